/// Reads lines and counted stretches from a stream, holding no more than one piece and what was asked for.
final class StreamReader {
  private let source: any ByteStream
  private var buffer: [UInt8] = []
  private var at = 0
  /// Set once the stream broke off.
  private(set) var failure: StreamError?
  private var isAtEnd = false

  init(_ source: any ByteStream) {
    self.source = source
  }

  /// Bytes ahead, without moving on; fewer than asked for at the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    while buffer.count - at < count, fill() {}
    return buffer[at..<min(buffer.count, at + count)]
  }

  /// The next line without its end (LF or CRLF), nil at the end of the stream.
  /// - Parameter limit: a longer line comes in parts of this size, `isWhole` false.
  func line(limit: Int) -> (bytes: [UInt8], isWhole: Bool)? {
    var out: [UInt8] = []
    while true {
      if at == buffer.count, !fill() { return out.isEmpty ? nil : (out, true) }
      if let end = buffer[at...].firstIndex(of: 0x0A) {
        out += buffer[at..<end]
        at = end + 1
        if out.last == 0x0D { out.removeLast() }
        return out.count > limit ? (out, false) : (out, true)
      }
      out += buffer[at...]
      at = buffer.count
      if out.count > limit { return (out, false) }
    }
  }

  /// Moves on to behind the next line feed.
  func skipLine() {
    while true {
      if at == buffer.count, !fill() { return }
      if let end = buffer[at...].firstIndex(of: 0x0A) {
        at = end + 1
        return
      }
      at = buffer.count
    }
  }

  /// Up to `count` bytes; fewer where the stream ends.
  func take(_ count: Int) -> [UInt8] {
    var out: [UInt8] = []
    while out.count < count {
      if at == buffer.count, !fill() { return out }
      let step = min(count - out.count, buffer.count - at)
      out += buffer[at..<(at + step)]
      at += step
    }
    return out
  }

  /// Passes over bytes.
  /// - Returns: how many there were.
  func skip(_ count: Int) -> Int {
    var left = count
    while left > 0 {
      if at == buffer.count, !fill() { break }
      let step = min(left, buffer.count - at)
      at += step
      left -= step
    }
    return count - left
  }

  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    do {
      let piece = try source.next()
      guard !piece.isEmpty else {
        isAtEnd = true
        return false
      }
      if at > 0 {
        buffer.removeFirst(at)
        at = 0
      }
      buffer += piece
      return true
    } catch {
      failure = error
      isAtEnd = true
      return false
    }
  }
}
