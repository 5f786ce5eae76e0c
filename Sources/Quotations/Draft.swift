import Annotations
import TextModel

/// A quotation in the making.
struct Draft {
  /// Token of the reporting word; nil for a dash.
  var head: Int?
  var word: ReportingWord?
  var cue: [Range<Int>] = []
  /// Bytes; not yet in order, may touch.
  var content: [TextRange] = []
  /// Tokens that name the source.
  var source: Range<Int>?
  var addressee: Range<Int>?
  let rule: RuleID
  /// Paragraph of its last piece, for what follows it.
  var paragraph: Int
  /// Whether it stands inside another's marks.
  var isNested = false

  /// Whether it was found by words between marks.
  var isDirect: Bool { rule.rawValue.hasPrefix("direct") || rule == "nominal:copula" }

  /// The last byte of content or cue.
  func end(in text: AnnotatedText) -> Int {
    let words = cue.last.map { text.range(of: $0).end } ?? 0
    return content.reduce(words) { max($0, $1.end) }
  }
}
