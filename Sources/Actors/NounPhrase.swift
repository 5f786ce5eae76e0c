import Annotations
import TextModel

/// What stands around a noun and belongs to it: whose it is, what kind, since when.
struct NounPhrase {
  /// First token of the phrase, a determiner included.
  var start: Int
  /// Token after the phrase's head noun.
  var end: Int
  /// First token that is no determiner.
  var firstWord: Int
  /// Countries that words before it tell, nearest first.
  var countries: [CountryCode] = []
  /// Names of the tables before it (indices into `Reading.names`), nearest first.
  var names: [Int] = []
  /// An organisation or bloc before it.
  var organization: Int?
  /// A name that the tables do not know, before it ("Hizb ut-Foo spokesman"): the entity's index.
  var entity: Int?
  /// The sector that words before it tell, and how firmly.
  var sector: (Sector, weight: Int)?
  var status: Office.Status?
  var determiner: Determiner = .none
  /// A possessive pronoun's token ("his foreign minister").
  var possessive: Int?
  /// Whether a possessor in 's stands before it.
  var isPossessed = false
  /// "the country's", "the ministry's": whose it is was said before.
  var refersBack = false
  /// Last token of a person's name that owns it ("Berg's spokesman").
  var owner: Int?
  /// "the two foreign ministers".
  var number: Int?

  enum Determiner {
    case none, definite, indefinite, demonstrative, possessive
  }
}

extension Reading {
  /// Walks left from a noun over the words of its own phrase.
  /// - Complexity: O(length of the phrase).
  func phrase(before head: Range<Int>) -> NounPhrase {
    let sentence = text.sentences[text.tokens[head.lowerBound].sentence].tokens
    var result = NounPhrase(
      start: head.lowerBound,
      end: head.upperBound,
      firstWord: head.lowerBound
    )
    var index = head.lowerBound - 1
    while index >= sentence.lowerBound {
      let token = text.tokens[index]
      if let name = name(at: index), name.tokens.upperBound == index + 1 {
        guard take(name, row: Int(nameAt[index]), into: &result) else { break }
        index = name.tokens.lowerBound - 1
        result.start = name.tokens.lowerBound
        result.firstWord = result.start
        continue
      }
      if token.tag == .pos {
        result.isPossessed = true
        index -= 1
        continue
      }
      guard take(index, token, sentence: sentence, into: &result) else { break }
      index = result.start - 1
      if result.determiner != .none { break }
    }
    return result
  }

  /// Takes a name of the tables into a phrase.
  /// - Returns: false where it does not belong to it.
  private func take(_ name: NameMatch, row: Int, into result: inout NounPhrase) -> Bool {
    let after = name.tokens.upperBound
    if name.sense.kind == .leader && !isCompound(name.tokens.upperBound - 1, before: result.end)
      && text.tokens[min(after, text.tokens.count - 1)].tag != .pos
    {
      return false
    }
    let before = name.tokens.lowerBound - 1
    let turned =
      before > 0 && text.tokens[before].lower == "-"
      && ["pro", "anti", "non"].contains(text.tokens[before - 1].lower)
    let joined = before >= 0 && ["pro", "anti"].contains(text.tokens[before].lower)
    if turned || joined { return true }
    if after + 1 < text.tokens.count, text.tokens[after].lower == "-" {
      let link = text.tokens[after + 1].lower
      let isPair = self.name(at: after + 1)?.sense.isOrigin ?? false
      guard
        isPair
          || ["led", "based", "born", "run", "controlled", "held", "ruled", "owned"].contains(link)
      else {
        return true
      }
    }
    if before >= 0, text.tokens[before].lower == "ethnic" { return true }
    // "In Turkey Minister Ellwood met …": the place, and then the title.
    if name.sense.kind == .country, before >= 0, text.tokens[before].lower == "in",
      after == result.end - 1, text.tokens[after].isCapitalized
    {
      return false
    }
    switch name.sense.kind {
    case .country, .adjective, .people, .seat:
      add(lexicon.countries[name.sense.row].code, to: &result)
    case .place, .region: add(lexicon.places[name.sense.row].country, to: &result)
    case .bloc, .organization:
      let body = lexicon.organizations[name.sense.row]
      if body.isCollective {
        for member in body.members { add(member.country, to: &result) }
      } else if result.organization == nil {
        result.organization = name.sense.row
      }
    case .leader:
      let terms = lexicon.leaders.leaders[name.sense.row].terms
      if let country = terms.first?.country { add(country, to: &result) }
    case .listed:
      for code in lexicon.listed[name.sense.row].codes.prefix(1) {
        if let country = code.country.map({ CountryCode($0) }), lexicon.countryIndex[country] != nil
        {
          add(country, to: &result)
        }
      }
    }
    result.names.append(row)
    return true
  }

