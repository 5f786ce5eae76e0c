import Annotations
import TextModel

// Pronouns and groups: words that mean somebody named before.
extension Resolution {
  mutating func mentionWord(_ index: Int) {
    let token = text.tokens[index]
    if token.pos == .pronoun || token.tag == .prpPossessive {
      mentionPronoun(index, token)
    } else if token.pos == .properNoun, token.isCapitalized, token.entity < 0 || !isNamed(token) {
      if let known = aliases[token.lower] {
        mention(known, index..<(index + 1), .name)
      } else {
        if !mentionKnownPerson(index) { mentionSpeaker(index, token) }
      }
    } else if token.pos == .numeral, let number = NumberWords.value(token.lower), number <= 4 {
      mentionBareNumber(index, number)
    }
  }

  /// A name that neither recogniser nor tables know, in the place of somebody who speaks or decides.
  private mutating func mentionSpeaker(_ index: Int, _ token: Token) {
    let verbs: Set<String> = [
      "say", "tell", "add", "agree", "meet", "urge", "reject", "accuse", "ask", "warn", "announce",
      "resign", "stress",
      "reiterate", "insist", "vow", "deny", "praise", "criticize", "criticise", "pledge", "thank",
    ]
    guard token.dep == .nsubj, token.entity < 0, token.tag == .nnp, reading.nounAt[index] < 0,
      verbs.contains(text.tokens[token.head].lemma), text.children(of: index).isEmpty
    else { return }
    let actor = register.add(text.form(of: index), .person, [], [], RuleID("person-speaks"))
    register[actor].words = [token.lower]
    register[actor].family = token.lower
    register.index(words: [token.lower], of: actor)
    mention(actor, index..<(index + 1), .name)
  }

  private func isNamed(_ token: Token) -> Bool {
    switch text.entities[token.entity].label {
    case .date, .time, .money, .percent, .quantity, .ordinal, .cardinal: true
    default: false
    }
  }

  private mutating func mentionPronoun(_ index: Int, _ token: Token) {
    let run = index..<(index + 1)
    switch token.lower {
    case "he", "him", "his", "himself":
      if let person = person(before: index, gender: .male) { mention(person, run, .pronoun) }
    case "she", "her", "hers", "herself":
      if let person = person(before: index, gender: .female) { mention(person, run, .pronoun) }
    case "it", "its", "itself":
      guard token.lower != "it" || token.dep == .nsubj && !isExpletive(index) else { return }
      if let body = body(before: index) { mention(body, run, .pronoun) }
    case "they", "their", "them", "themselves":
      let listed = listedSubject(before: index)
      if listed.count > 1 {
        addGroup(listed, run, sectors: [], form: .pronoun)
      } else if let group = plural(before: index) {
        mention(group, run, .pronoun)
      }
    case "both": mentionBareNumber(index, 2)
    default: return
    }
  }

  private func isExpletive(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let verb = text.tokens[token.head]
    return token.dep == .expl || verb.lemma == "be" || verb.lemma == "seem" || verb.lemma == "rain"
  }

  /// The person whom "he" means: a subject of this or the sentence before; nil where two are as likely.
  func person(before index: Int, gender: Gender) -> Int? {
    if let subject = subjectAbove(
      index,
      where: { draft in
        draft.entry.kind == .person && !draft.isPlural
          && (draft.gender == nil || draft.gender == gender)
      }
    ) {
      return subject
    }
    let sentence = text.tokens[index].sentence
    let paragraph = text.sentences[sentence].paragraph
    let people = register.drafts.indices.filter { draft in
      let entry = register[draft]
      return entry.entry.kind == .person && entry.lastToken >= 0 && entry.lastToken < index
        && !entry.isPlural && (entry.gender == nil || entry.gender == gender)
        && sentence - entry.lastSentence <= 2
        && (entry.lastSentence >= 0
          && paragraph - text.sentences[entry.lastSentence].paragraph <= 1)
    }
    return likeliest(people, sentence: sentence)
  }

  private func body(before index: Int) -> Int? {
    if let subject = subjectAbove(
      index,
      where: { draft in
        draft.entry.kind == .country || draft.entry.kind == .organization
          || draft.entry.kind == .bloc
      }
    ) {
      return subject
    }
    let sentence = text.tokens[index].sentence
    let paragraph = text.sentences[sentence].paragraph
    let bodies = register.drafts.indices.filter { draft in
      let entry = register[draft]
      guard
        entry.entry.kind == .country || entry.entry.kind == .organization
          || entry.entry.kind == .bloc
      else { return false }
      return entry.lastToken >= 0 && entry.lastToken < index && sentence - entry.lastSentence <= 1
        && text.sentences[entry.lastSentence].paragraph == paragraph
    }
    return likeliest(bodies, sentence: sentence)
  }

