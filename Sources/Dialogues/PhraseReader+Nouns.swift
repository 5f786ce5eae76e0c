import TextModel

/// Which nouns of a phrase belong together.
extension PhraseReader {
  /// The format that a noun for a meeting or a measure belongs to: "commission" for "session" in "session of the commission" and in
  /// "the commission's session", "talks" for "days" in "two days of talks".
  func inner(of index: Int) -> Int? {
    guard isEditionNoun(index) || tables.has(.measure, lemma(index)) else { return nil }
    for child in text.children(of: index) {
      if text.tokens[child].dep == .poss, child < index, noun(of: child) != nil { return child }
      guard text.tokens[child].lower == "of", child > index else { continue }
      for object in text.children(of: child)
      where text.tokens[object].dep == .pobj && noun(of: object) != nil {
        return object
      }
    }
    return nil
  }

  /// The outermost noun whose ``inner(of:)`` leads here.
  func top(of head: Int) -> Int {
    var current = head
    for _ in 0..<3 {
      let above = text.tokens[current].head
      guard above != current else { break }
      if text.tokens[current].dep == .poss, inner(of: above) == current {
        current = above
      } else if text.tokens[above].lower == "of", inner(of: text.tokens[above].head) == current {
        current = text.tokens[above].head
      } else {
        break
      }
    }
    return current
  }

  /// "fisheries" of "their annual fisheries talks": a plural before the noun, which the analysis takes for a phrase of its own.
  func severedSubject(of head: Int) -> Int? {
    guard head > 0, text.tokens[head].pos == .noun else { return nil }
    let before = text.tokens[head - 1]
    guard before.tag == .nns, before.hasSpaceAfter, tables.nouns[lemma(head - 1)] == nil,
      [.dobj, .nsubj, .pobj, .nmod].contains(before.dep),
      before.head == head || before.head == text.tokens[head].head
    else { return nil }
    return head - 1
  }
}
