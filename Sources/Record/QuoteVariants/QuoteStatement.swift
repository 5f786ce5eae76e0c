import Annotations
import TextModel

/// One report's version of something said, ready to be compared.
struct QuoteStatement {
  let report: Int
  /// Its place among the quotations of its report; that of its first part where neighbours were joined; nil for a sentence.
  let number: Int?
  /// Whether it is a sentence of the report that nobody marked as a quotation.
  let isSentence: Bool
  let kind: Quotation.Kind
  /// As the report names the speaker; nil where it does not.
  let speaker: Speaker?
  /// Quotations of one report that follow one another with only "she said" between share a number.
  let chain: Int
  /// The hulls of its pieces.
  let pieces: [TextRange]
  /// Where its words stand.
  let words: [TextRange]
  /// Whether each word is a name as far as spelling tells.
  let names: [Bool]
  let units: [QuoteUnit]
  let rule: RuleID

  var weight: Float { units.reduce(0) { $0 + $1.weight } }

  /// From the first to the last word.
  var range: TextRange {
    guard let first = pieces.first, let last = pieces.last else { return TextRange(0, 0) }
    return first.hull(last)
  }

  var isDirect: Bool { kind != .indirect }

  /// Neighbouring statements of one report as one.
  /// - Returns: nil for no statements.
  static func joining(_ parts: [QuoteStatement]) -> QuoteStatement? {
    guard let first = parts.first else { return nil }
    var words: [TextRange] = []
    var units: [QuoteUnit] = []
    for part in parts {
      units += part.units.map { $0.shifted(by: words.count) }
      words += part.words
    }
    return QuoteStatement(
      report: first.report,
      number: first.number,
      isSentence: first.isSentence,
      kind: first.kind,
      speaker: parts.lazy.compactMap(\.speaker).first,
      chain: first.chain,
      pieces: parts.flatMap(\.pieces),
      words: words,
      names: parts.flatMap(\.names),
      units: units,
      rule: first.rule
    )
  }

  /// Who speaks.
  struct Speaker: Hashable, Sendable, Codable {
    let name: String
    let isPerson: Bool
    /// Words of the name, ascending.
    let forms: [UInt64]

    /// Whether two names can be one person's: they share a word, or one is no person's name.
    func canBe(_ other: Speaker) -> Bool {
      !isPerson || !other.isPerson || forms.contains(where: other.forms.contains)
    }
  }
}
