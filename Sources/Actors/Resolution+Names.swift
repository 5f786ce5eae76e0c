import Annotations
import TextModel

// Names of the tables and entities that the tables do not know.
extension Resolution {
  mutating func mentionName(_ name: Reading.NameMatch, row: Int, sentence: Range<Int>) {
    guard !consumedNames.contains(row) else { return }
    switch name.sense.kind {
    case .country:
      guard !isPlaceAfterCity(name), !isLeaning(name.tokens) else { return }
      mention(countryActor(name.sense.row), name.tokens, .name)
    case .adjective: mentionAdjective(name)
    case .people: mentionPeople(name)
    case .seat: mentionSeat(name)
    case .place, .region: mentionPlace(name)
    case .bloc, .organization: mentionOrganization(name)
    case .listed: mentionListed(name)
    case .leader: return
    }
  }

  /// "Tokyo, Japan": the country only says where the city lies.
  private func isPlaceAfterCity(_ name: Reading.NameMatch) -> Bool {
    let comma = name.tokens.lowerBound - 1
    guard comma > 0, text.tokens[comma].lower == ",", let before = reading.name(at: comma - 1)
    else { return false }
    return before.sense.kind == .place
      && lexicon.places[before.sense.row].country == country(name.sense.row).code
      || before.sense.kind == .seat && before.sense.row == name.sense.row
  }

  /// "Japanese": the country where it goes with a thing, the people where it stands alone.
  private mutating func mentionAdjective(_ name: Reading.NameMatch) {
    let last = text.tokens[name.tokens.upperBound - 1]
    guard !tellsWhere(name.tokens), !isLeaning(name.tokens) else { return }
    if let noun = sharedNoun(after: name) {
      mentionOrigin(name, of: noun)
      return
    }
    let standsAlone =
      last.dep != .amod && last.dep != .compound && last.dep != .nmod && last.dep != .poss
    let isNoun =
      last.tag == .nns || last.tag == .nnps || last.pos == .noun || last.pos == .properNoun
    let hasArticle =
      name.tokens.lowerBound > 0 && text.tokens[name.tokens.lowerBound - 1].pos == .determiner
    if standsAlone, isNoun || hasArticle,
      text.tokens[name.tokens.lowerBound].entity < 0 || last.dep != .conj
    {
      mentionPeople(name)
    } else {
      mention(countryActor(name.sense.row, rule: "country-adjective"), name.tokens, .metonym)
    }
  }

  /// The plural noun that an adjective shares with the one after it: "officials" for "Chinese" in "Chinese and Japanese officials".
  private func sharedNoun(after name: Reading.NameMatch) -> Reading.NounMatch? {
    var index = name.tokens.upperBound
    let limit = min(text.sentences[text.tokens[index - 1].sentence].tokens.upperBound, index + 9)
    var adjectives = 0
    while index < limit {
      if ["and", ",", "&"].contains(text.tokens[index].lower) {
        index += 1
        continue
      }
      guard let other = reading.name(at: index), other.tokens.lowerBound == index,
        other.sense.kind == .adjective
      else { break }
      adjectives += 1
      index = other.tokens.upperBound
    }
    guard adjectives > 0, let last = reading.name(at: index - 1) else { return nil }
    while index < limit {
      if let noun = reading.noun(startingAt: index), noun.sense.isPlural,
        reading.phrase(before: noun.tokens).start <= last.tokens.lowerBound
      {
        return noun
      }
      guard text.tokens[index].isNominal || text.tokens[index].pos == .adjective else { return nil }
      index += 1
    }
    return nil
  }

  /// "Chinese" in "Chinese and Japanese officials": officials too, whom the noun names only once.
  private mutating func mentionOrigin(_ name: Reading.NameMatch, of noun: Reading.NounMatch) {
    let code = country(name.sense.row).code
    let phrase = reading.phrase(before: noun.tokens)
    let use = TitleUse(
      noun: noun,
      phrase: phrase,
      complement: reading.complement(after: noun.tokens.upperBound),
      rule: RuleID("noun-shared")
    )
    let facts = TitleFacts(use, reading: reading)
    let actor = register.actor(
      key:
        "noun:\(noun.sense.head):\(facts.title.lowercased()):\(code.rawValue):\(facts.organization ?? "")",
      name: "\(text.string(of: name.tokens)) \(text.string(of: noun.tokens))",
      kind: .group,
      countries: [code],
      sectors: facts.former(phrase.status),
      rule: RuleID("noun-shared")
    )
    register[actor].isPlural = true
    mention(actor, name.tokens, .name)
  }

