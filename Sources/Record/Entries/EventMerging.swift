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

  private static func disagreements(_ mentions: [EventMention]) -> [Disagreement] {
    let dates = mentions.compactMap { mention in
      mention.interval.map { (value: $0.description, report: mention.id.report) }
    }
    let statuses = mentions.map { (value: $0.status.rawValue, report: $0.id.report) }
    let parties = mentions.filter { !$0.countries.isEmpty }.map { mention in
      (
        value: mention.countries.map(\.rawValue).sorted().joined(separator: ", "),
        report: mention.id.report
      )
    }
    return [("date", dates), ("status", statuses), ("participants", parties)]
      .compactMap { Disagreement(field: $0.0, $0.1) }
      .filter { disagreement in
        Set(disagreement.values.flatMap(\.reports)).count > 1
      }
  }

  private static func ordered<Value: Hashable>(
    _ values: [Value],
    by name: (Value) -> String
  ) -> [Value] {
    Set(values).sorted { name($0) < name($1) }
  }

  /// Everybody named, one who is named more fully by one mention than by another once.
  private static func merged(_ lists: [[NamedParty]]) -> [NamedParty] {
    var result: [NamedParty] = []
    let all = Set(lists.joined()).sorted { ($0.name.count, $0.name) > ($1.name.count, $1.name) }
    for party in all {
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
