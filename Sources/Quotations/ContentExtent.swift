import Annotations
import TextModel

/// What a reporting verb reports, as the tree has it.
struct ContentExtent {
  /// Tokens, in order.
  var runs: [Range<Int>]
  /// The preposition that introduces it and counts as part of the cue.
  var preposition: Int?
  let rule: RuleID
}

extension Scene {
  /// The content of a verb by its frames, the clause first, then the infinitive, the object, the preposition's object.
  func content(of verb: Int, as word: ReportingWord) -> ContentExtent? {
    if word.frames.contains(.clause), let run = clause(of: verb) {
      return ContentExtent(runs: [run], rule: "indirect:clause")
    }
    if verb + 1 < text.tokens.count, word.prepositions.contains(text.tokens[verb + 1].lower),
      let extent = prepositional(of: verb, as: word)
    {
      return extent
    }
    if let run = infinitive(of: verb, as: word) {
      return ContentExtent(runs: [run], rule: "indirect:infinitive")
    }
    if word.frames.contains(.object), let run = object(of: verb) {
      return ContentExtent(runs: [run], rule: "indirect:object")
    }
    return prepositional(of: verb, as: word)
  }

  private func clause(of verb: Int) -> Range<Int>? {
    var before: Range<Int>?
    for child in text.children(of: verb) {
      switch text.tokens[child].dep {
      case .ccomp: break
      case .advcl:
        guard let mark = text.child(of: child, .mark), child > verb else { continue }
        let form = text.tokens[mark].lower
        guard
          form == "that" || form == "whether" || (form == "if" && text.tokens[verb].lemma == "ask")
        else { continue }
      default: continue
      }
      let run = side(text.subtree(of: child), of: verb, toward: child)
      if child > verb, !run.isEmpty { return withoutTime(run, clause: child) }
      if !run.isEmpty, !isSubordinate(child) { before = run }
    }
    guard let before,
      let semicolon = before.last(where: { text.tokens[$0].lower == ";" && quoted[$0] < 0 })
    else {
      return before
    }
    let rest = trimmed((semicolon + 1)..<before.upperBound)
    // "It failed; he says it will not again": what stands before a semicolon was not said.
    return rest.count > 3 ? rest : nil
  }

  /// A clause without the day or the addressee that the tree drew into it: "told them *this week* that …".
  private func withoutTime(_ run: Range<Int>, clause: Int) -> Range<Int> {
    if let mark = text.child(of: clause, .mark), text.tokens[mark].lower == "that",
      run.contains(mark), mark - run.lowerBound < 12,
      !run.contains(where: { $0 < mark && text.tokens[$0].dep == .mark })
    {
      return mark..<run.upperBound
    }
    var low = run.lowerBound
    while low < run.upperBound, text.tokens[low].entity >= 0, isTime(low),
      text.tokens[phraseHead(low, within: run)].dep == .npadvmod
    {
      low += 1
    }
    return low < run.upperBound ? low..<run.upperBound : run
  }

  /// A clause before its main clause that only sets the scene: "Claiming victory, …", "While he agreed, …".
  private func isSubordinate(_ clause: Int) -> Bool {
    if text.tokens[clause].tag == .vbg {
      return !text.children(of: clause).contains {
        text.tokens[$0].dep == .nsubj || text.tokens[$0].dep == .aux
      }
    }
    guard let mark = text.child(of: clause, .mark) ?? text.child(of: clause, .advmod) else {
      return false
    }
    switch text.tokens[mark].lower {
    case "while", "although", "though", "as", "after", "before", "when", "because", "since":
      return true
    default: return false
    }
  }

  private func infinitive(of verb: Int, as word: ReportingWord) -> Range<Int>? {
    for child in text.children(of: verb) where child > verb {
      let token = text.tokens[child]
      guard token.dep == .xcomp || token.dep == .ccomp || token.dep == .advcl else { continue }
      let isTo = text.children(of: child).contains { text.tokens[$0].tag == .to }
      var run = text.subtree(of: child)
      run = max(run.lowerBound, verb + 1)..<max(run.upperBound, verb + 1)
      if isTo, word.frames.contains(.objectInfinitive) {
        if let object = text.child(of: verb, .dobj) ?? text.child(of: verb, .dative), object < child
        {
          run = text.subtree(of: object).lowerBound..<run.upperBound
        }
        return trimmed(run)
      }
      if isTo, word.frames.contains(.infinitive), token.dep != .advcl { return trimmed(run) }
      if token.tag == .vbg, token.dep != .advcl,
        word.frames.contains(.gerund) || word.frames.contains(.object)
      {
        return trimmed(run)
      }
    }
    return nil
  }

