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

  package init(
    id: MentionID,
    story: String,
    name: String,
    countries: [CountryCode],
    sectors: [Sector],
    offices: [OfficeClaim],
    evidence: [Evidence],
    reported: CalendarDate?
  ) {
    self.id = id
    self.story = story
    self.name = name
    self.countries = countries
    self.sectors = sectors
    self.offices = offices
    self.evidence = evidence
    self.reported = reported
  }

  fileprivate var call: CalledName { CalledName(name) }
}

/// A person's name as merging compares it.
private struct CalledName {
  /// Its words in lower case.
  let normalized: String
  /// Whether it has more than one word.
  let isFull: Bool
  /// The first and the last word.
  let surnames: Set<String>

  init(_ name: String) {
    let words = name.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
    normalized = words.joined(separator: " ")
    isFull = words.count > 1
    surnames = Set([words.first, words.last].compactMap { $0 })
  }
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

  package init(
    title: String,
    organization: String?,
    countries: [CountryCode],
    sector: Sector?,
    status: Office.Status,
    since: String?,
    until: String?,
    reported: CalendarDate?,
    evidence: Evidence
  ) {
    self.title = title
    self.organization = organization
    self.countries = countries
    self.sector = sector
    self.status = status
    self.since = since
    self.until = until
    self.reported = reported
    self.evidence = evidence
  }
}

extension PersonMention: PairwiseMention {
  package static var kind: EntryKind { .office }

  package var keys: [String] {
    let call = call
    return ["n:\(call.normalized)"] + call.surnames.map { "s:\(story):\($0)" }
  }

  /// One full name and no contradiction of countries; or, within one story, a lone name that is part of a full one.
  package func isSame(as other: PersonMention) -> Bool { isSame(as: other, call, other.call) }

  private func isSame(as other: PersonMention, _ call: CalledName, _ called: CalledName) -> Bool {
    let agree =
      countries.isEmpty || other.countries.isEmpty
      || !Set(countries).isDisjoint(with: other.countries)
    guard agree else { return false }
    if call.normalized == called.normalized { return call.isFull || story == other.story }
    guard story == other.story, call.isFull != called.isFull else { return false }
    return !call.surnames.isDisjoint(with: called.surnames)
  }

  /// Chains of likeness, as ``Merging/chains(of:)`` finds them.
  ///
  /// Thousands of mentions of one full name and the same countries are one comparison, whatever their stories.
  /// - Complexity: linear in the mentions; quadratic in the different ways of naming, and in the lone names of a story.
  package static func groups(of mentions: [PersonMention]) -> [[PersonMention]] {
    let sorted = mentions.sorted { $0.id < $1.id }
    var sets = DisjointSets(count: sorted.count)
    var ways: [WayOfNaming] = []
    var numbers: [WayOfNaming.Key: Int] = [:]
    let wayOf = sorted.indices.map { index in
      let key = WayOfNaming.Key(name: sorted[index].name, countries: sorted[index].countries)
      if let known = numbers[key] {
        if ways[known].call.isFull { sets.join(ways[known].first, index) }
        return known
      }
      numbers[key] = ways.count
      ways.append(WayOfNaming(call: sorted[index].call, first: index))
      return ways.count - 1
    }
    for full in Dictionary(grouping: ways.filter(\.call.isFull), by: \.call.normalized).values {
      for (number, one) in full.enumerated() {
        for other in full[..<number]
        where sorted[one.first].isSame(as: sorted[other.first], one.call, other.call) {
          sets.join(one.first, other.first)
        }
      }
    }
    let lone = sorted.indices.filter { !ways[wayOf[$0]].call.isFull }
    guard !lone.isEmpty else { return sets.groups().map { $0.map { sorted[$0] } } }
    let stories = Dictionary(grouping: sorted.indices, by: { sorted[$0].story })
    for one in lone {
      for other in stories[sorted[one].story] ?? []
      where other != one
        && sorted[one].isSame(as: sorted[other], ways[wayOf[one]].call, ways[wayOf[other]].call)
      {
        sets.join(one, other)
      }
    }
    return sets.groups().map { $0.map { sorted[$0] } }
  }

  /// Mentions that name somebody alike.
  private struct WayOfNaming {
    struct Key: Hashable {
      let name: String
      let countries: [CountryCode]
    }

    let call: CalledName
    /// The first of them.
    let first: Int
  }

  package static func entry(of mentions: [PersonMention], origins: OriginTable) -> PersonEntry {
    let names = Set(mentions.map(\.name))
    let fullest = names.max { ($0.count, $1) < ($1.count, $0) } ?? mentions[0].name
    return PersonEntry(
      id: EntryID(kind: .office, seed: mentions[0].id.description),
      name: fullest,
      names: names.sorted(),
      countryCodes: Set(mentions.flatMap(\.countries)).sorted(),
      sectors: Set(mentions.flatMap(\.sectors)).sorted { $0.rawValue < $1.rawValue },
      offices: Tenure.merged(mentions.flatMap(\.offices), origins: origins),
      evidence: mentions.flatMap(\.evidence).sortedWithoutRepeats(),
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
