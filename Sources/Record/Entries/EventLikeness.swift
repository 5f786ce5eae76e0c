import Annotations
import Chronology

/// What two mentions of one type of event have in common, and whether they can be one event in the world.
///
/// A function of the pair alone, and symmetric.
struct EventLikeness {
  private let left: EventMention
  private let right: EventMention
  private let relation: Relation

  /// How the countries of two mentions stand to each other.
  private enum Relation {
    case same, nested, untold, apart
  }

  init(_ left: EventMention, _ right: EventMention) {
    self.left = left
    self.right = right
    let (mine, theirs) = (left.countries, right.countries)
    relation =
      mine.isEmpty || theirs.isEmpty
      ? .untold
      : mine == theirs
        ? .same : mine.isSubset(of: theirs) || theirs.isSubset(of: mine) ? .nested : .apart
  }

  /// Whether both cannot be of one event, whatever else they share.
  var isContradiction: Bool {
    guard left.type == right.type, left.isVisit == right.isVisit, relation != .apart, sidesAgree,
      peopleAgree, standingsAgree
    else { return true }
    switch (dates, placesClash) {
    case (.apart, _), (.near, true): return true
    case (.near, false), (.agree, true), (.open, true): return !isOneReportOfNewsAgainstAnother
    case (.agree, false), (.open, false): return false
    }
  }

  /// How much says that both are one event, in thousandths; nil where too little does.
  var strength: Int? {
    guard !isContradiction, let needed else { return nil }
    let words = self.words
    guard words >= needed else { return nil }
    var strength = words - needed
    if dates == .agree { strength += 0.2 }
    if sharePeople { strength += 0.2 }
    if left.modes == right.modes { strength += 0.1 }
    if let place = left.place, place == right.place { strength += 0.1 }
    return Int((strength * 1000).rounded())
  }

  /// Share of words that must be in common; nil where none is enough.
  private var needed: Double? {
    let isTogether = left.story == right.story
    var share: Double
    switch relation {
    case .apart: return nil
    case .untold: share = 0.5
    case .nested: share = sharePeople ? 0.25 : 0.4
    case .same where dates == .agree: share = isTogether && left.type == .consult ? 0 : 0.2
    case .same: share = sharePeople ? 0.1 : left.type == .consult ? 0.2 : 0.25
    }
    guard isTogether || relation == .same && dates == .agree else { return nil }
    if left.modes != right.modes { share += 0.15 }
    if left.status != right.status, dates != .agree { share = max(share, 0.5) }
    if let dialogue = left.dialogue, dialogue == right.dialogue { share -= 0.1 }
    return share
  }

  /// Share of content words in common, against the smaller set.
  private var words: Double {
    let smaller = min(left.topic.count, right.topic.count)
    guard smaller > 0 else { return 0 }
    return Double(left.topic.intersection(right.topic).count) / Double(smaller)
  }

  // MARK: Time

  private enum DateRelation {
    case agree, open, near, apart
  }

  /// Days that reports of one happening may be at odds by.
  private static let oddDays = 1

  /// Known days that overlap agree. A mention without a day is not drawn to one of which only a month or a year is told.
  private var dates: DateRelation {
    switch (left.interval, right.interval) {
    case (let mine?, let theirs?):
      if mine.overlaps(theirs) { return left.isDayKnown && right.isDayKnown ? .agree : .open }
      guard mine.length == 1, theirs.length == 1 else { return .apart }
      return abs(mine.from.dayNumber - theirs.from.dayNumber) <= Self.oddDays ? .near : .apart
    case (nil, nil): return .open
    case (_?, nil): return left.isDayKnown ? .open : .apart
    case (nil, _?): return right.isDayKnown ? .open : .apart
    }
  }

  /// Whether reports of one story tell the same as their news in nearly the same words: then another day or place is a point on
  /// which they differ, not another event.
  private var isOneReportOfNewsAgainstAnother: Bool {
    left.story == right.story && left.id.report != right.id.report && left.isNews && right.isNews
      && left.status == right.status && relation == .same && words >= 0.6
  }

  /// Within one report, what occurred and what is planned or denied are two things, but a meeting and its postponement are one.
  /// Across reports a plan and its outcome are one event, a denial and an occurrence only where the day is the same.
  private var standingsAgree: Bool {
    guard left.status != right.status else { return true }
    guard left.id.report != right.id.report else {
      return dates == .agree && left.status.isAboutPlan && right.status.isAboutPlan
    }
    guard left.status == .denied || right.status == .denied else { return true }
    return dates == .agree && left.isNews && right.isNews
  }

  // MARK: Who and where

  /// Whether everybody is an actor: a meeting, an agreement.
  private func isSymmetric(_ mention: EventMention) -> Bool {
    mention.recipients.isEmpty || mention.type == .consult || mention.type == .agree
  }

  /// Whether those who act are the same: who accuses whom matters.
  private var sidesAgree: Bool {
    if isSymmetric(left), isSymmetric(right) { return true }
    let mine = Set(left.actors.flatMap(\.countries))
    let theirs = Set(right.actors.flatMap(\.countries))
    return mine == theirs || mine.isEmpty || theirs.isEmpty
  }

  /// Of one country both must name the same people, or one of them some of the other's.
  private var peopleAgree: Bool {
    let mine = left.peopleByCountry
    let theirs = right.peopleByCountry
    return mine.allSatisfy { country, people in
      guard let others = theirs[country] else { return true }
      return people.isSubset(of: others) || others.isSubset(of: people)
    }
  }

  private var sharePeople: Bool {
    let mine = left.people
    let theirs = right.people
    let shared = mine.intersection(theirs).count
    return shared > 0 && shared == min(mine.count, theirs.count)
  }

  private var placesClash: Bool {
    guard let mine = left.placeCountry, let theirs = right.placeCountry else { return false }
    return mine != theirs
  }
}

extension EventMention {
  /// A visit holds meetings and is none.
  fileprivate var isVisit: Bool { modes.contains(.visit) }

  /// Surnames of the people who take part, by country; those without one under nil.
  fileprivate var peopleByCountry: [CountryCode?: Set<String>] {
    var result: [CountryCode?: Set<String>] = [:]
    for party in actors + recipients where party.isNamedPerson {
      result[party.countries.first, default: []].insert(party.surname)
    }
    return result
  }
}

extension EventStatus {
  /// Whether it tells of something that has not come about.
  fileprivate var isAboutPlan: Bool {
    switch self {
    case .planned, .proposed, .postponed, .cancelled: true
    case .occurred, .ongoing, .hypothetical, .denied: false
    }
  }
}