  /// "In the Nigerian capital of Abuja": the country only says where.
  private func tellsWhere(_ run: Range<Int>) -> Bool {
    let next = run.upperBound
    guard next < text.tokens.count,
      ["capital", "city", "town", "port", "resort", "village", "border", "coast", "island"]
        .contains(text.tokens[next].lemma)
    else { return false }
    var before = run.lowerBound - 1
    while before >= 0,
      text.tokens[before].pos == .determiner || text.tokens[before].pos == .adjective
    {
      before -= 1
    }
    return before >= 0
      && ["in", "at", "to", "from", "near", "into", "outside", "around"]
        .contains(text.tokens[before].lower)
  }

  /// "US-allied Japan", "a French-educated lawyer": the country says what somebody else is like.
  private func isLeaning(_ run: Range<Int>) -> Bool {
    let dash = run.upperBound
    guard dash + 1 < text.tokens.count, text.tokens[dash].lower == "-",
      !text.tokens[dash - 1].hasSpaceAfter
    else { return false }
    return [
      "allied", "educated", "trained", "born", "made", "speaking", "style", "friendly", "built",
      "bound", "aligned", "leaning", "designed",
    ]
    .contains(text.tokens[dash + 1].lower)
  }

  /// "Nigerians": people of a country.
  private mutating func mentionPeople(_ name: Reading.NameMatch) {
    let phrase = reading.phrase(before: name.tokens)
    let before = name.tokens.lowerBound - 1
    // "Ethnic Albanians" of whichever country.
    let isEthnic = before >= 0 && text.tokens[before].lower == "ethnic"
    let code = country(name.sense.row).code
    let complement = isEthnic ? reading.complement(after: name.tokens.upperBound).countries : [code]
    let actor = register.actor(
      key: isEthnic ? "ethnic:\(code.rawValue)" : "people:\(code.rawValue)",
      name: text.string(of: name.tokens),
      kind: .group,
      countries: complement,
      sectors: [.civilian],
      rule: RuleID("people-of-country")
    )
    register[actor].isPlural = true
    let start =
      phrase.names.isEmpty && phrase.status == nil ? phrase.firstWord : name.tokens.lowerBound
    mention(actor, max(start, name.tokens.lowerBound - 3)..<name.tokens.upperBound, .name)
  }

  /// A capital or seat: the government where it acts, no mention where it is a place.
  private mutating func mentionSeat(_ name: Reading.NameMatch) {
    switch SeatReading(reading, name.tokens).meaning {
    case .government:
      mention(countryActor(name.sense.row, rule: "seat-of-government"), name.tokens, .metonym)
    case .target:
      mentionCity(text.string(of: name.tokens), country(name.sense.row).code, name.tokens)
    case .place: return
    }
  }

  private mutating func mentionPlace(_ name: Reading.NameMatch) {
    let place = lexicon.places[name.sense.row]
    let meaning = SeatReading(reading, name.tokens).meaning
    if meaning == .place, !(place.isRegion && isWithin(name)) { return }
    mentionCity(text.string(of: name.tokens), place.country, name.tokens)
  }

  /// "In Darfur", "across the Sahel": a region where something happens takes part in it.
  private func isWithin(_ name: Reading.NameMatch) -> Bool {
    var before = name.tokens.lowerBound - 1
    while before >= 0,
      text.tokens[before].pos == .determiner || text.tokens[before].pos == .adjective
    {
      before -= 1
    }
    return before >= 0
      && ["in", "across", "throughout", "inside", "within", "of"].contains(
        text.tokens[before].lower
      )
  }

  /// A city or region that something is done to, or that does something: those who live there.
  private mutating func mentionCity(_ name: String, _ code: CountryCode, _ run: Range<Int>) {
    let actor = register.actor(
      key: "place:\(name)",
      name: name,
      kind: .group,
      countries: [code],
      sectors: [.civilian],
      rule: RuleID("place")
    )
    mention(actor, run, .name)
  }

