import Annotations
import Chronology
import TextModel

/// A dialogue while its mentions are gathered.
struct DialogueDraft {
  var name: String
  var isNamed: Bool
  var kind: DialogueKind
  var level: DialogueLevel
  var parties: PartyReader.Parties
  var expected: Int
  var modifiers: Set<String>
  var nouns: Set<String>
  var mentions: [TextRange]
  var standings: [(status: DialogueStatus, isBackground: Bool)] = []
  var cadence: DialogueMention.Cadence?
  var lastHeld: DialogueMention.Dated?
  var isLast = false
  /// Whether a meeting to come has a date.
  var isDatedAhead = false
  var gap: DialogueMention.Length?
  var ordinal: Int?
  var openPoints: [DialogueMention.OpenPoint] = []
  var events: Set<Int> = []
  var rule: String

  /// Words that fit any format and so tell none from another.
  private static let generic: Set<String> = [
    "regular", "annual", "first", "last", "next", "new", "bilateral", "joint", "high", "level",
    "round", "official", "late", "recent", "day", "two-day", "three-day", "such", "other", "final",
    "yearly", "upcoming", "planned", "stalled", "talk", "second", "third", "fourth", "fifth",
    "direct", "inaugural", "session", "dialogue", "meeting", "further", "closing", "online",
  ]

  /// How well a later phrase fits this format: 0 not at all, 1 as a general word, 2 by its noun, 3 by what it says of it.
  func fit(
    _ phrase: FormatPhrase,
    lemma: String,
    named: Set<CountryCode>,
    all: Set<CountryCode>,
    isFollower: Bool
  ) -> Int {
    let countries = parties.countries
    if phrase.expected > 2, countries.count > 1, expected != phrase.expected,
      countries.count != phrase.expected
    {
      return 0
    }
    guard
      named.isEmpty || countries.isEmpty || named.isSubset(of: countries)
        || (countries.isSubset(of: named) && named.count <= expected)
    else { return 0 }
    let mine = modifiers.subtracting(Self.generic).subtracting(nouns)
    let theirs = phrase.modifiers.subtracting(Self.generic).subtracting(nouns)
    if level != .unknown, phrase.level != .unknown, level != phrase.level, !phrase.isDefinite {
      return 0
    }
    if !mine.isDisjoint(with: theirs) { return 3 }
    if all.count > 1, all == countries, Self.isTalking(kind), Self.isTalking(phrase.noun.kind) {
      return 2
    }
    guard theirs.isEmpty || mine.isEmpty else {
      return phrase.isDefinite && nouns.contains(lemma) && named.count > 1 ? 2 : 0
    }
    if phrase.isNamed { return theirs.isEmpty && nouns.contains(lemma) ? 2 : 0 }
    guard phrase.isDefinite || phrase.isEdition || named.count > 1 else { return 0 }
    if nouns.contains(lemma) { return 2 }
    return theirs.isEmpty && isFollower ? 1 : 0
  }

  private static func isTalking(_ kind: DialogueKind) -> Bool {
    kind == .talks || kind == .dialogue || kind == .meeting
  }

  /// What the article says of it in the end: a change outweighs how things were, a foreground word a background one.
  func status(on today: CalendarDate?) -> DialogueStatus {
    let front = standings.filter { !$0.isBackground }.map(\.status)
    let order: [DialogueStatus] = [
      .ended, .cancelled, .postponed, .resumed, .resumptionAgreed, .suspended, .lapsed,
    ]
    for status in order where front.contains(status) { return status }
    let isOver = standings.contains {
      $0.isBackground && ($0.status == .suspended || $0.status == .lapsed)
    }
    if isOver, front.contains(.held) || front.contains(.ongoing) { return .resumed }
    if front.first == .scheduled, front.contains(.agreed), !isDatedAhead { return .agreed }
    let told = front.first ?? standings.first?.status ?? .ongoing
    return [.held, .ongoing, .unknown].contains(told) && isOverdue(on: today) ? .lapsed : told
  }

  /// Whether its last meeting is longer ago than twice its cadence, or fourteen months where that is not told.
  private func isOverdue(on today: CalendarDate?) -> Bool {
    guard isLast, let today, let last = lastHeld?.interval?.to else { return false }
    let allowed = 2 * (cadence?.value.approximateDays ?? 213)
    return Double(today.dayNumber - last.dayNumber) > allowed
  }
}

extension DialogueDraft {
  /// Takes in a further mention.
  mutating func join(
    _ phrase: FormatPhrase,
    lemma: String,
    _ more: PartyReader.Parties,
    range: TextRange,
    name other: String
  ) {
    mentions.append(range)
    nouns.insert(lemma)
    if parties.countries.count < expected || phrase.expected > expected,
      more.countries.count > parties.countries.count,
      parties.countries.isSubset(of: more.countries)
    {
      parties = more
      expected = max(expected, phrase.expected)
    }
    if level == .unknown { level = phrase.level }
    ordinal = ordinal ?? phrase.ordinal
    modifiers.formUnion(phrase.modifiers)
    if !isNamed, DialogueMention.properness(of: other) > DialogueMention.properness(of: name) {
      name = other
    }
    guard phrase.isNamed, !isNamed else { return }
    isNamed = true
    name = other
    kind = phrase.noun.kind
  }

  /// Takes in what a sentence tells of it.
  mutating func take(_ slots: SlotReader.Slots) {
    cadence = cadence ?? slots.cadence
    gap = gap ?? slots.gap
    guard let held = slots.lastHeld?.interval else { return }
    if let known = lastHeld?.interval, known.to >= held.to { return }
    lastHeld = slots.lastHeld
    isLast = slots.isLast
  }
}
