/// What kind of input bytes are, known by their content; a name is a hint only where content leaves a choice.
package enum InputKind: Equatable, Sendable {
  case empty, binary, gzip, warc, html, xmlFeed, json, csv(delimiter: UInt8), plainText

  /// - Parameters:
  ///   - head: the first bytes, decoded to UTF-8.
  ///   - name: the file's name.
  static func of(head: [UInt8], name: String) -> InputKind {
    let text = head.drop { $0.isASCIISpace }
    guard let first = text.first else { return .empty }
    if text.starts(with: Array("WARC/".utf8)) { return .warc }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") && looksLikeJSONArray(text) {
      return .json
    }
    if first == UInt8(ascii: "<"), let kind = markup(text) { return kind }
    if isHTML(text) { return .html }
    if let delimiter = delimiter(text, name: name) { return .csv(delimiter: delimiter) }
    return .plainText
  }

  /// Whether bytes are no text in any encoding: a picture, a program, noise.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    for magic in magics where bytes.starts(with: magic) { return true }
    let head = bytes.prefix(8192)
    var controls = 0
    for byte in head where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x1B: continue
      default: controls += 1
      }
    }
    return controls * 50 > head.count
  }

  private static let magics: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("%PDF".utf8),
    [0x50, 0x4B, 0x03, 0x04], Array("RIFF".utf8),
    [0x7F, 0x45, 0x4C, 0x46], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    [0x28, 0xB5, 0x2F, 0xFD], Array("SQLite format 3".utf8),
    Array("wOFF".utf8), Array("wOF2".utf8), [0xD0, 0xCF, 0x11, 0xE0],
  ]

  /// `[` followed by an object, a list, a string or nothing: not a text that begins with a bracket.
  private static func looksLikeJSONArray(_ text: ArraySlice<UInt8>) -> Bool {
    guard let next = text.dropFirst().first(where: { !$0.isASCIISpace }) else { return true }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "[") || next == UInt8(ascii: "]")
      || next == UInt8(ascii: "\"")
  }

  /// The root element behind declarations and comments.
  private static func markup(_ text: ArraySlice<UInt8>) -> InputKind? {
    var scanner = XMLScanner(Array(text.prefix(16_384)))
    while let event = scanner.next() {
      switch event {
      case .start(let name, _, _):
        switch name.lowercased() {
        case "rss", "rdf:rdf", "feed", "atom:feed", "channel": return .xmlFeed
        default: return .html
        }
      case .text(let text):
        if text.contains(where: { !$0.isWhitespace }) { return nil }
      case .end: return .html
      }
    }
    return text.starts(with: Array("<?xml".utf8)) ? .xmlFeed : .html
  }

  /// Whether tags of a page stand among the first bytes.
  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: text.prefix(4096).map(\.lowered), as: UTF8.self)
    return [
      "<!doctype html", "<html", "<head>", "<body", "<title>", "<meta ", "<article", "</p>",
      "</div>",
    ].contains { head.contains($0) }
  }

  /// The delimiter of a table whose first line names columns that are known.
  private static func delimiter(_ text: ArraySlice<UInt8>, name: String) -> UInt8? {
    let line = String(decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    guard line.utf8.count < 2000 else { return nil }
    var best: (delimiter: UInt8, known: Int)?
    for delimiter: Character in [",", "\t", ";", "|"] {
      let columns = line.split(separator: delimiter, omittingEmptySubsequences: false)
        .map { $0.trimmed.lowercased().filter { $0 != "\"" } }
      let known = columns.count { CSVColumns.known.contains($0) }
      let hasBody = columns.contains { CSVColumns.bodies.contains($0) }
      if hasBody, columns.count >= 2, known > best?.known ?? 1 {
        best = (delimiter.asciiValue ?? 0x2C, known)
      }
    }
    return best?.delimiter
  }
}
