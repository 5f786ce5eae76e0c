import TextModel

extension RoleFinder {
  /// "Exchanges between parties are important": said of all such, and of none that took place.
  func isGeneral(_ match: FrameMatch) -> Bool {
    let noun = text.tokens[match.head]
    guard noun.tag == .nns || noun.tag == .nn, noun.dep == .nsubj,
      text.tokens[noun.head].base == "be", grammar.child(noun.head, .acomp) != nil
    else { return false }
    return !text.children(of: match.head).contains {
      [.det, .poss, .nummod].contains(text.tokens[$0].dep)
    }
  }
}
