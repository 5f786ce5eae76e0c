import Annotations
import Chronology

extension EventMention {
  package static func entry(of mentions: [EventMention], origins: OriginTable) -> EventEntry {
    let first = mentions[0]
    let best = mentions.min { $0.exactness < $1.exactness } ?? first
    let countries = Set(mentions.flatMap(\.countries))
    return EventEntry(
      id: EntryID(kind: .event, seed: first.id.description),
      type: first.type,
      modes: ordered(mentions.flatMap(\.modes)) { $0.rawValue },
      contexts: ordered(mentions.flatMap(\.contexts)) { $0.rawValue },
      actors: merged(mentions.map(\.actors)),
      recipients: merged(mentions.map(\.recipients)),
      place: mentions.lazy.compactMap(\.place).first,
      placeCountry: mentions.lazy.compactMap(\.placeCountry).first,
      interval: best.interval,
      dateBasis: best.dateBasis,
      status: status(of: mentions),
      cameo: mentions.lazy.compactMap(\.cameo).first,
      dialogue: mentions.lazy.compactMap(\.dialogue).first,
      stories: Set(mentions.map(\.story)).sorted(),
      sidesHeard: Set(mentions.flatMap(\.heard)).intersection(countries).map(\.rawValue).sorted(),
      sources: Set(mentions.flatMap(\.sources)).sorted(),
      disagreements: disagreements(mentions),
      evidence: Set(mentions.map(\.evidence)).sorted(),
      mentions: mentions.map(\.id),
      support: origins.support(of: mentions.map(\.id.report)),
      rules: ordered(mentions.map(\.rule)) { $0.rawValue }
    )
  }

  /// The narrowest interval is told first; without one, nothing is.
  private var exactness: (Int, Int, String) {
    (interval?.length ?? Int.max, dateBasis == .text ? 0 : 1, id.description)
  }

  /// What the latest report says; of equally late ones the firmest. An occurrence, once reported, is not undone by an older
  /// plan; a denial or a cancellation stands if it is the later word.
  private static func status(of mentions: [EventMention]) -> EventStatus {
    func rank(_ mention: EventMention) -> (String, Int) {
      let day = mention.reported?.description ?? ""
      return (mention.status == .occurred ? "9999" : day, mention.status.firmness)
    }
    return mentions.max { rank($0) < rank($1) }?.status ?? .hypothetical
  }

  /// Where reports do not say the same. Each report speaks with its most exact word: what it retells as background, or plans before
  /// it tells that it came about, contradicts nobody; nor does an earlier report's plan a later report's news.
  private static func disagreements(_ mentions: [EventMention]) -> [Disagreement] {
    let reports = Dictionary(grouping: mentions, by: \.id.report)
    guard reports.count > 1 else { return [] }
    var dates: [(value: DayInterval, report: String)] = []
    var parties: [(value: Set<CountryCode>, report: String)] = []
    var standings: [(value: EventMention, report: String)] = []
    for (report, told) in reports.sorted(by: { $0.key < $1.key }) {
      if let date = told.min(by: { $0.exactness < $1.exactness })?.interval {
        dates.append((date, report))
      }
      let countries = Set(told.flatMap(\.countries))
      if countries.count > 1 { parties.append((countries, report)) }
      if let firmest = told.max(by: { $0.status.firmness < $1.status.firmness }) {
        standings.append((firmest, report))
      }
    }
    var found: [Disagreement?] = []
    if conflict(dates.map(\.value), { !$0.contains($1) && !$1.contains($0) }) {
      found.append(Disagreement(field: "date", dates.map { ($0.value.description, $0.report) }))
    }
    if conflict(standings.map(\.value), { $0.contradicts($1) }) {
      found.append(
        Disagreement(field: "status", standings.map { ($0.value.status.rawValue, $0.report) })
      )
    }
    if conflict(parties.map(\.value), { !$0.isSubset(of: $1) && !$1.isSubset(of: $0) }) {
      let named = parties.map { claim in
        (value: claim.value.map(\.rawValue).sorted().joined(separator: ", "), report: claim.report)
      }
      found.append(Disagreement(field: "participants", named))
    }
    return found.compactMap { $0 }
  }

  /// Whether two of some values, each against the first that it differs from, do not go together.
  private static func conflict<Value: Hashable>(
    _ values: [Value],
    _ differ: (Value, Value) -> Bool
  ) -> Bool {
    let distinct = Array(Set(values))
    return distinct.indices.contains { left in
      distinct[(left + 1)...].contains { differ(distinct[left], $0) }
    }
  }

  /// Whether one says that it came about and the other, no earlier, that it did not or is still to come.
  private func contradicts(_ other: EventMention) -> Bool {
    let (done, open) = status == .occurred ? (self, other) : (other, self)
    guard done.status == .occurred else { return false }
    switch open.status {
    case .denied, .cancelled, .postponed: return true
    case .planned:
      guard let told = done.reported, let planned = open.reported else { return false }
      return planned > told
    case .occurred, .ongoing, .proposed, .hypothetical: return false
    }
  }

  private static func ordered<Value: Hashable>(
    _ values: [Value],
    by name: (Value) -> String
  ) -> [Value] {
    Set(values).sorted { name($0) < name($1) }
  }

  /// Everybody named: one who is named more fully by one mention than by another once, and no group of whom all are named.
  private static func merged(_ lists: [[NamedParty]]) -> [NamedParty] {
    var result: [NamedParty] = []
    let all = Set(lists.joined()).sorted { ($0.name.count, $0.name) > ($1.name.count, $1.name) }
    let named = Set(all.filter { $0.kind != .group }.flatMap(\.countries))
    for party in all {
      if party.kind == .group, named.isSuperset(of: party.countries), !named.isEmpty { continue }
      let known = result.contains { other in
        other.countries == party.countries
          && (other.surname == party.surname || (party.kind != .person && other.kind == party.kind)
            || (party.kind == .group))
      }
      if !known { result.append(party) }
    }
    return result.sorted { $0.name < $1.name }
  }
}

extension EventStatus {
  /// Which of two statuses told on one day stands.
  fileprivate var firmness: Int {
    switch self {
    case .occurred: 7
    case .cancelled: 6
    case .postponed: 5
    case .denied: 4
    case .ongoing: 3
    case .planned: 2
    case .proposed: 1
    case .hypothetical: 0
    }
  }
}
