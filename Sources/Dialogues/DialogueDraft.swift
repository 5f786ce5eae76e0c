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
  var topics: Set<String>
  var nouns: Set<String>
  var mentions: [TextRange]
  /// The sentence that first speaks of it.
  let lead: Int
  var standings: [Standing] = []
  var topic: String?
  var cadence: DialogueMention.Cadence?
  var lastHeld: DialogueMention.Dated?
  var isLast = false
  /// Whether the day of the last meeting is that of its end.
  var isEnd = false
  /// A meeting to come.
  var next: DialogueMention.Dated?
  var gap: DialogueMention.Length?
  var ordinal: Int?
  /// How many days the meeting told of lasts.
  var days: Int?
  var place: EventPlace?
  var openPoints: [DialogueMention.OpenPoint] = []
  var events: Set<Int> = []
  var rule: String

  /// How well a later phrase fits this format: 0 not at all, 1 as a general word, 2 by its noun, 3 by what it says of it.
  func fit(
    _ phrase: FormatPhrase,
    lemma: String,
    named: Set<CountryCode>,
    all: Set<CountryCode>,
    tables: DialogueTables
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
    let mine = modifiers.filter { !tables.has(.generic, $0) }.subtracting(nouns)
    let theirs = phrase.modifiers.filter {
      !tables.has(.generic, $0) && !tables.has(.counting, $0) && !tables.has(.previous, $0)
        && Ordinals.cardinal($0) == nil
    }.subtracting(nouns)
    if level != .unknown, phrase.level != .unknown, level != phrase.level, !phrase.isDefinite {
      return 0
    }
    if !mine.isDisjoint(with: theirs) { return 3 }
    let theirTopics = phrase.topicLemmas(tables).subtracting(nouns)
    if !theirTopics.isEmpty, !mine.isEmpty, topics.isDisjoint(with: theirTopics) { return 0 }
    if !phrase.hasNames, all.count > 1, all == countries, Self.isTalking(kind),
      Self.isTalking(phrase.noun.kind)
    {
      return 2
    }
    let isOfRank = [.party, .parliament, .military, .nonstate].contains(level)
    if isOfRank, level == phrase.level, all.count > 1, all == countries,
      !(isNamed && phrase.isNamed)
    {
      return 2
    }
    guard theirs.isEmpty || mine.isEmpty else {
      return phrase.isDefinite && nouns.contains(lemma) && named.count > 1 ? 2 : 0
    }
    if phrase.isNamed, !isNamed, mine.isEmpty, nouns.contains(lemma), all == countries { return 2 }
    if phrase.isNamed {
      let isKin = nouns.contains(lemma) || (phrase.isEdition && tables.has(.follower, lemma))
      return theirs.isEmpty && isKin ? 2 : 0
    }
    let isPlural = lemma != "talk" && nouns.contains(lemma) && theirs.isEmpty && named.isEmpty
    guard phrase.isDefinite || phrase.isOwned || phrase.isEdition || named.count > 1 || isPlural
    else { return 0 }
    if nouns.contains(lemma) { return 2 }
    if isNamed, tables.has(.specific, lemma) { return 0 }
    return theirs.isEmpty && tables.has(.follower, lemma) ? 1 : 0
  }

  private static func isTalking(_ kind: DialogueKind) -> Bool {
    kind == .talks || kind == .dialogue || kind == .meeting
  }

  /// Adds what a sentence says of it; what its first sentence says in the simple past is news.
  mutating func add(_ standing: Standing, sentence: Int) {
    var standing = standing
    if standing.rank == .later, sentence == lead, standing.isTold { standing.rank = .news }
    standings.append(standing)
  }

  /// What the article says of it in the end.
  ///
  /// News counts before what is told later, and that before history; among the same a change outweighs how things were. What only
  /// the tense tells counts where no word does. A format that met news of which is told though it was suspended has resumed.
  func status(on today: CalendarDate?) -> DialogueStatus {
    let told = standings.filter(\.isTold)
    for rank in [Standing.Rank.news, .later, .history] {
      let here = told.filter { $0.rank == rank }.map(\.status)
      guard let first = here.first else { continue }
      if rank == .news, let later = change(in: here) { return later }
      if rank == .news {
        let isOver = told.contains {
          $0.rank > .news && ($0.status == .suspended || $0.status == .lapsed)
        }
        if isOver, here.contains(.held) || here.contains(.ongoing) { return .resumed }
        let stopped = told.first { $0.status == .suspended || $0.status == .lapsed }
        if first == .proposed, let stopped { return stopped.status }
        if first == .scheduled, here.contains(.agreed), next == nil { return .agreed }
        if first == .ongoing || first == .held, isOverdue(on: today) { return .lapsed }
        if first == .ongoing,
          told.contains(where: { $0.rank == .later && Self.changes.contains($0.status) })
        {
          continue
        }
        return first
      }
      if let change = change(in: here.reversed()) { return change }
      if first == .agreed || first == .scheduled { return isOverdue(on: today) ? .lapsed : first }
      if isOverdue(on: today) { return .lapsed }
      return first
    }
    if isOverdue(on: today) { return .lapsed }
    if next != nil { return .scheduled }
    let guess = standings.first?.status
    if lastHeld != nil, guess == nil || guess == .ongoing { return .held }
    return guess ?? .unknown
  }

  /// The last meeting; one of several days of which the text dates the end began as many days before.
  var lastMeeting: DialogueMention.Dated? {
    guard let lastHeld, isEnd, let days, days > 1, days < 10, let told = lastHeld.interval,
      told.length == 1,
      let whole = DayInterval(from: told.from.adding(days: 1 - days), to: told.to)
    else { return lastHeld }
    return DialogueMention.Dated(interval: whole, range: lastHeld.range, timex: lastHeld.timex)
  }

  private static let changes: [DialogueStatus] = [
    .ended, .cancelled, .postponed, .resumed, .resumptionAgreed, .suspended, .lapsed,
  ]

  private func change(in told: [DialogueStatus]) -> DialogueStatus? {
    Self.changes.first { told.contains($0) }
  }

  /// Whether its last meeting is longer ago than twice its cadence; where none is told, two years, and only if the text calls it the last.
  private func isOverdue(on today: CalendarDate?) -> Bool {
    guard isLast, next == nil, let today, let last = lastHeld?.interval?.to else { return false }
    let allowed = 2 * (cadence?.value.approximateDays ?? 365)
    return Double(today.dayNumber - last.dayNumber) > allowed
  }
}

