package import Annotations
package import Chronology

/// A person as one report speaks of them, with the offices that it gives them.
package struct PersonMention: Hashable, Sendable, Codable {
  package let id: MentionID
  package let story: String
  package let name: String
  package let countries: [CountryCode]
  package let sectors: [Sector]
  package let offices: [OfficeClaim]
  package let evidence: [Evidence]
  /// Day of the report, where known.
  package let reported: CalendarDate?

  /// The name's words in lower case.
  private var words: [String] {
    name.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
  }

  fileprivate var normalized: String { words.joined(separator: " ") }
  fileprivate var isFull: Bool { words.count > 1 }
  fileprivate var surnames: Set<String> { Set([words.first, words.last].compactMap { $0 }) }
}

/// What one report says of an office.
package struct OfficeClaim: Hashable, Sendable, Codable {
  package let title: String
  package let organization: String?
  package let countries: [CountryCode]
  package let sector: Sector?
  package let status: Office.Status
  package let since: String?
  package let until: String?
  /// Day of the report, where known: the claim holds for that day.
  package let reported: CalendarDate?
  package let evidence: Evidence
}

extension PersonMention: PairwiseMention {
  package static var kind: EntryKind { .office }

  package var keys: [String] {
    ["n:\(normalized)"] + surnames.map { "s:\(story):\($0)" }
  }

  /// One full name and no contradiction of countries; or, within one story, a lone name that is part of a full one.
  package func isSame(as other: PersonMention) -> Bool {
    let agree =
      countries.isEmpty || other.countries.isEmpty
      || !Set(countries).isDisjoint(with: other.countries)
    guard agree else { return false }
    if normalized == other.normalized { return isFull || story == other.story }
    guard story == other.story, isFull != other.isFull else { return false }
    return !surnames.isDisjoint(with: other.surnames)
  }

  package static func entry(of mentions: [PersonMention], origins: OriginTable) -> PersonEntry {
    let names = mentions.map(\.name)
    let fullest = names.max { ($0.count, $1) < ($1.count, $0) } ?? names[0]
    return PersonEntry(
      id: EntryID(kind: .office, seed: mentions[0].id.description),
      name: fullest,
      names: Set(names).sorted(),
      countryCodes: Set(mentions.flatMap(\.countries)).sorted(),
      sectors: Set(mentions.flatMap(\.sectors)).sorted { $0.rawValue < $1.rawValue },
      offices: Tenure.merged(mentions.flatMap(\.offices), origins: origins),
      evidence: Set(mentions.flatMap(\.evidence)).sorted(),
      mentions: mentions.map(\.id),
      support: origins.support(of: mentions.map(\.id.report))
    )
  }
}

/// A person of the record, with offices in time.
package struct PersonEntry: Hashable, Sendable, Codable, RecordEntry {
  package let id: EntryID
  package let name: String
  /// Every way in which reports name them.
  package let names: [String]
  package let countryCodes: [CountryCode]
  package let sectors: [Sector]
  package let offices: [Tenure]
  package let evidence: [Evidence]
  package let mentions: [MentionID]
  package let support: Support

  /// Passages, and mentions, that an abridged entry keeps.
  package static let abridgedLength = 64

  package var isAbridged: Bool { evidence.count == Self.abridgedLength }

  package var abridged: PersonEntry {
    guard evidence.count > Self.abridgedLength else { return self }
    return with(
      offices: offices.map { $0.abridged(to: Tenure.abridgedLength) },
      evidence: Array(evidence.prefix(Self.abridgedLength)),
      mentions: Array(mentions.prefix(Self.abridgedLength))
    )
  }

  package var summary: PersonEntry? {
    guard mentions.count > 2 else { return nil }
    return with(
      offices: offices.map { $0.abridged(to: 0) },
      evidence: Array(evidence.prefix(1)),
      mentions: []
    )
  }

  package func completed(with evidence: [Evidence]) -> PersonEntry {
    with(offices: offices, evidence: evidence, mentions: mentions)
  }

  private func with(offices: [Tenure], evidence: [Evidence], mentions: [MentionID]) -> PersonEntry {
    PersonEntry(
      id: id,
      name: name,
      names: names,
      countryCodes: countryCodes,
      sectors: sectors,
      offices: offices,
      evidence: evidence,
      mentions: mentions,
      support: support
    )
  }

  package var title: String {
    offices.last.map { "\(name), \($0.title)" } ?? name
  }
  package var from: String? { offices.lazy.compactMap(\.seenFrom).min() }
  package var to: String? { offices.lazy.compactMap(\.seenTo).max() }
  package var countries: [String] { countryCodes.map(\.rawValue) }

  /// The person with just the offices that the record can speak for on a day of an interval.
  package func on(_ days: DayInterval) -> PersonEntry {
    with(offices: offices.filter { $0.covers(days) }, evidence: evidence, mentions: mentions)
  }
}
