import TextModel

/// Stretches between quotation marks: official words that two reporters may have from the same mouth.
enum QuotationMarks {
  /// Ranges with their marks, in text order; a quotation that is not closed ends with its paragraph.
  /// - Complexity: O(bytes).
  static func ranges(in text: SourceText) -> [TextRange] {
    let bytes = text.bytes
    var ranges: [TextRange] = []
    var start: Int?
    var isCurly = false
    var index = 0
    while index < bytes.count {
      var length = 1
      var opens = false
      var closes = false
      switch bytes[index] {
      case UInt8(ascii: "\n"): closes = true
      case UInt8(ascii: "\""):
        // Straight marks inside curly ones quote within the quotation.
        opens = start == nil
        closes = !opens && !isCurly
      case 0xe2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
        length = 3
        opens = bytes[index + 2] == 0x9c
        closes = bytes[index + 2] == 0x9d
      default: break
      }
      if closes, let opened = start {
        let end = bytes[index] == UInt8(ascii: "\n") ? index : index + length
        ranges.append(TextRange(opened, end))
        start = nil
      } else if opens, start == nil {
        start = index
        isCurly = length == 3
      }
      index += length
    }
    if let opened = start { ranges.append(TextRange(opened, bytes.count)) }
    return ranges
  }
}