extension FormatPhrase {
  /// The words of the phrase that say what it is about.
  func topicLemmas(_ tables: DialogueTables) -> Set<String> {
    modifiers.filter { tables.has(.topic, $0) }
  }
}

extension DialogueDraft {
  /// Takes in a further mention.
  mutating func join(
    _ phrase: FormatPhrase,
    lemma: String,
    _ more: PartyReader.Parties,
    range: TextRange,
    name other: String,
    tables: DialogueTables
  ) {
    mentions.append(range)
    nouns.insert(lemma)
    if parties.count < expected || phrase.expected > expected,
      more.countries.count > parties.countries.count,
      parties.countries.isSubset(of: more.countries)
    {
      parties = more
      expected = max(expected, phrase.expected)
    }
    if level == .unknown { level = phrase.level }
    if !phrase.isPrevious { ordinal = ordinal ?? phrase.ordinal }
    days = days ?? phrase.days
    modifiers.formUnion(phrase.modifiers)
    topics.formUnion(phrase.topicLemmas(tables))
    if !isNamed, DialogueMention.properness(of: other) > DialogueMention.properness(of: name) {
      name = other
      kind = phrase.noun.kind
    }
    guard phrase.isNamed, !isNamed else { return }
    isNamed = true
    name = other
    kind = phrase.noun.kind
  }

  /// Takes in what a sentence tells of its meetings.
  mutating func take(_ slots: SlotReader.Slots) {
    cadence = cadence ?? slots.cadence
    gap = gap ?? slots.gap
    next = next ?? slots.next
    guard let held = slots.lastHeld?.interval else { return }
    if let known = lastHeld?.interval {
      let isFiner = known.contains(held) && held.length < known.length
      guard known.to < held.to || isFiner, !held.contains(known) else { return }
    }
    lastHeld = slots.lastHeld
    isLast = slots.isLast
    isEnd = slots.isEnd
  }
}
