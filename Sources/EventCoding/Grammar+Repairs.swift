import TextModel

/// What a small model often parses wrongly, put right where the tags contradict the tree.
extension Grammar {
  /// "minister" of "Angola's deputy minister, Rui Sá, called on Brazil": the verb is taken for a participle, and the sentence
  /// is left without one.
  ///
  /// A past tense (VBD) cannot be a participle; where a noun is the root and no verb stands between, that noun is its subject.
  func fragmentSubject(of verb: Int) -> Int? {
    let word = text.tokens[verb]
    guard word.dep == .acl, word.tag == .vbd || word.tag == .vbn && child(verb, .dobj) != nil else {
      return nil
    }
    var current = word.head
    for _ in 0..<8 {
      let above = text.tokens[current]
      if above.dep == .root {
        // A participle with an object hangs on the root itself; anything further off is no subject.
        let isNear = word.tag == .vbd || current == word.head
        return above.isNominal && isNear && current < verb ? current : nil
      }
      guard !above.isVerb, above.head != current else { return nil }
      current = above.head
    }
    return nil
  }

  /// "Ghana and Togo" of "According to Nilsson, Ghana and Togo have agreed …": taken for more sources.
  func subjectAfterSource(of verb: Int) -> Int? {
    let word = text.tokens[verb]
    guard word.dep == .root, word.isVerb, child(verb, .nsubj, .nsubjpass) == nil,
      let according = text.children(of: verb).first(where: {
        text.tokens[$0].lower == "according" && $0 < verb
      }),
      let to = child(according, .prep), let source = child(to, .pobj),
      text.children(of: source).contains(where: { text.tokens[$0].lower == "," }),
      let next = text.children(of: source).first(where: {
        [.conj, .appos].contains(text.tokens[$0].dep) && text.tokens[$0].isNominal
      })
    else { return nil }
    return next
  }
}
