import Annotations
import TextModel

// Titles before and after names.
extension PersonFinder {
  /// Reads the titles before and after one name.
  mutating func readTitles(of index: Int) {
    readBefore(index)
    readAfter(index)
    if people[index].gender == nil {
      let first = text.tokens[people[index].name.lowerBound].lower
      people[index].gender =
        people[index].leader.flatMap { reading.lexicon.leaders.leaders[$0].gender }
        ?? (people[index].name.count > 1 ? reading.lexicon.givenNames[first] : nil)
    }
  }

  private mutating func readBefore(_ index: Int) {
    let name = people[index].name
    let sentence = text.sentences[text.tokens[name.lowerBound].sentence].tokens
    var cursor = name.lowerBound - 1
    // "Germany's Ulrike Sander": whose somebody is.
    let owner = cursor >= 0 && text.tokens[cursor].tag == .pos ? cursor - 1 : cursor
    if owner >= sentence.lowerBound, let origin = reading.name(at: owner), origin.sense.isOrigin,
      origin.sense.kind != .seat, !isOfTitle(origin)
    {
      people[index].origin = reading.lexicon.countries[origin.sense.row].code
      let before = origin.tokens.lowerBound - 1
      if owner != cursor, before > sentence.lowerBound, text.tokens[before].lower == "," {
        cursor = before
      }
    }
    while cursor >= sentence.lowerBound {
      // "Lt. Gen.": the tokenizer cuts the point off.
      if text.tokens[cursor].lower == ".", cursor > sentence.lowerBound,
        reading.noun(endingAt: cursor - 1)?.sense.kind == .rank
      {
        cursor -= 1
        continue
      }
      if text.tokens[cursor].lower == ",", people[index].titles.isEmpty {
        if let use = titleBeforeComma(cursor, sentence: sentence) {
          people[index].titles.append(use)
          titleTokens.formUnion(use.phrase.firstWord..<use.noun.tokens.upperBound)
          if people[index].gender == nil { people[index].gender = use.noun.sense.gender }
        }
        return
      }
      guard let noun = reading.noun(endingAt: cursor), person(at: cursor) == nil else {
        if people[index].titles.isEmpty {
          readTitleWithComplement(index, end: cursor + 1, sentence: sentence)
        }
        return
      }
      switch noun.sense.kind {
      case .honorific, .rank:
        if people[index].gender == nil { people[index].gender = noun.sense.gender }
        if noun.sense.kind == .rank { people[index].rank = noun.sense }
        titleTokens.insert(noun.tokens.lowerBound)
        cursor = noun.tokens.lowerBound - 1
        continue
      case .office, .role:
        let phrase = reading.phrase(before: noun.tokens)
        guard noun.sense.kind == .office || !noun.sense.isPlural else { return }
        let rule = RuleID("title-before-name")
        people[index].titles.append(
          TitleUse(
            noun: noun,
            phrase: phrase,
            complement: Complement(tokens: noun.tokens.upperBound..<noun.tokens.upperBound),
            rule: rule
          )
        )
        if people[index].gender == nil { people[index].gender = noun.sense.gender }
        titleTokens.formUnion(phrase.firstWord..<noun.tokens.upperBound)
        inheritOrigin(index, noun, phrase)
        // "Deputy Prime Minister and Defence Minister Ivanov", "Chairman, President Issoufou".
        var before = phrase.start - 1
        guard before > sentence.lowerBound, phrase.determiner == .none,
          ["and", ",", "&"].contains(text.tokens[before].lower)
        else { return }
        before -= 1
        guard let second = reading.noun(endingAt: before), second.sense.kind == .office,
          !second.sense.isPlural, second.sense.weight > 0 || text.tokens[before].isCapitalized,
          person(at: before) == nil
        else { return }
        cursor = before
        if people[index].titles.count > 2 { return }
        continue
      case .organ, .thing: return
      }
    }
  }

