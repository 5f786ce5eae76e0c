import Annotations
import TextModel

extension DialogueFinder {
  /// The rule by which a phrase opens a dialogue.
  func opening(_ place: Place, lemma: String) -> String? {
    let phrase = place.phrase
    let isShared = place.parties.count > 1
    let kind = phrase.noun.kind
    let isMeeting = phrase.noun.strength == .named || phrase.noun.strength == .single
    if phrase.noun.strength == .head { return "dialogue:two-plus-two" }
    if [.summit, .forum, .conference, .meeting].contains(kind), place.isCommercial { return nil }
    let isTalking = kind == .talks && !phrase.isNamed && place.named.count < 2
    if isTalking, place.isCommercial, place.parties.countries.count < 2 { return nil }
    if phrase.isNamed {
      let isBody = ![.summit, .forum, .dialogue, .talks, .meeting].contains(kind)
      if !isBody || phrase.recurs || place.isComplete { return "dialogue:name" }
      return nil
    }
    if place.isRegular, isShared { return "dialogue:recurrence" }
    if phrase.recurs, !isMeeting || isShared || kind == .commission { return "dialogue:recurrence" }
    let isOfRank = phrase.level == .leader || phrase.level == .minister
    if lemma == "meeting" || lemma == "ministerial", isOfRank, phrase.hasNames || phrase.isEdition,
      phrase.hasNames || isShared || phrase.hasNamesBehind
    {
      return "dialogue:rank"
    }
    if phrase.isEdition || phrase.isMeasured || (phrase.ordinal ?? 1) > 1,
      isShared || phrase.hasTopic || phrase.isEdition && phrase.top != phrase.head,
      lemma != "meeting" || phrase.ordinal ?? 1 > 1
    {
      return "dialogue:edition"
    }
    let isBody = [.commission, .council, .forum, .mechanism].contains(kind)
    if isMeeting, isBody, place.named.count > 1 { return "dialogue:parties" }
    if isMeeting, isBody, kind != .mechanism, place.isFounded, isShared {
      return "dialogue:standing"
    }
    let isChanged = place.standing.map { Self.changes.contains($0) } ?? false
    if isMeeting, isBody, kind != .mechanism, phrase.isOwned, isShared, isChanged {
      return "dialogue:standing"
    }
    if isMeeting {
      let stopped = place.standing == .suspended || place.standing == .lapsed
      return kind == .exchange && isShared && stopped ? "dialogue:standing" : nil
    }
    if kind == .summit, phrase.hasNames || phrase.level != .leader || place.named.count > 2 {
      return "dialogue:summit"
    }
    if phrase.hasTopic || phrase.hasSubject && isShared { return "dialogue:topic" }
    if phrase.isMass, !phrase.recurs, place.named.isEmpty { return nil }
    let isCalledOff = place.standing == .cancelled || place.standing == .postponed
    if kind == .summit, isCalledOff, place.parties.countries.count < 3, !phrase.isEdition {
      return nil
    }
    if let standing = place.standing, Self.changes.contains(standing) { return "dialogue:standing" }
    guard isShared else { return nil }
    if place.standing == .proposed, lemma != "talk", kind != .summit { return "dialogue:standing" }
    if lemma == "talk" || kind == .summit { return nil }
    if phrase.topicBehind != nil, !phrase.isMass { return "dialogue:topic" }
    let isBare = place.named.isEmpty && !phrase.isDefinite && !place.isBetween
    return isBare ? nil : "dialogue:parties"
  }

  /// Changes in the life of a format: what they are told of is one.
  private static let changes: [DialogueStatus] = [
    .resumed, .resumptionAgreed, .suspended, .lapsed, .postponed, .cancelled,
  ]
}
