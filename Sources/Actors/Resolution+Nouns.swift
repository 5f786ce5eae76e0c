import Annotations
import TextModel

// Nouns for those who act: "Syrian rebels", "the police", "Japan's foreign minister".
extension Resolution {
  mutating func mentionNoun(_ noun: Reading.NounMatch) {
    let next = noun.tokens.upperBound
    guard !finder.titleTokens.contains(noun.tokens.lowerBound),
      !appointed.contains(noun.tokens.lowerBound)
    else { return }
    guard noun.sense.kind != .honorific else { return }
    if noun.sense.kind == .rank, finder.person(at: next) != nil || !isRankOfSomebody(noun) {
      return
    }
    guard !isModifier(noun), finder.person(at: noun.tokens.lowerBound) == nil else { return }
    // "Member states", "state of emergency": no actor.
    guard !isIdiom(noun) else { return }
    let phrase = reading.phrase(before: noun.tokens)
    let complement =
      isOfSession(noun)
      ? Complement(tokens: next..<next)
      : reading.complement(after: next, isOffice: noun.sense.kind == .office)
    if mentionGroup(noun, phrase) { return }
    let use = TitleUse(noun: noun, phrase: phrase, complement: complement, rule: RuleID("noun"))
    var facts = TitleFacts(use, reading: reading)
    if facts.countries.isEmpty, facts.organizationRow == nil {
      let shared = sharedCountries(noun, phrase, complement)
      facts = facts.adding(noun.sense.isPlural ? shared : Array(shared.prefix(1)))
    }
    if noun.sense.kind == .thing, facts.countries.isEmpty { return }
    if facts.sectors.isEmpty, facts.countries.isEmpty, facts.organizationRow == nil { return }
    let isRelative = ["neighbor", "neighbour"].contains(noun.sense.head)
    if isRelative, phrase.possessive != nil || phrase.isPossessed { return }
    if let person = phrase.possessive, facts.countries.isEmpty {
      facts = facts.adding(Array(countries(ofPossessor: person).prefix(1)))
    }
    if let previous = reference(noun, phrase, facts) {
      mention(previous, phrase.firstWord..<next, .title)
      return
    }
    // "The Foreign Secretary" with capitals is the one whose title it is where nobody else is named.
    if facts.countries.isEmpty, noun.sense.kind == .office, !noun.sense.isPlural,
      let country = noun.sense.country, noun.tokens.allSatisfy({ text.tokens[$0].isCapitalized })
    {
      facts = facts.adding([country])
    }
    newActor(noun, phrase, facts, complement)
  }

  /// Whose a noun is that does not say so itself: what a group in its complement takes together ("ministers of the two countries"),
  /// the owner that it shares with the nouns it is joined to ("Japan's prime minister and foreign minister", "the president and
  /// foreign minister of the Czech Republic").
  private func sharedCountries(
    _ noun: Reading.NounMatch,
    _ phrase: NounPhrase,
    _ complement: Complement
  ) -> [CountryCode] {
    if let group = complement.group {
      let count = reading.phrase(before: group.tokens).number
      let members = members(count: count, kind: .parties, before: phrase.start)
      return Set(members.flatMap { register[$0].entry.countries }).sorted()
    }
    guard noun.sense.kind == .office else { return [] }
    let sentence = text.sentences[text.tokens[phrase.start].sentence].tokens
    var start = phrase.start
    if phrase.determiner == .none {
      for _ in 0..<4 {
        var index = start - 1
        let end = index
        while index > sentence.lowerBound, ["and", ",", "&"].contains(text.tokens[index].lower) {
          index -= 1
        }
        guard index < end, let previous = reading.noun(endingAt: index),
          previous.sense.kind == .office, previous.sense.isPlural == noun.sense.isPlural
        else { break }
        let before = reading.phrase(before: previous.tokens)
        if !before.countries.isEmpty { return before.countries.sorted() }
        guard before.determiner == .none else { break }
        start = before.start
      }
    }
    // Forward: the owner stands after the last.
    var end = noun.tokens.upperBound
    for _ in 0..<4 {
      var index = end
      while index < sentence.upperBound, ["and", ",", "&"].contains(text.tokens[index].lower) {
        index += 1
      }
      guard index > end else { return [] }
      let run = reading.nominalRun(from: index, limit: sentence.upperBound)
      guard let last = run.last, let next = reading.noun(endingAt: last),
        next.sense.kind == .office, next.sense.isPlural == noun.sense.isPlural,
        finder.person(at: index) == nil, finder.person(at: next.tokens.upperBound) == nil
      else { return [] }
      let after = reading.phrase(before: next.tokens)
      guard after.determiner == .none, after.countries.isEmpty else { return [] }
      let owner = reading.complement(after: next.tokens.upperBound)
      if !owner.countries.isEmpty, owner.organization == nil {
        return noun.sense.isPlural ? owner.countries.sorted() : Array(owner.countries.prefix(1))
      }
      end = next.tokens.upperBound
    }
    return []
  }

