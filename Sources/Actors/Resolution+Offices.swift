import Annotations
import TextModel

// Offices that the text gives to people.
extension Resolution {
  mutating func readOffices(of person: PersonMention, _ actor: Int) {
    for use in person.titles where use.noun.sense.kind == .office || use.title != nil {
      addOffice(use, to: actor, name: person.name)
    }
  }

  static let counterparts: Set<String> = ["counterpart", "opposite number"]

  /// Notes that somebody holds what a phrase says.
  mutating func addOffice(_ use: TitleUse, to actor: Int, name: Range<Int>) {
    guard !["predecessor", "successor"].contains(use.noun.sense.head) else { return }
    let facts = TitleFacts(use, reading: reading)
    let first = min(name.lowerBound, use.noun.tokens.lowerBound)
    let last = max(name.upperBound, use.noun.tokens.upperBound)
    var status = use.status ?? use.phrase.status ?? .current
    if name.upperBound < text.tokens.count, name.upperBound > use.noun.tokens.upperBound,
      text.tokens[use.noun.tokens.upperBound - 1].lower.hasSuffix("elect")
    {
      status = .elect
    }
    if facts.title.lowercased().hasSuffix("candidate")
      || facts.title.lowercased().hasSuffix("nominee")
    {
      status = .candidate
    }
    var countries = facts.countries
    let sense = use.noun.sense
    let told = sense.isPlural ? TitleFacts.singular(facts.title, head: sense.head) : facts.title
    var title = Self.withoutHonorific(told)
    var sector = facts.sectors.first
    if Self.counterparts.contains(use.noun.sense.head),
      let other = counterpart(of: use.phrase, before: use.noun.tokens.lowerBound)
    {
      title = register[other].titles.first?.full ?? title
      sector = register[other].entry.sectors.first
      if register[actor].entry.sectors.isEmpty {
        register[actor].entry.sectors = register[other].entry.sectors
      }
      if let held = register[other].titles.first { register[actor].titles.append(held) }
    }
    let body = facts.organizationRow.map { lexicon.organizations[$0] }
    let ofState = (body == nil || !(body?.isBloc ?? false)) && use.complement.organization == nil
    var servesBloc = false
    if countries.isEmpty, let possessor = use.phrase.possessive {
      countries = Array(self.countries(ofPossessor: possessor).prefix(1))
      servesBloc =
        countries.isEmpty && actorAt[possessor] >= 0
        && register[Int(actorAt[possessor])].entry.sectors.contains(.intergovernmental)
    }
    if use.complement.refersBack || use.phrase.refersBack, countries.isEmpty,
      let recent = use.phrase.refersBack ? recentOwner(use.phrase) : recentCountry()
    {
      countries = [recent]
    }
    if register[actor].entry.countries.isEmpty, !countries.isEmpty {
      register[actor].entry.countries = countries
    }
    offices.append(
      OfficeDraft(
        holder: actor,
        title: title,
        organization: facts.organization,
        organizationActor: facts.organizationRow.flatMap {
          register.known("organization:\(lexicon.organizations[$0].name)")
        },
        countries: countries,
        isOfState: ofState && !servesBloc && !isOfUnknown(use.phrase)
          && (facts.organization == nil || facts.sectors.first == .government),
        token: use.noun.tokens.lowerBound,
        head: use.noun.sense.head,
        owner: owner(of: use),
        sector: sector,
        range: text.range(of: first..<last),
        status: status,
        since: use.since,
        rule: use.rule
      )
    )
  }

  /// "Deputy Prime Minister" of "Deputy Prime Minister Sheikh Khalid".
  private static func withoutHonorific(_ title: String) -> String {
    let words = title.split(separator: " ")
    guard words.count > 1, let last = words.last?.lowercased(),
      ["sheikh", "sheikha", "sir", "dame", "lord", "dr", "dr.", "haji"].contains(last)
    else { return title }
    return words.dropLast().joined(separator: " ")
  }

  /// "The BRN's chief negotiator": of somebody whom the tables do not know, which need not be a state; "the movement's secretary": of what is
  /// none.
  private func isOfUnknown(_ phrase: NounPhrase) -> Bool {
    if isOfSociety(phrase) { return true }
    guard phrase.isPossessed, phrase.countries.isEmpty, phrase.organization == nil,
      !phrase.refersBack, phrase.entity != nil || phrase.owner != nil
    else { return false }
    return phrase.owner.map {
      finder.person(at: $0) == nil
        && knownPerson(word: text.tokens[$0].lower, gender: nil, at: $0) == nil
    } ?? true
  }

