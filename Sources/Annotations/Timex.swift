package import Chronology
package import TextModel

/// A temporal expression: TIMEX3's attributes and, where the text allows, the days that it means.
package struct Timex: Hashable, Sendable, Codable {
  package let range: TextRange
  package let kind: Kind
  /// TIMEX3 value: `2024-05-29`, `2024-W22`, `P6Y`, `XXXX-WXX-3`, `FUTURE_REF` …
  package let value: String
  package let mod: String?
  package let quant: String?
  package let freq: String?
  /// The days that it means; nil where the text cannot say, and for lengths and rhythms.
  package let interval: DayInterval?
  /// The days of the whole range that it is one end of: 2 to 4 June for 'June 2' of 'June 2-4'.
  package let whole: DayInterval?
  package let basis: Basis
  /// How the interval follows from the day of publication; nil where it does not depend on it. With it the record dates an
  /// undated report's expressions once the report's story is dated.
  package let anchoring: Anchoring?
  package let rule: RuleID
  /// What it is to the article, where it is no part of what a sentence tells.
  package let role: Role?

  /// Whether it names a day of which nothing says in which week or year it falls ("in May" of an undated text).
  package var isUndatable: Bool { value.hasPrefix("XXXX-") }

  /// A place in an article that is no sentence's.
  package enum Role: String, Sendable, Codable {
    /// The day of a dateline: when the article was filed.
    case dateline
  }

  /// TIMEX3's type.
  package enum Kind: String, Sendable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// What the interval rests on.
  package enum Basis: String, Sendable, Codable {
    case explicit, published, dateline, context, event, story, none
  }

  package init(
    range: TextRange,
    kind: Kind,
    value: String,
    mod: String? = nil,
    quant: String? = nil,
    freq: String? = nil,
    interval: DayInterval?,
    whole: DayInterval? = nil,
    basis: Basis,
    anchoring: Anchoring? = nil,
    rule: RuleID,
    role: Role? = nil
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.mod = mod
    self.quant = quant
    self.freq = freq
    self.interval = interval
    self.whole = whole
    self.basis = basis
    self.anchoring = anchoring
    self.rule = rule
    self.role = role
  }
}
