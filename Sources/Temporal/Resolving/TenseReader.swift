import TextModel

/// Reads from the tree which way a temporal expression points: the tense of what it belongs to, and words of planning.
struct TenseReader {
  let text: AnnotatedText
  let cues: Cues

  /// - Parameter tokens: the expression's.
  func direction(of tokens: Range<Int>) -> TemporalDirection {
    var current = head(of: tokens)
    var preposition: String?
    var steps = 0
    var isOfNoun = false
    while !isClauseHead(current), steps < 60 {
      let token = text.tokens[current]
      if preposition != nil, token.isNominal { isOfNoun = true }
      if preposition == nil, token.pos == .adposition || token.pos == .subordinatingConjunction {
        preposition = token.lower
      }
      guard token.head != current else { return fromRoot(current, preposition) }
      current = token.head
      steps += 1
    }
    // 'The figures for January extended a run': not what is extended.
    if isOfNoun, preposition == "for", isDeferral(current) { preposition = "of" }
    return direction(ofVerb: current, preposition: preposition, depth: 0)
  }

  /// Whether the expression's verb is a present perfect, which tells of no day past: 'has set Nov. 10 as the deadline'.
  func isPresentPerfect(_ tokens: Range<Int>) -> Bool {
    guard let verb = governor(of: tokens) else { return false }
    let auxiliaries = text.children(of: verb).map { text.tokens[$0] }.filter { $0.dep == .aux }
    return !auxiliaries.contains { $0.tag == .md }
      && auxiliaries.contains { $0.lemma == "have" && $0.tag != .vbd }
  }

  /// Whether 'will' or its like says that the verb is to come.
  func hasModal(_ tokens: Range<Int>) -> Bool {
    guard let verb = governor(of: tokens) else { return false }
    return text.children(of: verb).contains { text.tokens[$0].tag == .md }
  }

  /// Whether the expression is a possessor: 'Monday's summit'.
  func isPossessive(_ tokens: Range<Int>) -> Bool {
    tokens.upperBound < text.tokens.count && text.tokens[tokens.upperBound].tag == .pos
  }

  /// Whether 'ahead of' or 'before' stands in front: 'ahead of Monday's vote'.
  func isAhead(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard first > 0 else { return false }
    let before = text.tokens[first - 1].lower
    return before == "of" && first > 1 && text.tokens[first - 2].lower == "ahead"
  }

  /// Whether the expression's preposition hangs on a verb or on its object, not on a noun that it counts out ('the first in').
  func hangsOnVerb(_ tokens: Range<Int>) -> Bool {
    let token = text.tokens[head(of: tokens)]
    guard token.head >= 0, token.dep == .pobj else { return true }
    let preposition = text.tokens[token.head]
    let governor = text.tokens[preposition.head]
    return governor.isVerb || governor.pos == .properNoun || governor.pos == .adverb
  }

  /// Whether the clause speaks of what is to come by its own words: 'will', 'is to', not by a mere present.
  ///
  /// A modifier's noun must itself take part in what is to come: its subject, or an event ('will attend Monday's summit', not
  /// 'will appeal Monday's ruling').
  func isPlainlyFuture(_ tokens: Range<Int>) -> Bool {
    guard direction(of: tokens) == .future, let verb = governor(of: tokens) else { return false }
    let noun = text.tokens[text.tokens[head(of: tokens)].head]
    guard noun.dep == .nsubj || noun.dep == .nsubjpass || cues.event.contains(noun.lemma) else {
      return false
    }
    return isDeferral(verb)
      || text.children(of: verb).contains { [.md, .to].contains(text.tokens[$0].tag) }
  }

  /// The preposition right before the expression.
  func preposition(of tokens: Range<Int>) -> String? {
    tokens.lowerBound > 0 ? text.tokens[tokens.lowerBound - 1].lower : nil
  }

  /// Whether the expression is an object ('set May 3 as the deadline') or belongs to an adjective ('payable May 3').
  func isLoose(_ tokens: Range<Int>) -> Bool {
    let token = text.tokens[head(of: tokens)]
    if token.dep == .dobj || token.dep == .attr { return true }
    let governor =
      token.dep == .pobj ? text.tokens[text.tokens[token.head].head] : text.tokens[token.head]
    return !governor.isVerb
  }

