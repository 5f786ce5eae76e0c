internal import Annotations
internal import TextModel

/// Puts an article together: text, paragraphs, a stable id.
struct ArticleBuilder {
  var id: String?
  var url: String?
  var outlet: String?
  var title: String?
  var authors: [String] = []
  var language: String?
  var published: PublicationDate?
  var modified: PublicationDate?
  var paragraphs: [[UInt8]] = []
  var credits: [Credit] = []
  var diagnostics: [Diagnostic] = []

  /// The longest text that is taken for an article, in bytes.
  static let longestText = 4_000_000

  func article() -> Article {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.count + 2 })
    var ranges: [TextRange] = []
    for paragraph in paragraphs where !paragraph.isEmpty {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      ranges.append(TextRange(bytes.count, bytes.count + paragraph.count))
      bytes += paragraph
    }
    let text = SourceText(String(decoding: bytes, as: UTF8.self))
    var diagnostics = diagnostics
    if let language, language != "en" {
      diagnostics.append(
        Diagnostic(
          code: "not-english",
          message: "the text is in '\(language)': it is read, but not analysed"
        )
      )
    }
    return Article(
      id: id ?? Self.hash(text: bytes, title: title, url: url),
      url: url,
      outlet: outlet,
      title: title,
      authors: authors,
      language: language,
      published: published,
      modified: modified,
      text: text,
      paragraphs: ranges,
      credits: credits,
      diagnostics: diagnostics
    )
  }

  /// A name for an article that brings none: the same content gives the same name.
  static func hash(text: [UInt8], title: String?, url: String?) -> String {
    var first = NameHash.seed
    var second: UInt64 = 0x9E37_79B9_7F4A_7C15
    func add(_ byte: UInt8) {
      first = NameHash.step(first, byte)
      second = (second ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
      second ^= second >> 32
    }
    for part in [Array((url ?? "").utf8), Array((title ?? "").utf8), text] {
      for byte in part { add(byte) }
      add(0)
    }
    func hexadecimal(_ number: UInt64) -> String {
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return hexadecimal(first) + hexadecimal(second).prefix(8)
  }
}
