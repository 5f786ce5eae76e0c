import Annotations
import TextModel

// "The two countries", "both sides", "their leaders", "the three": others, taken together.
extension Resolution {
  /// A plural noun that takes others together.
  /// - Returns: whether it was one.
  mutating func mentionGroup(_ noun: Reading.NounMatch, _ phrase: NounPhrase) -> Bool {
    guard let kind = lexicon.groups.kinds[noun.sense.head] else { return false }
    guard phrase.countries.isEmpty, phrase.organization == nil,
      noun.sense.isPlural || phrase.number != nil
    else { return false }
    let owners = phrase.possessive.map { text.tokens[$0].lower == "their" } ?? false
    let isPair = lexicon.groups.pairs.contains(noun.sense.head)
    guard phrase.number != nil || owners || phrase.determiner == .definite && isPair else {
      return false
    }
    guard phrase.determiner != .none || phrase.number != nil, phrase.determiner != .indefinite
    else { return false }
    if let sector = phrase.sector, sector.0 != .government, kind != .leaders { return false }
    let count = phrase.number ?? impliedCount(after: noun.tokens.upperBound)
    let members = members(
      count: count,
      kind: kind,
      before: noun.tokens.lowerBound,
      besides: outsiders(to: noun.tokens.upperBound - 1)
    )
    addGroup(
      members,
      phrase.start..<noun.tokens.upperBound,
      sectors: kind == .leaders ? [.government] : []
    )
    return true
  }

  /// How many "their leaders" are where what they do says so: "met for the first three-way summit", "held bilateral talks".
  private func impliedCount(after end: Int) -> Int? {
    let sentence = text.sentences[text.tokens[end - 1].sentence].tokens
    for index in end..<max(end, min(end + 9, sentence.upperBound)) {
      switch text.tokens[index].lower {
      case "trilateral", "tripartite": return 3
      case "bilateral": return 2
      case "quadrilateral", "quadripartite": return 4
      default: break
      }
      guard index + 2 < sentence.upperBound, text.tokens[index + 1].lower == "-",
        ["way", "party", "nation", "country"].contains(text.tokens[index + 2].lower),
        let number = NumberWords.value(text.tokens[index].lower), number <= 4
      else { continue }
      return number
    }
    return nil
  }

  /// "The three agreed", "both agreed": a number that stands alone.
  mutating func mentionBareNumber(_ index: Int, _ number: Int) {
    let token = text.tokens[index]
    // "The three last met in May" is at times read as one noun phrase.
    let next = index + 1
    let isCut =
      token.dep == .nummod && token.head == next && next < text.tokens.count
      && ["last", "first", "next", "later", "then", "also"].contains(text.tokens[next].lower)
    guard token.dep == .nsubj || token.dep == .pobj || token.dep == .nsubjpass || isCut, index > 0
    else { return }
    let before = text.tokens[index - 1]
    guard token.lower == "both" || before.lower == "the" || before.lower == "all" else { return }
    guard next < text.tokens.count, isCut || !text.tokens[next].isNominal else { return }
    let start = token.lower == "both" ? index : index - 1
    let named = people(number, before: start)
    let members =
      named.isEmpty ? members(count: number, kind: .parties, before: start) : named
    guard !members.isEmpty else { return }
    addGroup(members, start..<(index + 1), sectors: [])
  }

  /// The people whom a bare number takes together: as many as the sentence before it, or its own, names.
  private func people(_ count: Int, before token: Int) -> [Int] {
    let sentence = text.tokens[token].sentence
    for distance in 0...1 {
      let here = register.drafts.indices.filter { index in
        let draft = register[index]
        return draft.entry.kind == .person && !draft.isPlural && !draft.words.isEmpty
          && draft.lastSentence == sentence - distance && draft.lastToken < token
      }
      if here.count == count { return here }
      if !here.isEmpty { return [] }
    }
    return []
  }

  mutating func addGroup(
    _ members: [Int],
    _ run: Range<Int>,
    sectors: [Sector],
    form: ActorMention.Form = .name
  ) {
    let codes = members.flatMap { register[$0].entry.countries }
    let countries = Array(Set(codes)).sorted()
    let key =
      "group:" + members.sorted().map(String.init).joined(separator: ",") + ":"
      + (sectors.first?.rawValue ?? "")
    let name =
      form == .pronoun
      ? members.map { register[$0].entry.name }.joined(separator: ", ") : text.string(of: run)
    let actor: Int
    if members.isEmpty {
      actor = register.add(name, .group, [], sectors, RuleID("group-open"))
    } else {
      actor = register.actor(
        key: key,
        name: name,
        kind: .group,
        countries: countries,
        sectors: sectors,
        rule: RuleID("group-of-others")
      )
    }
    register[actor].entry.members = members.map { ActorID($0) }
    register[actor].isPlural = true
    mention(actor, run, form)
  }

