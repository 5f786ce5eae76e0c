import TextModel

extension Grammar {
  /// Logical subjects of a verb: who does it, the agent of a passive, whoever controls an infinitive.
  func subjects(of verb: Int) -> [Int] { subjects(of: verb, depth: 0) }

  private func subjects(of verb: Int, depth: Int) -> [Int] {
    guard depth < 8 else { return [] }
    let word = text.tokens[verb]
    guard word.isVerb else { return ofNonVerb(verb) }
    if isPassive(verb) {
      let agents = agents(of: verb)
      if !agents.isEmpty { return agents }
      if word.dep == .conj, isPassive(word.head) { return self.agents(of: word.head) }
      return []
    }
    if let own = subject(of: verb, .nsubj) { return [antecedent(own)] }
    if let own = subjectAfterSource(of: verb) { return [own] }
    if let own = subjectAfterConjunction(of: verb) { return [own] }
    if let object = fragmentObject(of: verb) { return [text.tokens[object].head] }
    return inherited(verb, depth)
  }

  /// The subject nearest to its verb: a dateline ("OSLO --") may be taken for another before it.
  func subject(of verb: Int, _ label: DependencyLabel) -> Int? {
    let all = text.children(of: verb).filter { text.tokens[$0].dep == label }
    let own = all.last { $0 < verb } ?? all.first
    // "Co" of "co-chaired" is taken for a subject, or for a verb that has it.
    guard let prefix = prefix(of: verb), own == nil || own == prefix else { return own }
    let holders = [prefix] + text.children(of: prefix).filter { text.tokens[$0].dep == .auxpass }
    return holders.lazy.compactMap { self.child($0, .nsubj, .nsubjpass) }.first
      ?? all.first { $0 < prefix }
  }

  private func prefix(of verb: Int) -> Int? {
    guard verb > 1, text.tokens[verb - 1].lower == "-", text.tokens[verb - 2].lower == "co" else {
      return nil
    }
    return verb - 2
  }

  /// "by" phrases of a passive.
  func agents(of verb: Int) -> [Int] {
    var found: [Int] = []
    for child in text.children(of: verb) where text.tokens[child].lower == "by" {
      if let object = self.child(child, .pobj) { found.append(object) }
    }
    return found
  }

  private func inherited(_ verb: Int, _ depth: Int) -> [Int] {
    let word = text.tokens[verb]
    let head = word.head
    guard head != verb else { return [] }
    let above = text.tokens[head]
    switch word.dep {
    case .conj:
      guard above.isVerb || above.pos == .adjective else { return [] }
      if isSecondPredicate(verb), let finite = finite(above: head) {
        return subjects(of: finite, depth: depth + 1)
      }
      return isPassive(head) ? surfaceSubjects(head) : subjects(of: head, depth: depth + 1)
    case .xcomp, .ccomp, .acomp, .dep:
      return controller(head, depth)
    case .acl:
      if word.tag == .vbg { return [head] }
      if let subject = fragmentSubject(of: verb) { return [subject] }
      // "a decision to …": whoever has the decision.
      if let owner = child(head, .poss) { return [owner] }
      guard [.dobj, .attr, .nsubjpass].contains(above.dep), text.tokens[above.head].isVerb else {
        return prepositional(head, "by") + prepositional(head, "of")
      }
      return subjects(of: above.head, depth: depth + 1)
    case .relcl:
      return child(verb, .nsubj) == nil ? [head] : []
    case .advcl:
      guard above.isVerb else { return ofNonVerb(head) }
      // "Mali denied that its army was involved, blaming rebels": Mali blames.
      if word.tag == .vbg, verb > 0, text.tokens[verb - 1].lower == ",", above.dep == .ccomp,
        text.tokens[above.head].isVerb, sets.reporting.contains(text.tokens[above.head].base)
      {
        return subjects(of: above.head, depth: depth + 1)
      }
      if hasTo(verb) || word.tag == .vbg || word.tag == .vbn {
        let doers = subjects(of: head, depth: depth + 1)
        return doers.isEmpty ? surfaceSubjects(head) : doers
      }
      return []
    case .pcomp:
      return ofGerund(head, depth)
    case .appos, .parataxis:
      return above.isVerb ? subjects(of: head, depth: depth + 1) : []
    default:
      return []
    }
  }

