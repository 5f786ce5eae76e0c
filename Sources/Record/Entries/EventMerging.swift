import Annotations
import Chronology

extension EventMention {
  package static func entry(of mentions: [EventMention], origins: OriginTable) -> EventEntry {
    let first = mentions[0]
    let best = mentions.min { $0.exactness < $1.exactness } ?? first
    let countries = Set(mentions.flatMap(\.countries))
    let actors = merged(mentions.map(\.actors))
    let place = mentions.lazy.compactMap(\.place).first
    let reached = merged(mentions.map(\.recipients))
    // "Visited Lima" beside "a visit to Peru, in Lima": the country, and where.
    let recipients =
      reached.count < 2 ? reached : reached.filter { $0.kind != nil || $0.name != place }
    // At a meeting or in an agreement nobody stands on both sides.
    let isSymmetric = first.type == .consult || first.type == .agree
    let acting = Set(actors.map(\.name))
    return EventEntry(
      id: EntryID(kind: .event, seed: first.id.description),
      type: first.type,
      modes: ordered(mentions.flatMap(\.modes)) { $0.rawValue },
      contexts: ordered(mentions.flatMap(\.contexts)) { $0.rawValue },
      actors: actors,
      recipients: recipients.filter { !isSymmetric || !acting.contains($0.name) },
      place: place,
      placeCountry: mentions.lazy.compactMap(\.placeCountry).first,
      interval: best.interval,
      dateBasis: best.dateBasis,
      announced: best.interval == nil
        ? mentions.compactMap(\.announced).min { $0.from < $1.from } : nil,
      reported: mentions.compactMap { $0.reported ?? $0.toldBy }.min(),
      isNews: mentions.contains(where: \.isNews),
      status: status(of: mentions),
      cameo: mentions.lazy.compactMap(\.cameo).first,
      dialogue: mentions.lazy.compactMap(\.dialogue).first,
      stories: Set(mentions.map(\.story)).sorted(),
      sidesHeard: Set(mentions.flatMap(\.heard)).intersection(countries).map(\.rawValue).sorted(),
      sources: Set(mentions.flatMap(\.sources)).sorted(),
      disagreements: EventDisagreements(mentions).all,
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

  /// What the latest report says that brings it as news; of equally late ones the firmest. An occurrence, once reported, is not
  /// undone by a plan, whatever its day; a denial or a cancellation stands if it is the later word.
  private static func status(of mentions: [EventMention]) -> EventStatus {
    func rank(_ mention: EventMention) -> (Int, String, Int) {
      let day = mention.reported?.description ?? ""
      return (mention.status.isSettled ? 1 : 0, day, mention.status.firmness)
    }
    let news = mentions.filter(\.isNews)
    let told = news.isEmpty ? mentions : news
    return told.max { rank($0) < rank($1) }?.status ?? .hypothetical
  }

  private static func ordered<Value: Hashable>(
    _ values: [Value],
    by name: (Value) -> String
  ) -> [Value] {
    Set(values).sorted { name($0) < name($1) }
  }

  /// Everybody named: one who is named more fully by one mention than by another once, no group of whom all are named, and nobody by
  /// an office whose holder is named.
  private static func merged(_ lists: [[NamedParty]]) -> [NamedParty] {
    var result: [NamedParty] = []
    let all = Set(lists.joined()).sorted { $0.fullness.lexicographicallyPrecedes($1.fullness) }
    let countries = Set(all.filter { $0.kind != .group }.flatMap(\.countries))
    for party in all {
      if party.kind == .group, countries.isSuperset(of: party.countries),
        !countries.isEmpty
      {
        continue
      }
      let known = result.contains { other in
        if party.kind == .person, other.kind == .person, party.countries.isEmpty {
          return other.surname == party.surname
        }
        return other.countries == party.countries
          && (other.surname == party.surname || (party.kind != .person && other.kind == party.kind)
            || (party.kind == .group))
      }
      if !known { result.append(party) }
    }
    let named = all.filter(\.isNamedPerson)
    result.removeAll { party in
      party.isUnnamed == true && named.contains { $0.holds(officeOf: party) }
    }
    return result.sorted { ($0.name, $0.order) < ($1.name, $1.order) }
  }
}

extension NamedParty {
  /// Countries known, the longer name, then all else: sorts the fullest first, and no two alike.
  fileprivate var fullness: [String] {
    let length = String(10_000 - min(name.count, 9_999))
    return [countries.isEmpty ? "1" : "0", length, name, order]
  }

  fileprivate var order: String {
    (countries.map(\.rawValue) + [kind?.rawValue ?? ""] + sectors.map(\.rawValue)
      + (titles ?? []) + (isUnnamed == true ? ["-"] : [])).joined(separator: " ")
  }

  /// Whether this person holds the office by which another is spoken of.
  fileprivate func holds(officeOf other: NamedParty) -> Bool {
    guard !Set(countries).isDisjoint(with: other.countries) else { return false }
    return (titles ?? []).contains { mine in
      (other.titles ?? []).contains {
        mine == $0 || mine.hasSuffix(" " + $0) || $0.hasSuffix(" " + mine)
      }
    }
  }
}

extension EventStatus {
  /// Whether it tells how things came out.
  fileprivate var isSettled: Bool {
    switch self {
    case .occurred, .cancelled, .denied: true
    case .ongoing, .planned, .proposed, .hypothetical, .postponed: false
    }
  }

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
