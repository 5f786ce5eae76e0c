package import Annotations
package import Chronology

/// An event as one report tells of it, with everything that merging asks of it.
package struct EventMention: Hashable, Sendable, Codable {
  package let id: MentionID
  package let story: String
  package let type: EventType
  package let modes: [EventMode]
  package let contexts: [EventContext]
  package let actors: [NamedParty]
  package let recipients: [NamedParty]
  package let place: String?
  package let placeCountry: CountryCode?
  package let interval: DayInterval?
  package let dateBasis: EventDate.Basis
  /// The day on which somebody said so, where the report gives that and no day of the event itself.
  package let announced: DayInterval?
  package let status: EventStatus
  package let cameo: String?
  /// Name of the dialogue that it belongs to, as the report names it.
  package let dialogue: String?
  /// Content words of its sentence: what it is about.
  package let topic: Set<String>
  /// Countries of those on whose word the report has it.
  package let heard: [CountryCode]
  /// Who says so, as named.
  package let sources: [String]
  package let evidence: Evidence
  /// Day of the report, where known.
  package let reported: CalendarDate?
  /// The last day that can be the report's; nil where unknown, and in records made before this was kept.
  package let toldBy: CalendarDate?
  /// Whether it is what the report brings, not what it recalls: reports that only recall a thing differ from others by brevity.
  package let isNews: Bool
  /// Numbers that its sentence states.
  package let counts: Set<StatedCount>
  package let rule: RuleID

  /// Countries of all who take part.
  package var countries: Set<CountryCode> { Set((actors + recipients).flatMap(\.countries)) }

  /// Names of the people who take part.
  package var people: Set<String> {
    Set((actors + recipients).filter(\.isNamedPerson).map(\.surname))
  }
}

/// Somebody who takes part, by name.
package struct NamedParty: Hashable, Sendable, Codable {
  package let name: String
  package let kind: ActorEntry.Kind?
  package let countries: [CountryCode]
  package let sectors: [Sector]
  /// A person's offices in the report, in lower case.
  package let titles: [String]?
  /// True for a person of whom the report gives an office and no name: "the foreign minister".
  package let isUnnamed: Bool?

  package init(
    name: String,
    kind: ActorEntry.Kind?,
    countries: [CountryCode],
    sectors: [Sector],
    titles: [String]? = nil,
    isUnnamed: Bool? = nil
  ) {
    self.name = name
    self.kind = kind
    self.countries = countries
    self.sectors = sectors
    self.titles = titles
    self.isUnnamed = isUnnamed
  }

  var isNamedPerson: Bool { kind == .person && isUnnamed != true }

  /// What two ways of writing one person's name share: the longest of its words, in lower case.
  var surname: String {
    name.lowercased().split { $0 == " " }.map(String.init).max { $0.count < $1.count } ?? name
  }
}

extension EventMention: MergeableMention {
  package static var kind: EntryKind { .event }

  /// By story and type; and, where the day is known, by day, type and all countries: only such mentions can agree across
  /// stories, so that the lists behind the keys stay short however large the record.
  package var keys: [String] {
    var keys = ["s:\(story):\(type.rawValue)"]
    guard let interval, isDayKnown, !countries.isEmpty else { return keys }
    let parties = countries.map(\.rawValue).sorted().joined(separator: "+")
    for offset in 0..<interval.length {
      keys.append("d:\(interval.from.adding(days: offset)):\(type.rawValue):\(parties)")
    }
    return keys
  }

  package func concerns(_ other: EventMention) -> Bool {
    EventLikeness(self, other).strength != nil
  }

  package static func groups(of mentions: [EventMention]) -> [[EventMention]] {
    EventGrouping.groups(of: mentions)
  }

  /// Whether the day is known to the week.
  var isDayKnown: Bool { interval.map { $0.length <= 7 } ?? false }
}
