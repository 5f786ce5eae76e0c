internal import Annotations

/// Reads plain text: a headline, byline and date on lines of their own, paragraphs with or without hard line breaks, and a web page's tail
/// that was copied with it.
struct PlainTextReader: Sendable {
  let rules: ReadingRules

  struct Text: Sendable {
    var title: String?
    var authors: [String] = []
    var published: PublicationDate?
    var modified: PublicationDate?
    var paragraphs: [[UInt8]] = []
  }

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - hasHead: whether a headline, byline and date may stand before the text (not where the input states them apart).
  func read(_ text: [UInt8], hasHead: Bool) -> Text {
    var result = Text()
    var blocks = Self.blocks(text)
    if hasHead { readHead(&blocks, into: &result) }
    var updated: WrittenDate?
    for (number, block) in blocks.enumerated() {
      if let stamp = stamp(block) {
        if stamp.isChange {
          updated = updated ?? stamp.date
        } else if result.published == nil {
          result.published = stamp.date.publication(.visible)
        }
        continue
      }
      switch rules.lines.effect(of: Array(block.utf8), linkShare: 0) {
      case .end where number * 2 >= blocks.count || number >= 3:
        finish(&result, updated)
        return result
      case .drop where block.wordCount >= 3, .section where block.wordCount >= 3: continue
      default: result.paragraphs.append(Array(block.utf8))
      }
    }
    finish(&result, updated)
    return result
  }

  private func finish(_ result: inout Text, _ updated: WrittenDate?) {
    guard let updated else { return }
    if result.published == nil {
      result.published = updated.publication(.visible)
    } else {
      result.modified = updated.publication(.visible)
    }
  }

  // MARK: Paragraphs

  /// Paragraphs, hard line breaks undone.
  static func blocks(_ text: [UInt8]) -> [String] {
    let lines = TextCleaner.lines(text)
    let width = wrapWidth(lines)
    var blocks: [String] = []
    var open = ""
    for (number, line) in lines.enumerated() {
      if line.isEmpty {
        if !open.isEmpty { blocks.append(open) }
        open = ""
        continue
      }
      if open.isEmpty {
        open = line
      } else {
        open += " " + line
      }
      let next = number + 1 < lines.count ? lines[number + 1] : ""
      if !isWrapped(line, next: next, width: width) {
        blocks.append(open)
        open = ""
      }
    }
    if !open.isEmpty { blocks.append(open) }
    return blocks
  }

  /// The column at which lines are broken, nil where a line is a paragraph.
  private static func wrapWidth(_ lines: [String]) -> Int? {
    let lengths = lines.map(\.count).filter { $0 > 0 }
    guard lengths.count >= 4, let longest = lengths.max(), (40...110).contains(longest) else {
      return nil
    }
    // In wrapped text most lines are nearly as long as the longest.
    let full = lengths.count { $0 * 10 >= longest * 7 }
    return full * 2 > lengths.count ? longest : nil
  }

  /// Whether a line was broken because the next word did not fit.
  private static func isWrapped(_ line: String, next: String, width: Int?) -> Bool {
    guard let width, !next.isEmpty else { return false }
    let word = next.prefix { $0 != " " }
    return line.count + 1 + word.count > width - 1 || line.count * 10 >= width * 8
  }

  // MARK: Head

  private func readHead(_ blocks: inout [String], into result: inout Text) {
    if let first = blocks.first, blocks.count > 1, isTitle(first, next: blocks[1]) {
      result.title = first
      blocks.removeFirst()
    }
    var checked = 0
    while let first = blocks.first, checked < 5 {
      checked += 1
      guard first.utf8.count < 160, names(first) != nil || isDateLine(first) else {
        return
      }
      readHeadLine(first, into: &result)
      blocks.removeFirst()
    }
  }

  /// A short first line without a full stop, longer text below.
  private func isTitle(_ line: String, next: String) -> Bool {
    guard line.count <= 160, line.wordCount <= 25, stamp(line) == nil, names(line) == nil else {
      return false
    }
    if let last = line.last,
      last == "." && !line.hasSuffix("..") || last == ":" || last == "," || last == ";"
    {
      return false
    }
    return line.count < 120 || next.count > line.count
  }

  /// The names of a 'By …' line.
  private func names(_ line: String) -> [String]? {
    guard line.utf8.count < 160,
      line.lowercased().hasPrefix("by ") || line.lowercased().hasPrefix("written by ")
    else { return nil }
    let found = rules.names.names(line, outlet: nil)
    return found.isEmpty || TextBlock.endsSentence(Array(line.utf8)) ? nil : found
  }

  private func isDateLine(_ line: String) -> Bool {
    guard line.utf8.count < 80, rules.dates.first(in: line)?.day != nil else { return false }
    return line.wordCount <= 10 && !TextBlock.endsSentence(Array(line.utf8)) && stamp(line) == nil
  }

  private func readHeadLine(_ line: String, into result: inout Text) {
    if let names = names(line) { result.authors = names }
    if result.published == nil, let date = rules.dates.first(in: line), date.day != nil {
      result.published = date.publication(.visible)
    }
  }

  /// A line that tells when the text was published or changed: 'Last Updated on May 30, 2024 10:19 am'.
  private func stamp(_ line: String) -> (date: WrittenDate, isChange: Bool)? {
    guard line.utf8.count < 120 else { return nil }
    let lower = line.lowercased()
    let change = ["last updated", "updated", "last modified", "modified"].contains {
      lower.hasPrefix($0)
    }
    let first = ["published", "posted", "first published", "publication date", "date:"].contains {
      lower.hasPrefix($0)
    }
    guard change || first, let date = rules.dates.first(in: line), date.day != nil else {
      return nil
    }
    return (date, change)
  }
}
