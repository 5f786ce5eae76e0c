import Annotations
import TextModel

/// An article's tokens with what the tables say of them: names and nouns, longest first, none overlapping its own kind.
final class Reading {
  let text: AnnotatedText
  let lexicon: Lexicon
  private(set) var names: [NameMatch] = []
  private(set) var nouns: [NounMatch] = []
  /// Token → index into `names`, -1 for none.
  private(set) var nameAt: [Int32]
  /// Token → index into `nouns`, -1 for none.
  private(set) var nounAt: [Int32]

  /// A name of the tables.
  struct NameMatch {
    let tokens: Range<Int>
    let sense: NameSense
  }

  /// A noun of the tables.
  struct NounMatch {
    let tokens: Range<Int>
    let sense: NounSense
  }

  init(_ text: AnnotatedText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    nameAt = [Int32](repeating: -1, count: text.tokens.count)
    nounAt = nameAt
    for sentence in text.sentences { scanNames(sentence.tokens) }
    readAcronyms()
    for sentence in text.sentences { scanNouns(sentence.tokens) }
    settleOrganizations()
  }

  /// The name that covers a token.
  func name(at token: Int) -> NameMatch? {
    guard nameAt.indices.contains(token), nameAt[token] >= 0 else { return nil }
    return names[Int(nameAt[token])]
  }

  /// The country that a name tells: its own, or the one that the place lies in.
  func country(of name: NameMatch) -> CountryCode? {
    switch name.sense.kind {
    case .country, .adjective, .people, .seat: lexicon.countries[name.sense.row].code
    case .place, .region: lexicon.places[name.sense.row].country
    case .bloc, .organization, .leader, .listed: nil
    }
  }

  /// The noun that covers a token.
  func noun(at token: Int) -> NounMatch? {
    guard nounAt.indices.contains(token), nounAt[token] >= 0 else { return nil }
    return nouns[Int(nounAt[token])]
  }

  /// The noun whose last token stands at a place.
  func noun(endingAt token: Int) -> NounMatch? {
    guard let match = noun(at: token), match.tokens.upperBound == token + 1 else { return nil }
    return match
  }

  /// The noun whose first token stands at a place.
  func noun(startingAt token: Int) -> NounMatch? {
    guard let match = noun(at: token), match.tokens.lowerBound == token else { return nil }
    return match
  }

  /// "The Communist Party" of several countries is that of the country which the article speaks of most.
  private func settleOrganizations() {
    let open = names.indices.filter { names[$0].sense.kind == .organization }
    guard !open.isEmpty else { return }
    var counts: [CountryCode: Int] = [:]
    for index in open {
      let others = lexicon.names[text.string(of: names[index].tokens)].filter {
        $0.kind == .organization
      }
      guard others.count > 1 else { continue }
      if counts.isEmpty {
        for name in names { if let code = country(of: name) { counts[code, default: 0] += 1 } }
      }
      func weight(_ sense: NameSense) -> Int {
        lexicon.organizations[sense.row].countries.map { counts[$0] ?? 0 }.max() ?? 0
      }
      var best = names[index].sense
      for other in others where weight(other) > weight(best) { best = other }
      names[index] = NameMatch(tokens: names[index].tokens, sense: best)
    }
  }

