package import Annotations
package import Chronology

/// A dialogue as one report tells of it.
package struct DialogueSighting: Hashable, Sendable, Codable {
  package let id: MentionID
  package let story: String
  package let name: String
  package let kind: DialogueKind
  package let level: DialogueLevel
  package let countryCodes: [CountryCode]
  package let parties: [String]
  package let topic: String?
  package let cadence: DialogueMention.Cadence?
  package let lastHeld: DayInterval?
  package let gap: Period?
  package let edition: DialogueMention.Edition?
  package let status: DialogueStatus
  package let openPoints: [String]
  /// The sentences of its mentions; the first is the one that names it.
  package let evidence: [Evidence]
  /// The words of each mention.
  package let words: [Evidence]
  /// Day of the report, where known.
  package let reported: CalendarDate?
  package let rule: RuleID
}

extension DialogueSighting: MergeableMention {
  package static var kind: EntryKind { .dialogue }

  package var keys: [String] {
    countryCodes.isEmpty
      ? nameWords.map { "n:\($0)" }
      : ["c:" + countryCodes.map(\.rawValue).joined(separator: ",")]
  }

  /// One set of parties, no contradiction of level, and a name in common or formats of one family.
  package func isSame(as other: DialogueSighting) -> Bool {
    guard countryCodes == other.countryCodes else { return false }
    if level != other.level, level != .unknown, other.level != .unknown,
      family != other.family
    {
      return false
    }
    let mine = nameWords
    let theirs = other.nameWords
    if !mine.isDisjoint(with: theirs) { return true }
    guard id.report != other.id.report else { return false }
    guard family == other.family, !countryCodes.isEmpty else { return false }
    return mine.isEmpty || theirs.isEmpty || family != .meetings
      || level == other.level && level != .unknown
  }

  /// Kinds that reports name one format by.
  private enum Family {
    case talks, bodies, meetings, summits, consultations
  }

  private var family: Family {
    switch kind {
    case .talks, .dialogue, .exchange: .talks
    case .council, .commission: .bodies
    case .summit: .summits
    case .consultation: .consultations
    case .forum, .conference, .meeting, .mechanism: .meetings
    }
  }

  /// Words that tell this format from others: not its countries, not words for any talks.
  private var nameWords: Set<String> {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    let telling = Set(words.filter { $0.count > 3 && !Self.plain.contains($0) })
    return name.contains("2+2") ? telling.union(["2+2"]) : telling
  }

  private static let plain: Set<String> = [
    "talks", "dialogue", "dialogues", "council", "summit", "meeting", "regular", "between", "their",
    "consultations", "consultation", "commission", "committee", "forum", "exchange", "exchanges",
    "with", "annual", "bilateral", "trilateral", "joint", "first", "second", "third", "fourth",
    "next", "last", "round", "session", "stalled", "renewed", "format", "yearly",
  ]
}

/// A standing format of exchange, with its life as the reports tell it.
package struct DialogueEntry: Hashable, Sendable, Codable, RecordEntry {
  package let id: EntryID
  package let name: String
  package let names: [String]
  package let kind: DialogueKind
  package let level: DialogueLevel
  package let countryCodes: [CountryCode]
  package let parties: [String]
  package let topic: String?
  package let cadence: Period?
  package let cadenceIsApproximate: Bool
  package let lastHeld: DayInterval?
  package let gap: Period?
  package let status: DialogueStatus
  package let editions: [DialogueMention.Edition]
  package let history: [Change]
  package let openPoints: [String]
  package let disagreements: [Disagreement]
  package let evidence: [Evidence]
  /// The words of its mentions.
  package let words: [Evidence]
  package let mentions: [MentionID]
  package let support: Support

  /// What a report said of its standing, and when.
  package struct Change: Hashable, Sendable, Codable {
    package let date: String?
    package let status: DialogueStatus
    package let evidence: Evidence
  }

  package var title: String { name }
  package var from: String? { history.lazy.compactMap(\.date).first }
  package var to: String? { history.lazy.compactMap(\.date).last }
  package var countries: [String] { countryCodes.map(\.rawValue) }
}

extension DialogueSighting {
  /// The latest of meetings; of reports of one, the most exact.
  private static func latest(of held: [DayInterval]) -> DayInterval? {
    guard let newest = held.max(by: { ($0.to, $0.from) < ($1.to, $1.from) }) else { return nil }
    let same = held.filter { newest.contains($0) }
    return same.min { ($0.length, $1.to) < ($1.length, $0.to) }
  }

  /// What comes last names the entry: the properest name, of equals the longer, then the first in order.
  private static func rank(_ name: String) -> (Double, Int, String) {
    (DialogueMention.properness(of: name), name.count, name)
  }

  package static func entry(
    of mentions: [DialogueSighting],
    origins: OriginTable
  ) -> DialogueEntry {
    let inTime = mentions.sorted {
      ($0.reported?.description ?? "", $0.id) < ($1.reported?.description ?? "", $1.id)
    }
    let last = inTime[inTime.count - 1]
    let names = mentions.map(\.name)
    let held = mentions.compactMap(\.lastHeld)
    return DialogueEntry(
      id: EntryID(kind: .dialogue, seed: mentions[0].id.description),
      name: names.max { Self.rank($0) < Self.rank($1) } ?? "",
      names: Set(names).sorted(),
      kind: last.kind,
      level: mentions.lazy.map(\.level).first { $0 != .unknown } ?? .unknown,
      countryCodes: mentions[0].countryCodes,
      parties: Set(mentions.flatMap(\.parties)).sorted(),
      topic: inTime.reversed().lazy.compactMap(\.topic).first,
      cadence: inTime.reversed().lazy.compactMap(\.cadence?.value).first,
      cadenceIsApproximate: inTime.reversed().lazy.compactMap(\.cadence?.approximate).first
        ?? false,
      lastHeld: latest(of: held),
      gap: inTime.reversed().lazy.compactMap(\.gap).first,
      status: inTime.reversed().lazy.map(\.status).first { $0 != .unknown } ?? .unknown,
      editions: inTime.compactMap(\.edition).filter { $0.interval != nil || $0.ordinal != nil },
      history: inTime.filter { $0.status != .unknown }.map {
        DialogueEntry.Change(
          date: $0.reported?.description,
          status: $0.status,
          evidence: $0.evidence[0]
        )
      },
      openPoints: Set(mentions.flatMap(\.openPoints)).sorted(),
      disagreements: [],
      evidence: Set(mentions.flatMap(\.evidence)).sorted(),
      words: Set(mentions.flatMap(\.words)).sorted(),
      mentions: mentions.map(\.id),
      support: origins.support(of: mentions.map(\.id.report))
    )
  }
}
