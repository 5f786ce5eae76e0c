import Annotations
import TextModel

// Whose an office is where its own words do not say: what the article says around it.
extension Resolution {
  /// Gives a country to holders of state offices that got none from their own words.
  ///
  /// Only the article is asked, and only for what points one way: the country of the one whose spokesman he is, the article's only
  /// country, the one whose leader has this title, the one that he speaks or acts for in the sentence, the one that is left of
  /// two. More than one answer is none.
  mutating func inferCountries() {
    let homes = ArticleCountries(reading)
    for _ in 0..<2 {
      for position in offices.indices
      where offices[position].isOfState && offices[position].countries.isEmpty {
        let office = offices[position]
        guard register[office.holder].entry.countries.isEmpty, office.status != .candidate,
          let country = country(for: office, among: homes)
        else { continue }
        register[office.holder].entry.countries = [country]
      }
    }
    recognizeLeaders(among: homes)
  }

  /// "Abbas" alone, in a dated article that speaks of his country: the one leader of that name in office then.
  private mutating func recognizeLeaders(among homes: ArticleCountries) {
    guard let day else { return }
    for actor in register.drafts.indices {
      let draft = register[actor]
      guard draft.entry.kind == .person, draft.entry.countries.isEmpty, draft.titles.isEmpty,
        draft.words.count == 1, let word = draft.words.first,
        let leader = lexicon.leaders.leader(surname: word, head: "", on: day),
        let answer = lexicon.leaders.answer(for: leader, on: day), let country = answer.country,
        homes.all.contains(country)
      else { continue }
      register[actor].entry.countries = [country]
      if draft.entry.sectors.isEmpty, let sector = answer.sector {
        register[actor].entry.sectors = [sector]
      }
    }
  }

  private func country(for office: OfficeDraft, among homes: ArticleCountries) -> CountryCode? {
    if let owner = office.owner { return register[owner].entry.countries.first }
    if let sender = sender(of: office) { return sender }
    if let shared = countryOfConjunct(office) {
      // The order of the name may say that the two sit on different sides.
      let words = register[office.holder].words
      let told = homes.principal.count == 2 ? countryByNameOrder(words, homes.principal) : nil
      if told == nil || told == shared { return shared }
    }
    if let own = countryOfMinistry(office) { return own }
    let sentence = text.sentences[text.tokens[office.token].sentence].tokens
    let others = objectCountries(in: sentence)
    if homes.all.count == 1 { return homes.all.first { !others.contains($0) } }
    let taken = takenCountries(in: sentence, holder: office.holder).union(others)
    if Self.leaderTitles.contains(office.head) {
      let fitting = homes.principal.filter { code in
        (lexicon.leaderTitles[code]?.contains(office.head) ?? false)
          && !isHeld(office.head, in: code, by: office.holder)
      }
      if fitting.count == 1 { return fitting.first }
      let free = fitting.filter { !taken.contains($0) }
      if free.count == 1 { return free.first }
    }
    let own = ownCountries(in: sentence).subtracting(taken)
    if own.count == 1 { return own.first }
    if let dominant = homes.dominant { return dominant }
    guard homes.principal.count == 2 else { return nil }
    let left = homes.principal.filter { !taken.contains($0) }
    if left.count == 1 { return left.first }
    if let told = countryByNameOrder(register[office.holder].words, homes.principal) { return told }
    return homes.dateline.flatMap { left.contains($0) ? $0 : nil }
  }

  /// The state that sends or names somebody: "Moscow is sending Andrei Kruglov".
  private func sender(of office: OfficeDraft) -> CountryCode? {
    let verbs: Set<String> = [
      "send", "dispatch", "appoint", "nominate", "name", "recall", "withdraw", "designate",
    ]
    for (index, person) in finder.people.enumerated() where actorOfPerson[index] == office.holder {
      let token = text.tokens[headToken(of: person.name)]
      let before = person.name.lowerBound - 1
      let verb = token.dep == .dobj ? token.head : before
      guard verb >= 0, verbs.contains(text.tokens[verb].lemma), text.tokens[verb].isVerb,
        let subject = text.child(of: verb, .nsubj), actorAt[subject] >= 0
      else { continue }
      let draft = register[Int(actorAt[subject])]
      if draft.entry.kind == .country || draft.level == .leader {
        return draft.entry.countries.first
      }
    }
    return nil
  }

  /// "Germany's Ulrike Sander and Matthias Reuss", "Foreign Minister A and Defence Minister B": people joined to one another are of one
  /// country, two leaders apart.
  private func countryOfConjunct(_ office: OfficeDraft) -> CountryCode? {
    for (index, person) in finder.people.enumerated() where actorOfPerson[index] == office.holder {
      guard let other = personBefore(person), let actor = actorOfPerson[other],
        let country = register[actor].entry.countries.first
      else { continue }
      let isLeader = Self.leaderTitles.contains(office.head)
      let isOther = finder.people[other].titles.contains {
        Self.leaderTitles.contains($0.noun.sense.head)
      }
      if !(isLeader && isOther) { return country }
    }
    return nil
  }

