import Annotations
import TextModel

/// Finds the people that a text names: by the entity recogniser, put right by what stands around, by titles, by the tables.
struct PersonFinder {
  let reading: Reading
  var people: [PersonMention] = []
  /// Token → index into `people`, -1 for none.
  private(set) var personAt: [Int32]
  /// Tokens of nouns that are people's titles, and of the words before them.
  var titleTokens: Set<Int> = []

  var text: AnnotatedText { reading.text }

  init(_ reading: Reading) {
    self.reading = reading
    personAt = [Int32](repeating: -1, count: reading.text.tokens.count)
    var candidates: [(run: Range<Int>, leader: Int?, rule: RuleID)] = []
    for noun in reading.nouns where noun.sense.kind == .office && noun.sense.isPlural {
      candidates += namesAfterPlural(noun).map { ($0, nil, RuleID("person-after-title")) }
    }
    for entity in text.entities {
      let run = trimmed(entity.tokens)
      guard !run.isEmpty, let rule = personRule(entity.label, run) else { continue }
      candidates.append((run, nil, rule))
    }
    for name in reading.names where name.sense.kind == .leader {
      candidates.append((name.tokens, name.sense.row, RuleID("person-table")))
    }
    for noun in reading.nouns {
      if let run = nameAfterTitle(noun) {
        candidates.append((run, nil, RuleID("person-after-title")))
      }
    }
    for candidate in candidates
    where !candidate.run.isEmpty && candidate.run.allSatisfy({ personAt[$0] < 0 }) {
      for token in candidate.run { personAt[token] = 0 }
      var person = PersonMention(
        name: candidate.run,
        leader: candidate.leader,
        rule: candidate.rule
      )
      if person.leader == nil, let name = reading.name(at: candidate.run.lowerBound),
        name.sense.kind == .leader
      {
        person.leader = name.sense.row
      }
      people.append(person)
    }
    people.sort { $0.name.lowerBound < $1.name.lowerBound }
    for (index, person) in people.enumerated() {
      for token in person.name { personAt[token] = Int32(index) }
    }
    for index in people.indices { readTitles(of: index) }
    shareTitles()
    partTitles()
  }

  func person(at token: Int) -> Int? {
    personAt.indices.contains(token) && personAt[token] >= 0 ? Int(personAt[token]) : nil
  }

  // MARK: Which runs of tokens are names