  /// Whose "the government's", "the ministry's" is: the last one's of that name, else the last ministry's or country.
  private func recentOwner(_ phrase: NounPhrase) -> CountryCode? {
    let same = possessor(of: phrase).flatMap { owner in
      best {
        !$0.entry.countries.isEmpty && $0.entry.kind == .organization
          && $0.entry.name.lowercased().hasSuffix(owner.head)
      }
    }
    return same.flatMap { register[$0].entry.countries.first } ?? recentMinistry()
      ?? recentCountry()
  }

  /// Whether a party, movement, company or the like owns it, by a common noun.
  private func isOfSociety(_ phrase: NounPhrase) -> Bool {
    guard phrase.countries.isEmpty, let sector = possessor(of: phrase)?.sector else { return false }
    return !Self.stateSectors.contains(sector)
  }

  /// The common noun in 's that owns a phrase: "government" of "the government's chief negotiator".
  private func possessor(of phrase: NounPhrase) -> NounSense? {
    (phrase.start..<phrase.end).last { text.tokens[$0].tag == .pos }
      .flatMap { reading.noun(endingAt: $0 - 1)?.sense }
  }

  private static let stateSectors: Set<Sector> = [
    .government, .military, .legislature, .judiciary, .police, .intelligence,
  ]

  /// The country of the minister or ministry that the article named last, for "the ministry's spokeswoman".
  private func recentMinistry() -> CountryCode? {
    best { draft in
      !draft.entry.countries.isEmpty
        && (draft.titles.contains { $0.head.hasSuffix("minister") }
          || draft.entry.name.lowercased().hasSuffix("ministry"))
    }
    .flatMap { register[$0].entry.countries.first }
  }

  /// Whose spokesman or aide somebody is: "Berg's spokesman", "a spokesman for Berg".
  private func owner(of use: TitleUse) -> Int? {
    let tokens = use.phrase.owner.map { $0..<($0 + 1) } ?? use.complement.tokens
    for token in tokens {
      if let person = finder.person(at: token), let actor = actorOfPerson[person] { return actor }
      if let known = knownPerson(word: text.tokens[token].lower, gender: nil, at: token),
        text.tokens[token].isCapitalized
      {
        return known
      }
    }
    return nil
  }

  /// Whose counterpart somebody is: the person whom the possessive stands for.
  private func counterpart(of phrase: NounPhrase, before token: Int) -> Int? {
    guard let owner = phrase.possessive else { return nil }
    if actorAt[owner] >= 0, register[Int(actorAt[owner])].entry.kind == .person {
      return Int(actorAt[owner])
    }
    let gender: Gender? =
      text.tokens[owner].lower == "her" ? .female : text.tokens[owner].lower == "his" ? .male : nil
    guard let gender, let person = person(before: owner, gender: gender),
      !register[person].titles.isEmpty
    else { return nil }
    return person
  }

  /// "who leads the party", "was elected president", "is the foreign minister": what the verbs around a name say.
  mutating func readPredicates(of name: Range<Int>, _ actor: Int) {
    let head = headToken(of: name)
    for child in text.children(of: head) where text.tokens[child].dep == .relcl {
      readPredicate(child, actor, name: name)
    }
    let token = text.tokens[head]
    if token.dep == .nsubj || token.dep == .nsubjpass {
      readPredicate(token.head, actor, name: name)
    }
    let appointments = Self.appointments
    let before = name.lowerBound - 1
    if before >= 0, appointments.contains(text.tokens[before].lemma),
      text.tokens[before].isVerb, let noun = titleAfter(name)
    {
      // "Named Lia Moura foreign minister".
      addPredicate(noun, actor, name: name, verb: before)
      appointed.formUnion(noun.tokens)
    } else if token.dep == .dobj, appointments.contains(text.tokens[token.head].lemma),
      let noun = complementNoun(of: token.head)
    {
      addPredicate(noun, actor, name: name, verb: token.head)
    }
  }

  /// "Foreign minister" right after a name.
  private func titleAfter(_ name: Range<Int>) -> Reading.NounMatch? {
    let sentence = text.sentences[text.tokens[name.lowerBound].sentence].tokens
    let run = reading.nominalRun(from: name.upperBound, limit: sentence.upperBound)
    guard let last = run.last, run.count < 6, let noun = reading.noun(endingAt: last),
      noun.sense.kind == .office, !text.tokens[name.upperBound].isCapitalized
    else { return nil }
    return noun
  }

  private static let appointments: Set<String> = [
    "elect", "name", "appoint", "install", "reelect", "re-elect", "nominate",
  ]

