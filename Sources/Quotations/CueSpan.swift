import TextModel

extension Scene {
  /// The cue around a reporting verb: auxiliaries, negation, adverbs before it, its particle, a content's preposition.
  /// - Parameter preposition: the token that introduces the content, if it is part of the cue.
  func cue(of verb: Int, preposition: Int? = nil) -> [Range<Int>] {
    var low = verb
    while low > 0, isCuePart(low - 1, of: verb) { low -= 1 }
    // An adverb alone at the front ("then said") is part of it only next to the verb group.
    while low < verb, text.tokens[low].isPunctuation { low += 1 }
    var high = verb + 1
    if high < text.tokens.count, text.tokens[high].head == verb, text.tokens[high].dep == .prt {
      high += 1
    }
    if let preposition, preposition >= high, preposition - high < 4,
      quoted[preposition] == quoted[verb]
    {
      if preposition == high { return [low..<(preposition + 1)] }
      return [low..<high, preposition..<(preposition + 1)]
    }
    return [low..<high]
  }

  private func isCuePart(_ index: Int, of verb: Int) -> Bool {
    let token = text.tokens[index]
    guard quoted[index] == quoted[verb] else { return false }
    if token.head == verb {
      switch token.dep {
      case .aux, .auxpass, .neg: return true
      case .advmod: return token.tag == .rb || token.tag == .rbr
      default: return false
      }
    }
    // An adverb that belongs to an auxiliary or to another adverb of the group.
    return token.dep == .advmod && token.tag == .rb && text.tokens[token.head].head == verb
      && token.head > index && token.head < verb
  }
}