  /// Whether the expression describes a noun rather than a verb: 'the talks in June'.
  func hangsOnNoun(_ tokens: Range<Int>) -> Bool {
    let token = text.tokens[head(of: tokens)]
    let governor =
      token.dep == .pobj ? text.tokens[text.tokens[token.head].head] : text.tokens[token.head]
    return governor.isNominal
  }

  /// The verb that the expression belongs to, if there is one.
  func governor(of tokens: Range<Int>) -> Int? {
    var current = head(of: tokens)
    var steps = 0
    while !text.tokens[current].isVerb {
      let next = text.tokens[current].head
      guard next != current, steps < 60 else { return nil }
      current = next
      steps += 1
    }
    return current
  }

  /// A verb's lemma with its particle: 'call off'.
  func phrasalLemma(of verb: Int) -> String {
    guard let particle = text.child(of: verb, .prt) else { return text.tokens[verb].lemma }
    return text.tokens[verb].lemma + " " + text.tokens[particle].lower
  }

  /// Whether the expression stands before a noun that it describes: 'the Jan. 14 deadline', 'Monday's summit'.
  func isModifier(_ tokens: Range<Int>) -> Bool {
    if isPossessive(tokens) { return true }
    let token = text.tokens[head(of: tokens)]
    return token.head >= tokens.upperBound && text.tokens[token.head].isNominal
      && [.compound, .nmod, .amod, .nummod, .poss].contains(token.dep)
  }

  /// The token through which a run of tokens hangs in the tree; an article only where there is no other.
  func head(of tokens: Range<Int>) -> Int {
    let roots = tokens.filter {
      !tokens.contains(text.tokens[$0].head) || text.tokens[$0].head == $0
    }
    return roots.first { text.tokens[$0].dep != .det } ?? roots.first ?? tokens.lowerBound
  }

  private func isClauseHead(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isVerb else { return false }
    // A participle that only describes a noun ('the coming talks') has no tense of its own.
    return token.dep != .amod && token.dep != .compound
  }

  /// A sentence without a finite verb at its root: its auxiliaries or verbs below decide.
  private func fromRoot(_ root: Int, _ preposition: String?) -> TemporalDirection {
    for child in text.children(of: root) where text.tokens[child].tag == .md { return .future }
    if preposition == "until" || preposition == "by" { return .future }
    for child in text.children(of: root)
    where text.tokens[child].isVerb && text.tokens[child].dep != .acl
      && text.tokens[child].dep != .relcl
    {
      return direction(ofVerb: child, preposition: preposition, depth: 1)
    }
    return .unknown
  }

  private func direction(
    ofVerb verb: Int,
    preposition: String?,
    depth: Int
  ) -> TemporalDirection {
    guard depth < 8 else { return .unknown }
    if preposition == "since" { return .past }
    let token = text.tokens[verb]
    let aimed =
      preposition == "until" || preposition == "till" || preposition == "to"
      || preposition == "for" || preposition == "by"
    if isDeferral(verb), aimed || preposition == nil { return .future }
    let isPlan =
      cues.plan.contains(token.lemma)
      || (token.lemma == "set" && (preposition == "for" || hasFor(verb)))
    let isScheduled = cues.schedule.contains(token.lemma)
    var hasHave = false
    var beTag: PennTag?
    for child in text.children(of: verb) {
      let aux = text.tokens[child]
      guard aux.dep == .aux || aux.dep == .auxpass else { continue }
      switch aux.tag {
      case .md where aux.lower == "could" && !hasPerfect(verb): return .planned
      case .md: return hasPerfect(verb) && aux.lower != "will" ? .past : .future
      case .to: return ofInfinitive(verb, preposition: preposition, depth: depth)
      default:
        if aux.lemma == "have" { hasHave = true }
        if aux.lemma == "be" { beTag = aux.tag }
        if aux.lemma == "do" { return aux.tag == .vbd ? .past : .future }
      }
    }
    if hasHave {
      if preposition == "until", !hasHad(verb) { return .future }
      if isScheduled { return .planned }
      return isPlan && aimed ? .future : .past
    }
    switch token.tag {
    case .vbd:
      if isPlan, aimed { return .future }
      if isScheduled { return .planned }
      return underPlan(verb) ? .future : .past
    case .vbz, .vbp:
      return cues.say.contains(token.lemma)
        ? .past : cues.state.contains(token.lemma) ? .present : .future
    case .vbn:
      if let beTag {
        if beTag == .vbd, cues.planAct.contains(token.lemma), !aimed { return .past }
        if beTag == .vbd {
          return isPlan || isScheduled ? .planned : underPlan(verb) ? .future : .past
        }
        return .future
      }
      if isPlan || isScheduled { return parentIsPast(verb, depth) ? .planned : .future }
      return token.dep == .conj || token.dep == .xcomp
        ? parent(verb, preposition, depth) : .past
    case .vbg:
      if let beTag { return beTag == .vbd ? .past : .future }
      return parent(verb, preposition, depth)
    case .vb:
      // A present that the tagger took for an infinitive: 'handed it over and expect an answer'.
      if token.dep == .conj, text.tokens[token.head].tag != .vb { return .future }
      return parent(verb, preposition, depth)
    default:
      return .unknown
    }
  }