  /// "The session of the council in Istanbul": where the session is, not whose the council.
  private func isOfSession(_ noun: Reading.NounMatch) -> Bool {
    let next = noun.tokens.upperBound
    let word = text.tokens[next - 1]
    guard noun.sense.kind == .organ, next < text.tokens.count,
      ["in", "at"].contains(text.tokens[next].lower), word.dep == .pobj,
      text.tokens[word.head].lower == "of"
    else { return false }
    return lexicon.groups.sessions.contains(text.tokens[text.tokens[word.head].head].lemma)
  }

  /// "A general said", not "general strike": a rank as a noun of its own.
  private func isRankOfSomebody(_ noun: Reading.NounMatch) -> Bool {
    let token = text.tokens[noun.tokens.upperBound - 1]
    return token.pos == .noun && token.dep != .compound && token.dep != .amod
  }

  private mutating func newActor(
    _ noun: Reading.NounMatch,
    _ phrase: NounPhrase,
    _ facts: TitleFacts,
    _ complement: Complement
  ) {
    // "Rebels in Darfur": what tells the country belongs to the mention.
    let isTold = phrase.countries.isEmpty && phrase.organization == nil && !facts.countries.isEmpty
    let end =
      isTold ? max(noun.tokens.upperBound, complement.tokens.upperBound) : noun.tokens.upperBound
    let run = phrase.firstWord..<end
    let sense = noun.sense
    let kind: ActorEntry.Kind =
      sense.isPlural || sense.kind == .role && sense.head != "person"
      ? .group : sense.kind == .office ? .person : sense.kind == .organ ? .organization : .group
    let sectors = facts.former(phrase.status)
    let key =
      sense.kind == .organ || sense.isPlural || sense.kind == .role
      ? "noun:\(sense.head):\(facts.title.lowercased()):\(facts.countries.first?.rawValue ?? ""):\(facts.organization ?? "")"
      : "office:\(facts.title.lowercased()):\(facts.countries.first?.rawValue ?? ""):\(facts.organization ?? "")"
    let actor = register.actor(
      key: key,
      name: text.string(of: run),
      kind: kind,
      countries: facts.countries,
      sectors: sectors,
      rule: RuleID("noun-\(sense.kind.rawValue)")
    )
    register[actor].isPlural = sense.isPlural
    if kind == .person {
      register[actor].titles.append((sense.head, facts.title.lowercased()))
      register[actor].gender = sense.gender
      register[actor].level = sense.level
    }
    register.alias("head:\(sense.head)", for: actor)
    mention(actor, run, kind == .person ? .title : .name)
  }

  /// Whether a noun only stands before another one: "police" in "police chief".
  private func isModifier(_ noun: Reading.NounMatch) -> Bool {
    let next = noun.tokens.upperBound
    guard next < text.tokens.count else { return false }
    let last = text.tokens[next - 1]
    if finder.person(at: next) != nil { return noun.sense.kind == .office && !noun.sense.isPlural }
    guard last.dep == .compound || last.dep == .nmod || last.dep == .amod, last.head >= next else {
      return false
    }
    if let following = reading.noun(at: last.head), following.sense.kind != .honorific {
      return true
    }
    return noun.sense.kind == .role && noun.sense.sector == .civilian || noun.sense.weight == 0
  }

