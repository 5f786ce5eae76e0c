package import Annotations
package import TextModel

/// One statement in all the versions in which the reports give it.
package struct QuoteGroup: Sendable, Codable, Hashable {
  /// As the earliest report that names a speaker names them; nil where none does.
  package let speaker: String?
  /// The earliest report's first.
  package let variants: [QuoteVariant]

  package init(speaker: String?, variants: [QuoteVariant]) {
    self.speaker = speaker
    self.variants = variants
  }
}

/// One report's version of a statement, compared with an earlier report's.
package struct QuoteVariant: Sendable, Codable, Hashable {
  package let place: QuotePlace
  package let kind: Quotation.Kind
  /// As this report names the speaker.
  package let speaker: String?
  /// Nil for the version that the others are compared with.
  package let verdict: QuoteVerdict?
  package let against: QuotePlace?
  package let changes: [QuoteChange]
  package let rule: RuleID

  package init(
    place: QuotePlace,
    kind: Quotation.Kind,
    speaker: String?,
    verdict: QuoteVerdict?,
    against: QuotePlace?,
    changes: [QuoteChange],
    rule: RuleID
  ) {
    self.place = place
    self.kind = kind
    self.speaker = speaker
    self.verdict = verdict
    self.against = against
    self.changes = changes
    self.rule = rule
  }
}

/// Where a version stands, and its words.
package struct QuotePlace: Sendable, Codable, Hashable {
  package let report: String
  /// From the first to the last of the quoted words, bytes of the report's text.
  package let range: TextRange
  /// The quoted words alone; pieces parted by a blank.
  package let text: String

  package init(report: String, range: TextRange, text: String) {
    self.report = report
    self.range = range
    self.text = text
  }
}

/// What the reports show of two versions; never that somebody invented something.
package enum QuoteVerdict: String, Sendable, Codable, CaseIterable {
  case verbatim
  /// One is a run of the other's words.
  case trimmed
  /// A clause or more is missing from the middle.
  case spliced
  case wordsChanged = "words_changed"
  case madeDirect = "made_direct"
  case madeIndirect = "made_indirect"
  /// The same words under another speaker.
  case reattributed
  /// No other report has it.
  case onlyReport = "only_report"
}

/// A run of words in which two versions differ.
package struct QuoteChange: Sendable, Codable, Hashable {
  package let op: Operation
  /// Empty for an insertion.
  package let from: String
  /// Empty for a deletion.
  package let to: String
  package let flag: Flag?

  package enum Operation: String, Sendable, Codable {
    case insert, delete, replace
  }

  /// What makes a change dangerous.
  package enum Flag: String, Sendable, Codable, CaseIterable {
    case negation, number, modal, name
  }

  package init(op: Operation, from: String, to: String, flag: Flag?) {
    self.op = op
    self.from = from
    self.to = to
    self.flag = flag
  }
}