  /// 'put off', 'pushed back', 'postponed'.
  private func isDeferral(_ verb: Int) -> Bool {
    if cues.deferral.contains(text.tokens[verb].lemma) { return true }
    return cues.deferral.contains(phrasalLemma(of: verb))
  }

  private func hasFor(_ verb: Int) -> Bool {
    text.children(of: verb).contains {
      text.tokens[$0].dep == .prep && text.tokens[$0].lower == "for"
    }
  }

  private func hasHad(_ verb: Int) -> Bool {
    text.children(of: verb).contains {
      text.tokens[$0].dep == .aux && text.tokens[$0].lower == "had"
    }
  }

  private func hasPerfect(_ verb: Int) -> Bool {
    text.children(of: verb).contains {
      text.tokens[$0].dep == .aux && text.tokens[$0].lower == "have"
    }
  }

  /// 'handed it in on Friday, officials expect'.
  private func underPlan(_ verb: Int) -> Bool {
    let token = text.tokens[verb]
    guard token.head != verb, token.dep == .ccomp else { return false }
    let head = text.tokens[token.head]
    return cues.plan.contains(head.lemma) && (head.tag == .vbp || head.tag == .vbz)
  }

  private func parentIsPast(_ verb: Int, _ depth: Int) -> Bool {
    var current = verb
    for _ in 0..<6 {
      let head = text.tokens[current].head
      guard head != current else { return false }
      current = head
      if text.tokens[current].isVerb {
        return direction(ofVerb: current, preposition: nil, depth: depth + 1) == .past
      }
    }
    return false
  }

  private func ofInfinitive(_ verb: Int, preposition: String?, depth: Int) -> TemporalDirection {
    let head = text.tokens[verb].head
    // 'was to have met in October' is a plan gone by, 'claims to have met' a deed.
    if hasPerfect(verb) { return text.tokens[head].lemma == "be" ? .planned : .past }
    guard head != verb, text.tokens[head].isVerb,
      cues.implicative.contains(text.tokens[head].lemma)
    else { return head != verb && isFormerPlan(head) ? .planned : .future }
    return direction(ofVerb: head, preposition: preposition, depth: depth + 1)
  }

  /// 'had been due to expire', 'had planned to meet': whether it came to pass by then is not said.
  private func isFormerPlan(_ head: Int) -> Bool {
    let token = text.tokens[head]
    guard cues.schedule.contains(token.lemma) || cues.plan.contains(token.lemma) else {
      return false
    }
    return hasHad(head) || token.head != head && !token.isVerb && hasHad(token.head)
  }

  /// What the next clause above says.
  private func parent(_ verb: Int, _ preposition: String?, _ depth: Int) -> TemporalDirection {
    var current = verb
    for _ in 0..<12 {
      let head = text.tokens[current].head
      guard head != current else { return .unknown }
      current = head
      if isClauseHead(current) {
        return direction(ofVerb: current, preposition: preposition, depth: depth + 1)
      }
    }
    return .unknown
  }
}
