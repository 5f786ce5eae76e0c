import Annotations
import TextModel

// People: one entry each, however the text names them.
extension Resolution {
  mutating func mentionPerson(_ index: Int) {
    let person = finder.people[index]
    let actor: Int
    if let known = actorOfPerson[index] {
      actor = known
    } else if let found = self.person(ofShort: person) {
      actor = found
      actorOfPerson[index] = found
      enrich(found, with: person)
    } else {
      return
    }
    for use in person.titles where use.rule.rawValue.hasPrefix("title") && !use.noun.sense.isPlural
    {
      mention(actor, use.phrase.firstWord..<use.noun.tokens.upperBound, .title)
    }
    mention(actor, person.name, .name)
    for use in person.titles where use.rule.rawValue.hasPrefix("apposition") {
      mention(actor, use.phrase.firstWord..<use.noun.tokens.upperBound, .title)
    }
    readOffices(of: person, actor)
    readPredicates(of: person.name, actor)
  }

  /// The words of a name, lower case, without what links them.
  func words(_ name: Range<Int>) -> [String] {
    name.compactMap { index in
      let token = text.tokens[index]
      return token.isPunctuation ? nil : token.lower
    }
  }

  /// The actor of a person who is named with more than one word.
  mutating func person(of person: PersonMention) -> Int {
    let words = words(person.name)
    let name = text.string(of: person.name)
    if let last = words.last {
      for known in register.people(named: last) where agree(register[known].words, words) {
        if register[known].words.count < words.count {
          register[known].words = words
          register[known].entry.name = name
        }
        register.index(words: words, of: known)
        enrich(known, with: person)
        return known
      }
    }
    let actor = register.add(name, .person, [], [], person.rule)
    register[actor].words = words
    register[actor].family = familyName(words)
    register.index(words: words, of: actor)
    enrich(actor, with: person)
    return actor
  }

  /// Two names of one person: the words of the shorter all in the longer, an initial standing for a word.
  private func agree(_ left: [String], _ right: [String]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.last == long.last || short.first == long.first else { return false }
    return short.allSatisfy { word in
      long.contains(word)
        || word.utf8.count <= 2
          && word.first.map { letter in long.contains { $0.first == letter } } ?? false
    }
  }

  /// The family name: first in East Asian order, else what follows a particle or the last word.
  private func familyName(_ words: [String]) -> String? {
    guard let first = words.first, words.count > 1 else { return words.first }
    if words.count <= 3, lexicon.familyFirst.contains(first) { return first }
    return words.last
  }

  /// A person named with one word: somebody known by it, else a new one where there is reason to think so.
  private mutating func person(ofShort person: PersonMention) -> Int? {
    let token = person.name.lowerBound
    let word = text.tokens[token].lower
    if let known = knownPerson(word: word, gender: person.gender, at: token) { return known }
    guard register.people(named: word).isEmpty else { return ambiguous(word, person) }
    let actor = register.add(text.string(of: person.name), .person, [], [], person.rule)
    register[actor].words = [word]
    register[actor].family = word
    register.index(words: [word], of: actor)
    return actor
  }

  /// Several people have the name: a title that only one of them holds decides, else it stays open.
  private func ambiguous(_ word: String, _ person: PersonMention) -> Int? {
    guard let title = person.titles.first?.noun.sense.head else { return nil }
    let holders = register.people(named: word).filter { candidate in
      register[candidate].titles.contains { $0.head == title }
    }
    // "President Mbugua" beside a former one is the one in office.
    let held = holders.filter { register[$0].entry.sectors != [.elite] }
    return held.count == 1 ? held.first : holders.count == 1 ? holders.first : nil
  }

  /// The person of the article whose name has this word; nil where there is none, or where two share it and none is nearer.
  func knownPerson(word: String, gender: Gender?, at token: Int) -> Int? {
    var candidates = register.people(named: word)
    if candidates.count > 1 {
      let family = candidates.filter { register[$0].family == word }
      if !family.isEmpty { candidates = family }
    }
    if candidates.count > 1, let gender {
      candidates = candidates.filter { register[$0].gender == nil || register[$0].gender == gender }
    }
    guard candidates.count > 1 else { return candidates.first }
    let met = candidates.filter { register[$0].lastToken >= 0 && register[$0].lastToken < token }
    if met.count == 1 { return met.first }
    let paragraph = text.sentences[text.tokens[token].sentence].paragraph
    let near = met.filter { text.sentences[register[$0].lastSentence].paragraph == paragraph }
    return near.count == 1 ? near.first : nil
  }

