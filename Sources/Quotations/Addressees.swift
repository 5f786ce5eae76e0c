import Annotations
import TextModel

extension Scene {
  /// Whom the words were said to, as the reporting word takes it: "told *reporters*", "wrote to *the chair*".
  func addressee(of draft: Draft) -> Range<Int>? {
    guard let verb = draft.head, let word = draft.word else { return nil }
    var head: Int?
    switch word.addressee {
    case .none: return nil
    case .object: head = objectAddressee(of: verb)
    case .preposition(let form):
      for child in text.children(of: verb) where child > verb && text.tokens[child].lower == form {
        guard text.tokens[child].dep == .prep || text.tokens[child].dep == .dative else { continue }
        head = text.child(of: child, .pobj)
      }
    }
    guard let head, quoted[head] == quoted[verb] else { return nil }
    let range = text.tokens[head].range
    guard !draft.content.contains(where: { $0.overlaps(range) }) else { return nil }
    var limits = (verb + 1)..<text.tokens.count
    for piece in draft.content where piece.start > range.start {
      limits = limits.clamped(to: limits.lowerBound..<text.tokens(in: piece).lowerBound)
    }
    let run = nounPhrase(head, within: limits)
    // "told members of the committee on Wednesday": the day is not one of them.
    for index in run where index > head && isTime(index) {
      return trimmed(run.lowerBound..<max(head + 1, index - 1))
    }
    return run
  }

  private func objectAddressee(of verb: Int) -> Int? {
    if let object = text.child(of: verb, .dative) ?? text.child(of: verb, .dobj), object > verb {
      return object
    }
    let next = verb + 1
    guard next < text.tokens.count, quoted[next] == quoted[verb] else { return nil }
    let run = next..<min(next + 6, text.tokens.count)
    guard let first = run.first(where: { text.tokens[$0].isNominal }),
      !(next..<first).contains(where: {
        text.tokens[$0].isVerb || text.tokens[$0].isPunctuation || text.tokens[$0].lower == "that"
      })
    else { return nil }
    let head = phraseHead(first, within: run)
    return text.tokens[head].dep == .nsubj ? nil : head
  }
}
