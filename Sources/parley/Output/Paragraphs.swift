/// Running text broken to a width.
enum Paragraphs {
  /// Breaks at spaces; lines after the first are set in by `indent` columns more than the first by `first`.
  static func wrapped(_ text: String, width: Int, first: Int = 0, indent: Int = 0) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: first)
    var length = first
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, length + 1 + word.count > width {
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
      length += word.count
      isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n") + "\n"
  }
}
