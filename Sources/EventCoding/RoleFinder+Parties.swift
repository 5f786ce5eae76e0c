import TextModel

/// Who takes part in what several do together.
extension RoleFinder {
  /// Everyone at a symmetric event; at least one must be somebody.
  func parties(_ match: FrameMatch, _ frame: Frame) -> Roles? {
    var found: [Int] = []
    func add(_ heads: [Int]) {
      for head in heads.map(speaking) where !found.contains(head) { found.append(head) }
    }
    for step in frame.parties {
      // "the call between Lima and Quito": whoever tells of it is not on the line.
      if step == .governor, found.flatMap({ phrases.coordinated($0) }).count > 1 { continue }
      add(find(step, match, excluding: Set(found)))
    }
    if found.flatMap({ phrases.coordinated($0) }).count < 2,
      frame.parties.contains(.preposition("with"))
    {
      add(distantPartner(match, Set(found)))
    }
    var isSomebody = isNamed(found)
    if !isSomebody, frame.takesCompany {
      add(meeting(beside: match.head))
      isSomebody = isNamed(found)
    }
    guard isSomebody || frame.allowsNobody || frame.takesCompany else { return nil }
    return Roles(source: isSomebody ? found.filter { isNamed([$0]) } : [], target: [])
  }

  private func isNamed(_ heads: [Int]) -> Bool {
    heads.contains { phrases.isActor($0) || phrases.isModifyingActor($0) }
  }

  /// Chad and Niger, of "the accord was reached at a meeting between Chad and Niger".
  private func meeting(beside verb: Int) -> [Int] {
    for name in ["at", "in", "during", "after"] {
      for noun in grammar.prepositional(verb, name)
      where grammar.isKey(noun, in: grammar.sets.talks) {
        for partners in ["between", "of", "among"] {
          let found = grammar.prepositional(noun, partners)
          if !found.isEmpty { return found }
        }
      }
    }
    return []
  }

  /// "with Israel" of "signed an agreement to promote trade with Israel".
  private func distantPartner(_ match: FrameMatch, _ excluding: Set<Int>) -> [Int] {
    for token in text.subtree(of: match.head)
    where token > match.head && text.tokens[token].lower == "with" {
      if let object = grammar.child(token, .pobj) {
        let found = phrases.actors(within: object, excluding: excluding)
        if !found.isEmpty { return found }
      }
    }
    return []
  }
}
