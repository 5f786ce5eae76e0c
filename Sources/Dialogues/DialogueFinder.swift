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
      let standing = standingReader.standing(of: head)
      var parties = partyReader.parties(of: phrase)
      if parties.countries.count < 2, !parties.hasBloc, isBackReference(phrase, text),
        let known = drafts.last(where: { $0.parties.countries.count == phrase.expected })
      {
        parties.add(known.parties)
      }
      let here = text.tokens[head].sentence
      if let wider = wider(than: parties, phrase, drafts, openSentences[here], text) {
        parties = wider
      }
      let named = partyReader.named(by: phrase).countries
      let start = text.sentences[text.tokens[head].sentence].tokens.lowerBound
      let place = Place(
        phrase: phrase,
        parties: parties,
        named: named,
        standing: standing?.status,
        isCommercial: (start..<head).contains {
          tables.business.contains(text.tokens[$0].lemma.lowercased())
        }
      )
      guard let index = self.place(place, &drafts, text) else { continue }
      covered = head
      let sentence = text.tokens[head].sentence
      openSentences[sentence] = index
      let told = standing?.status
      let slots = slotReader.slots(
        inSentence: sentence,
        phrase: phrase,
        held: told.map { [.held, .ongoing, .resumed].contains($0) }
      )
      drafts[index].take(slots)
      drafts[index].isDatedAhead = drafts[index].isDatedAhead || slots.isAhead
      if let standing {
        let ahead = slots.isAhead && slots.lastHeld == nil && [.held, .ongoing].contains(told)
        drafts[index].standings.append(ahead ? (.scheduled, false) : standing)
      } else if slots.isAhead {
        drafts[index].standings.append((.scheduled, false))
      } else if slots.lastHeld != nil {
        drafts[index].standings.append((.held, false))
      }
      for event in bySentence[sentence] ?? []
      where event.trigger.contains(where: { isNear($0, head, text) }) {
        drafts[index].events.insert(event.id.index)
      }
    }
    for (sentence, index) in openSentences.sorted(by: { $0.key < $1.key }) {
      drafts[index].openPoints += openReader.points(inSentence: sentence)
    }
    return drafts.enumerated().map { DialogueMention($1, id: $0, on: input.context.published?.day) }
  }

  /// Whether a trigger is the phrase's noun or a word that governs it.
  private func isNear(_ trigger: TextRange, _ head: Int, _ text: AnnotatedText) -> Bool {
    ([head] + text.ancestors(of: head).prefix(3)).contains {
      text.tokens[$0].range.overlaps(trigger)
    }
  }

  /// Whether the sentence speaks of "the two countries" or "their own", named before.
  private func isBackReference(_ phrase: FormatPhrase, _ text: AnnotatedText) -> Bool {
    text.sentences[text.tokens[phrase.head].sentence].tokens.contains {
      ["two", "their", "both", "three"].contains(text.tokens[$0].lower)
    }
  }

  /// The parties of another format, where the sentence speaks of that too or of "the three", and the phrase names none.
  private func wider(
    than parties: PartyReader.Parties,
    _ phrase: FormatPhrase,
    _ drafts: [DialogueDraft],
    _ here: Int?,
    _ text: AnnotatedText
  ) -> PartyReader.Parties? {
    guard phrase.expected == 2, !phrase.isNamed, !phrase.isDefinite, !parties.hasBloc else {
      return nil
    }
    let sentence = text.sentences[text.tokens[phrase.head].sentence].tokens
    let isThree = sentence.contains {
      text.tokens[$0].lower == "three" && $0 > 0 && text.tokens[$0 - 1].lower == "the"
        && [.nsubj, .nsubjpass, .nummod].contains(text.tokens[$0].dep)
    }
    let other =
      isThree
      ? drafts.last { $0.parties.countries.count == 3 }?.parties : here.map { drafts[$0].parties }
    guard let other, other.countries.count > 2, parties.countries.isSubset(of: other.countries),
      parties.countries.count < other.countries.count
    else { return nil }
    return other
  }

  /// A phrase with what was read of it.
  private struct Place {
    let phrase: FormatPhrase
    let parties: PartyReader.Parties
    /// Countries that the phrase itself names.
    let named: Set<CountryCode>
    let standing: DialogueStatus?
    /// Whether firms or clubs are spoken of before it in the sentence.
    let isCommercial: Bool
  }

  /// The draft that a phrase joins or opens; nil where it speaks of no format.
  private func place(_ place: Place, _ drafts: inout [DialogueDraft], _ text: AnnotatedText) -> Int?
  {
    let phrase = place.phrase
    let lemma = text.tokens[phrase.head].lemma.lowercased()
    let rule = opening(place, lemma: lemma)
    let whole = text.range(of: phrase.whole)
    let isShort = whole.count <= Self.longestMention
    let range = isShort ? whole : text.range(of: phrase.core)
    var best: (fit: Int, last: TextRange, index: Int)?
    if rule != nil || phrase.isDefinite || phrase.isEdition {
      for (index, draft) in drafts.enumerated() {
        let fit = draft.fit(
          phrase,
          lemma: lemma,
          named: place.named,
          all: place.parties.countries,
          isFollower: tables.followers.contains(lemma)
        )
        guard fit > 0, let last = draft.mentions.last else { continue }
        if let known = best, (known.fit, known.last) >= (fit, last) { continue }
        best = (fit, last, index)
      }
    }
    if let best {
      let name = text.string(of: phrase.core)
      drafts[best.index].join(phrase, lemma: lemma, place.parties, range: range, name: name)
      return best.index
    }
    guard let rule else { return nil }
    drafts.append(
      DialogueDraft(
        name: text.string(of: phrase.isNamed || !isShort ? phrase.core : phrase.whole),
        isNamed: phrase.isNamed,
        kind: phrase.noun.kind,
        level: phrase.level,
        parties: place.parties,
        expected: phrase.expected,
        modifiers: phrase.modifiers,
        nouns: [lemma],
        mentions: [range],
        ordinal: phrase.ordinal,
        rule: rule
      )
    )
    return drafts.count - 1
  }

  /// Bytes beyond which a mention is cut back to the words up to its noun.
  private static let longestMention = 60

  /// The rule by which a phrase opens a dialogue.
  private func opening(_ place: Place, lemma: String) -> String? {
    let phrase = place.phrase
    let isShared = place.parties.count > 1
    let kind = phrase.noun.kind
    let isMeeting = phrase.noun.strength == .named
    if phrase.noun.strength == .head { return "dialogue:two-plus-two" }
    if [.summit, .forum, .conference, .meeting].contains(kind), place.isCommercial { return nil }
    if phrase.isNamed {
      let isBody = ![.summit, .forum, .dialogue, .talks, .meeting].contains(kind)
      if !isBody || phrase.recurs || place.named.count > 1 { return "dialogue:name" }
      return nil
    }
    if phrase.recurs, !isMeeting || isShared || kind == .commission { return "dialogue:recurrence" }
    let isOfRank = phrase.level == .leader || phrase.level == .minister
    if lemma == "meeting" || lemma == "ministerial", isOfRank, phrase.hasNames || phrase.isEdition,
      phrase.hasNames || isShared || phrase.hasNamesBehind
    {
      return "dialogue:rank"
    }
    if phrase.isEdition || (phrase.ordinal ?? 1) > 1, isShared || phrase.hasTopic,
      lemma != "meeting" || phrase.ordinal ?? 1 > 1
    {
      return "dialogue:edition"
    }
    if isMeeting {
      let stopped = place.standing == .suspended || place.standing == .lapsed
      return kind == .exchange && isShared && stopped ? "dialogue:standing" : nil
    }
    if kind == .summit, phrase.hasNames || phrase.level != .leader { return "dialogue:summit" }
    if phrase.hasTopic { return "dialogue:topic" }
    let changes: [DialogueStatus] = [
      .resumed, .resumptionAgreed, .suspended, .lapsed, .postponed, .cancelled,
    ]
    if let standing = place.standing, changes.contains(standing) { return "dialogue:standing" }
    guard isShared else { return nil }
    if place.standing == .proposed, lemma != "talk", kind != .summit { return "dialogue:standing" }
    if lemma == "talk" || kind == .summit { return nil }
    let isBare = place.named.isEmpty && !phrase.isDefinite
    return isBare ? nil : "dialogue:parties"
  }
}

extension DialogueMention {
  fileprivate init(_ draft: DialogueDraft, id: Int, on today: CalendarDate?) {
    let edition = draft.ordinal.map {
      Edition(ordinal: $0, interval: nil, place: nil, timex: nil)
    }
    self.init(
      id: DialogueID(id),
      name: draft.name,
      kind: draft.kind,
      level: draft.level,
      parties: draft.parties.participants,
      countries: draft.parties.countries.sorted(),
      topic: nil,
      mentions: draft.mentions,
      cadence: draft.cadence,
      lastHeld: draft.lastHeld,
      gap: draft.gap,
      edition: edition,
      status: draft.status(on: today),
      openPoints: draft.openPoints,
      events: draft.events.sorted().map { EventID($0) },
      rule: RuleID(draft.rule)
    )
  }
}
