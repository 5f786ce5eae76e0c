import Annotations
import TextModel

/// What a title says of its holder: the words of the title, for whom, of which country and sector.
struct TitleFacts {
  let title: String
  /// As the text tells; empty for an office of no state.
  let countries: [CountryCode]
  let sectors: [Sector]
  let organization: String?
  /// Key in the register of the organisation.
  let organizationRow: Int?

  init(_ use: TitleUse, reading: Reading) {
    let lexicon = reading.lexicon
    let phrase = use.phrase
    let complement = use.complement
    let row = phrase.organization ?? complement.organization
    organizationRow = row
    let body = row.map { lexicon.organizations[$0] }
    title = use.title ?? Self.title(use, reading: reading)
    let isEnvoy = ["ambassador", "envoy", "permanent representative"].contains(use.noun.sense.head)
    if !phrase.countries.isEmpty {
      // "The Japan-China council" is of both.
      let isShared = use.noun.sense.kind == .organ || use.noun.sense.isPlural
      countries = isShared ? phrase.countries.sorted() : Array(phrase.countries.prefix(1))
    } else if let body, body.isOfState, let owner = complement.countries.first,
      !body.countries.contains(owner)
    {
      // "Officials from Iran's National Security Council".
      countries = [owner]
    } else if let body, !body.isBloc, !body.countries.isEmpty,
      !isEnvoy || phrase.organization != nil
    {
      countries = Array(body.countries.prefix(1))
    } else if let body, body.isBloc, !isEnvoy {
      countries = []
    } else if !complement.countries.isEmpty {
      // "The presidents of Croatia and Slovenia" are of both.
      countries =
        use.noun.sense.isPlural
        ? complement.countries.sorted() : Array(complement.countries.prefix(1))
    } else {
      countries = []
    }
    if let body {
      organization = complement.organizationTokens.map { reading.text.string(of: $0) } ?? body.name
    } else if let tokens = complement.organizationTokens {
      organization = reading.text.string(of: tokens)
    } else {
      organization = phrase.entity.map { reading.text[entity: $0] }
    }
    sectors = SectorChoice.sectors(
      noun: use.noun.sense,
      before: phrase.sector,
      after: complement.sector,
      organization: body,
      hasCountry: !countries.isEmpty
    )
  }

  /// "Deputy Foreign Affairs Minister": the noun and the words before it that belong to the title.
  private static func title(_ use: TitleUse, reading: Reading) -> String {
    let text = reading.text
    var start = use.noun.tokens.lowerBound
    while start > use.phrase.firstWord, start - 1 >= 0 {
      let index = start - 1
      let token = text.tokens[index]
      if let name = reading.name(at: index), name.sense.kind != .place, name.sense.kind != .region {
        break
      }
      if token.tag == .pos || token.pos == .determiner || token.pos == .pronoun
        || token.pos == .numeral
      {
        break
      }
      let modifier = reading.lexicon.modifiers[token.lower]
      if case .status = modifier { break }
      if modifier != nil {
        // "ministry", "government" name the body, not the title.
        if let body = reading.noun(endingAt: index), body.sense.kind == .organ,
          token.pos == .noun || token.pos == .properNoun
        {
          break
        }
      } else if token.pos == .adjective || token.pos == .verb {
        guard
          [
            "deputy", "vice", "assistant", "senior", "chief", "special", "prime", "general",
            "permanent", "external", "internal", "alternate", "first", "federal",
          ]
          .contains(token.lower)
        else { break }
      }
      if modifier == nil, token.entity >= 0, text.entities[token.entity].label == .person { break }
      if modifier == nil, token.entity >= 0, text.entities[token.entity].label == .organization,
        text.entities[token.entity].tokens.upperBound <= use.noun.tokens.lowerBound,
        text.tokens[text.entities[token.entity].tokens.upperBound - 1].lower != "affairs"
      {
        break
      }
      start = index
    }
    while start < use.noun.tokens.lowerBound, text.tokens[start].isPunctuation { start += 1 }
    return text.string(of: start..<use.noun.tokens.upperBound)
  }

  /// "Foreign Minister" of "Foreign Ministers Berg and Lind", each of whom is one.
  /// - Parameter head: of the title, in the singular.
  static func singular(_ title: String, head: String) -> String {
    var words = title.split(separator: " ").map(String.init)
    let heads = head.split(separator: " ")
    for (offset, head) in heads.reversed().enumerated() where offset < words.count {
      let place = words.count - 1 - offset
      let word = words[place]
      guard word.lowercased() != head else { continue }
      let shared = zip(word.lowercased(), head).prefix { $0 == $1 }.count
      words[place] = String(word.prefix(shared)) + head.dropFirst(shared)
    }
    return words.joined(separator: " ")
  }
}

extension AnnotatedText {
  /// The words of an entity.
  subscript(entity index: Int) -> String { string(of: entities[index].tokens) }
}

/// Which sector wins where a noun, the words around it and its organisation each tell one.
enum SectorChoice {
  private static let firm: Set<Sector> = [
    .rebel, .criminal, .paramilitary, .intelligence, .refugee,
  ]
  private static let plainHeads: Set<String> = [
    "leader", "ruler", "strongman", "chief", "representative",
  ]

  static func sectors(
    noun: NounSense,
    before: (Sector, weight: Int)?,
    after: (Sector, weight: Int)?,
    organization: Lexicon.Organization?,
    hasCountry: Bool
  ) -> [Sector] {
    var best = noun.sector
    var weight = noun.weight
    for offer in [before, after].compactMap({ $0 }) {
      let ties = weight < 3 || noun.kind != .office && noun.kind != .thing && firm.contains(offer.0)
      if offer.weight > weight || offer.weight == weight && ties {
        best = offer.0
        weight = offer.weight
      }
    }
    if let organization, let sector = organization.sectors.first {
      if organization.isBloc {
        return best.map { $0 == sector ? [$0] : [$0, sector] } ?? [sector]
      }
      let strength = firm.contains(sector) ? 4 : 2
      if strength > weight || strength == weight && weight < 3 { best = sector }
    }
    if best == nil, plainHeads.contains(noun.head) {
      // "The Russian leader" governs; "Yoruba leaders" are somebody's elite.
      best = hasCountry ? .government : noun.isPlural ? .elite : nil
    }
    return best.map { [$0] } ?? []
  }
}
