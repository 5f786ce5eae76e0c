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
  /// Whether several people of the story bear the lone name (``SharedNames``), so that nothing tells which of them is meant; or the full name is not
  /// the report's own but was learnt for its lone one, so that it tells of no other lone name who is meant.
  package let isShared: Bool

  package init(
    id: MentionID,
    story: String,
    name: String,
    countries: [CountryCode],
    sectors: [Sector],
    offices: [OfficeClaim],
    evidence: [Evidence],
    reported: CalendarDate?,
    isShared: Bool = false
  ) {
    self.id = id
    self.story = story
    self.name = name
    self.countries = countries
    self.sectors = sectors
    self.offices = offices
    self.evidence = evidence
    self.reported = reported
    self.isShared = isShared
  }

  fileprivate var call: CalledName { CalledName(name) }
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
    guard call.isFull else { return isShared ? [] : ["s:\(story):\(call.normalized)"] }
    return ["n:\(call.normalized)"] + call.surnames.map { "s:\(story):\($0)" }
  }

  /// One full name and no contradiction of countries; or, within one story, a lone name that is part of a full one, unless several bear it.
  package func isSame(as other: PersonMention) -> Bool { isSame(as: other, call, other.call) }

  private func isSame(as other: PersonMention, _ call: CalledName, _ called: CalledName) -> Bool {
    let agree =
      countries.isEmpty || other.countries.isEmpty
      || !Set(countries).isDisjoint(with: other.countries)
    guard agree else { return false }
    if call.normalized == called.normalized, call.isFull { return true }
    guard story == other.story, !isShared, !other.isShared else { return false }
    guard call.normalized != called.normalized else { return true }
    guard call.isFull != called.isFull else { return false }
    return !call.surnames.isDisjoint(with: called.surnames)
  }

  /// Chains of likeness, as ``Merging/chains(of:)`` finds them.
  ///
  /// Thousands of mentions of one full name and the same countries are one comparison, whatever their stories; those of one lone name and
  /// the same countries are in each story.
  /// - Complexity: linear in the mentions; quadratic in the different ways of naming that one name or one story has.
  package static func groups(of mentions: [PersonMention]) -> [[PersonMention]] {
    let sorted = mentions.sorted { $0.id < $1.id }
    var sets = DisjointSets(count: sorted.count)
    var calls: [String: CalledName] = [:]
    var firsts: [WayOfNaming: Int] = [:]
    var ways: [Way] = []
    var ofStory: [String: [Way]] = [:]
    var seen: Set<WayOfNaming> = []
    for (index, mention) in sorted.enumerated() {
      let call = calls[mention.name] ?? CalledName(mention.name)
      calls[mention.name] = call
      let inStory = WayOfNaming(mention, story: mention.story)
      let naming = call.isFull ? WayOfNaming(mention, story: nil) : inStory
      if let first = firsts[naming] {
        sets.join(first, index)
      } else {
        firsts[naming] = index
        if call.isFull { ways.append(Way(mention: index, call: call)) }
      }
      if call.isFull || !mention.isShared, seen.insert(inStory).inserted {
        ofStory[mention.story, default: []].append(Way(mention: index, call: call))
      }
    }
    let full = Dictionary(grouping: ways, by: \.call.normalized).values
    let mixed = ofStory.values.filter { $0.contains { !$0.call.isFull } }
    for ways in Array(full) + mixed {
      for (number, one) in ways.enumerated() {
        for other in ways[..<number]
        where sorted[one.mention].isSame(as: sorted[other.mention], one.call, other.call) {
          sets.join(one.mention, other.mention)
        }
      }
    }
    return sets.groups().map { $0.map { sorted[$0] } }
  }

  /// What mentions have in common that are alike without a look at more.
  private struct WayOfNaming: Hashable {
    let name: String
    let countries: [CountryCode]
    /// Nil where the story does not matter.
    let story: String?
    /// Of one who can be anybody of the name.
    let mention: MentionID?

    init(_ mention: PersonMention, story: String?) {
      name = mention.name
      countries = mention.countries
      self.story = story
      self.mention = mention.isShared ? mention.id : nil
    }
  }

  /// The first mention of those that are named alike.
  private struct Way {
    let mention: Int
    let call: CalledName
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
