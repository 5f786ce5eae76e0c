import TextModel

/// Whether a thing is told as what was before the news: "has criticised in the past", "had met", "once backed", "ten years since it
/// signed".
///
/// In reported speech the past perfect is only the past shifted back ("said that it had expelled them"), so it does not count there.
struct Background {
  let grammar: Grammar
  let cues: DateCues

  private var text: AnnotatedText { grammar.text }

  /// - Parameters:
  ///   - head: the token that tells of it.
  ///   - isSaid: whether it stands within somebody's words.
  func tells(_ head: Int, isSaid: Bool) -> Bool {
    let verb = clause(of: head)
    guard text.tokens[verb].isVerb else { return false }
    var isPerfect = false
    var isPastPerfect = false
    for child in text.children(of: verb) where text.tokens[child].dep == .aux {
      switch text.tokens[child].lower {
      case "had", "'d": isPastPerfect = true
      case "have", "has", "'ve": isPerfect = true
      default: continue
      }
    }
    if isPastPerfect, !isSaid, !isReported(verb) { return true }
    if isHabit(verb) || isSince(verb) { return true }
    return text.children(of: verb).contains { child in
      let word = text.tokens[child]
      switch word.dep {
      case .advmod: return isFormer(child, before: verb, isPerfect)
      case .prep: return isPast(child)
      default: return false
      }
    }
  }

  /// The verb that a noun of an event hangs on by a light verb, or the verb itself.
  private func clause(of head: Int) -> Int {
    let word = text.tokens[head]
    if word.isVerb { return head }
    switch word.dep {
    case .dobj, .nsubj, .nsubjpass, .attr, .acomp: return word.head
    default: return head
    }
  }

  private func isReported(_ verb: Int) -> Bool {
    var current = verb
    for _ in 0..<6 {
      let word = text.tokens[current]
      if word.dep == .ccomp { return true }
      guard word.head != current else { return false }
      current = word.head
    }
    return false
  }

  /// "used to criticise"
  private func isHabit(_ verb: Int) -> Bool {
    let above = text.tokens[text.tokens[verb].head]
    return text.tokens[verb].dep == .xcomp && above.lower == "used" && grammar.hasTo(verb)
      && !grammar.isPassive(text.tokens[verb].head)
  }

  /// "ten years since Norway signed"
  private func isSince(_ verb: Int) -> Bool {
    let word = text.tokens[verb]
    return [.advcl, .acl, .relcl].contains(word.dep) && word.tag != .vbg
      && text.children(of: verb).contains {
        $0 < verb && text.tokens[$0].lower == "since"
          && [.mark, .advmod].contains(text.tokens[$0].dep)
      }
  }

  /// "previously"; "long" and "repeatedly" beside a perfect; "once" right before the verb.
  private func isFormer(_ adverb: Int, before verb: Int, _ isPerfect: Bool) -> Bool {
    let word = text.tokens[adverb].lower
    if cues.former.contains(word) { return true }
    if isPerfect { return cues.lasting.contains(word) }
    return word == "once" && adverb + 1 == verb && text.tokens[verb].tag == .vbd
  }

  /// "in the past", "in recent years", "over the past decades".
  private func isPast(_ preposition: Int) -> Bool {
    guard
      ["in", "over", "for", "during", "through", "throughout"]
        .contains(text.tokens[preposition].lower),
      let object = grammar.child(preposition, .pobj)
    else { return false }
    let word = text.tokens[object]
    if word.lower == "past" {
      return !text.children(of: object).contains { text.tokens[$0].dep == .prep }
    }
    guard word.tag == .nns, cues.spans.contains(word.lemma) else { return false }
    return text.children(of: object).contains { cues.pastOnes.contains(text.tokens[$0].lower) }
  }
}