  private func scanNames(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if text.tokens[index].isPunctuation {
        index += 1
        continue
      }
      if let match = nameMatch(at: index, limit: sentence.upperBound), !isOfSea(match) {
        for token in match.tokens { nameAt[token] = Int32(names.count) }
        names.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  /// "China" of "the East and South China Seas", "Japan" of "the Sea of Japan", "Guinea" of "the Gulf of Guinea": waters, no country.
  private func isOfSea(_ match: NameMatch) -> Bool {
    let end = match.tokens.upperBound
    if end < text.tokens.count, text.tokens[end].isCapitalized,
      ["sea", "seas", "ocean"].contains(text.tokens[end].lower)
    {
      return true
    }
    let start = match.tokens.lowerBound
    return start > 1 && text.tokens[start - 1].lower == "of" && text.tokens[start - 2].isCapitalized
      && ["sea", "gulf", "strait", "bay"].contains(text.tokens[start - 2].lower)
  }

  /// "The Communist Party of Vietnam (CPV)" makes the letters a name of the same, from there on.
  private func readAcronyms() {
    var acronyms: [String: (sense: NameSense, from: Int)] = [:]
    for name in names where name.sense.kind == .organization || name.sense.kind == .bloc {
      let open = name.tokens.upperBound
      guard open + 2 < text.tokens.count, text.tokens[open].lower == "(",
        text.tokens[open + 2].lower == ")", nameAt[open + 1] < 0
      else { continue }
      let letters = text.form(of: open + 1)
      guard letters.count > 1, letters == letters.uppercased() else { continue }
      acronyms[letters] = acronyms[letters] ?? (name.sense, open + 1)
    }
    guard let first = acronyms.values.map(\.from).min() else { return }
    let known = names.count
    for token in first..<text.tokens.count where nameAt[token] < 0 {
      guard text.tokens[token].isCapitalized, let found = acronyms[text.form(of: token)] else {
        continue
      }
      nameAt[token] = 0
      names.append(NameMatch(tokens: token..<(token + 1), sense: found.sense))
    }
    guard names.count > known else { return }
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (index, name) in names.enumerated() {
      for token in name.tokens { nameAt[token] = Int32(index) }
    }
  }

  private func scanNouns(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let match = nounMatch(at: index, limit: sentence.upperBound) {
        for token in match.tokens { nounAt[token] = Int32(nouns.count) }
        nouns.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  /// Whether a word of this kind can begin a name or a noun in lower case.
  private static func opens(_ pos: PartOfSpeech) -> Bool {
    switch pos {
    case .noun, .properNoun, .adjective, .verb, .other: true
    default: false
    }
  }

  private func nameMatch(at start: Int, limit: Int) -> NameMatch? {
    let token = text.tokens[start]
    guard token.isCapitalized || Self.opens(token.pos) || token.pos == .numeral else { return nil }
    let found = lexicon.names.longestMatch(in: text, at: start, limit: limit) { tokens, senses in
      senses.first { allows($0, tokens) }
    }
    return found.map { NameMatch(tokens: $0.tokens, sense: $0.value) }
  }

  /// Whether the letters and the language analysis let a run of tokens be read as a name.
  private func allows(_ sense: NameSense, _ tokens: Range<Int>) -> Bool {
    let first = text.tokens[tokens.lowerBound]
    if let exact = sense.exact {
      let form = text.string(of: tokens).filter { $0 != " " && $0 != "-" }
      return form == exact
    }
    guard !sense.capital || first.isCapitalized || hasCapital(tokens) else { return false }
    if sense.kind == .adjective, isOfContinent(tokens) { return false }
    if first.entity >= 0 {
      let entity = text.entities[first.entity]
      // "Michael Jordan", "Paris Hilton": part of somebody's name.
      if entity.label == .person, entity.tokens.count > tokens.count, sense.kind != .adjective,
        sense.kind != .leader, sense.kind != .listed, !isFollowedByPossessive(tokens),
        !isDateline(tokens), !isOfTitle(tokens), !isOrigin(tokens, sense)
      {
        return false
      }
      return true
    }
    if tokens.count > 1 { return true }
    switch sense.kind {
    case .adjective, .people: return first.isCapitalized
    case .organization, .place, .leader, .region, .bloc, .listed:
      let sentence = text.sentences[first.sentence].tokens
      return first.pos == .properNoun || !sense.capital
        || first.pos == .noun && (tokens.lowerBound > sentence.lowerBound || sentence.count < 5)
        || first.pos == .noun && sense.kind == .leader && first.dep == .nsubj
    case .country, .seat:
      return first.pos == .properNoun || first.pos == .noun || first.pos == .adjective
    }
  }

  /// "Colombia" of "Juan Rios of Colombia", which the recogniser takes for one name.
  private func isOrigin(_ tokens: Range<Int>, _ sense: NameSense) -> Bool {
    sense.kind == .country && tokens.lowerBound > 0
      && text.tokens[tokens.lowerBound - 1].lower == "of"
  }

  /// "Ibero-American", "Latin American", "Inter-American": no adjective of the United States.
  private func isOfContinent(_ tokens: Range<Int>) -> Bool {
    guard text.tokens[tokens.lowerBound].lower.hasPrefix("american") else { return false }
    var before = tokens.lowerBound - 1
    if before >= 0, text.tokens[before].lower == "-" { before -= 1 }
    return before >= 0
      && ["ibero", "latin", "inter", "pan", "south", "central", "meso", "afro"]
        .contains(text.tokens[before].lower)
  }

  private func hasCapital(_ tokens: Range<Int>) -> Bool {
    tokens.contains { text.tokens[$0].isCapitalized }
  }

  /// "Ambassador to Nepal Hou Yanling": the country that the recogniser takes for part of the name belongs to the title.
  private func isOfTitle(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound > 1, ["to", "of"].contains(text.tokens[tokens.lowerBound - 1].lower)
    else { return false }
    let title = text.tokens[tokens.lowerBound - 2].lemma.lowercased()
    return ["ambassador", "envoy", "minister", "president", "representative", "commissioner"]
      .contains(title)
  }

  /// "BOGOTA - President …" taken for one name.
  private func isDateline(_ tokens: Range<Int>) -> Bool {
    let first = text.tokens[tokens.lowerBound]
    guard tokens.lowerBound == text.sentences[first.sentence].tokens.lowerBound,
      tokens.upperBound < text.tokens.count
    else { return false }
    return ["-", "–", "—", "--", "("].contains(text.tokens[tokens.upperBound].lower)
      && text.tokens[tokens.upperBound - 1].hasSpaceAfter
  }

  private func isFollowedByPossessive(_ tokens: Range<Int>) -> Bool {
    tokens.upperBound < text.tokens.count && text.tokens[tokens.upperBound].tag == .pos
  }

  private func nounMatch(at start: Int, limit: Int) -> NounMatch? {
    guard Self.opens(text.tokens[start].pos) || text.tokens[start].isCapitalized else { return nil }
    if let name = name(at: start), name.tokens.lowerBound != start { return nil }
    let found = lexicon.nouns.longestMatch(in: text, at: start, limit: limit) { tokens, senses in
      isNominal(tokens, senses[0]) ? senses[0] : nil
    }
    return found.map { NounMatch(tokens: $0.tokens, sense: $0.value) }
  }

  private func isNominal(_ tokens: Range<Int>, _ sense: NounSense) -> Bool {
    let last = text.tokens[tokens.upperBound - 1]
    // "HE Dr Haddad" is His Excellency, "He" is not.
    if sense.head == "he" { return text.form(of: tokens.upperBound - 1) == "HE" }
    switch last.pos {
    case .noun, .properNoun: break
    case .adjective, .verb, .adverb, .other, .pronoun:
      // "President Sarkozy" and "displaced" are at times tagged as something else.
      guard
        sense.kind == .honorific || sense.kind == .rank || last.isCapitalized || tokens.count > 1
          || last.dep == .nsubj
          || last.dep == .pobj || last.dep == .dobj
      else { return false }
      if last.pos == .pronoun { return sense.kind == .honorific && last.isCapitalized }
    default: return false
    }
    if sense.kind == .honorific { return last.isCapitalized }
    if sense.kind == .rank { return last.isCapitalized || tokens.count == 1 }
    return true
  }
}