  /// "The Trade Ministry in Astana said …" and then "Trade Minister Sadyk Omar": the one country whose ministry of that name was spoken of.
  private func countryOfMinistry(_ office: OfficeDraft) -> CountryCode? {
    let title = office.title.lowercased()
    guard title.hasSuffix(" minister"), !title.hasSuffix("prime minister") else { return nil }
    let matter = String(title.dropLast(" minister".count))
    var found: Set<CountryCode> = []
    for draft in register.drafts where draft.entry.kind == .organization {
      guard let first = draft.entry.mentions.first,
        first.range.start < text.tokens[office.token].range.start
      else { continue }
      let name = draft.entry.name.lowercased()
      if name.contains(matter + " ministry") || name.contains("ministry of " + matter) {
        found.formUnion(draft.entry.countries)
      }
    }
    guard let country = found.first, found.count == 1 else { return nil }
    let isTaken = offices.contains {
      $0.holder != office.holder && $0.title.lowercased() == title && $0.countries == [country]
    }
    return isTaken ? nil : country
  }

  /// The person right before somebody in a list, with nothing but titles, commas and "and" between.
  private func personBefore(_ person: PersonMention) -> Int? {
    let sentence = text.sentences[text.tokens[person.name.lowerBound].sentence].tokens
    var isJoined = false
    var cursor = person.name.lowerBound - 1
    while cursor >= max(sentence.lowerBound, person.name.lowerBound - 12) {
      if let other = finder.person(at: cursor) { return isJoined ? other : nil }
      let token = text.tokens[cursor]
      switch token.pos {
      case .coordinatingConjunction where token.lower == "and": isJoined = true
      case .noun, .properNoun, .adjective, .determiner: break
      case .punctuation where token.lower == "," || token.lower == "-": break
      default: return nil
      }
      if let name = reading.name(at: cursor), reading.country(of: name) != nil { return nil }
      cursor -= 1
    }
    return nil
  }

  private static let leaderTitles: Set<String> = [
    "president", "prime minister", "premier", "chancellor", "king",
  ]

  /// Countries that other people of the sentence belong to.
  private func takenCountries(in sentence: Range<Int>, holder: Int) -> Set<CountryCode> {
    var taken: Set<CountryCode> = []
    for index in sentence {
      guard let person = finder.person(at: index), let actor = actorOfPerson[person],
        actor != holder
      else { continue }
      taken.formUnion(register[actor].entry.countries)
    }
    return taken
  }

  /// Countries that a sentence's people deal with: what they urge or thank ("urged Burma"), whom they meet ("with Latvian
  /// counterpart").
  private func objectCountries(in sentence: Range<Int>) -> Set<CountryCode> {
    var found: Set<CountryCode> = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let name = reading.name(at: index) else {
        index += 1
        continue
      }
      index = max(index + 1, name.tokens.upperBound)
      guard let code = reading.country(of: name) else { continue }
      if name.sense.isState {
        let token = text.tokens[headToken(of: name.tokens)]
        if token.dep == .dobj,
          !["lead", "represent", "govern", "run", "leave"]
            .contains(text.tokens[token.head].lemma)
        {
          found.insert(code)
        }
      } else if index < sentence.upperBound, let noun = reading.noun(startingAt: index),
        Self.counterparts.contains(noun.sense.head)
      {
        found.insert(code)
      }
    }
    return found
  }

  /// Countries that a sentence's people speak for: subject of what is said ("said Berlin had …"), owner of the government or ministry
  /// that is named, place where it is said ("said in Berlin").
  private func ownCountries(in sentence: Range<Int>) -> Set<CountryCode> {
    var own: Set<CountryCode> = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let name = reading.name(at: index) else {
        index += 1
        continue
      }
      if let code = reading.country(of: name), isOwn(name) { own.insert(code) }
      index = max(index + 1, name.tokens.upperBound)
    }
    return own
  }

  private func isOwn(_ name: Reading.NameMatch) -> Bool {
    let head = headToken(of: name.tokens)
    let token = text.tokens[head]
    switch token.dep {
    case .nsubj, .nsubjpass:
      let verb = text.tokens[token.head]
      return verb.dep == .ccomp && text.tokens[verb.head].isVerb
    case .pobj:
      guard text.tokens[token.head].lower == "in" else { return false }
      let governor = text.tokens[text.tokens[token.head].head].lemma
      return ["say", "tell", "announce", "state", "add", "declare"].contains(governor)
        || text.tokens[token.head].isCapitalized && name.tokens.upperBound < text.tokens.count
          && text.tokens[name.tokens.upperBound].lower == ","
    case .amod, .poss, .compound, .nmod:
      return [
        "government", "ministry", "capital", "embassy", "cabinet", "parliament", "side",
        "delegation", "team", "negotiator",
      ]
      .contains(text.tokens[token.head].lemma)
    default: return false
    }
  }

  /// Of two countries of which one writes the family name first: the one whose order a name has.
  private func countryByNameOrder(_ words: [String], _ homes: [CountryCode]) -> CountryCode? {
    let eastern = homes.filter { ["CHN", "TWN", "HKG", "KOR", "PRK", "VNM"].contains($0.rawValue) }
    guard eastern.count == 1, words.count > 1, let family = words.first else { return nil }
    let isEastern = lexicon.familyFirst.contains(family) && lexicon.givenNames[family] == nil
    return isEastern ? eastern.first : homes.first { $0 != eastern.first }
  }

  /// Whether somebody else of the article is that country's holder of the title.
  private func isHeld(_ head: String, in country: CountryCode, by holder: Int) -> Bool {
    offices.contains { other in
      other.holder != holder && other.head == head && other.status == .current
        && register[other.holder].entry.countries.first == country
    }
  }
}