  /// The actors that a group takes together: the ones named last, if they are as many as the group says.
  /// - Parameter outsiders: countries that are none of them.
  func members(
    count: Int?,
    kind: Lexicon.Groups.Kind,
    before token: Int,
    besides outsiders: Set<CountryCode> = []
  ) -> [Int] {
    let sentence = text.tokens[token].sentence
    let people =
      kind == .leaders
      ? recent(count, before: token, sentence: sentence) {
        $0.entry.kind == .person && $0.level == .leader
          || $0.entry.kind == .person && !$0.entry.countries.isEmpty
      } : []
    if !people.isEmpty { return people }
    let bodies = recent(count, before: token, sentence: sentence) { draft in
      draft.entry.kind == .country && outsiders.isDisjoint(with: draft.entry.countries)
        || kind == .parties && draft.entry.rule.rawValue == "organization-name"
          && draft.entry.sectors.first == .rebel
    }
    guard bodies.isEmpty else { return principals(over: bodies, count, token: token) ?? bodies }
    return sides(count ?? 2, before: token, sentence: sentence, besides: outsiders)
  }

  /// Countries that are none of "both sides": that of whoever urges them or deals with them otherwise, and those that mediate.
  private func outsiders(to noun: Int) -> Set<CountryCode> {
    var found: Set<CountryCode> = []
    if [.dobj, .pobj, .dative].contains(text.tokens[noun].dep) {
      var verb = text.tokens[noun].head
      if !text.tokens[verb].isVerb { verb = text.tokens[verb].head }
      if text.tokens[verb].isVerb, lexicon.groups.urging.contains(text.tokens[verb].lemma),
        let subject = text.child(of: verb, .nsubj), subject < noun, actorAt[subject] >= 0
      {
        found.formUnion(register[Int(actorAt[subject])].entry.countries)
      }
    }
    for name in reading.names where name.tokens.lowerBound < noun {
      guard let code = reading.country(of: name) else { continue }
      let word = text.tokens[headToken(of: name.tokens)]
      let above = text.tokens[word.head]
      let isMediator =
        above.lower == "by"
        ? lexicon.groups.mediating.contains(text.tokens[above.head].lemma)
        : lexicon.groups.mediators.contains(above.lemma)
          && [.amod, .compound, .nmod, .poss].contains(word.dep)
          || isCalledMediator(headToken(of: name.tokens))
      if isMediator { found.insert(code) }
    }
    return found
  }

  /// "Cuba and Norway, the guarantors of the process".
  private func isCalledMediator(_ head: Int) -> Bool {
    var members = [head]
    if text.tokens[head].dep == .conj { members.append(text.tokens[head].head) }
    members += text.children(of: head).filter { text.tokens[$0].dep == .conj }
    return members.contains { member in
      text.children(of: member).contains {
        text.tokens[$0].dep == .appos && lexicon.groups.mediators.contains(text.tokens[$0].lemma)
      }
    }
  }

  /// Where somebody of a third country stands between the two that were named last, "both nations" are rather the two that the article is
  /// about: those of its first sentence.
  private func principals(over bodies: [Int], _ count: Int?, token: Int) -> [Int]? {
    guard count == 2, bodies.count == 2 else { return nil }
    let codes = Set(bodies.flatMap { register[$0].entry.countries })
    let nearest = bodies.map { register[$0].lastSentence }.min() ?? 0
    let hasThird = register.drafts.indices.contains { index in
      let draft = register[index]
      return draft.entry.kind == .person && draft.lastSentence >= nearest && draft.lastToken < token
        && !draft.entry.countries.isEmpty && codes.isDisjoint(with: draft.entry.countries)
    }
    guard hasThird else { return nil }
    let homes = ArticleCountries(reading).principal
    guard homes.count == 2, Set(homes) != codes else { return nil }
    let found = homes.compactMap { register.known("country:\($0.rawValue)") }
    return found.count == 2 ? found : nil
  }

