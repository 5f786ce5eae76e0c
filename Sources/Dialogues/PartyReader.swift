import Annotations
import EventCoding
import TextModel

/// Who takes part in a format, as its phrase and the sentences around it say.
struct PartyReader {
  let input: EventCodingInput
  /// Events by sentence.
  let events: [Int: [Event]]
  let times: ClauseTimes
  let tables: DialogueTables
  /// Names of the countries that the article speaks of, in small letters.
  private let countryNames: [(name: [UInt8], country: CountryCode, actor: ActorID)]
  private var text: AnnotatedText { input.text }

  struct Parties {
    var participants: [EventParticipant] = []
    var countries: Set<CountryCode> = []
    /// Whether a bloc, which has no code, takes part too.
    var hasBloc = false

    /// Whether firms take part.
    var hasFirms = false

    var count: Int { countries.count + (hasBloc ? 1 : 0) }

    mutating func add(_ other: Parties) {
      for participant in other.participants where !participants.contains(participant) {
        participants.append(participant)
      }
      countries.formUnion(other.countries)
      hasBloc = hasBloc || other.hasBloc
      hasFirms = hasFirms || other.hasFirms
    }
  }

  init(
    input: EventCodingInput,
    events: [Int: [Event]],
    times: ClauseTimes,
    tables: DialogueTables
  ) {
    self.input = input
    self.events = events
    self.times = times
    self.tables = tables
    countryNames = input.actors.actors.compactMap { entry in
      guard entry.kind == .country, let country = entry.countries.first,
        entry.countries.count == 1, entry.name.utf8.count > 3
      else { return nil }
      return (Array(entry.name.lowercased().utf8), country, entry.id)
    }
  }

  /// Those named in the phrase itself.
  func named(by phrase: FormatPhrase) -> Parties {
    var found = named(in: phrase.whole, phrase: phrase)
    found.add(spelled(in: phrase))
    if found.countries.count < 2, !found.hasBloc { found.add(ownCountries(of: phrase)) }
    if found.countries.count == 1, namesAllParties(phrase) { found.hasBloc = true }
    if hasArmedParty(phrase.whole) { found.hasBloc = true }
    return found
  }

  /// The countries of the format taken as a body: both, or the second half, of `Peruvian-Chilean Border Commission`.
  private func ownCountries(of phrase: FormatPhrase) -> Parties {
    var result = Parties()
    let hasPair = phrase.core.contains { index in
      ["-", "–"].contains(text.tokens[index].lower) && index > phrase.core.lowerBound
        && text.tokens[index - 1].isCapitalized && text.tokens[index + 1].isCapitalized
    }
    guard hasPair, let actor = input.actors.actor(in: text.tokens[phrase.head].range) else {
      return result
    }
    let entry = input.actors[actor]
    guard entry.kind == .organization, entry.countries.count < 3 else { return result }
    result.countries.formUnion(entry.countries)
    result.participants.append(
      EventParticipant(range: text.range(of: phrase.core), actor: actor)
    )
    return result
  }

  /// Whether rebels or a movement without a country are named: "with the rebels", "with two insurgent groups".
  private func hasArmedParty(_ run: Range<Int>) -> Bool {
    run.contains { index in
      let token = text.tokens[index]
      guard token.isNominal || token.pos == .adjective else { return false }
      if tables.has(.armed, token.lemma.lowercased()) || tables.has(.armed, token.lower) {
        return true
      }
      guard token.pos == .properNoun, let actor = input.actors.actor(in: token.range) else {
        return false
      }
      let entry = input.actors[actor]
      return entry.sectors.contains { [.rebel, .unidentifiedArmed, .paramilitary].contains($0) }
    }
  }

  /// Whether the phrase lists its parties though one has no code: "between the government and the rebels", "intra-Afghan".
  private func namesAllParties(_ phrase: FormatPhrase) -> Bool {
    let isInternal = phrase.core.contains {
      text.tokens[$0].lower.hasPrefix("intra") || text.tokens[$0].lower == "accession"
    }
    return isInternal
      || phrase.whole.contains {
        $0 > phrase.head && text.tokens[$0].lower == "between"
          && !text.subtree(of: $0).contains { index in
            tables.has(.partner, text.tokens[index].lower)
          }
      }
  }