  /// "The two Koreas": the states themselves, taken together.
  mutating func mentionCollective(_ row: Lexicon.Organization, _ name: Reading.NameMatch) {
    let members = row.members.compactMap { lexicon.countryIndex[$0.country] }.map {
      countryActor($0)
    }
    addGroup(members, name.tokens, sectors: [])
  }

  /// A name of the user's dictionaries.
  private mutating func mentionListed(_ name: Reading.NameMatch) {
    let listed = lexicon.listed[name.sense.row]
    let code =
      listed.codes.first { $0.isDated && $0.covers(day) } ?? listed.codes.first { $0.covers(day) }
    let country = (code?.country).map { CountryCode($0) }.flatMap {
      lexicon.countryIndex[$0] == nil ? nil : $0
    }
    let isState = country != nil && (code?.sectors.isEmpty ?? false)
    if isState, let row = country.flatMap({ lexicon.countryIndex[$0] }) {
      mention(countryActor(row, rule: "user-dictionary"), name.tokens, .name)
      return
    }
    let actor = register.actor(
      key: "listed:\(name.sense.row)",
      name: text.string(of: name.tokens),
      kind: .organization,
      countries: country.map { [$0] } ?? [],
      sectors: code?.sectors ?? [],
      rule: RuleID("user-dictionary")
    )
    mention(actor, name.tokens, .name)
  }

  /// An entity that no table knows.
  /// - Returns: the token after it.
  mutating func mentionEntity(_ entity: EntitySpan) -> Int {
    var run = entity.tokens
    while let first = run.first, text.tokens[first].pos == .determiner { run = run.dropFirst() }
    while let last = run.last, text.tokens[last].tag == .pos || text.tokens[last].isPunctuation {
      run = run.dropLast()
    }
    guard let first = run.first else { return entity.tokens.upperBound }
    if first > entity.tokens.lowerBound, reading.nameAt[first] >= 0 { return first }
    if run.count == 1, let known = aliases[text.tokens[first].lower] {
      mention(known, run, .name)
      return entity.tokens.upperBound
    }
    switch entity.label {
    case .organization: return mentionUnknownOrganization(run)
    case .group:
      if run.count == 1, mentionKnownPerson(first) { return run.upperBound }
      return mentionUnknownGroup(run)
    case .person, .geopolitical, .location, .facility, .product, .workOfArt:
      if run.count == 1, mentionKnownPerson(first) { return run.upperBound }
      return stepInto(entity)
    case .cardinal:
      // "The three agreed."
      if run.count == 1 { mentionWord(first) }
      return entity.tokens.lowerBound + 1
    default: return entity.tokens.lowerBound + 1
    }
  }

  private func stepInto(_ entity: EntitySpan) -> Int { entity.tokens.lowerBound + 1 }

  /// Peoples and faiths that have no state: "Kurds", "Shiites".
  private mutating func mentionUnknownGroup(_ run: Range<Int>) -> Int {
    guard let last = run.last else { return run.upperBound }
    let token = text.tokens[last]
    guard
      token.tag == .nns || token.tag == .nnps || token.dep == .nsubj || token.dep == .pobj
        || token.dep == .dobj
    else { return run.lowerBound + 1 }
    let phrase = reading.phrase(before: run)
    let complement = reading.complement(after: run.upperBound)
    let countries = phrase.countries + complement.countries
    let actor = register.actor(
      key: "name:\(text.string(of: run).lowercased()):\(countries.first?.rawValue ?? "")",
      name: text.string(of: run),
      kind: .group,
      countries: Array(countries.prefix(1)),
      sectors: [.civilian],
      rule: RuleID("people-entity")
    )
    register[actor].isPlural = true
    mention(actor, phrase.firstWord..<run.upperBound, .name)
    return run.upperBound
  }

  /// A single word that is part of one known person's name, whatever the recogniser took it for.
  mutating func mentionKnownPerson(_ token: Int) -> Bool {
    guard let actor = knownPerson(word: text.tokens[token].lower, gender: nil, at: token) else {
      return false
    }
    mention(actor, token..<(token + 1), .name)
    readPredicates(of: token..<(token + 1), actor)
    return true
  }
}