  /// The members of the list that "they" means: the subject of the clause above, or of the clause before, where it names more than one.
  private func listedSubject(before index: Int) -> [Int] {
    let sentence = text.sentences[text.tokens[index].sentence].tokens
    var current = index
    for _ in 0..<12 {
      let head = text.tokens[current].head
      guard head != current else { break }
      current = head
      let list = subjectList(of: current, before: index)
      if !list.isEmpty { return list.count > 1 ? list : [] }
    }
    // "A and B severed ties with C; they blamed it": the last verb before that has a list for a subject, all else being singular.
    var verb = index - 1
    while verb >= sentence.lowerBound {
      if text.tokens[verb].isVerb {
        let list = subjectList(of: verb, before: index)
        if !list.isEmpty { return list.count > 1 ? list : [] }
      }
      verb -= 1
    }
    return []
  }

  /// The actors that are a verb's subject or its agent, those joined to it included.
  private func subjectList(of verb: Int, before index: Int) -> [Int] {
    guard text.tokens[verb].isVerb else { return [] }
    for child in text.children(of: verb) where child < index {
      let dep = text.tokens[child].dep
      guard dep == .nsubj || dep == .nsubjpass || dep == .agent else { continue }
      guard !text.isWithin(index, subtreeOf: child) else { continue }
      var heads = [dep == .agent ? text.child(of: child, .pobj) ?? child : child]
      for _ in 0..<10 {
        guard let last = heads.last, let next = text.child(of: last, .conj), next < index else {
          break
        }
        heads.append(next)
      }
      var found: [Int] = []
      for head in heads where actorAt[head] >= 0 {
        let actor = Int(actorAt[head])
        if !found.contains(actor) { found.append(actor) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func plural(before index: Int) -> Int? {
    let sentence = text.tokens[index].sentence
    let groups = register.drafts.indices.filter { draft in
      let entry = register[draft]
      return entry.isPlural && entry.lastToken >= 0 && entry.lastToken < index
        && sentence - entry.lastSentence <= 1
    }
    return likeliest(groups, sentence: sentence)
  }

  /// The subject of the nearest clause that a word stands in, where it is somebody who fits: "Berg met her minister".
  private func subjectAbove(_ index: Int, where condition: (Register.Draft) -> Bool) -> Int? {
    var current = index
    for _ in 0..<12 {
      let head = text.tokens[current].head
      guard head != current else { return nil }
      current = head
      guard text.tokens[current].isVerb else { continue }
      for child in text.children(of: current) where child < index {
        let dep = text.tokens[child].dep
        guard dep == .nsubj || dep == .nsubjpass, !text.isWithin(index, subtreeOf: child),
          actorAt[child] >= 0, condition(register[Int(actorAt[child])])
        else { continue }
        return Int(actorAt[child])
      }
    }
    return nil
  }

  /// Of candidates: the only one; else the subject of the same sentence, else of the last; else nobody.
  private func likeliest(_ candidates: [Int], sentence: Int) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    for distance in 0...2 {
      let subjects = candidates.filter { register[$0].lastSubjectSentence == sentence - distance }
      if subjects.count == 1 { return subjects.first }
      if subjects.count > 1 { return nil }
      let mentioned = candidates.filter { register[$0].lastSentence == sentence - distance }
      if mentioned.count == 1 { return mentioned.first }
      if mentioned.count > 1 { return nil }
    }
    return nil
  }

  /// The countries of whoever a possessive pronoun stands for.
  func countries(ofPossessor token: Int) -> [CountryCode] {
    let owner: Int?
    switch text.tokens[token].lower {
    case "his": owner = person(before: token, gender: .male)
    case "her": owner = person(before: token, gender: .female)
    case "its": owner = body(before: token)
    default: owner = nil
    }
    return owner.map { register[$0].entry.countries } ?? []
  }

  /// The country that the text spoke of last.
  func recentCountry() -> CountryCode? {
    best { $0.entry.kind == .country }.flatMap { register[$0].entry.countries.first }
  }
}