  /// Those named in the phrase; where they are too few, also those who act on it, then those of the sentence, then those of
  /// the sentences before, if just as many countries are named there as the phrase asks for.
  func parties(of phrase: FormatPhrase) -> Parties {
    var found = named(by: phrase)
    if found.count >= phrase.expected { return found }
    let listed = listed(by: phrase)
    if listed.countries.count > 1 { return listed }
    var around = found
    for part in governing(phrase) where around.count < phrase.expected {
      around.add(part)
    }
    if around.count >= phrase.expected { return around }
    let sentence = text.tokens[phrase.head].sentence
    if found.countries.isEmpty || !found.hasBloc {
      let isArmed = hasArmedParty(text.sentences[sentence].tokens)
      var others = [sentence, sentence - 1, sentence - 2, 0]
      if phrase.expected > 3 { others += [sentence + 1, sentence + 2] }
      for other in others where text.sentences.indices.contains(other) {
        var all = named(in: text.sentences[other].tokens, phrase: nil)
        all.add(found)
        if isArmed, all.countries.count == 1, !all.hasBloc { all.hasBloc = true }
        if all.countries.count == phrase.expected || all.countries.count == 1 && all.hasBloc {
          return all
        }
      }
    }
    found.add(around)
    return found
  }

  /// Those that a clause lists: "forum bringing together A, B and C", "the format comprises A and B".
  private func listed(by phrase: FormatPhrase) -> Parties {
    var result = Parties()
    for noun in Set([phrase.head, phrase.top]) {
      var verbs = text.children(of: noun).filter {
        [.acl, .relcl].contains(text.tokens[$0].dep)
      }
      if text.tokens[noun].dep == .nsubj { verbs.append(text.tokens[noun].head) }
      for verb in verbs where tables.has(.comprises, text.tokens[verb].lemma.lowercased()) {
        let run = text.subtree(of: verb)
        guard verb < run.upperBound else { continue }
        result.add(named(in: verb..<run.upperBound, phrase: phrase))
      }
    }
    return result
  }

  /// Actors with a country, and blocs, whose mentions lie in a run of tokens; not those that only say where.
  private func named(in run: Range<Int>, phrase: FormatPhrase?) -> Parties {
    var result = Parties()
    guard !run.isEmpty else { return result }
    let range = text.range(of: run)
    for mention in input.actors.mentions(in: range) {
      let tokens = text.tokens(in: mention.range)
      guard let first = tokens.first, run.contains(first), !isPlace(tokens, top: phrase?.head),
        !isSponsor(mention.range), !times.isInDateline(first), !isThirdParty(tokens)
      else { continue }
      if let phrase, tokens.contains(phrase.head) { continue }
      let entry = input.actors[mention.actor]
      if isTopic(tokens.upperBound - 1, phrase) { continue }
      if isVenue(mention.range, entry, tokens, phrase) { continue }
      if phrase == nil, entry.kind == .person, isSpeaker(tokens.upperBound - 1) { continue }
      if entry.sectors.contains(.media) { continue }
      if entry.sectors.contains(where: { [.business, .multinational].contains($0) }) {
        result.hasFirms = true
      }
      let countries = input.actors.countries(of: mention.actor)
      if countries.isEmpty {
        if entry.kind == .bloc, phrase != nil { result.hasBloc = true }
        continue
      }
      let participant = EventParticipant(range: mention.range, actor: mention.actor)
      if !result.participants.contains(where: { $0.actor == mention.actor }) {
        result.participants.append(participant)
      }
      result.countries.formUnion(countries)
    }
    return result
  }

  /// Countries spelled in a word of the phrase: `German-Australian`, `Kenya–Ethiopia`.
  private func spelled(in phrase: FormatPhrase) -> Parties {
    var result = Parties()
    let range = text.range(of: phrase.core)
    let words = Array(text.string(of: phrase.core).lowercased().utf8)
    for known in countryNames {
      guard Self.contains(words, known.name) else { continue }
      result.countries.insert(known.country)
      result.participants.append(EventParticipant(range: range, actor: known.actor))
    }
    return result
  }

  /// Whether a name, or its stem, stands in a text as a word of its own, possibly with an ending such as `n` or `ian`.
  private static func contains(_ text: [UInt8], _ name: [UInt8]) -> Bool {
    let stem =
      name.last == UInt8(ascii: "y") || name.last == UInt8(ascii: "a") ? name.dropLast() : name[...]
    guard text.count >= stem.count else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
    for start in 0...(text.count - stem.count)
    where text[start..<(start + stem.count)].elementsEqual(stem)
      && (start == 0 || !isLetter(text[start - 1]))
    {
      let rest = text[(start + stem.count)...].prefix(while: isLetter)
      if ["", "a", "y", "n", "an", "ian", "ese"].contains(String(decoding: rest, as: UTF8.self)) {
        return true
      }
    }
    return false
  }

  /// Whether a mention stands after "in" or "at" and so tells a place.
  private func isPlace(_ tokens: Range<Int>, top: Int?) -> Bool {
    var current = tokens.upperBound - 1
    for _ in 0..<5 {
      let head = text.tokens[current].head
      guard head != current, head != top else { return false }
      if text.tokens[head].dep == .prep {
        return ["in", "at", "near", "outside", "to", "over", "against"].contains(
          text.tokens[head].lower
        )
      }
      if text.tokens[head].pos == .verb { return false }
      current = head
    }
    return false
  }

