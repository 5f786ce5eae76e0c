/// Clean text: characters that are not meant to be seen go, white space becomes single spaces.
enum TextCleaner {
  /// A stretch of text as one line.
  static func line(_ text: String) -> String {
    let utf8 = text.utf8
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    if utf8.withContiguousStorageIfAvailable({ append($0, to: &out) }) == nil {
      Array(utf8).withUnsafeBufferPointer { append($0, to: &out) }
    }
    while out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// The lines of a text, cleaned; empty ones too.
  /// - Complexity: O(bytes).
  static func lines(_ text: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = 0
    var at = 0
    func close(_ end: Int, next: Int) {
      var out: [UInt8] = []
      out.reserveCapacity(end - start)
      text.withUnsafeBufferPointer { append(.init(rebasing: $0[start..<end]), to: &out) }
      while out.last == 0x20 { out.removeLast() }
      lines.append(String(decoding: out, as: UTF8.self))
      start = next
      at = next
    }
    while at < text.count {
      switch text[at] {
      case 0x0D where at + 1 < text.count && text[at + 1] == 0x0A: close(at, next: at + 2)
      case 0x0A...0x0D: close(at, next: at + 1)
      // U+0085, U+2028 and U+2029 end lines as well.
      case 0xC2 where at + 1 < text.count && text[at + 1] == 0x85: close(at, next: at + 2)
      case 0xE2
      where at + 2 < text.count && text[at + 1] == 0x80
        && (text[at + 2] == 0xA8 || text[at + 2] == 0xA9):
        close(at, next: at + 3)
      default: at += 1
      }
    }
    close(text.count, next: text.count)
    return lines
  }

  /// Appends text, white space squeezed; a space is never doubled nor put at the start.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var at = 0
    let count = text.count
    while at < count {
      let byte = text[at]
      if byte > 0x20 && byte < 0x7F {
        out.append(byte)
        at += 1
      } else if byte.isASCIISpace {
        space(&out)
        at += 1
      } else if byte < 0x80 {
        at += 1
      } else {
        at += wide(text, at, &out)
      }
    }
  }

  private static func space(_ out: inout [UInt8]) {
    if let last = out.last, last != 0x20, last != 0x0A { out.append(0x20) }
  }

  /// Handles a character beyond ASCII; returns its length.
  private static func wide(
    _ text: UnsafeBufferPointer<UInt8>,
    _ at: Int,
    _ out: inout [UInt8]
  ) -> Int {
    let first = text[at]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard at + length <= text.count else { return text.count - at }
    if length == 2, first == 0xC2 {
      let second = text[at + 1]
      // C1 controls and the soft hyphen go; the no-break space is a space.
      if second < 0xA0 || second == 0xAD {
        if second == 0x85 { space(&out) }
        return 2
      }
      if second == 0xA0 {
        space(&out)
        return 2
      }
    }
    if length == 3 {
      let code = Int(first & 0x0F) << 12 | Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F)
      switch code {
      case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x1680:
        space(&out)
        return 3
      case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF:
        return 3
      default: break
      }
    }
    for offset in 0..<length { out.append(text[at + offset]) }
    return length
  }
}