  /// Whoever does the infinitive of a governing word.
  private func controller(_ head: Int, _ depth: Int) -> [Int] {
    let above = text.tokens[head]
    guard above.isVerb else { return ofNonVerb(head) }
    if sets.objectControl.contains(above.base) {
      if isPassive(head) { return surfaceSubjects(head) }
      if let object = child(head, .dobj, .dative) { return [object] }
      if let on = prepositional(head, "on").first ?? prepositional(head, "to").first { return [on] }
    }
    return isPassive(head) ? surfaceSubjects(head) : subjects(of: head, depth: depth + 1)
  }

  /// Of "by donating", "after meeting", "of violating": the subject of what stands above the preposition.
  private func ofGerund(_ preposition: Int, _ depth: Int) -> [Int] {
    let word = text.tokens[preposition]
    let head = word.head
    guard head != preposition else { return [] }
    let above = text.tokens[head]
    guard above.isVerb else {
      if let owner = child(head, .poss) { return [owner] }
      return above.isNominal && [.dobj, .pobj].contains(above.dep) ? governing(head, depth) : []
    }
    // "His trip underscores the weight that Oslo places on mending ties": Oslo mends them.
    if word.lower == "on", Self.showing.contains(above.base) { return [] }
    // "praised Ghana in hosting", "criticised Italy over refusing": whoever is judged.
    let isJudged = sets.judging.contains(above.base) && ["in", "over", "on"].contains(word.lower)
    if isJudged || ["of", "for", "from"].contains(word.lower) {
      if isPassive(head) { return surfaceSubjects(head) }
      if let object = child(head, .dobj) { return [object] }
    }
    let doers = subjects(of: head, depth: depth + 1)
    return doers.isEmpty ? surfaceSubjects(head) : doers
  }

  private static let showing: Set<String> = [
    "underscore", "underline", "highlight", "reflect", "illustrate", "show", "demonstrate",
  ]

  private func governing(_ noun: Int, _ depth: Int) -> [Int] {
    var current = noun
    for _ in 0..<4 {
      current = text.tokens[current].head
      if text.tokens[current].isVerb { return subjects(of: current, depth: depth + 1) }
    }
    return []
  }

  /// The grammatical subject, whatever the voice, found through coordination.
  func surfaceSubjects(_ verb: Int) -> [Int] {
    var current = verb
    for _ in 0..<4 {
      if let own = subject(of: current, .nsubjpass) ?? subject(of: current, .nsubj) {
        return [antecedent(own)]
      }
      let word = text.tokens[current]
      guard word.dep == .conj || word.dep == .xcomp, word.head != current else { break }
      current = word.head
    }
    let word = text.tokens[current]
    return word.dep == .acl || word.dep == .relcl ? [word.head] : []
  }

  /// Of an adjective or noun that is said of somebody: "Norway is ready to …".
  private func ofNonVerb(_ token: Int) -> [Int] {
    let word = text.tokens[token]
    switch word.dep {
    case .acomp, .attr, .oprd:
      return subjects(of: word.head, depth: 1)
    case .amod, .acl, .relcl:
      return word.pos == .adjective ? [word.head] : []
    case .conj, .advcl:
      guard word.head != token else { return [] }
      return text.tokens[word.head].isVerb
        ? subjects(of: word.head, depth: 1) : ofNonVerb(word.head)
    default:
      if let own = child(token, .nsubj) { return [antecedent(own)] }
      return []
    }
  }

  /// Who says the clause that a token stands in: the subject of the nearest reporting verb above it.
  func speaker(of token: Int) -> Int? {
    var current = token
    for _ in 0..<12 {
      let word = text.tokens[current]
      // "X will do it, Y said": the reporting verb hangs on what is reported.
      for child in text.children(of: current) where text.tokens[child].dep == .parataxis {
        if sets.reporting.contains(text.tokens[child].base), let who = subjects(of: child).first {
          return who
        }
      }
      guard word.head != current else { return nil }
      let from = word.dep
      current = word.head
      if from == .ccomp || from == .xcomp || from == .pcomp || from == .advcl,
        sets.reporting.contains(text.tokens[current].base)
      {
        if let who = subjects(of: current).first ?? surfaceSubjects(current).first { return who }
      }
    }
    return nil
  }
}
