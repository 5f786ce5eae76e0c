package import Chronology
package import TextModel

/// Number of an event within one report: the contract's `e1` is index 0.
package struct EventID: Hashable, Sendable, Codable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

/// Who did what to whom, as one sentence says it.
package struct Event: Hashable, Sendable, Codable {
  package let id: EventID
  /// Index of the sentence.
  package let sentence: Int
  /// The words that tell of it.
  package let trigger: [TextRange]
  package let type: EventType
  package let modes: [EventMode]
  package let contexts: [EventContext]
  package let actors: [EventParticipant]
  package var recipients: [EventParticipant]
  package var place: EventPlace?
  package let date: EventDate
  package let status: EventStatus
  /// CAMEO code, as `042`; nil where the frame names none.
  package let cameo: String?
  /// Quotations on whose authority it stands.
  package let attribution: [QuotationID]
  package var dialogue: DialogueID?
  package let rule: RuleID
  /// Whether it is told as what was before the news ("has criticised in the past"); nil in reports kept before this was told.
  package let isBackground: Bool?

  package init(
    id: EventID,
    sentence: Int,
    trigger: [TextRange],
    type: EventType,
    modes: [EventMode],
    contexts: [EventContext],
    actors: [EventParticipant],
    recipients: [EventParticipant],
    place: EventPlace?,
    date: EventDate,
    status: EventStatus,
    cameo: String?,
    attribution: [QuotationID],
    dialogue: DialogueID?,
    rule: RuleID,
    isBackground: Bool? = nil
  ) {
    self.id = id
    self.sentence = sentence
    self.trigger = trigger
    self.type = type
    self.modes = modes
    self.contexts = contexts
    self.actors = actors
    self.recipients = recipients
    self.place = place
    self.date = date
    self.status = status
    self.cameo = cameo
    self.attribution = attribution
    self.dialogue = dialogue
    self.rule = rule
    self.isBackground = isBackground
  }
}

/// Somebody who takes part in an event: the words, and the actor they resolve to.
package struct EventParticipant: Hashable, Sendable, Codable {
  /// Nil where nothing in the sentence names it ("agreed to meet", the others understood).
  package let range: TextRange?
  package let actor: ActorID?

  package init(range: TextRange?, actor: ActorID?) {
    self.range = range
    self.actor = actor
  }
}

/// Where an event took place.
package struct EventPlace: Hashable, Sendable, Codable {
  package let range: TextRange
  package let name: String
  package let country: CountryCode?

  package init(range: TextRange, name: String, country: CountryCode?) {
    self.range = range
    self.name = name
    self.country = country
  }
}

/// When an event took, takes or will take place.
package struct EventDate: Hashable, Sendable, Codable {
  package let interval: DayInterval?
  package let basis: Basis
  /// Index into the report's times of the expression that dates it.
  package let timex: Int?

  package enum Basis: String, Sendable, Codable {
    case text, story, published, none
  }

  package init(interval: DayInterval?, basis: Basis, timex: Int?) {
    self.interval = interval
    self.basis = basis
    self.timex = timex
  }

  package static let unknown = EventDate(interval: nil, basis: .none, timex: nil)
}

/// Whether it happened.
package enum EventStatus: String, Sendable, Codable, CaseIterable {
  case occurred, ongoing, planned, proposed, hypothetical, denied, cancelled, postponed
}
