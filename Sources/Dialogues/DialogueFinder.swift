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
  let tables: DialogueTables

  /// - Throws: ``RuleFileError`` if the tables are damaged.
  package init(rules: RuleFolder? = nil) throws {
    tables = try DialogueTables(rules: rules ?? .bundled)
  }

  /// - Returns: the article's dialogues; `id.index` is the place in the list. Their `events` point into `events`.
  /// - Complexity: linear in the tokens, but for the few dialogues that an article has.
  package func dialogues(_ input: EventCodingInput, events: [Event]) -> [DialogueMention] {
    let text = input.text
    let today = input.context.published?.day
    let bySentence = Dictionary(grouping: events, by: \.sentence)
    let times = ClauseTimes(input)
    let readers = Readers(
      phrases: PhraseReader(text: text, tables: tables),
      parties: PartyReader(input: input, events: bySentence, times: times, tables: tables),
      standings: StandingReader(
        text: text,
        tables: tables,
        times: times,
        events: bySentence,
        today: today
      ),
      slots: SlotReader(
        text: text,
        tables: tables,
        times: times,
        gaps: GapReader(text: text, tables: tables, today: today),
        today: today
      ),
      places: PlaceReader(input: input, times: times)
    )
    var drafts: [DialogueDraft] = []
    var openSentences: [Int: Int] = [:]
    var heads: [Int: Int] = [:]
    var isRefused = false
    for head in text.tokens.indices {
      guard let phrase = readers.phrases.phrase(at: head) else { continue }
      let parties = readers.parties.parties(of: phrase)
      if phrase.isBusiness || parties.hasFirms {
        isRefused = true
        continue
      }
      let isFollowing = (phrase.isDefinite || phrase.isEdition || phrase.isOwned) && !phrase.isNamed
      if isRefused, drafts.isEmpty, isFollowing { continue }
      let here = text.tokens[head].sentence
      guard
        let index = place(phrase, parties, here: openSentences[here], readers, &drafts, text)
      else { continue }
      openSentences[here] = index
      heads[phrase.head] = index
      heads[phrase.top] = index
      for event in bySentence[here] ?? []
      where event.trigger.contains(where: { isNear($0, phrase.top, text) }) {
        drafts[index].events.insert(event.id.index)
      }
    }
    follow(&drafts, openSentences, heads, readers.slots, text)
    let openReader = OpenPointReader(text: text, tables: tables)
    for (sentence, index) in openSentences.sorted(by: { $0.key < $1.key }) {
      drafts[index].openPoints += openReader.points(inSentence: sentence)
    }
    return drafts.enumerated().map { DialogueMention($1, id: $0, on: today) }
  }

  /// What reads the parts of a phrase and its sentence.
  private struct Readers {
    let phrases: PhraseReader
    let parties: PartyReader
    let standings: StandingReader
    let slots: SlotReader
    let places: PlaceReader
  }

  /// Finds the draft that a phrase speaks of, or opens one, and adds what its sentence says.
  private func place(
    _ phrase: FormatPhrase,
    _ parties: PartyReader.Parties,
    here: Int?,
    _ readers: Readers,
    _ drafts: inout [DialogueDraft],
    _ text: AnnotatedText
  ) -> Int? {
    let standings = readers.standings.standings(of: phrase)
    var parties = parties
    if parties.countries.count < 2, !parties.hasBloc, isBackReference(phrase, text),
      let known = drafts.last(where: { $0.parties.countries.count == phrase.expected })
    {
      parties.add(known.parties)
    }
    if let wider = wider(than: parties, phrase, drafts, here, text) { parties = wider }
    let sentence = text.tokens[phrase.head].sentence
    let start = text.sentences[sentence].tokens.lowerBound
    let named = readers.parties.named(by: phrase)
    let slots = readers.slots.slots(
      of: phrase,
      standing: standings.first,
      clause: { readers.standings.status(ofClause: $0, phrase) }
    )
    let place = Place(
      phrase: phrase,
      parties: parties,
      named: named.countries,
      isComplete: named.count > 1,
      isRegular: slots.cadence != nil,
      isFounded: readers.standings.isFounded(phrase),
      standing: standings.first { $0.isTold }?.status,
      isBetween: phrase.whole.contains {
        $0 > phrase.head && ["between", "among"].contains(text.tokens[$0].lower)
      },
      isCommercial: (start..<phrase.head).contains {
        text.tokens[$0].pos != .properNoun
          && tables.has(.business, text.tokens[$0].lemma.lowercased())
      }
    )
    let isApposition =
      text.tokens[phrase.top].dep == .appos && !phrase.isNamed
      || phrase.isMeasured && place.named.isEmpty
    if isApposition, let here {
      drafts[here].days = drafts[here].days ?? phrase.days
      return here
    }
    guard let index = self.place(place, &drafts, text) else { return nil }
    drafts[index].take(slots)
    for standing in standings { drafts[index].add(standing, sentence: sentence) }
    if !standings.contains(where: \.isTold) {
      if slots.next != nil {
        drafts[index].add(
          Standing(status: .scheduled, rank: .news, isTold: true),
          sentence: sentence
        )
      } else if slots.lastHeld != nil {
        let rank: Standing.Rank = phrase.isPrevious ? .history : .news
        drafts[index].add(Standing(status: .held, rank: rank, isTold: true), sentence: sentence)
      }
    }
    drafts[index].place = drafts[index].place ?? readers.places.place(of: phrase)
    if drafts[index].topic == nil { drafts[index].topic = topic(of: phrase, text) }
    return index
  }

  /// What it is about: the words of topic before its noun, or what stands behind "on".
  private func topic(of phrase: FormatPhrase, _ text: AnnotatedText) -> String? {
    if let first = phrase.topicWords.first, let last = phrase.topicWords.last, last - first < 4 {
      return text.string(of: first..<(last + 1))
    }
    return phrase.topicBehind.map { text.string(of: $0) }
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
  struct Place {
    let phrase: FormatPhrase
    let parties: PartyReader.Parties
    /// Countries that the phrase itself names.
    let named: Set<CountryCode>
    /// Whether the phrase itself names two parties, blocs among them.
    let isComplete: Bool
    /// Whether its verb says how often it is held.
    let isRegular: Bool
    /// Whether somebody sets it up.
    let isFounded: Bool
    let standing: DialogueStatus?
    /// Whether the phrase goes on with "between".
    let isBetween: Bool
    /// Whether firms or clubs are spoken of before it in the sentence.
    let isCommercial: Bool
  }

  /// The draft that a phrase joins or opens; nil where it speaks of no format.
  private func place(_ place: Place, _ drafts: inout [DialogueDraft], _ text: AnnotatedText) -> Int?
  {
    let phrase = place.phrase
    let lemma = PhraseReader(text: text, tables: tables).lemma(phrase.head)
    let rule = opening(place, lemma: lemma)
    let whole = text.range(of: phrase.whole)
    let isShort = whole.count <= Self.longestMention
    let range = isShort ? whole : text.range(of: phrase.core)
    var best: (fit: Int, last: TextRange, index: Int)?
    if rule != nil || phrase.isDefinite || phrase.isEdition || phrase.isOwned {
      for (index, draft) in drafts.enumerated() {
        let fit = draft.fit(
          phrase,
          lemma: lemma,
          named: place.named,
          all: place.parties.countries,
          tables: tables
        )
        let isApart = phrase.cadence != nil && !isOfBody(phrase, lemma, text)
        if fit == 1, rule != nil, isApart || place.isComplete { continue }
        guard fit > 0, let last = draft.mentions.last else { continue }
        if let known = best, (known.fit, known.last) >= (fit, last) { continue }
        best = (fit, last, index)
      }
    }
    if let best {
      let name = text.string(of: phrase.core)
      drafts[best.index].join(
        phrase,
        lemma: lemma,
        place.parties,
        range: range,
        name: name,
        tables: tables
      )
      return best.index
    }
    // "There can be no talks": of none that there is.
    let isNone = text.children(of: phrase.head).contains { text.tokens[$0].lower == "no" }
    guard let rule, !isNone || phrase.isNamed else { return nil }
    drafts.append(
      DialogueDraft(
        name: text.string(of: phrase.isNamed || !isShort ? phrase.core : phrase.whole),
        isNamed: phrase.isNamed,
        kind: phrase.noun.kind,
        level: phrase.level,
        parties: place.parties,
        expected: phrase.expected,
        modifiers: phrase.modifiers,
        topics: phrase.topicLemmas(tables),
        nouns: [lemma],
        mentions: [range],
        lead: text.tokens[phrase.head].sentence,
        ordinal: phrase.isPrevious ? nil : phrase.ordinal,
        days: phrase.days,
        rule: rule
      )
    )
    return drafts.count - 1
  }

  /// "Its annual session": the body's that was just named.
  private func isOfBody(_ phrase: FormatPhrase, _ lemma: String, _ text: AnnotatedText) -> Bool {
    tables.has(.edition, lemma)
      && text.children(of: phrase.head).contains { text.tokens[$0].lower == "its" }
  }

  /// Bytes beyond which a mention is cut back to the words up to its noun.
  private static let longestMention = 60
}

extension DialogueMention {
  fileprivate init(_ draft: DialogueDraft, id: Int, on today: CalendarDate?) {
    let status = draft.status(on: today)
    let dated =
      [.scheduled, .agreed, .resumptionAgreed].contains(status) ? draft.next : draft.lastMeeting
    let ordinal = draft.gap != nil && draft.ordinal == 1 ? nil : draft.ordinal
    let hasEdition = ordinal != nil || (draft.place != nil && dated != nil)
    let edition =
      hasEdition
      ? Edition(
        ordinal: ordinal,
        interval: dated?.interval,
        place: draft.place,
        timex: dated?.timex
      ) : nil
    self.init(
      id: DialogueID(id),
      name: draft.name,
      kind: draft.kind,
      level: draft.level,
      parties: draft.parties.participants,
      countries: draft.parties.countries.sorted(),
      topic: draft.topic,
      mentions: draft.mentions,
      cadence: draft.cadence,
      lastHeld: draft.lastMeeting,
      gap: draft.gap,
      edition: edition,
      status: status,
      openPoints: draft.openPoints,
      events: draft.events.sorted().map { EventID($0) },
      rule: RuleID(draft.rule)
    )
  }
}
