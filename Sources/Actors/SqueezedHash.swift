import TextModel

/// A hash of a phrase's bytes that grows token by token: hyphens and spaces leave it as it is, a curly apostrophe counts as a
/// straight one.
struct SqueezedHash: Hashable, Sendable {
  private var value = FNV1a.seed
  /// Bytes that count.
  private(set) var length = 0

  mutating func feed(_ text: String) {
    var text = text
    text.withUTF8 { feed($0) }
  }

  mutating func feed<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes)
  where Bytes.Index == Int {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      index += 1
      if byte == 0xE2, index + 1 < bytes.endIndex, bytes[index] == 0x80 {
        switch bytes[index + 1] {
        case 0x98, 0x99:
          byte = UInt8(ascii: "'")
          index += 2
        case 0x91, 0x93:
          index += 2
          continue
        default: break
        }
      }
      guard byte != UInt8(ascii: " "), byte != UInt8(ascii: "-") else { continue }
      value = FNV1a.step(value, byte)
      length += 1
    }
  }

  /// Bytes without hyphens and spaces; apostrophes and dashes must have been made straight.
  static func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
  }

  static func == (left: Self, right: Self) -> Bool { left.value == right.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
