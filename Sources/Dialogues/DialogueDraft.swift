import Annotations
import Chronology
import TextModel

/// A dialogue while its mentions are gathered.
struct DialogueDraft {
  var name: String
  var isNamed: Bool
  var kind: DialogueKind
  var level: DialogueLevel
  var parties: [EventParticipant]
  var countries: Set<CountryCode>
  var modifiers: Set<String>
  var nouns: Set<String>
  var mentions: [TextRange]
  var standings: [(status: DialogueStatus, isBackground: Bool)] = []
  var cadence: DialogueMention.Cadence?
  var lastHeld: DialogueMention.Dated?
  var gap: DialogueMention.Length?
  var ordinal: Int?
  var openPoints: [DialogueMention.OpenPoint] = []
  var events: Set<Int> = []
  var rule: String

  private static let generic: Set<String> = [
    "regular", "annual", "first", "last", "next", "new", "bilateral", "trilateral", "joint",
    "high", "level", "round", "official",
  ]

  /// Whether a later phrase may speak of the same format.
  func accepts(_ phrase: FormatPhrase, lemma: String, countries other: Set<CountryCode>) -> Bool {
    let compatible =
      other.isEmpty || countries.isEmpty || other == countries
      || (other.isSubset(of: countries) && !phrase.isNamed)
    guard compatible else { return false }
    if level != .unknown, phrase.level != .unknown, level != phrase.level { return false }
    let mine = modifiers.subtracting(Self.generic)
    let theirs = phrase.modifiers.subtracting(Self.generic)
    if !mine.isDisjoint(with: theirs) { return true }
    if phrase.isNamed { return theirs.isEmpty && nouns.contains(lemma) }
    if phrase.isDefinite || !other.isEmpty {
      return nouns.contains(lemma) || (theirs.isEmpty && phrase.noun.kind == kind)
        || (theirs.isEmpty && [.talks, .exchange, .dialogue].contains(phrase.noun.kind)
          && kind != .summit)
    }
    return false
  }

  /// What the article says of it in the end: a change outweighs how things were, a foreground word a background one.
  var status: DialogueStatus {
    let front = standings.filter { !$0.isBackground }.map(\.status)
    let order: [DialogueStatus] = [
      .cancelled, .postponed, .resumptionAgreed, .resumed, .ended,
    ]
    for status in order where front.contains(status) { return status }
    return front.first ?? standings.first?.status ?? .unknown
  }
}
