import Foundation

/// Writes bytes to standard output; a reader that went away ends the run with an error of its own.
struct StandardOutput {
  func write(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw CommandError.outputClosed
    }
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }
}
