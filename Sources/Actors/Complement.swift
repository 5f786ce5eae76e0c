import Annotations
import TextModel

/// What follows a noun after a preposition: "of Armenia", "in Darfur", "from Japan's coalition government".
struct Complement {
  var countries: [CountryCode] = []
  var organization: Int?
  /// An entity that the tables do not know.
  var entity: Int?
  /// Tokens from the first preposition to the end of the last phrase taken.
  var tokens: Range<Int>
  /// The sector that its own noun tells ("head of the police").
  var sector: (Sector, weight: Int)?
  /// Tokens of the organisation's words ("the Communist Party's international liaison department").
  var organizationTokens: Range<Int>?
  /// A possessive pronoun or bare noun that stands for somebody named before ("of the country").
  var refersBack = false
  /// A noun that takes others together ("of the two countries", "from both sides").
  var group: Reading.NounMatch?
}

extension Reading {
  private static let belonging: Set<String> = [
    "of", "in", "from", "at", "inside", "across", "throughout", "based", "within", "on", "for",
    "to", "near",
    "with", "living", "operating", "fleeing", "working", "around", "outside",
  ]

  /// Reads what follows a noun, at most two prepositions far.
  /// - Complexity: O(length of the phrases).
  /// - Parameter isOffice: offices are also held `for` and `to` somebody.
  func complement(after end: Int, limit: Int = .max, isOffice: Bool = true) -> Complement {
    let whole = text.sentences[text.tokens[end - 1].sentence].tokens
    let sentence = whole.lowerBound..<min(limit, whole.upperBound)
    var result = Complement(tokens: end..<end)
    var index = end
    var prepositions = 0
    while index < sentence.upperBound, prepositions < 3 {
      let token = text.tokens[index]
      guard Self.belonging.contains(token.lower), token.pos != .noun,
        isOffice || !["to", "for", "on", "with"].contains(token.lower)
      else { break }
      let preposition = token.lower
      if preposition == "from", isTakenAway(end - 1) { break }
      prepositions += 1
      var phrase = nominalRun(from: index + 1, limit: sentence.upperBound)
      // "The Democratic Republic of Congo": a name that goes on past the phrase.
      if let last = phrase.last, let name = name(at: last), name.tokens.upperBound > last + 1,
        name.tokens.upperBound <= sentence.upperBound
      {
        phrase = phrase.lowerBound..<name.tokens.upperBound
      }
      guard !phrase.isEmpty else {
        index += 1
        continue
      }
      read(phrase, preposition: preposition, into: &result)
      result.tokens = end..<phrase.upperBound
      if let group = groupNoun(in: phrase) {
        result.group = group
        break
      }
      if !result.countries.isEmpty {
        if noun(endingAt: end - 1)?.sense.isPlural ?? false {
          let rest = listedCountries(from: phrase.upperBound, limit: sentence.upperBound)
          for code in rest.countries { append(code, to: &result) }
          result.tokens = end..<max(phrase.upperBound, rest.end)
        }
        break
      }
      if result.organization != nil, preposition != "of" { break }
      index = phrase.upperBound
    }
    return result
  }

  /// "Recalled its negotiators from Havana": they were there, and are not of there.
  private func isTakenAway(_ noun: Int) -> Bool {
    let token = text.tokens[noun]
    return token.dep == .dobj
      && ["recall", "withdraw", "pull", "evacuate", "remove", "call", "bring"]
        .contains(text.tokens[token.head].lemma)
  }

  /// "The two countries", "both sides" at the end of a phrase.
  private func groupNoun(in phrase: Range<Int>) -> NounMatch? {
    guard let last = phrase.last, let noun = noun(endingAt: last), noun.sense.isPlural,
      ["country", "nation", "side", "state", "neighbor", "neighbour", "government", "party"]
        .contains(noun.sense.head)
    else { return nil }
    let before = phrase.lowerBound..<noun.tokens.lowerBound
    let counts = before.contains { index in
      text.tokens[index].lower == "both" || NumberWords.value(text.tokens[index].lower) != nil
    }
    return counts && before.allSatisfy { nameAt[$0] < 0 } ? noun : nil
  }

  /// The further members of a list of countries: ", Slovenia and the Netherlands" after "the presidents of Croatia".
  private func listedCountries(from start: Int, limit: Int) -> (countries: [CountryCode], end: Int)
  {
    var found: [CountryCode] = []
    var end = start
    var index = start
    while index < limit {
      let opening = index
      while index < limit, [",", "and", "&", "the"].contains(text.tokens[index].lower) {
        index += 1
      }
      guard index > opening, index < limit, let name = name(at: index),
        name.tokens.lowerBound == index, name.sense.kind == .country
      else { break }
      index = name.tokens.upperBound
      // "…, Japan's offer", "and China officials": the next thing begins.
      if index < limit, text.tokens[index].tag == .pos || text.tokens[index].isNominal { break }
      found.append(lexicon.countries[name.sense.row].code)
      end = index
    }
    return (found, end)
  }

