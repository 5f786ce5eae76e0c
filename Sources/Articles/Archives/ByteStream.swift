internal import Foundation

/// Bytes in pieces of bounded size, from wherever: what everything of unknown length is read through.
protocol ByteStream: AnyObject {
  /// The next piece; empty at the end.
  /// - Throws: ``StreamError`` where the source is damaged; nothing more comes after.
  func next() throws(StreamError) -> [UInt8]
}

/// Why a stream ended early.
struct StreamError: Error, Equatable {
  let code: String
  let message: String
}

/// A file, read in pieces.
final class FileStream: ByteStream {
  private static let pieceSize = 256 * 1024
  private let handle: FileHandle

  /// - Returns: nil if the file cannot be opened, or is a folder.
  init?(_ file: URL) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
      !isFolder.boolValue,
      let handle = try? FileHandle(forReadingFrom: file)
    else { return nil }
    self.handle = handle
  }

  init(_ handle: FileHandle) {
    self.handle = handle
  }

  func next() throws(StreamError) -> [UInt8] {
    do {
      guard let piece = try handle.read(upToCount: Self.pieceSize) else { return [] }
      return Array(piece)
    } catch {
      throw StreamError(code: "not-readable", message: "the file cannot be read to its end")
    }
  }
}

/// Bytes in memory, as a stream.
final class MemoryStream: ByteStream {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func next() throws(StreamError) -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