  /// Countries, sectors, sex from titles and, last, from the table of leaders.
  mutating func enrich(_ actor: Int, with person: PersonMention) {
    if register[actor].gender == nil { register[actor].gender = person.gender }
    for use in person.titles {
      let facts = TitleFacts(use, reading: reading)
      if register[actor].entry.countries.isEmpty, let country = facts.countries.first {
        register[actor].entry.countries = [country]
      }
      if register[actor].entry.sectors.isEmpty || register[actor].entry.sectors == [.elite],
        !facts.sectors.isEmpty
      {
        let status = use.status ?? use.phrase.status
        register[actor].entry.sectors = status == .former ? [.elite] : facts.sectors
      }
      register[actor].titles.append((use.noun.sense.head, facts.title.lowercased()))
      if register[actor].level == .unknown { register[actor].level = use.noun.sense.level }
    }
    if register[actor].entry.countries.isEmpty, let origin = person.origin {
      register[actor].entry.countries = [origin]
    }
    if register[actor].entry.sectors.isEmpty, let rank = person.rank, let sector = rank.sector {
      register[actor].entry.sectors = [sector]
    }
    consultDictionary(actor, person)
    consultLeaders(actor, person)
    if register[actor].entry.countries.isEmpty {
      for use in person.titles {
        guard let country = use.noun.sense.country, !isAnothers(use, country, actor) else {
          continue
        }
        register[actor].entry.countries = [country]
        break
      }
    }
  }

  /// Whether somebody else is known to be the one whom a title means that names no country: other countries have foreign secretaries too.
  private func isAnothers(_ use: TitleUse, _ country: CountryCode, _ actor: Int) -> Bool {
    guard let day, use.status ?? use.phrase.status != .former else { return false }
    return lexicon.leaders.isHeldByOther(
      than: register[actor].words,
      use.noun.sense.head,
      of: country,
      on: day
    )
  }

  /// What the user's dictionaries say of a person at the article's date.
  private mutating func consultDictionary(_ actor: Int, _ person: PersonMention) {
    guard let name = reading.name(at: person.name.lowerBound), name.sense.kind == .listed else {
      return
    }
    let codes = lexicon.listed[name.sense.row].codes
    guard
      let code = codes.first(where: { $0.isDated && $0.covers(day) })
        ?? codes.first(where: { $0.covers(day) })
    else { return }
    if register[actor].entry.countries.isEmpty,
      let country = (code.country).map({ CountryCode($0) }),
      lexicon.countryIndex[country] != nil
    {
      register[actor].entry.countries = [country]
    }
    if register[actor].entry.sectors.isEmpty { register[actor].entry.sectors = code.sectors }
  }

  private mutating func consultLeaders(_ actor: Int, _ person: PersonMention) {
    let heads = person.titles.map(\.noun.sense.head)
    var leader = person.leader
    if leader == nil, let head = heads.first {
      let words = register[actor].words
      leader =
        words.last.flatMap { lexicon.leaders.leader(surname: $0, head: head, on: day) }
        ?? words.first.flatMap { lexicon.leaders.leader(surname: $0, head: head, on: day) }
      // Another person of that family name is not the one in the table.
      if let found = leader, words.count > 1 {
        let known = lexicon.leaders.leaders[found].name.lowercased()
          .split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
        if words.filter({ known.contains($0) }).count < 2 { leader = nil }
      }
    }
    guard let leader, let answer = lexicon.leaders.answer(for: leader, on: day) else { return }
    if register[actor].gender == nil {
      register[actor].gender = lexicon.leaders.leaders[leader].gender
    }
    if register[actor].entry.countries.isEmpty, let country = answer.country {
      register[actor].entry.countries = [country]
    }
    if register[actor].entry.sectors.isEmpty, let sector = answer.sector {
      register[actor].entry.sectors = [sector]
    }
  }
}
