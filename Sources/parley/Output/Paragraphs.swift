/// Running text broken to a width.
enum Paragraphs {
  /// Breaks at spaces; lines after the first are set in by `indent` columns more than the first by `first`.
  static func wrapped(_ text: String, width: Int, first: Int = 0, indent: Int = 0) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: first)
    var length = first
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      let columns = columns(word)
      if !isEmpty, length + 1 + columns > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        length = indent
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        length += 1
      }
      line += word
      length += columns
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a word takes up on the screen: all but the codes of colours.
  private static func columns(_ word: Substring) -> Int {
    guard word.contains("\u{1B}") else { return word.count }
    var columns = 0
    var isCode = false
    for character in word {
      if character == "\u{1B}" { isCode = true }
      if !isCode { columns += 1 }
      if character == "m" { isCode = false }
    }
    return columns
  }
}