  /// "Ambassador to Nepal Hou Yanling": the country before the name is what the title is about.
  private func isOfTitle(_ origin: Reading.NameMatch) -> Bool {
    let link = origin.tokens.lowerBound - 1
    return link > 0 && ["to", "for"].contains(text.tokens[link].lower)
      && reading.noun(endingAt: link - 1)?.sense.kind == .office
  }

  /// "Minister of Agriculture Jan Kos", "Special Envoy for the Sahel Mary Doe".
  private mutating func readTitleWithComplement(_ index: Int, end: Int, sentence: Range<Int>) {
    var cursor = end - 1
    while cursor >= max(sentence.lowerBound, end - 7) {
      let token = text.tokens[cursor]
      if let noun = reading.noun(endingAt: cursor), noun.sense.kind == .office,
        !noun.sense.isPlural
      {
        let next = noun.tokens.upperBound
        guard next < end, ["of", "for", "to", "on"].contains(text.tokens[next].lower) else {
          return
        }
        let complement = reading.complement(after: next, limit: end)
        // In small letters it must reach up to the name: "Chinese ambassador to Nepal Hou Yanling".
        let reaches = complement.tokens.upperBound == end && complement.tokens.count > 1
        guard token.isCapitalized || reaches else { return }
        people[index].titles.append(
          TitleUse(
            noun: noun,
            phrase: reading.phrase(before: noun.tokens),
            complement: complement,
            rule: RuleID("title-of-before-name")
          )
        )
        titleTokens.insert(noun.tokens.lowerBound)
        return
      }
      guard
        token.isNominal || token.pos == .adjective || token.pos == .determiner
          || token.pos == .adposition
          || token.pos == .coordinatingConjunction, person(at: cursor) == nil
      else { return }
      cursor -= 1
    }
  }

  /// "Polish President Nowak and Foreign Minister Zielinska": the second title is of the first one's country.
  private mutating func inheritOrigin(_ index: Int, _ noun: Reading.NounMatch, _ phrase: NounPhrase)
  {
    let link = phrase.start - 1
    guard phrase.countries.isEmpty, phrase.organization == nil, phrase.determiner == .none,
      link > 0,
      text.tokens[link].lower == "and" || text.tokens[link].lower == ",",
      let previous = person(at: link - 1), previous < index,
      let first = people[previous].titles.first, first.noun.sense.head != noun.sense.head,
      let country = first.phrase.countries.first ?? people[previous].origin
    else { return }
    people[index].origin = country
  }

  /// "Germany's new chancellor, Olaf Scholz", "the director general for Europe, Jose Pons", "the ministers of the two, A and B": a phrase
  /// that names an office, then the name.
  private func titleBeforeComma(_ comma: Int, sentence: Range<Int>) -> TitleUse? {
    var cursor = comma - 1
    let first = max(sentence.lowerBound, comma - 16)
    while cursor >= first {
      if person(at: cursor) != nil || text.tokens[cursor].isVerb && text.tokens[cursor].dep != .amod
      {
        return nil
      }
      guard let noun = reading.noun(endingAt: cursor), noun.sense.kind == .office else {
        cursor -= 1
        continue
      }
      let complement = reading.complement(after: noun.tokens.upperBound)
      guard complement.tokens.upperBound == comma else {
        cursor -= 1
        continue
      }
      let phrase = reading.phrase(before: noun.tokens)
      let owned =
        phrase.determiner == .definite || phrase.determiner == .possessive || phrase.isPossessed
        || !phrase.countries.isEmpty || phrase.organization != nil || !complement.tokens.isEmpty
      guard owned || text.tokens[noun.tokens.lowerBound].isCapitalized else { return nil }
      return TitleUse(
        noun: noun,
        phrase: phrase,
        complement: complement,
        rule: RuleID("title-comma-name")
      )
    }
    return nil
  }