/// The countries that an article speaks of, most mentioned first.
struct ArticleCountries {
  let all: [CountryCode]
  /// Those that it is about: mentioned more than once, and not far less than the first.
  let principal: [CountryCode]
  /// The one that is mentioned at least three times as often as any other.
  let dominant: CountryCode?
  /// Where the article says that it was written.
  let dateline: CountryCode?

  init(_ reading: Reading) {
    var counts: [CountryCode: Int] = [:]
    var order: [CountryCode] = []
    for name in reading.names {
      guard let code = reading.country(of: name) else { continue }
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    let ranked = order.enumerated().sorted { left, right in
      let first = counts[left.element] ?? 0
      let second = counts[right.element] ?? 0
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
    all = ranked
    let most = ranked.first.flatMap { counts[$0] } ?? 0
    let second = ranked.dropFirst().first.flatMap { counts[$0] } ?? 0
    let floor = ranked.count <= 2 ? 1 : max(2, (most + 2) / 3)
    let line = Self.dateline(reading)
    dateline = line.flatMap { reading.country(of: $0) }
    let lead = Self.lead(reading, after: line?.tokens.upperBound ?? 0, filed: dateline)
    dominant = most >= 3 && most >= 3 * second && lead.count <= 1 ? ranked.first : nil
    principal = (2...3).contains(lead.count) ? lead : ranked.filter { (counts[$0] ?? 0) >= floor }
  }

  /// The place at the very beginning, where a dash, a bracket or a date follows it.
  private static func dateline(_ reading: Reading) -> Reading.NameMatch? {
    let text = reading.text
    guard let name = reading.names.first, name.tokens.lowerBound == 0,
      name.sense.kind == .seat || name.sense.kind == .place || name.sense.kind == .region,
      name.tokens.upperBound < text.tokens.count
    else { return nil }
    let dashes: Set<String> = ["-", "–", "—", "--", "(", "―"]
    let next = text.tokens[name.tokens.upperBound].lower
    if dashes.contains(next) { return name }
    let window = name.tokens.upperBound..<min(name.tokens.upperBound + 8, text.tokens.count)
    return next == "," && window.contains { dashes.contains(text.tokens[$0].lower) } ? name : nil
  }

  /// The countries of the first sentence, in text order.
  /// - Parameter filed: where the article was written: a capital there says only where.
  private static func lead(_ reading: Reading, after start: Int, filed: CountryCode?)
    -> [CountryCode]
  {
    guard
      let end = reading.text.sentences.first(where: { $0.tokens.upperBound > start + 4 })?.tokens
        .upperBound
    else { return [] }
    var found: [CountryCode] = []
    var joined: [CountryCode] = []
    var last: Reading.NameMatch?
    for name in reading.names
    where name.tokens.lowerBound >= start && name.tokens.lowerBound < end {
      guard let code = reading.country(of: name), name.sense.kind != .place,
        name.sense.kind != .region
      else { continue }
      if name.sense.kind == .seat, code == filed, name.tokens.lowerBound > start,
        ["in", "at"].contains(reading.text.tokens[name.tokens.lowerBound - 1].lower)
      {
        continue
      }
      if !found.contains(code) { found.append(code) }
      // "South Korea and Australia": those who are named side by side are the parties.
      if let previous = last, let before = reading.country(of: previous), before != code,
        isLink(reading.text, previous.tokens.upperBound..<name.tokens.lowerBound)
      {
        for party in [before, code] where !joined.contains(party) { joined.append(party) }
      }
      last = name
    }
    if joined.count > 1 { return joined }
    return found
  }

  /// "and", ",", "and the": what stands between the members of a list.
  private static func isLink(_ text: AnnotatedText, _ tokens: Range<Int>) -> Bool {
    !tokens.isEmpty && tokens.count <= 3
      && tokens.allSatisfy { ["and", ",", "the", "-", "&"].contains(text.tokens[$0].lower) }
  }
}
