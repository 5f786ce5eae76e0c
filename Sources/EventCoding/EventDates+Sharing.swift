import Annotations
import TextModel

/// Times that stand elsewhere than in an event's own clause and are its own all the same.
extension EventDates {
  /// "talks held on 3 May", "the summit, which opens on Monday", "the visit that was to begin on Friday has been put off".
  /// - Parameter depth: how many nouns deep to look: "the meeting of the board, which was to open on Friday".
  func described(_ match: FrameMatch, _ marks: [Mark], depth: Int) -> Mark? {
    var nouns = match.objects
    if !text.tokens[match.head].isVerb { nouns.append(match.head) }
    nouns += match.words.filter { text.tokens[$0].isNominal && $0 != match.head }
    var level = nouns
    for _ in 0..<depth {
      level = level.flatMap { noun in
        text.children(of: noun).compactMap { child in
          let word = text.tokens[child]
          return word.dep == .prep && word.lower == "of" ? grammar.child(child, .pobj) : nil
        }
      }
      nouns += level
    }
    for noun in nouns {
      var clause = [noun]
      for child in text.children(of: noun) {
        let word = text.tokens[child]
        // "due to open on Monday" hangs like a preposition.
        guard [.relcl, .acl, .amod, .prep].contains(word.dep), cues.takesPlace.contains(word.lemma)
        else {
          continue
        }
        clause.append(child)
        clause += text.children(of: child).filter { text.tokens[$0].dep == .xcomp }
      }
      if let found = best(marks, clause, isSaid: false) { return found }
      if let verb = reduced(behind: noun), let found = best(marks, [verb], isSaid: false) {
        return found
      }
    }
    return nil
  }

  /// "the next round, to be held in May": a clause without a subject right behind a noun, wherever it was hung.
  private func reduced(behind noun: Int) -> Int? {
    let end = text.subtree(of: noun).upperBound
    guard end + 1 < text.tokens.count, text.tokens[end].lower == "," else { return nil }
    let sentence = text.sentences[text.tokens[noun].sentence].tokens
    return ((end + 1)..<min(end + 5, sentence.upperBound)).first { verb in
      let word = text.tokens[verb]
      return word.isVerb && word.dep != .aux && word.dep != .auxpass
        && [.vb, .vbn].contains(word.tag) && cues.takesPlace.contains(word.lemma)
        && text.subtree(of: verb).lowerBound == end + 1
        && grammar.child(verb, .nsubj, .nsubjpass) == nil
    }
  }

  /// "met on Friday and signed an accord", "met on Friday, protesting against the tests", "agreed on Friday at a meeting".
  func shared(_ match: FrameMatch, _ marks: [Mark], isSaid: Bool) -> Mark? {
    var current = match.head
    for _ in 0..<4 {
      guard let above = sharing(current) else { break }
      if let found = best(marks, verbs(around: above), isSaid: isSaid) { return found }
      current = above
    }
    for child in text.children(of: match.head) where isContinued(match.head, by: child) {
      if let found = best(marks, [child], isSaid: isSaid) { return found }
    }
    return nil
  }

  /// The word above whose time is also this one's.
  private func sharing(_ token: Int) -> Int? {
    let word = text.tokens[token]
    guard word.head != token else { return nil }
    let above = text.tokens[word.head]
    switch word.dep {
    case .conj where word.isVerb && above.isVerb:
      return isAhead(token) == isAhead(word.head) ? word.head : nil
    case .advcl where word.tag == .vbg && above.isVerb:
      let isMarked = text.children(of: token).contains {
        let child = text.tokens[$0]
        return $0 < token && (child.dep == .mark || child.dep == .advmod && child.tag == .wrb)
      }
      return isMarked ? nil : word.head
    case .pobj where !word.isVerb && cues.beside.contains(above.lower) && above.dep == .prep:
      return above.head == word.head ? nil : above.head
    case .dobj, .nsubj, .nsubjpass, .attr:
      return above.isVerb ? word.head : nil
    case .conj where !word.isVerb: return word.head
    case .xcomp where word.tag == .vbg: return word.head
    default: return nil
    }
  }

  /// A verb with those that it completes.
  private func verbs(around token: Int) -> [Int] {
    var verbs = [token]
    var current = token
    while text.tokens[current].dep == .xcomp, text.tokens[current].head != current, verbs.count < 4
    {
      current = text.tokens[current].head
      verbs.append(current)
    }
    return verbs
  }

  /// "arrived in Rome and met the premier on Monday": a second verb of the same subject goes on with the first.
  private func isContinued(_ verb: Int, by child: Int) -> Bool {
    let word = text.tokens[child]
    return word.dep == .conj && word.isVerb && text.tokens[verb].isVerb
      && grammar.child(child, .nsubj, .nsubjpass) == nil && isAhead(child) == isAhead(verb)
  }

  /// Whether a verb speaks of what is to come: a modal or an infinitive, its own or the first of its row's.
  private func isAhead(_ verb: Int) -> Bool {
    var current = verb
    for _ in 0..<4 {
      let auxiliaries = text.children(of: current).filter { text.tokens[$0].dep == .aux }
      if auxiliaries.contains(where: { [.md, .to].contains(text.tokens[$0].tag) }) { return true }
      let word = text.tokens[current]
      guard word.dep == .conj, word.tag == .vb, word.head != current else { return false }
      current = word.head
    }
    return false
  }
}