  private mutating func readAfter(_ index: Int) {
    let name = people[index].name
    let sentence = text.sentences[text.tokens[name.lowerBound].sentence].tokens
    var cursor = name.upperBound
    if let origin = originAfter(name, limit: sentence.upperBound) {
      people[index].origin = reading.country(of: origin)
      cursor = origin.tokens.upperBound
    }
    guard cursor + 1 < sentence.upperBound else { return }
    let opener = text.tokens[cursor].lower
    if opener == "-", cursor + 1 < sentence.upperBound, text.tokens[cursor + 1].lower == "elect" {
      return
    }
    guard [",", "(", "–", "—", "--"].contains(opener) else { return }
    cursor += 1
    if text.tokens[cursor].lower == "representing" {
      // "Lena Vogt, representing the Greens": no office, but it tells for whom.
      let run = reading.nominalRun(from: cursor + 1, limit: sentence.upperBound)
      people[index].origin = people[index].origin ?? run.lazy.compactMap(countryOfBody).first
      return
    }
    if text.tokens[cursor].pos == .numeral, cursor + 1 < sentence.upperBound,
      text.tokens[cursor + 1].lower == ","
    {
      cursor += 2
    }
    var rule = RuleID("apposition")
    for _ in 0..<3 {
      guard let next = apposition(at: cursor, limit: sentence.upperBound, rule: rule) else {
        return
      }
      people[index].titles.append(next)
      titleTokens.formUnion(next.phrase.firstWord..<next.noun.tokens.upperBound)
      if people[index].gender == nil { people[index].gender = next.noun.sense.gender }
      cursor = next.complement.tokens.upperBound
      guard cursor + 1 < sentence.upperBound, text.tokens[cursor].lower == "and" else { return }
      cursor += 1
      rule = RuleID("apposition-second")
    }
  }

  /// "Of Niger", "of the Czech Republic" right after a name.
  func originAfter(_ name: Range<Int>, limit: Int) -> Reading.NameMatch? {
    var place = name.upperBound + 1
    guard place < limit, text.tokens[place - 1].lower == "of" else { return nil }
    if place + 1 < limit, text.tokens[place].lower == "the", reading.name(at: place) == nil {
      place += 1
    }
    return reading.name(at: place).flatMap { reading.country(of: $0) == nil ? nil : $0 }
  }

  /// The country of the state, party or agency named at a token.
  private func countryOfBody(_ token: Int) -> CountryCode? {
    guard let name = reading.name(at: token) else { return nil }
    if name.sense.kind == .organization {
      return reading.lexicon.organizations[name.sense.row].countries.first
    }
    return name.sense.isOrigin ? reading.country(of: name) : nil
  }

  /// A noun phrase that says what somebody is: "an LDP lawmaker", "secretary-general of …".
  private func apposition(at start: Int, limit: Int, rule: RuleID) -> TitleUse? {
    var start = start
    while start < limit, text.tokens[start].pos == .adverb { start += 1 }
    var run = reading.nominalRun(from: start, limit: limit)
    while let last = run.last,
      text.tokens[last].pos == .adjective || text.tokens[last].pos == .verb,
      reading.noun(endingAt: last) == nil
    {
      run = run.dropLast()
    }
    guard let last = run.last, run.allSatisfy({ person(at: $0) == nil }) else { return nil }
    // "President of the Republic of Turkey" goes on past the run.
    guard let noun = reading.noun(endingAt: last) ?? reading.noun(at: last), !noun.sense.isPlural
    else { return nil }
    guard !speaks(noun) else { return nil }
    guard noun.sense.kind == .office || noun.sense.kind == .role || noun.sense.kind == .rank else {
      return nil
    }
    let phrase = reading.phrase(before: noun.tokens)
    let complement = reading.complement(after: noun.tokens.upperBound)
    guard phrase.start <= start + 1 || phrase.firstWord <= start + 1 else { return nil }
    return TitleUse(noun: noun, phrase: phrase, complement: complement, rule: rule)
  }

  /// "…, a US official said": the noun is the subject of a verb of its own, no apposition.
  private func speaks(_ noun: Reading.NounMatch) -> Bool {
    let next = noun.tokens.upperBound
    guard next < text.tokens.count else { return false }
    let token = text.tokens[next]
    return token.tag == .vbd || token.tag == .vbz || token.tag == .vbp || token.tag == .md
  }
}
