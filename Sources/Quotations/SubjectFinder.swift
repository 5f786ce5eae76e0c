import TextModel

extension Scene {
  /// The token that heads the subject of a reporting verb, from the tree.
  ///
  /// A participle takes its main clause's subject ("…, adding that"), a coordinated verb its partner's, a passive its agent; a
  /// participle after a noun takes the noun ("a statement saying that").
  /// - Returns: nil where the tree names nobody.
  func subject(of verb: Int, depth: Int = 0) -> Int? {
    guard depth < 6 else { return nil }
    var isPassive = false
    var agent: Int?
    for child in text.children(of: verb) {
      switch text.tokens[child].dep {
      case .nsubj:
        return text.tokens[child].lower == "it" && isExpletive(child) ? nil : child
      case .nsubjpass, .auxpass: isPassive = true
      case .agent: agent = text.child(of: child, .pobj)
      default: continue
      }
    }
    if let agent { return agent }
    if isPassive || isBareParticiple(verb) { return nil }
    let head = text.tokens[verb].head
    guard head != verb else { return nil }
    switch text.tokens[verb].dep {
    case .conj where text.tokens[head].isVerb:
      return subject(of: head, depth: depth + 1)
    case .xcomp where text.tokens[verb].tag == .vb:
      // "prompted him to say": the object speaks.
      if helpers.causatives.contains(text.tokens[head].lemma),
        let object = text.child(of: head, .dobj),
        object < verb, object > head
      {
        return object
      }
      return activeOrPassiveSubject(of: head, depth: depth + 1)
    case .xcomp, .advcl, .ccomp, .parataxis, .dep:
      guard text.tokens[head].isVerb, isUnderSubject(verb) else { return nil }
      return activeOrPassiveSubject(of: head, depth: depth + 1)
    case .pcomp:
      let above = text.tokens[head].head
      if text.tokens[above].isVerb { return activeOrPassiveSubject(of: above, depth: depth + 1) }
      if text.tokens[above].isNominal {
        return text.tokens[above].dep == .nsubj ? above : text.child(of: above, .poss)
      }
      return nil
    case .acl, .relcl:
      guard text.tokens[head].isNominal else { return nil }
      switch text.tokens[verb].tag {
      case .vbg: return head
      case .vb: return text.child(of: head, .poss)
      case .vbd where text.tokens[verb].dep == .acl: return fragmentSubject(above: head)
      default: return nil
      }
    default: return nil
    }
  }

  /// "minister" of "Peru's deputy minister for trade, Rui Sá, called on Chile to …": a past tense that was taken for a participle, so
  /// that the sentence is left without a verb.
  private func fragmentSubject(above noun: Int) -> Int? {
    var current = noun
    for _ in 0..<8 {
      let token = text.tokens[current]
      if token.isRoot { return token.isNominal ? current : nil }
      guard !token.isVerb, token.head != current else { return nil }
      current = token.head
    }
    return nil
  }

  /// "was quoted as saying": the one quoted.
  private func activeOrPassiveSubject(of verb: Int, depth: Int) -> Int? {
    if let passive = text.child(of: verb, .nsubjpass) { return passive }
    return subject(of: verb, depth: depth)
  }

  /// "Asked about it, he …": a participle that says what was done to somebody.
  func isBareParticiple(_ verb: Int) -> Bool {
    guard text.tokens[verb].tag == .vbn else { return false }
    switch text.tokens[verb].dep {
    case .advcl, .acl: return text.child(of: verb, .aux) == nil
    default: return false
    }
  }

  /// Whether a verb without a subject of its own is one whose subject is its main clause's.
  private func isUnderSubject(_ verb: Int) -> Bool {
    switch text.tokens[verb].tag {
    case .vbg, .vb, .vbn: return true
    default: return text.tokens[verb].dep != .ccomp
    }
  }

  private func isExpletive(_ token: Int) -> Bool { text.tokens[token].dep == .expl }

  /// The source as words stand around a verb, where the tree fails: the nearest name before it in its piece, else behind it.
  func nearbySubject(of verb: Int, in piece: Range<Int>) -> Int? {
    var low = max(piece.lowerBound, verb)
    while low > piece.lowerBound, quoted[low - 1] == quoted[verb] { low -= 1 }
    if let left = firstNominal(in: low..<max(low, verb)) { return left }
    return firstNominal(in: (verb + 1)..<max(verb + 1, piece.upperBound))
  }

  private func firstNominal(in run: Range<Int>) -> Int? {
    for index in run where text.tokens[index].isNominal {
      let head = phraseHead(index, within: run)
      guard text.tokens[head].isNominal, !isTime(head), text.tokens[head].dep != .pobj else {
        continue
      }
      return head
    }
    return nil
  }

  /// Whether a noun is a point in time: "Monday", "last week".
  func isTime(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.dep == .npadvmod { return true }
    guard token.entity >= 0 else { return false }
    let label = text.entities[token.entity].label
    return label == .date || label == .time
  }
}