  /// One actor for each country that the nearest sentences speak of or for, where these are as many as asked: "the two sides" after
  /// "Pakistan's minister will visit Afghanistan".
  private func sides(
    _ count: Int,
    before token: Int,
    sentence: Int,
    besides outsiders: Set<CountryCode>
  ) -> [Int] {
    let candidates = register.drafts.indices.filter { index in
      let draft = register[index]
      return draft.lastToken >= 0 && draft.lastToken < token && draft.entry.countries.count == 1
        && draft.entry.members.isEmpty && sentence - draft.lastSentence <= 6
        && draft.entry.rule.rawValue != "place"
        && outsiders.isDisjoint(with: draft.entry.countries)
    }
    var mentions: [CountryCode: Int] = [:]
    for index in candidates {
      for code in register[index].entry.countries {
        mentions[code, default: 0] += register[index].entry.mentions.count
      }
    }
    var found: [CountryCode: Int] = [:]
    for distance in 0...6 {
      for index in candidates where register[index].lastSentence == sentence - distance {
        guard let code = register[index].entry.countries.first else { continue }
        if let known = found[code], register[known].entry.kind == .country { continue }
        if found[code] == nil || register[index].entry.kind == .country { found[code] = index }
      }
      if found.count == count { return found.values.sorted() }
      if found.count > count {
        let ranked = found.keys.sorted {
          let left = mentions[$0] ?? 0
          let right = mentions[$1] ?? 0
          return left == right ? $0 < $1 : left > right
        }
        guard mentions[ranked[count - 1]] ?? 0 > mentions[ranked[count]] ?? 0 else { return [] }
        return ranked.prefix(count).compactMap { found[$0] }.sorted()
      }
    }
    return sharedBody(of: count, before: token, besides: outsiders).map { [$0] } ?? []
  }

  /// The body that as many countries share ("the Norwegian-Swedish commission"), where the article names no other countries' body.
  private func sharedBody(
    of count: Int,
    before token: Int,
    besides outsiders: Set<CountryCode>
  ) -> Int? {
    let bodies = register.drafts.indices.filter { index in
      let draft = register[index]
      return draft.lastToken >= 0 && draft.lastToken < token && draft.entry.kind == .organization
        && draft.entry.countries.count > 1 && draft.entry.members.isEmpty
        && outsiders.isDisjoint(with: draft.entry.countries)
    }
    guard let first = bodies.first else { return nil }
    let countries = Set(register[first].entry.countries)
    let isOnly = bodies.allSatisfy { Set(register[$0].entry.countries) == countries }
    return isOnly && countries.count == count ? first : nil
  }

  /// Candidates of the nearest sentences that are exactly as many as asked; two or more where no number is given.
  private func recent(
    _ count: Int?,
    before token: Int,
    sentence: Int,
    where condition: (Register.Draft) -> Bool
  ) -> [Int] {
    let candidates = register.drafts.indices.filter {
      register[$0].lastToken >= 0 && register[$0].lastToken < token && condition(register[$0])
    }
    var found: [Int] = []
    for distance in 0...6 {
      let here = candidates.filter { register[$0].lastSentence == sentence - distance }
      found += here
      if let count {
        if found.count == count { return found }
        if found.count > count {
          if here.count == count { return here }
          if let listed = lastList(of: here, count) { return listed }
          return mostMentioned(candidates, count)
        }
      } else if found.count >= 2 {
        return found
      }
    }
    return []
  }

  /// Those named side by side at the end ("Turkey and Greece"), where they are as many as asked.
  private func lastList(of candidates: [Int], _ count: Int) -> [Int]? {
    let ordered = candidates.sorted { register[$0].lastToken > register[$1].lastToken }
    guard ordered.count > count else { return nil }
    for (later, earlier) in zip(ordered, ordered.dropFirst()).prefix(count - 1) {
      guard isJoined(register[earlier].lastToken, register[later].lastToken) else { return nil }
    }
    let next = ordered[count]
    return isJoined(register[next].lastToken, register[ordered[count - 1]].lastToken)
      ? nil : Array(ordered.prefix(count)).sorted()
  }

  /// Whether nothing but a name, commas and "and" stand between two first tokens of names.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    guard let name = reading.name(at: first), name.tokens.upperBound < second else { return false }
    return (name.tokens.upperBound..<second).allSatisfy {
      ["and", ",", "the", "&"].contains(text.tokens[$0].lower)
    }
  }

  /// The most mentioned, where they stand out from the rest.
  private func mostMentioned(_ candidates: [Int], _ count: Int) -> [Int] {
    let ordered = candidates.sorted {
      register[$0].entry.mentions.count > register[$1].entry.mentions.count
    }
    guard ordered.count > count else { return ordered.count == count ? ordered : [] }
    let least = register[ordered[count - 1]].entry.mentions.count
    guard least > register[ordered[count]].entry.mentions.count else { return [] }
    return Array(ordered.prefix(count))
  }
}
