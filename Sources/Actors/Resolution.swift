import Annotations
import Chronology
import TextModel

/// One article's way from tokens to actors: names first, then nouns, then what only context tells, in the order of the text.
struct Resolution {
  let reading: Reading
  let finder: PersonFinder
  let day: CalendarDate?
  let times: [Timex]
  /// Person → since when in office, where the text tells it apart from the office itself.
  var tenures: [Int: String] = [:]
  var register = Register()
  var offices: [OfficeDraft] = []
  /// Person of `finder.people` → actor.
  var actorOfPerson: [Int: Int] = [:]
  /// Names of the tables that belong to a bigger mention.
  var consumedNames: Set<Int> = []
  /// Tokens of titles that a verb gives to the person before them.
  var appointed: Set<Int> = []
  /// Token → actor that a mention there speaks of, -1 for none.
  var actorAt: [Int32]
  /// Acronyms and short names that the article gave, lower case → actor.
  var aliases: [String: Int] = [:]

  var text: AnnotatedText { reading.text }
  var lexicon: Lexicon { reading.lexicon }

  init(_ text: AnnotatedText, lexicon: Lexicon, times: [Timex], context: ArticleContext) {
    self.times = times
    reading = Reading(text, lexicon: lexicon)
    finder = PersonFinder(reading)
    day = context.published?.day
    actorAt = [Int32](repeating: -1, count: text.tokens.count)
  }

  mutating func run() -> ActorAnalysis {
    registerFullNames()
    consumeModifiers()
    for sentence in text.sentences.indices { readSentence(sentence) }
    inferCountries()
    for (holder, since) in tenures {
      let held = offices.indices.filter {
        offices[$0].holder == holder && offices[$0].status == .current
      }
      if held.count == 1, offices[held[0]].since == nil { offices[held[0]].since = since }
    }
    register.settleGroups()
    let (actors, renumbered) = register.finished()
    let found = offices.compactMap { $0.office(renumbered: renumbered, register: register) }
    return ActorAnalysis(actors: actors, offices: OfficeDraft.distinct(found, actors: actors))
  }

  /// People with more than one name come first, so that "Liu" finds Liu Jianchao wherever it stands.
  private mutating func registerFullNames() {
    for index in finder.people.indices where finder.people[index].name.count > 1 {
      actorOfPerson[index] = person(of: finder.people[index])
    }
  }

  /// Marks names that only say whose somebody is: "Japanese" in "Japanese officials".
  private mutating func consumeModifiers() {
    for noun in reading.nouns {
      let phrase = reading.phrase(before: noun.tokens)
      // "UN helicopters": nothing of its own, so that the UN is the one who acts.
      if noun.sense.kind == .thing, phrase.countries.isEmpty { continue }
      for row in phrase.names {
        let name = reading.names[row]
        let next = name.tokens.upperBound
        let isPossessor = next < text.tokens.count && text.tokens[next].tag == .pos
        if !isPossessor { consumedNames.insert(row) }
      }
    }
  }

  private mutating func readSentence(_ number: Int) {
    let sentence = text.sentences[number].tokens
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let person = finder.person(at: index) {
        mentionPerson(person)
        index = finder.people[person].name.upperBound
      } else if let name = reading.name(at: index), name.tokens.lowerBound == index,
        name.sense.kind != .leader
      {
        mentionName(name, row: Int(reading.nameAt[index]), sentence: sentence)
        index = name.tokens.upperBound
      } else if let noun = reading.noun(startingAt: index) {
        mentionNoun(noun)
        index = noun.tokens.upperBound
      } else if text.tokens[index].entity >= 0,
        text.entities[text.tokens[index].entity].tokens.lowerBound == index
      {
        index = mentionEntity(text.entities[text.tokens[index].entity])
      } else {
        mentionWord(index)
        index += 1
      }
    }
    readTenure(in: sentence)
    readCandidacy(in: sentence)
  }

  /// Notes a mention of a run of tokens.
  mutating func mention(_ actor: Int, _ run: Range<Int>, _ form: ActorMention.Form) {
    guard let first = run.first else { return }
    let head = headToken(of: run)
    for token in run { actorAt[token] = Int32(actor) }
    register.mention(
      actor,
      text.range(of: run),
      form,
      token: first,
      sentence: text.tokens[first].sentence,
      isSubject: isSubject(head)
    )
  }

  /// The token of a run whose head lies outside it.
  func headToken(of run: Range<Int>) -> Int {
    run.last { !run.contains(text.tokens[$0].head) || text.tokens[$0].head == $0 } ?? run.upperBound
      - 1
  }

  func isSubject(_ token: Int) -> Bool {
    switch text.tokens[token].dep {
    case .nsubj, .nsubjpass, .agent: true
    case .conj: isConjoinedSubject(token)
    default: false
    }
  }

  private func isConjoinedSubject(_ token: Int) -> Bool {
    var current = token
    for _ in 0..<4 where text.tokens[current].dep == .conj { current = text.tokens[current].head }
    return text.tokens[current].dep == .nsubj || text.tokens[current].dep == .nsubjpass
  }

  func country(_ row: Int) -> Lexicon.Country { lexicon.countries[row] }

  /// The actor of a state.
  mutating func countryActor(_ row: Int, rule: String = "country-name") -> Int {
    let country = lexicon.countries[row]
    return register.actor(
      key: "country:\(country.code.rawValue)",
      name: country.name,
      kind: .country,
      countries: [country.code],
      sectors: [.government],
      rule: RuleID(rule)
    )
  }
}
