package import Chronology
package import TextModel

/// Number of a dialogue within one report: the contract's `d1` is index 0.
package struct DialogueID: Hashable, Sendable, Codable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

/// A standing or recurring format of exchange, as one report tells of it.
package struct DialogueMention: Hashable, Sendable, Codable {
  package let id: DialogueID
  package let name: String
  package let kind: DialogueKind
  package let level: DialogueLevel
  package let parties: [EventParticipant]
  /// Sorted; empty where the text does not say who takes part.
  package let countries: [CountryCode]
  package let topic: String?
  /// In text order; at least one.
  package let mentions: [TextRange]
  package let cadence: Cadence?
  package let lastHeld: Dated?
  package let gap: Length?
  package let edition: Edition?
  package let status: DialogueStatus
  package let openPoints: [OpenPoint]
  package let events: [EventID]
  package let rule: RuleID

  /// How often it meets.
  package struct Cadence: Hashable, Sendable, Codable {
    package let value: Period
    package let approximate: Bool
    package let range: TextRange

    package init(value: Period, approximate: Bool, range: TextRange) {
      self.value = value
      self.approximate = approximate
      self.range = range
    }
  }

  /// A date with the words that give it.
  package struct Dated: Hashable, Sendable, Codable {
    package let interval: DayInterval?
    package let range: TextRange
    /// Index into the report's times, where one gives it.
    package let timex: Int?

    package init(interval: DayInterval?, range: TextRange, timex: Int?) {
      self.interval = interval
      self.range = range
      self.timex = timex
    }
  }

  /// A length of time with the words that give it.
  package struct Length: Hashable, Sendable, Codable {
    package let value: Period
    package let range: TextRange

    package init(value: Period, range: TextRange) {
      self.value = value
      self.range = range
    }
  }

  /// One meeting of the format that the report tells of.
  package struct Edition: Hashable, Sendable, Codable {
    package let ordinal: Int?
    package let interval: DayInterval?
    package let place: EventPlace?
    package let timex: Int?

    package init(ordinal: Int?, interval: DayInterval?, place: EventPlace?, timex: Int?) {
      self.ordinal = ordinal
      self.interval = interval
      self.place = place
      self.timex = timex
    }
  }

  /// Something not yet settled: "schedule", "format".
  package struct OpenPoint: Hashable, Sendable, Codable {
    package let range: TextRange
    package let what: String

    package init(range: TextRange, what: String) {
      self.range = range
      self.what = what
    }
  }

  package init(
    id: DialogueID,
    name: String,
    kind: DialogueKind,
    level: DialogueLevel,
    parties: [EventParticipant],
    countries: [CountryCode],
    topic: String?,
    mentions: [TextRange],
    cadence: Cadence?,
    lastHeld: Dated?,
    gap: Length?,
    edition: Edition?,
    status: DialogueStatus,
    openPoints: [OpenPoint],
    events: [EventID],
    rule: RuleID
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.level = level
    self.parties = parties
    self.countries = countries
    self.topic = topic
    self.mentions = mentions
    self.cadence = cadence
    self.lastHeld = lastHeld
    self.gap = gap
    self.edition = edition
    self.status = status
    self.openPoints = openPoints
    self.events = events
    self.rule = rule
  }
}

package enum DialogueKind: String, Sendable, Codable, CaseIterable {
  case summit, talks, council, dialogue, forum, commission, consultation, exchange, conference,
    meeting,
    mechanism
}

package enum DialogueLevel: String, Sendable, Codable, CaseIterable {
  case leader, minister, official, party, parliament, military, nonstate, unknown
}

package enum DialogueStatus: String, Sendable, Codable, CaseIterable {
  case proposed, agreed, scheduled, held, ongoing, lapsed, suspended
  case resumptionAgreed = "resumption_agreed"
  case resumed, postponed, cancelled, ended, unknown
}

extension DialogueMention {
  /// How much like a proper name a way of naming a format is: the share of its words that begin with a capital. Of several ways the one
  /// with the largest share names it best: "Japan-China party exchange council" rather than "talks between their parties".
  package static func properness(of name: String) -> Double {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return 0 }
    return Double(words.count { $0.first?.isUppercase ?? false }) / Double(words.count)
  }
}
