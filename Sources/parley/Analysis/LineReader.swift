import Foundation

/// Reads lines of bytes from a file handle, without their ends, whatever their length.
struct LineReader: Sequence, IteratorProtocol {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false

  init(_ handle: FileHandle) {
    self.handle = handle
  }

  mutating func next() -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      if atEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
      buffer.removeSubrange(..<position)
      position = 0
      searched = buffer.count
      let data = handle.readData(ofLength: 1 << 18)
      if data.isEmpty { atEnd = true } else { buffer.append(contentsOf: data) }
    }
  }
}
