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

  /// "welcomed" of "reaffirmed their will to widen trade and welcomed the accord": a past tense is never coordinated with an
  /// infinitive, it stands beside the verb above.
  func isSecondPredicate(_ verb: Int) -> Bool {
    let word = text.tokens[verb]
    guard word.dep == .conj, word.tag == .vbd || word.tag == .vbz, child(verb, .nsubj) == nil else {
      return false
    }
    return text.tokens[word.head].tag == .vb && hasTo(word.head)
  }

  /// "a sentence" of "handed one of the leaders a sentence": the second object is taken for an apposition of the first.
  ///
  /// An apposition with an article of its own stands behind a comma.
  func secondObject(of verb: Int, _ first: Int) -> Int? {
    guard Self.giving.contains(text.tokens[verb].base), let second = child(first, .appos),
      let article = child(second, .det), ["a", "an", "the"].contains(text.tokens[article].lower)
    else { return nil }
    let start = text.subtree(of: second).lowerBound
    return start > 0 && text.tokens[start - 1].dep != .punct ? second : nil
  }

  private static let giving: Set<String> = [
    "give", "hand", "award", "grant", "offer", "send", "deal", "pay", "show", "promise", "deny",
  ]

  /// The nearest verb above an infinitive that has a tense.
  func finite(above verb: Int) -> Int? {
    var current = verb
    for _ in 0..<6 {
      let word = text.tokens[current]
      guard word.head != current else { return nil }
      current = word.head
      let above = text.tokens[current]
      if above.isVerb, [.vbd, .vbz, .vbp].contains(above.tag) { return current }
    }
    return nil
  }

  /// "concerns" of "Lima's envoy and his host, Ana Ruiz, shared concerns": the verb is taken for an adjective of its object.
  func fragmentObject(of verb: Int) -> Int? {
    let word = text.tokens[verb]
    guard word.tag == .vbd, word.dep == .amod, word.head > verb else { return nil }
    let object = text.tokens[word.head]
    let above = text.tokens[object.head]
    guard object.dep == .appos || object.dep == .conj, above.dep == .root, above.isNominal,
      object.head < verb
    else { return nil }
    return word.head
  }

  /// "Mensah" of "will call on President Mensah": the preposition is left without an object, the verb has one behind it.
  func strayObject(of preposition: Int, below verb: Int) -> Int? {
    guard text.tokens[verb].isVerb, text.children(of: preposition).isEmpty,
      text.tokens[preposition].dep == .prep, let object = child(verb, .dobj),
      text.subtree(of: object).lowerBound == preposition + 1
    else { return nil }
    return object
  }

  /// "talks" of "fighting went on as talks began in Oslo": "as" is taken for a preposition, and the verb is left without a subject.
  func subjectAfterConjunction(of verb: Int) -> Int? {
    let word = text.tokens[verb]
    guard word.dep == .advcl, word.tag == .vbd || word.tag == .vbz || word.tag == .vbp,
      child(verb, .nsubj, .nsubjpass) == nil
    else { return nil }
    let start = text.subtree(of: verb).lowerBound
    for other in text.children(of: word.head) where text.subtree(of: other).upperBound == start {
      guard Self.conjunctions.contains(text.tokens[other].lower) else { continue }
      return child(other, .pobj)
    }
    return nil
  }

  private static let conjunctions: Set<String> = [
    "as", "after", "before", "since", "until", "while",
  ]

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