  /// Cuts determiners, titles, ranks and origins before a name, and a possessive after it.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while end > start, text.tokens[end - 1].tag == .pos || text.tokens[end - 1].isPunctuation {
      end -= 1
    }
    // "Juan Rios of Colombia": where he is of is no part of his name.
    if let origin = reading.name(at: end - 1), origin.sense.kind == .country,
      origin.tokens.lowerBound - 1 > start, text.tokens[origin.tokens.lowerBound - 1].lower == "of"
    {
      end = origin.tokens.lowerBound - 1
    }
    while start < end {
      let token = text.tokens[start]
      if token.pos == .determiner || token.lower == "\"" || token.tag == .pos {
        start += 1
      } else if let noun = reading.noun(startingAt: start), noun.tokens.upperBound < end,
        noun.sense.kind != .organ
      {
        start = noun.tokens.upperBound
      } else if let name = reading.name(at: start), name.sense.isOrigin,
        name.tokens.lowerBound == start,
        name.tokens.upperBound < end, name.sense.kind != .seat
      {
        start = name.tokens.upperBound
      } else {
        break
      }
    }
    // "Gen Wichai" of "Gen Wichai Suksomboon": the last word belongs to the name that hangs on it.
    if end > start, end < text.tokens.count, text.tokens[end - 1].dep == .compound,
      text.tokens[end - 1].head == end, isLooseName(end)
    {
      end += 1
    }
    // "He Lifeng", "Do Thanh Binh": a family name that the recogniser took for a pronoun or verb.
    if start > 1, start < end, end - start < 3, isMissedFamilyName(start - 1) { start -= 1 }
    // "Van der Meulen": particles that begin a sentence.
    while start > 0, start < end, Self.particles.contains(text.tokens[start - 1].lower),
      text.tokens[start - 1].pos == .properNoun, text.tokens[start - 1].entity < 0,
      text.tokens[start - 1].sentence == text.tokens[start].sentence
    {
      start -= 1
    }
    return start..<end
  }

  private func isLooseName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.tag == .nnp && token.isCapitalized && token.entity < 0
      && token.sentence == text.tokens[index - 1].sentence && reading.nameAt[index] < 0
      && reading.nounAt[index] < 0
  }

  private func isMissedFamilyName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let before = text.tokens[index - 1]
    guard token.isCapitalized, token.entity < 0, token.pos != .properNoun, token.pos != .noun,
      token.sentence == text.tokens[index + 1].sentence, token.sentence == before.sentence,
      before.tag != .period
    else { return false }
    return reading.lexicon.familyFirst.contains(token.lower)
  }

  private func personRule(_ label: EntityLabel, _ run: Range<Int>) -> RuleID? {
    let first = text.tokens[run.lowerBound]
    guard first.isCapitalized || run.count > 1, first.pos != .verb || run.count > 1 else {
      return nil
    }
    let titled = isTitled(run)
    if let name = reading.name(at: run.lowerBound), name.sense.kind != .leader,
      name.sense.kind != .listed || label != .person
    {
      if name.tokens.count >= run.count, !(titled && name.sense.kind == .place) { return nil }
      if name.tokens.upperBound == run.upperBound, name.sense.kind == .organization { return nil }
    }
    if hasBodyNoun(run) { return nil }
    switch label {
    case .person:
      return run.count > 1 || titled || first.pos == .properNoun ? RuleID("person-entity") : nil
    case .organization, .geopolitical, .group, .facility, .product, .workOfArt, .event, .location:
      guard run.count <= 5, run.allSatisfy({ isNameWord($0) }) else { return nil }
      guard !run.contains(where: { reading.nameAt[$0] >= 0 }) else { return nil }
      if titled { return RuleID("person-titled") }
      if run.count > 1, isDescribedAsPerson(after: run.upperBound) {
        return RuleID("person-described")
      }
      if (2...3).contains(run.count), reading.lexicon.givenNames[first.lower] != nil,
        isJoinedToPerson(run)
      {
        return RuleID("person-joined")
      }
      return nil
    default: return nil
    }
  }

  /// "Lena Vogt, a lawmaker, and Jan Brandt from …": the other of two who are named together is a person.
  private func isJoinedToPerson(_ run: Range<Int>) -> Bool {
    var index = run.upperBound - 1
    for _ in 0..<4 where text.tokens[index].dep == .conj || text.tokens[index].dep == .compound {
      index = text.tokens[index].head
      let entity = text.tokens[index].entity
      if entity >= 0, !run.contains(index), text.entities[entity].label == .person { return true }
    }
    return false
  }

  private func isNameWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isCapitalized || token.lower == "-" || Self.particles.contains(token.lower)
  }

  private static let particles: Set<String> = [
    "al", "el", "bin", "ben", "ibn", "de", "da", "dos", "do", "del", "della", "di", "du", "la",
    "le", "van", "von",
    "der", "den", "ter", "abu", "ul", "ur", "bint", "y", "e", "san", "zu", "af", "dr", "dr.",
  ]

  /// Whether the words are those of a body, not of a person ("Communist Party").
  private func hasBodyNoun(_ run: Range<Int>) -> Bool {
    guard let noun = reading.noun(endingAt: run.upperBound - 1) else { return false }
    return noun.sense.kind == .organ || noun.sense.kind == .role && noun.sense.isPlural
  }

  /// Whether a title, rank or honorific stands right before.
  private func isTitled(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    guard before >= 0, text.tokens[before].sentence == text.tokens[run.lowerBound].sentence,
      let noun = reading.noun(endingAt: before)
    else { return false }
    switch noun.sense.kind {
    case .honorific, .rank: return true
    case .office: return !noun.sense.isPlural
    case .role, .organ, .thing: return false
    }
  }

  /// Whether ", a lawmaker …" or ", who …" follows.
  private func isDescribedAsPerson(after end: Int) -> Bool {
    guard end + 1 < text.tokens.count, text.tokens[end].lower == "," else { return false }
    if text.tokens[end + 1].tag == .wp || text.tokens[end + 1].lower == "representing" {
      return true
    }
    let limit = text.sentences[text.tokens[end].sentence].tokens.upperBound
    let run = reading.nominalRun(from: end + 1, limit: limit)
    guard let last = run.last, let noun = reading.noun(endingAt: last) else { return false }
    return (noun.sense.kind == .office || noun.sense.kind == .role) && !noun.sense.isPlural
  }

  /// A name that the recogniser missed, right after a title: "Prime Minister Dr Mahathir".
  private func nameAfterTitle(_ noun: Reading.NounMatch) -> Range<Int>? {
    switch noun.sense.kind {
    case .office, .rank, .honorific: break
    default: return nil
    }
    guard !noun.sense.isPlural, noun.sense.head != "member" else { return nil }
    let titleToken = text.tokens[noun.tokens.upperBound - 1]
    let limit = text.sentences[titleToken.sentence].tokens.upperBound
    var index = noun.tokens.upperBound
    let complement =
      noun.sense.kind == .office ? reading.complement(after: index).tokens.upperBound : index
    let isApart =
      complement < limit && text.tokens[complement].lower == "," && noun.sense.kind == .office
    if isApart { index = complement + 1 }
    let start = index
    while index < limit, index - start < 5 {
      let token = text.tokens[index]
      let isName = token.isCapitalized && token.pos == .properNoun
      let joins = index > start && (Self.particles.contains(token.lower) || token.lower == "-")
      guard isName || joins || index == start && token.lower == "al" else { break }
      if let name = reading.name(at: index), name.sense.kind != .leader, name.sense.kind != .listed
      {
        break
      }
      if let inner = reading.noun(startingAt: index), inner.sense.kind != .honorific,
        inner.sense.kind != .rank
      {
        break
      }
      if token.entity >= 0, [.date, .time, .ordinal].contains(text.entities[token.entity].label) {
        break
      }
      index += 1
    }
    while index > start, !text.tokens[index - 1].isCapitalized { index -= 1 }
    if index < limit, let next = reading.noun(startingAt: index), next.sense.kind == .office {
      return nil
    }
    if let last = reading.noun(at: index - 1), last.sense.kind == .office { return nil }
    if isApart {
      // "The minister of industry, Do Quang Huy, called …": at least two words, closed by a comma or a verb.
      guard index - start > 1, index < limit,
        text.tokens[index].lower == "," || text.tokens[index].isVerb,
        text.tokens[start].tag == .nnp
      else { return nil }
    }
    guard index > start, !(index == start + 1 && reading.noun(startingAt: start) != nil) else {
      return nil
    }
    return trimmed(start..<index)
  }
}
