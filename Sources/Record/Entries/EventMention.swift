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
  package let rule: RuleID

  /// Countries of all who take part.
  package var countries: Set<CountryCode> { Set((actors + recipients).flatMap(\.countries)) }

  /// Names of the people who take part.
  package var people: Set<String> {
    Set((actors + recipients).filter { $0.kind == .person }.map(\.surname))
  }
}

/// Somebody who takes part, by name.
package struct NamedParty: Hashable, Sendable, Codable {
  package let name: String
  package let kind: ActorEntry.Kind?
  package let countries: [CountryCode]
  package let sectors: [Sector]

  package init(name: String, kind: ActorEntry.Kind?, countries: [CountryCode], sectors: [Sector]) {
    self.name = name
    self.kind = kind
    self.countries = countries
    self.sectors = sectors
  }

  /// What two ways of writing one person's name share: the longest of its words, in lower case.
  var surname: String {
    name.lowercased().split { $0 == " " }.map(String.init).max { $0.count < $1.count } ?? name
  }
}

extension EventMention: AnchoredMention {
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

  package func isSame(as other: EventMention) -> Bool {
    guard type == other.type, datesAgree(with: other), standingsAgree(with: other),
      peopleAgree(with: other)
    else {
      return false
    }
    let together = story == other.story
    guard isSymmetric || sidesAgree(with: other) else { return false }
    let mine = countries
    let theirs = other.countries
    guard !mine.isEmpty, !theirs.isEmpty else {
      return together && likeness(to: other) >= 0.5
    }
    if mine == theirs {
      if isDayKnown, other.isDayKnown { return together || likeness(to: other) >= 0.2 }
      return together && (type == .consult || likeness(to: other) >= 0.25)
    }
    guard together, mine.isSubset(of: theirs) || theirs.isSubset(of: mine) else { return false }
    return likeness(to: other) >= 0.4
  }

  /// A mention whose day nobody tells would chain the meetings of two days.
  package var isAnchor: Bool { isDayKnown }

  package func closeness(to other: EventMention) -> Double {
    let parties = countries.intersection(other.countries).count
    return likeness(to: other) + 0.2 * Double(parties)
      + (id.report == other.id.report ? 0.1 : 0) + (status == other.status ? 0.1 : 0)
  }

  /// Whether everybody is an actor: a meeting, an agreement.
  private var isSymmetric: Bool { recipients.isEmpty || type == .consult || type == .agree }

  /// Whether those who act are the same: who accuses whom matters.
  private func sidesAgree(with other: EventMention) -> Bool {
    let mine = Set(actors.flatMap(\.countries))
    let theirs = Set(other.actors.flatMap(\.countries))
    return mine == theirs || mine.isEmpty || theirs.isEmpty
  }

  /// Whether the day is known to the week.
  private var isDayKnown: Bool { interval.map { $0.length <= 7 } ?? false }

  /// Known days must overlap; a mention without a day is not drawn to one that only a month or a year is told of.
  private func datesAgree(with other: EventMention) -> Bool {
    switch (interval, other.interval) {
    case (let mine?, let theirs?): mine.overlaps(theirs)
    case (nil, nil): true
    case (_?, nil): isDayKnown
    case (nil, _?): other.isDayKnown
    }
  }

  /// Within one report, what occurred and what is planned or denied are two things; across reports they may be one.
  private func standingsAgree(with other: EventMention) -> Bool {
    id.report != other.id.report || status == other.status
  }

  /// Two that name people must share one, unless the people of one are only some of the parties.
  private func peopleAgree(with other: EventMention) -> Bool {
    let mine = people
    let theirs = other.people
    guard !mine.isEmpty, !theirs.isEmpty else { return true }
    let shared = mine.intersection(theirs).count
    return shared == min(mine.count, theirs.count)
  }

  /// Share of content words in common (Jaccard, against the smaller set).
  private func likeness(to other: EventMention) -> Double {
    let smaller = min(topic.count, other.topic.count)
    guard smaller > 0 else { return 0 }
    return Double(topic.intersection(other.topic).count) / Double(smaller)
  }
}
