package import Annotations
import Chronology
package import EventCoding
package import RuleFiles
import TextModel

/// Finds standing and recurring formats of exchange, and what the article says of their life.
///
/// A phrase around a noun of the table opens a dialogue if it is a proper name, has a word of recurrence, or names a series of talks
/// by topic or parties; shorter phrases later ("the talks") join one that is open. `docs/dialogues.md` tells the rules.
package struct DialogueFinder: Sendable {
  private let tables: DialogueTables

  /// - Throws: ``RuleFileError`` if the tables are damaged.
  package init(rules: RuleFolder? = nil) throws {
    tables = try DialogueTables(rules: rules ?? .bundled)
  }

  /// - Returns: the article's dialogues; `id.index` is the place in the list. Their `events` point into `events`.
  /// - Complexity: linear in the tokens, but for the few dialogues that an article has.
  package func dialogues(_ input: EventCodingInput, events: [Event]) -> [DialogueMention] {
    let text = input.text
    let reader = PhraseReader(text: text, tables: tables)
    let bySentence = Dictionary(grouping: events, by: \.sentence)
    let partyReader = PartyReader(input: input, events: bySentence)
    let standingReader = StandingReader(text: text, tables: tables)
    let slotReader = SlotReader(input: input, tables: tables)
    let openReader = OpenPointReader(text: text, tables: tables)
    var drafts: [DialogueDraft] = []
    var covered = -1
    var openSentences: [Int: Int] = [:]
    for head in text.tokens.indices where head > covered {
      guard let phrase = reader.phrase(at: head), !phrase.isBusiness else { continue }
      let parties = partyReader.parties(of: phrase)
      guard let index = place(phrase, parties, &drafts, text, standingReader) else { continue }
      covered = head
      let sentence = text.tokens[head].sentence
      openSentences[sentence] = index
      let standing = standingReader.standing(of: head)
      if let standing { drafts[index].standings.append(standing) }
      let slots = slotReader.slots(
        inSentence: sentence,
        phrase: phrase,
        held: standing?.status == .held || standing?.status == .ongoing
      )
      drafts[index].cadence = drafts[index].cadence ?? slots.cadence
      drafts[index].lastHeld = drafts[index].lastHeld ?? slots.lastHeld
      drafts[index].gap = drafts[index].gap ?? slots.gap
      for event in bySentence[sentence] ?? []
      where event.trigger.contains(where: { isNear($0, head, text) }) {
        drafts[index].events.insert(event.id.index)
      }
    }
    for (sentence, index) in openSentences.sorted(by: { $0.key < $1.key }) {
      drafts[index].openPoints += openReader.points(inSentence: sentence)
    }
    return drafts.enumerated().map { DialogueMention($1, id: $0) }
  }

  /// Whether a trigger is the phrase's noun or a word that governs it.
  private func isNear(_ trigger: TextRange, _ head: Int, _ text: AnnotatedText) -> Bool {
    ([head] + text.ancestors(of: head).prefix(3)).contains {
      text.tokens[$0].range.overlaps(trigger)
    }
  }

  /// The draft that a phrase joins or opens; nil where it speaks of no format.
  private func place(
    _ phrase: FormatPhrase,
    _ parties: PartyReader.Parties,
    _ drafts: inout [DialogueDraft],
    _ text: AnnotatedText,
    _ standings: StandingReader
  ) -> Int? {
    let lemma = text.tokens[phrase.head].lemma.lowercased()
    let rule = opening(phrase, parties, text, standings)
    let range = text.range(of: phrase.whole)
    let known = drafts.indices.reversed().first { index in
      drafts[index].accepts(phrase, lemma: lemma, countries: parties.countries)
    }
    if let known, rule != nil || phrase.isDefinite {
      drafts[known].join(
        phrase,
        lemma: lemma,
        parties,
        range: range,
        name: text.string(of: phrase.core)
      )
      return known
    }
    guard let rule else { return nil }
    drafts.append(
      DialogueDraft(
        name: text.string(of: phrase.isNamed ? phrase.core : phrase.whole),
        isNamed: phrase.isNamed,
        kind: phrase.noun.kind,
        level: phrase.level,
        parties: parties.participants,
        countries: parties.countries,
        modifiers: phrase.modifiers,
        nouns: [lemma],
        mentions: [range],
        ordinal: phrase.ordinal,
        rule: rule
      )
    )
    return drafts.count - 1
  }

  /// The rule by which a phrase opens a dialogue.
  private func opening(
    _ phrase: FormatPhrase,
    _ parties: PartyReader.Parties,
    _ text: AnnotatedText,
    _ standings: StandingReader
  ) -> String? {
    if phrase.isNamed, parties.countries.count != 1 || phrase.recurs { return "dialogue:name" }
    if phrase.recurs, phrase.noun.strength != .named || parties.countries.count > 1 {
      return "dialogue:recurrence"
    }
    if phrase.ordinal != nil, parties.countries.count > 1 { return "dialogue:ordinal" }
    guard phrase.noun.strength == .series else { return nil }
    if phrase.hasTopic, parties.countries.count > 1 { return "dialogue:topic" }
    if parties.countries.count > 1, let standing = standings.standing(of: phrase.head),
      [.resumed, .resumptionAgreed, .suspended, .lapsed].contains(standing.status)
    {
      return "dialogue:standing"
    }
    return nil
  }
}

extension DialogueDraft {
  /// Takes in a further mention.
  mutating func join(
    _ phrase: FormatPhrase,
    lemma: String,
    _ parties: PartyReader.Parties,
    range: TextRange,
    name other: String
  ) {
    mentions.append(range)
    nouns.insert(lemma)
    modifiers.formUnion(phrase.modifiers)
    if level == .unknown { level = phrase.level }
    if phrase.isNamed, !isNamed {
      isNamed = true
      name = other
      kind = phrase.noun.kind
    }
    ordinal = ordinal ?? phrase.ordinal
    guard countries.isEmpty, !parties.countries.isEmpty else { return }
    countries = parties.countries
    self.parties = parties.participants
  }
}

extension DialogueMention {
  fileprivate init(_ draft: DialogueDraft, id: Int) {
    let edition = draft.ordinal.map {
      Edition(ordinal: $0, interval: nil, place: nil, timex: nil)
    }
    self.init(
      id: DialogueID(id),
      name: draft.name,
      kind: draft.kind,
      level: draft.level,
      parties: draft.parties,
      countries: draft.countries.sorted(),
      topic: nil,
      mentions: draft.mentions,
      cadence: draft.cadence,
      lastHeld: draft.lastHeld,
      gap: draft.gap,
      edition: edition,
      status: draft.status,
      openPoints: draft.openPoints,
      events: draft.events.sorted().map { EventID($0) },
      rule: RuleID(draft.rule)
    )
  }
}
