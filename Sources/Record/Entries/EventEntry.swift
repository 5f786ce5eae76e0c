package import Annotations
package import Chronology

/// One event in the world, however many reports tell of it.
package struct EventEntry: Hashable, Sendable, Codable {
  package let id: EntryID
  package let type: EventType
  package let modes: [EventMode]
  package let contexts: [EventContext]
  package let actors: [NamedParty]
  package let recipients: [NamedParty]
  package let place: String?
  package let placeCountry: CountryCode?
  package let interval: DayInterval?
  package let dateBasis: EventDate.Basis
  /// The first day on which somebody said so, where no report gives the event's own day.
  package let announced: DayInterval?
  /// The day by which the first report told of it.
  package let reported: CalendarDate?
  /// Whether a report brings it as news; nil in records made before this was kept.
  package let isNews: Bool?
  package let status: EventStatus
  package let cameo: String?
  package let dialogue: String?
  package let stories: [String]
  /// Countries that take part and are themselves on record about it.
  package let sidesHeard: [String]
  package let sources: [String]
  package let disagreements: [Disagreement]
  package let evidence: [Evidence]
  package let mentions: [MentionID]
  package let support: Support
  package let rules: [RuleID]
}

/// A point on which reports of one thing do not say the same.
package struct Disagreement: Hashable, Sendable, Codable {
  /// `date`, `status`, `participants`, `place`, `last_held` …
  package let field: String
  /// Each value with the reports that give it, in order of the value.
  package let values: [Value]

  package struct Value: Hashable, Sendable, Codable {
    package let value: String
    package let reports: [String]

    package init(value: String, reports: [String]) {
      self.value = value
      self.reports = reports
    }
  }

  package init(field: String, values: [Value]) {
    self.field = field
    self.values = values
  }

  /// - Returns: nil where at most one value is given.
  package init?(field: String, _ claims: [(value: String, report: String)]) {
    let grouped = Dictionary(grouping: claims) { $0.value }
    guard grouped.count > 1 else { return nil }
    self.field = field
    values = grouped.keys.sorted().map { key in
      Value(value: key, reports: Set((grouped[key] ?? []).map(\.report)).sorted())
    }
  }
}

extension EventEntry: RecordEntry {
  package var title: String {
    let who = actors.map(\.name).joined(separator: ", ")
    let whom = recipients.map(\.name).joined(separator: ", ")
    return whom.isEmpty ? "\(type.rawValue): \(who)" : "\(type.rawValue): \(who) → \(whom)"
  }

  package var from: String? { (interval ?? announced)?.from.description }
  package var to: String? { (interval ?? announced)?.to.description }
  package var countries: [String] {
    Set((actors + recipients).flatMap(\.countries).map(\.rawValue)).sorted()
  }
}