  private func isIdiom(_ noun: Reading.NounMatch) -> Bool {
    let next = noun.tokens.upperBound
    switch noun.sense.head {
    case "state": return next < text.tokens.count && text.tokens[next].lower == "of"
    case "force", "service", "unit", "side", "body", "front", "movement", "school", "center",
      "industry":
      return !text.tokens[next - 1].isCapitalized
        && reading.phrase(before: noun.tokens).start == noun.tokens.lowerBound
        && !noun.sense.isPlural
    default: return false
    }
  }

  /// Somebody met before whom a noun with "the" means: "the minister", "the rebels".
  private func reference(_ noun: Reading.NounMatch, _ phrase: NounPhrase, _ facts: TitleFacts)
    -> Int?
  {
    let sense = noun.sense
    guard phrase.status == nil || phrase.status == .acting else { return nil }
    let country = facts.countries.first
    if sense.kind == .office, !sense.isPlural {
      guard phrase.determiner != .indefinite else { return nil }
      guard
        phrase.determiner != .none || text.tokens[noun.tokens.lowerBound].isCapitalized
          || phrase.isPossessed
      else { return nil }
      let title = facts.title.lowercased()
      return best { draft in
        draft.entry.kind == .person && !draft.titles.isEmpty
          && draft.titles.contains {
            $0.head == sense.head
              && ($0.full == title || title == sense.head || $0.full.hasSuffix(title))
          }
          && (country == nil || draft.entry.countries.contains { $0 == country })
          && (facts.organization == nil || country != nil || draft.words.isEmpty)
      }
    }
    guard phrase.determiner == .definite || phrase.determiner == .demonstrative, country == nil,
      facts.organization == nil, sense.kind != .office
    else { return nil }
    if sense.isPlural, Self.fighters.contains(sense.head) {
      let rebels = best { $0.isPlural && $0.entry.sectors == [.rebel] }
      if let rebels { return rebels }
    }
    if sense.kind == .organ, !sense.isPlural {
      // "The ministry" after "the Swiss foreign ministry".
      let body = best {
        $0.entry.rule.rawValue == "noun-organ" && !$0.entry.countries.isEmpty
          && $0.entry.name.lowercased().hasSuffix(" " + sense.head)
      }
      if let body { return body }
    }
    return register.known("head:\(sense.head)").flatMap { first in
      best {
        $0.entry.rule == register[first].entry.rule
          && $0.entry.name.lowercased().hasSuffix(sense.head)
      }
        ?? (sense.isPlural ? first : nil)
    }
  }

  /// Nouns that may mean the same armed people in turn.
  private static let fighters: Set<String> = [
    "rebel", "guerrilla", "guerilla", "insurgent", "militant", "fighter", "separatist",
  ]

  /// The actor met last that satisfies a condition.
  func best(_ condition: (Register.Draft) -> Bool) -> Int? {
    var found: Int?
    for index in register.drafts.indices
    where register[index].lastToken >= 0 && condition(register[index]) {
      if found.map({ register[$0].lastToken < register[index].lastToken }) ?? true { found = index }
    }
    return found
  }
}

extension TitleFacts {
  private init(_ facts: TitleFacts, countries: [CountryCode]) {
    title = facts.title
    self.countries = countries
    sectors = facts.sectors
    organization = facts.organization
    organizationRow = facts.organizationRow
  }

  func adding(_ countries: [CountryCode]) -> TitleFacts {
    TitleFacts(self, countries: countries)
  }

  /// Former officials are PLOVER's elite, whatever they held.
  func former(_ status: Office.Status?) -> [Sector] { status == .former ? [.elite] : sectors }
}