  private func add(_ country: CountryCode, to result: inout NounPhrase) {
    if !result.countries.contains(country) { result.countries.append(country) }
  }

  private func isCompound(_ token: Int, before end: Int) -> Bool {
    let head = text.tokens[token].head
    return head > token && head < end
  }

  /// Takes a word into a phrase.
  private func take(
    _ index: Int,
    _ token: Token,
    sentence: Range<Int>,
    into result: inout NounPhrase
  ) -> Bool {
    switch token.pos {
    case .determiner:
      result.start = index
      switch token.lower {
      case "the": result.determiner = .definite
      case "a", "an", "another", "some", "any", "no", "every", "each":
        result.determiner = .indefinite
      case "this", "that", "these", "those": result.determiner = .demonstrative
      case "both", "all":
        result.determiner = .definite
        if token.lower == "both" { result.number = 2 }
      case "neither", "either":
        result.determiner = .definite
        result.number = 2
      case "his", "her", "its", "their", "my", "our", "your":
        result.determiner = .possessive
        result.possessive = index
      default: result.determiner = .definite
      }
      return true
    case .pronoun:
      guard token.tag == .prpPossessive else { return false }
      result.start = index
      result.determiner = .possessive
      result.possessive = index
      return true
    case .numeral:
      result.number = result.number ?? NumberWords.value(token.lower)
    case .noun, .properNoun:
      if let word = lexicon.modifiers[token.lower] { apply(word, to: &result) }
      if text.tokens[index + 1].tag == .pos, let owner = noun(endingAt: index),
        ["country", "nation", "republic", "kingdom", "government", "ministry", "foreign ministry"]
          .contains(owner.sense.head)
      {
        result.refersBack = true
      }
      if text.tokens[index + 1].tag == .pos, token.entity >= 0,
        text.entities[token.entity].label == .person || token.pos == .properNoun
      {
        result.owner = index
      }
      if let noun = noun(endingAt: index), noun.sense.kind == .organ || noun.sense.kind == .role {
        offer(noun.sense.sector, weight: noun.sense.weight, to: &result)
      }
      if token.entity >= 0, result.entity == nil {
        let entity = text.entities[token.entity]
        if entity.label == .organization || entity.label == .group,
          entity.tokens.upperBound == index + 1, lexicon.modifiers[token.lower] == nil
        {
          result.entity = token.entity
        } else if entity.label == .person, !isCompound(index, before: result.end),
          text.tokens[index + 1].tag != .pos
        {
          return false
        }
      }
    case .adjective, .adverb:
      if token.pos == .adverb, index + 1 < text.tokens.count,
        text.tokens[index + 1].pos != .adjective, text.tokens[index + 1].pos != .verb,
        lexicon.modifiers[token.lower] == nil
      {
        return false
      }
      if let word = lexicon.modifiers[token.lower] { apply(word, to: &result) }
    case .verb:
      guard token.tag == .vbn || token.tag == .vbg || token.tag == .vbd,
        token.dep == .amod || token.dep == .compound
          || lexicon.modifiers[token.lower] != nil && token.tag != .vbd
      else { return false }
      if let word = lexicon.modifiers[token.lower] { apply(word, to: &result) }
    case .punctuation:
      guard token.lower == "-" || token.lower == "–", index > sentence.lowerBound,
        !token.hasSpaceAfter
      else { return false }
    case .adposition, .particle, .other:
      // "pro-government", "anti-war": a prefix that the tokenizer cut off.
      guard index + 1 < text.tokens.count, text.tokens[index + 1].lower == "-" else { return false }
    default: return false
    }
    result.start = index
    result.firstWord = index
    return true
  }

  private func apply(_ word: Lexicon.Modifier, to result: inout NounPhrase) {
    switch word {
    case .sector(let sector, let weight): offer(sector, weight: weight, to: &result)
    case .status(let status): if result.status == nil { result.status = status }
    }
  }

  private func offer(_ sector: Sector?, weight: Int, to result: inout NounPhrase) {
    guard let sector, weight > (result.sector?.weight ?? 0) else { return }
    result.sector = (sector, weight)
  }
}

/// Small numbers in words.
enum NumberWords {
  static func value(_ word: String) -> Int? {
    if let number = Int(word) { return number }
    return ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
      .firstIndex(of: word).map { $0 + 2 }
  }
}
