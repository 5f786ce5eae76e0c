/// The small letters of a line's end, as bytes: what credits are told by is ASCII.
struct CreditWords {
  private let bytes: [UInt8]
  /// Behind brackets, dashes and stars.
  private let start: Int

  init(_ text: String) {
    bytes = text.utf8.map(\.lowered)
    var start = 0
    while start < bytes.count {
      switch bytes[start] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: " "),
        UInt8(ascii: "*"):
        start += 1
        continue
      case 0xE2
      where start + 2 < bytes.count && bytes[start + 1] == 0x80
        && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94):
        start += 3
        continue
      default: break
      }
      break
    }
    self.start = start
  }

  func begins(_ lead: [UInt8]) -> Bool { stands(lead, at: start) }

  /// - Complexity: O(bytes), but for rare false starts.
  func holds(_ words: [UInt8]) -> Bool {
    guard words.count <= bytes.count else { return false }
    return (0...(bytes.count - words.count)).contains { stands(words, at: $0) }
  }

  private func stands(_ words: [UInt8], at place: Int) -> Bool {
    guard place + words.count <= bytes.count else { return false }
    for (offset, byte) in words.enumerated() where bytes[place + offset] != byte { return false }
    return true
  }
}