  private mutating func readPredicate(_ verb: Int, _ actor: Int, name: Range<Int>) {
    let token = text.tokens[verb]
    switch token.lemma {
    case "be" where text.child(of: verb, .xcomp) != nil:
      // "Who is to assume the post of …".
      if let next = text.child(of: verb, .xcomp), text.tokens[next].isVerb, next != verb {
        readPredicate(next, actor, name: name)
      }
    case "be", "become", "remain", "serve", "elect", "name", "appoint", "install", "reelect",
      "re-elect", "work":
      let isNegated = text.child(of: verb, .neg) != nil
      let appoints = ["elect", "name", "appoint", "install", "reelect", "re-elect"].contains(
        token.lemma
      )
      let isPassive =
        text.child(of: verb, .nsubjpass) != nil || text.child(of: verb, .auxpass) != nil
      guard !isNegated, !appoints || isPassive, let noun = complementNoun(of: verb) else { return }
      addPredicate(noun, actor, name: name, verb: verb)
    case "assume", "take", "hold", "occupy", "resign", "leave":
      guard let post = text.child(of: verb, .dobj),
        ["post", "position", "office", "job", "role", "reins"].contains(text.tokens[post].lemma),
        let link = text.child(of: post, .prep), ["of", "as"].contains(text.tokens[link].lower),
        let object = text.child(of: link, .pobj), let noun = reading.noun(at: object)
      else { return }
      let isFuture =
        text.tokens[verb].tag == .vb
        && text.children(of: verb).contains {
          ["to", "will", "shall"].contains(text.tokens[$0].lower)
        }
      let isOver = ["resign", "leave"].contains(token.lemma)
      addPredicate(
        noun,
        actor,
        name: name,
        verb: verb,
        status: isFuture ? .elect : isOver ? .former : nil
      )
    case "lead", "head", "chair", "run", "command":
      guard text.child(of: verb, .nsubjpass) == nil, let object = text.child(of: verb, .dobj) else {
        return
      }
      addLeadership(of: object, verb: verb, actor, name: name)
    default: return
    }
  }

  /// The noun that a copula or appointment gives.
  private func complementNoun(of verb: Int) -> Reading.NounMatch? {
    for child in text.children(of: verb) {
      let token = text.tokens[child]
      if token.dep == .attr || token.dep == .oprd || token.dep == .dobj && token.lemma != "be" {
        if let noun = reading.noun(at: child) { return noun }
      }
      if token.dep == .prep, token.lower == "as", let object = text.child(of: child, .pobj),
        let noun = reading.noun(at: object)
      {
        return noun
      }
    }
    return nil
  }

  private mutating func addPredicate(
    _ noun: Reading.NounMatch,
    _ actor: Int,
    name: Range<Int>,
    verb: Int,
    status: Office.Status? = nil
  ) {
    guard noun.sense.kind == .office, !noun.sense.isPlural,
      finder.person(at: noun.tokens.upperBound) == nil
        || !finder.titleTokens.contains(noun.tokens.lowerBound)
    else { return }
    let use = TitleUse(
      noun: noun,
      phrase: reading.phrase(before: noun.tokens),
      complement: reading.complement(after: noun.tokens.upperBound),
      rule: RuleID("predicate"),
      status: status
    )
    addOffice(use, to: actor, name: name)
    addTitle(use, to: actor)
  }

  /// "who leads the Communist Party's body …" makes a head of it.
  private mutating func addLeadership(of object: Int, verb: Int, _ actor: Int, name: Range<Int>) {
    guard let noun = reading.noun(at: object), noun.sense.kind == .organ || noun.sense.weight == 0
    else { return }
    let isStanding = text.tokens[verb].tag == .vbz || text.tokens[verb].tag == .vbp
    guard isStanding, !["delegation", "team", "side", "talks"].contains(noun.sense.head) else {
      return
    }
    let use = TitleUse(
      noun: noun,
      phrase: reading.phrase(before: noun.tokens),
      complement: reading.complement(after: noun.tokens.upperBound),
      rule: RuleID("relative-leads"),
      title: "head"
    )
    addOffice(use, to: actor, name: name)
    addTitle(use, to: actor)
  }

  private mutating func addTitle(_ use: TitleUse, to actor: Int) {
    let facts = TitleFacts(use, reading: reading)
    register[actor].titles.append((use.noun.sense.head, facts.title.lowercased()))
    if register[actor].entry.sectors.isEmpty { register[actor].entry.sectors = facts.sectors }
    if register[actor].entry.countries.isEmpty { register[actor].entry.countries = facts.countries }
  }
}