  /// Tokens of a noun phrase that begins at a place: determiners, adjectives, nouns, possessives.
  func nominalRun(from start: Int, limit: Int) -> Range<Int> {
    var index = start
    while index < limit {
      let token = text.tokens[index]
      switch token.pos {
      case .determiner, .adjective, .noun, .properNoun, .numeral: index += 1
      case .pronoun where token.tag == .prpPossessive: index += 1
      case .particle where token.tag == .pos: index += 1
      case .verb where (token.tag == .vbn || token.tag == .vbg) && token.dep == .amod: index += 1
      case .punctuation where token.lower == "-": index += 1
      case .coordinatingConjunction
      where index > start && index + 1 < limit && text.tokens[index + 1].isCapitalized
        && text.tokens[index - 1].isCapitalized && nameAt[index] >= 0:
        index += 1
      default: return start..<index
      }
    }
    return start..<index
  }

  private func read(_ phrase: Range<Int>, preposition: String, into result: inout Complement) {
    let toward = ["to", "for", "on", "with"].contains(preposition)
    var index = phrase.lowerBound
    while index < phrase.upperBound {
      if let name = name(at: index) {
        switch name.sense.kind {
        case .country, .adjective, .people, .seat:
          if !toward { append(lexicon.countries[name.sense.row].code, to: &result) }
        case .place, .region:
          if !toward { append(lexicon.places[name.sense.row].country, to: &result) }
        case .bloc where lexicon.organizations[name.sense.row].isCollective:
          for member in lexicon.organizations[name.sense.row].members where !toward {
            append(member.country, to: &result)
          }
        case .bloc, .organization:
          if result.organization == nil, !isOwnerOfNamed(name.tokens, phrase), preposition != "on",
            preposition != "with"
          {
            result.organization = name.sense.row
            result.organizationTokens =
              name.tokens.lowerBound..<organizationEnd(name.tokens, phrase)
          }
        case .leader, .listed: break
        }
        index = max(index + 1, name.tokens.upperBound)
        continue
      }
      let token = text.tokens[index]
      if token.entity >= 0, result.entity == nil, !toward {
        let entity = text.entities[token.entity]
        let isKnown = entity.tokens.contains { nameAt[$0] >= 0 && $0 > index }
        if entity.label == .organization, !isKnown {
          result.entity = token.entity
          result.organizationTokens =
            entity.tokens.lowerBound..<organizationEnd(entity.tokens, phrase)
          index = max(index + 1, entity.tokens.upperBound)
          continue
        }
      }
      if let word = lexicon.modifiers[token.lower], case .sector(let sector, let weight) = word,
        weight > (result.sector?.weight ?? 0), preposition == "of"
      {
        result.sector = (sector, weight)
      }
      if let noun = noun(endingAt: index), let sector = noun.sense.sector, preposition == "of",
        noun.sense.kind == .organ || noun.sense.kind == .role, !isOfParty(result),
        noun.sense.weight >= (result.sector?.weight ?? 0)
      {
        result.sector = (sector, noun.sense.weight)
        if !noun.sense.isPlural,
          ["country", "nation", "republic", "state"].contains(noun.sense.head)
        {
          result.refersBack = true
        }
      }
      index += 1
    }
  }

  /// A party's or armed group's commission is no body of the state.
  private func isOfParty(_ complement: Complement) -> Bool {
    guard let row = complement.organization, let sector = lexicon.organizations[row].sectors.first
    else { return false }
    return sector == .party || sector == .rebel
  }

  /// "The Reform Party" of "the Reform Party's coalition partner New Dawn": the one that is spoken of is named last.
  private func isOwnerOfNamed(_ name: Range<Int>, _ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last, let named = self.name(at: last),
      named.tokens.lowerBound > name.upperBound, text.tokens[name.upperBound].tag == .pos,
      named.sense.kind == .organization || named.sense.kind == .bloc
    else { return false }
    let before = text.tokens[named.tokens.lowerBound - 1]
    return before.pos == .noun && before.dep == .compound
      || before.pos == .noun && !before.isCapitalized
  }

  /// The end of an organisation's description: past a possessive to the noun that it owns.
  private func organizationEnd(_ name: Range<Int>, _ phrase: Range<Int>) -> Int {
    let next = name.upperBound
    if text.tokens[next - 1].tag == .pos { return phrase.upperBound }
    guard next < phrase.upperBound, text.tokens[next].tag == .pos else { return name.upperBound }
    return phrase.upperBound
  }

  private func append(_ country: CountryCode, to result: inout Complement) {
    if !result.countries.contains(country) { result.countries.append(country) }
  }
}
