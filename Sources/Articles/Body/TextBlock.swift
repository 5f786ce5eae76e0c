/// A line of a page as shown: the text between two block boundaries.
struct TextBlock: Sendable {
  /// The nearest element that begins a line of its own.
  let owner: Int
  /// First and last text node.
  let firstNode: Int
  let lastNode: Int
  /// Squeezed text; a single `<br>` is a line feed.
  let text: [UInt8]
  /// Bytes of `text` inside links.
  let linkBytes: Int
  /// Bytes of `text` in bold or italics.
  let strongBytes: Int
  /// Weight as prose: bytes outside links, 0 for what is no sentence.
  let prose: Int
  /// Set again by the cleaning.
  var tag: HTMLTag

  var string: String { String(decoding: text, as: UTF8.self) }

  var linkShare: Double { text.isEmpty ? 0 : Double(linkBytes) / Double(text.count) }

  /// Whether the last visible character ends a sentence (quotation marks and brackets behind it aside).
  static func endsSentence(_ text: [UInt8]) -> Bool {
    var at = text.count - 1
    while at >= 0 {
      switch text[at] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: " "), 0x0A:
        at -= 1
      default:
        // Three bytes back may stand a wide mark: ” ’ » … 。 ！ ？ ।
        guard at >= 2, text[at] & 0xC0 == 0x80 else { return false }
        if text[at - 2] == 0xE2, text[at - 1] == 0x80 {
          if text[at] == 0xA6 { return true }
          if text[at] == 0x99 || text[at] == 0x9D {
            at -= 3
            continue
          }
        }
        if text[at - 2] == 0xE3, text[at - 1] == 0x80 {
          if text[at] == 0x82 { return true }
          if text[at] == 0x8D || text[at] == 0x8F {
            at -= 3
            continue
          }
        }
        if text[at - 2] == 0xEF, text[at - 1] == 0xBC {
          return text[at] == 0x81 || text[at] == 0x9F
        }
        if text[at - 2] == 0xE0, text[at - 1] == 0xA5 { return text[at] == 0xA4 }
        if text[at - 1] == 0xC2, text[at] == 0xBB {
          at -= 2
          continue
        }
        return false
      }
    }
    return false
  }

  /// Prose weight of a text: its bytes outside links where it reads like sentences.
  static func prose(_ text: [UInt8], linkBytes: Int) -> Int {
    let own = text.count - linkBytes
    guard own >= 30, linkBytes * 2 < text.count else { return 0 }
    if endsSentence(text) { return own }
    var marks = 0
    for (index, byte) in text.enumerated()
    where byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
      if index + 1 == text.count || text[index + 1] == 0x20 { marks += 1 }
    }
    // A cut or unpointed paragraph is still one when it is long.
    if text.count >= 160 { return marks > 0 ? own : own / 2 }
    return text.count >= 80 && marks > 1 ? own / 2 : 0
  }
}
