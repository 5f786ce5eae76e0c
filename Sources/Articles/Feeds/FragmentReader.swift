/// Reads a piece of markup that holds an article's body and little else, or plain text in its place.
struct FragmentReader: Sendable {
  let rules: ReadingRules

  func paragraphs(_ markup: String, title: String?) -> [[UInt8]] {
    guard isMarkup(markup) else {
      return PlainTextReader.blocks(Array(EntityDecoder.decode(markup).utf8))
        .map { Array($0.utf8) }
        .filter { rules.lines.effect(of: $0, linkShare: 0) == nil }
    }
    var bytes = Array(markup.utf8)
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
    let page = PageText(HTMLParser.parse(bytes), table: rules.hints)
    guard let found = BodyFinder(page: page, stated: []).whole() else { return [] }
    let cleaner = BodyCleaner(
      page: page,
      lines: rules.lines,
      found: found,
      titles: Set([title].compactMap { $0?.folded }),
      stated: [],
      dates: rules.dates
    )
    return cleaner.paragraphs().map(\.text)
  }

  /// A title: tags and references taken out.
  func line(_ markup: String) -> String {
    let decoded = EntityDecoder.decode(markup)
    guard isMarkup(decoded) else { return TextCleaner.line(decoded) }
    return PageText(HTMLParser.parse(Array(decoded.utf8)), table: rules.hints).blocks.map(\.string)
      .joined(separator: " ")
  }

  private func isMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(200_000))
    for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "<") {
      let next = bytes[index + 1]
      if next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
        return true
      }
    }
    return false
  }
}