  /// Whether a mention belongs to a mediator, a host or a place: "under Qatari mediation", "in the Nigerian capital".
  private func isThirdParty(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    var words = tokens.map { text.tokens[$0].lemma.lowercased() }
    let head = text.tokens[last].head
    if [.amod, .compound, .poss, .nmod].contains(text.tokens[last].dep) || tokens.contains(head) {
      words.append(text.tokens[head].lemma.lowercased())
    }
    for child in text.children(of: last)
    where [.compound, .amod, .nmod].contains(text.tokens[child].dep) {
      words.append(text.tokens[child].lemma.lowercased())
    }
    // "Talks between Peru and Chile mediated by Brazil": Chile does not mediate.
    if last + 1 < text.tokens.count, !isFollowedByAgent(last + 1) {
      words.append(text.tokens[last + 1].lemma.lowercased())
    }
    for child in text.children(of: last) where text.tokens[child].dep == .appos {
      words.append(text.tokens[child].lemma.lowercased())
    }
    return words.contains { tables.has(.mediation, $0) }
  }

  /// Whether a mention stands in the phrase that says what the format is about: "consultations on Haiti".
  private func isTopic(_ token: Int, _ phrase: FormatPhrase?) -> Bool {
    guard let behind = phrase?.topicBehind else { return false }
    return behind.contains(token)
  }

  /// Whether a city before the noun tells where the talks are: "the Vienna talks".
  private func isVenue(
    _ range: TextRange,
    _ entry: ActorEntry,
    _ tokens: Range<Int>,
    _ phrase: FormatPhrase?
  ) -> Bool {
    guard let phrase, let last = tokens.last, last < phrase.head,
      text.tokens[last].dep == .compound, text.tokens[last].head == phrase.head,
      !text.children(of: last).contains(where: { text.tokens[$0].dep == .conj })
    else { return false }
    return entry.mentions.contains { $0.range == range && $0.form == .metonym }
  }

  /// Whether somebody only says what the sentence tells.
  private func isSpeaker(_ token: Int) -> Bool {
    text.tokens[token].dep == .nsubj
      && ["say", "tell", "announce", "add", "report"].contains(
        text.tokens[text.tokens[token].head].lemma.lowercased()
      )
  }

  /// Whether a mention is the first half of `EU-sponsored`, `US-allied`.
  private func isSponsor(_ range: TextRange) -> Bool {
    let after = text.tokens(in: TextRange(range.end, range.end + 1))
    guard let next = after.last, next + 1 < text.tokens.count else { return false }
    let word = text.tokens[next].lower == "-" ? next + 1 : next
    let joined = text.tokens[word].lower
    if isFollowedByAgent(word) { return false }
    return ["allied", "backed", "led", "sponsored", "mediated", "brokered", "hosted", "born"]
      .contains { joined.hasSuffix($0) }
  }

  /// "The Colombian government and the rebels": nobody else need be looked for.
  private func namesBothSides(_ run: Range<Int>, _ parties: Parties) -> Bool {
    parties.countries.count == 1 && run.contains { text.tokens[$0].lower == "and" }
      && hasArmedParty(run)
  }

  private func isFollowedByAgent(_ token: Int) -> Bool {
    token + 1 < text.tokens.count && text.tokens[token + 1].lower == "by"
  }

  /// Parties of what governs the phrase, nearest first: of the event, the subject, and the phrases with "with".
  private func governing(_ phrase: FormatPhrase) -> [Parties] {
    let sentence = text.tokens[phrase.head].sentence
    var result: [Parties] = []
    for token in text.ancestors(of: phrase.top).prefix(6) {
      let range = text.tokens[token].range
      for child in text.children(of: token) where !text.isWithin(phrase.head, subtreeOf: child) {
        let label = text.tokens[child].dep
        guard
          label == .nsubj || label == .nsubjpass || label == .agent
            || (label == .dobj && text.tokens[token].lemma == "urge")
            || (label == .prep
              && ["with", "between", "by", "on"].contains(text.tokens[child].lower))
        else { continue }
        let run = text.subtree(of: child)
        var parties = named(in: run, phrase: phrase)
        if namesBothSides(run, parties) { parties.hasBloc = true }
        result.append(parties)
      }
      for event in events[sentence] ?? []
      where event.trigger.contains(where: { $0.overlaps(range) }) {
        var parties = Parties()
        for participant in event.actors + event.recipients {
          guard let actor = participant.actor,
            participant.range.map({ !isSponsor($0) && !isThirdParty(text.tokens(in: $0)) }) ?? true
          else { continue }
          parties.participants.append(participant)
          parties.countries.formUnion(input.actors.countries(of: actor))
        }
        result.append(parties)
      }
    }
    return result
  }
}