  /// The object with all that belongs to it: "*the talks as slow*", "*it a sham*", "*the army for the raid*".
  private func object(of verb: Int) -> Range<Int>? {
    var low: Int?
    var high = verb + 1
    var isThin = true
    for child in text.children(of: verb) where child > verb {
      let token = text.tokens[child]
      switch token.dep {
      case .dobj, .oprd, .attr, .ccomp, .xcomp, .acomp:
        if low == nil { low = text.subtree(of: child).lowerBound }
        if token.dep != .dobj || token.pos != .pronoun { isThin = false }
      case .prep:
        guard low != nil, !isOccasion(child) else {
          guard low == nil else { break }
          continue
        }
        isThin = false
      case .advmod where low != nil: break
      case .prt, .punct, .npadvmod, .dative: continue
      default:
        if low == nil { continue }
        return finish(low, high, isThin, verb)
      }
      if low != nil, token.dep != .advmod || child == high {
        high = max(high, text.subtree(of: child).upperBound)
      }
    }
    return finish(low, high, isThin, verb)
  }

  private func finish(_ low: Int?, _ high: Int, _ isThin: Bool, _ verb: Int) -> Range<Int>? {
    guard let low, low > verb, !isThin else { return nil }
    let run = trimmed(max(low, verb + 1)..<max(high, low))
    return run.isEmpty ? nil : run
  }

  /// Whether a prepositional phrase says when or where the words fell: "in an interview", "on Monday".
  func isOccasion(_ preposition: Int) -> Bool {
    if helpers.circumstances.contains(text.tokens[preposition].lower) { return true }
    guard let object = text.child(of: preposition, .pobj) else { return false }
    if isTime(object) { return true }
    return helpers.occasions.contains(text.tokens[object].lemma)
  }

  private func prepositional(of verb: Int, as word: ReportingWord) -> ContentExtent? {
    guard !word.prepositions.isEmpty else { return nil }
    for child in text.children(of: verb) where child > verb {
      guard
        text.tokens[child].dep == .prep || text.tokens[child].dep == .prt
          || text.tokens[child].dep == .agent
          || text.tokens[child].dep == .advmod,
        word.prepositions.contains(text.tokens[child].lower)
      else { continue }
      var high = text.subtree(of: child).upperBound
      // "called on Paris *to act*", "referred to it *as a farce*"
      for later in text.children(of: verb) where later > child {
        let token = text.tokens[later]
        guard
          token.dep == .xcomp || token.dep == .ccomp || (token.dep == .prep && token.lower == "as")
        else { continue }
        high = max(high, text.subtree(of: later).upperBound)
      }
      let run = trimmed((child + 1)..<max(child + 1, high))
      guard !run.isEmpty else { continue }
      return ContentExtent(runs: [run], preposition: child, rule: "indirect:preposition")
    }
    return nil
  }

  /// The part of a run on one side of the verb, without the punctuation that parts them.
  private func side(_ run: Range<Int>, of verb: Int, toward child: Int) -> Range<Int> {
    let part =
      child > verb
      ? max(run.lowerBound, verb + 1)..<max(run.upperBound, verb + 1)
      : min(run.lowerBound, verb)..<min(run.upperBound, verb)
    return trimmed(part)
  }

  /// The words around a reporting clause that is set into them: "*The deal*, he said, *is off*".
  /// - Returns: nil unless commas set the clause apart.
  func surroundings(of verb: Int) -> ContentExtent? {
    let token = text.tokens[verb]
    guard token.head != verb, text.tokens[token.head].sentence == token.sentence else { return nil }
    let inset = text.subtree(of: verb)
    let around = text.sentences[token.sentence].tokens
    switch token.dep {
    case .parataxis: break
    case .ccomp, .advcl, .dep, .conj, .relcl:
      guard isSetApart(inset, in: around) else { return nil }
      if token.dep != .ccomp {
        guard let mark = text.child(of: verb, .mark), text.tokens[mark].lower == "as" else {
          return nil
        }
      } else if text.child(of: verb, .mark) != nil {
        return nil
      }
    default: return nil
    }
    let left = trimmed(around.lowerBound..<max(around.lowerBound, inset.lowerBound))
    let right = trimmed(min(inset.upperBound, around.upperBound)..<around.upperBound)
    let runs = [left, right].filter { !$0.isEmpty }
    guard !left.isEmpty || token.dep != .ccomp, !runs.isEmpty else { return nil }
    return ContentExtent(runs: runs, rule: "indirect:inset")
  }

  private func isSetApart(_ inset: Range<Int>, in around: Range<Int>) -> Bool {
    let before = inset.lowerBound - 1
    guard before >= around.lowerBound else { return false }
    return text.tokens[before].lower == "," || text.tokens[inset.lowerBound].lower == ","
  }
}
