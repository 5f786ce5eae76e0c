import Annotations
import TextModel

// Names of the tables and entities that the tables do not know.
extension Resolution {
  mutating func mentionName(_ name: Reading.NameMatch, row: Int, sentence: Range<Int>) {
    guard !consumedNames.contains(row) else { return }
    switch name.sense.kind {
    case .country:
      guard !isPlaceAfterCity(name) else { return }
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

  private mutating func mentionOrganization(_ name: Reading.NameMatch) {
    let row = lexicon.organizations[name.sense.row]
    if text.tokens[name.tokens.upperBound - 1].dep == .compound, isConsumedByNoun(name) { return }
    let phrase = reading.phrase(before: name.tokens)
    let actor = register.actor(
      key: "organization:\(row.name)",
      name: text.string(of: name.tokens).count >= row.name.count || row.isBloc
        ? row.name : text.string(of: name.tokens),
      kind: row.isBloc && !row.members.isEmpty ? .bloc : .organization,
      countries: row.countries.isEmpty && !row.isBloc
        ? Array(phrase.countries.prefix(1)) : row.countries,
      sectors: row.sectors,
      rule: RuleID(row.isBloc ? "bloc-name" : "organization-name")
    )
    mention(actor, name.tokens, .name)
    readAcronym(after: name.tokens.upperBound, actor)
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

  private func isConsumedByNoun(_ name: Reading.NameMatch) -> Bool {
    let next = name.tokens.upperBound
    return next < text.tokens.count && reading.noun(at: next) != nil
      && finder.titleTokens.contains(next)
  }

  /// "(LDP)" after a name makes the letters a name of the same.
  mutating func readAcronym(after end: Int, _ actor: Int) {
    guard end + 2 < text.tokens.count, text.tokens[end].lower == "(",
      text.tokens[end + 2].lower == ")",
      text.tokens[end + 1].isCapitalized
    else { return }
    aliases[text.tokens[end + 1].lower] = actor
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
    default: return entity.tokens.lowerBound + 1
    }
  }

  private func stepInto(_ entity: EntitySpan) -> Int { entity.tokens.lowerBound + 1 }

  private mutating func mentionUnknownOrganization(_ run: Range<Int>) -> Int {
    guard let first = run.first else { return run.upperBound }
    if run.count == 1, mentionKnownPerson(first) { return run.upperBound }
    let nouns = run.compactMap { reading.noun(startingAt: $0) }
    if let last = nouns.last, last.tokens.upperBound == run.upperBound, last.sense.kind != .organ,
      last.sense.kind != .honorific
    {
      // "Foreign Ministry officials" in one entity: the noun is the head.
      return run.lowerBound + 1
    }
    if let inner = run.first(where: { reading.nameAt[$0] >= 0 }), inner > first,
      reading.name(at: inner)?.sense.kind == .organization, nouns.isEmpty
    {
      return inner
    }
    let phrase = reading.phrase(before: run)
    let complement = reading.complement(after: run.upperBound)
    let inside = run.compactMap { token in reading.name(at: token).flatMap(origin) }
    let countries = inside + phrase.countries + (phrase.isPossessed ? [] : complement.countries)
    let organ = nouns.last { $0.sense.sector != nil && $0.sense.kind != .office }
    var sectors = organ?.sense.sector.map { [$0] } ?? []
    if let word = run.compactMap({ lexicon.modifiers[text.tokens[$0].lower] }).first,
      case .sector(let sector, let weight) = word, weight >= 2, (organ?.sense.weight ?? 0) <= 1
    {
      sectors = [sector]
    }
    let name = text.string(of: run)
    let actor = register.actor(
      key: "name:\(name.lowercased())",
      name: name,
      kind: .organization,
      countries: Array(countries.prefix(1)),
      sectors: sectors,
      rule: RuleID("organization-entity")
    )
    mention(actor, run, .name)
    for token in run where reading.nameAt[token] >= 0 {
      consumedNames.insert(Int(reading.nameAt[token]))
    }
    readAcronym(after: run.upperBound, actor)
    if let initials = acronym(run) { aliases[initials] = aliases[initials] ?? actor }
    return run.upperBound
  }

  private func origin(_ name: Reading.NameMatch) -> CountryCode? {
    if name.sense.isOrigin { return country(name.sense.row).code }
    if name.sense.kind == .place || name.sense.kind == .region {
      return lexicon.places[name.sense.row].country
    }
    return nil
  }

  private func acronym(_ run: Range<Int>) -> String? {
    let capitals = run.filter { text.tokens[$0].isCapitalized }
    guard capitals.count > 2 else { return nil }
    return String(capitals.compactMap { text.tokens[$0].lower.first })
  }

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
    return true
  }
}
