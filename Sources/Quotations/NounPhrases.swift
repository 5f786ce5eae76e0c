import TextModel

extension Scene {
  /// The words that name somebody: determiner, title, name, apposition, what restricts it; a clause after a comma is left out.
  /// - Parameters:
  ///   - head: the noun.
  ///   - bounds: where the words may lie.
  func nounPhrase(_ head: Int, within bounds: Range<Int>) -> Range<Int> {
    let whole = text.subtree(of: head).clamped(to: bounds)
    var low = min(whole.lowerBound, head)
    var high = max(whole.upperBound, head + 1)
    for child in text.children(of: head) {
      let run = text.subtree(of: child)
      switch text.tokens[child].dep {
      case .relcl, .advcl, .ccomp, .parataxis, .acl:
        guard child > head, run.lowerBound > head else { continue }
        let isApart =
          text.tokens[run.lowerBound].lower == "," || text.tokens[run.lowerBound - 1].lower == ","
        if isApart || run.count > 10 { high = min(high, run.lowerBound) }
      case .punct where isDash(child) || text.tokens[child].lower == ":":
        if child > head { high = min(high, child) } else { low = max(low, child + 1) }
      default: continue
      }
    }
    // A dateline ends with a dash.
    for index in low..<head where isDash(index) && text.tokens[index].lower != "-" {
      low = index + 1
    }
    // Never across somebody else's words, nor out of a bracket.
    var index = low
    var depth = 0
    while index < high {
      if text.tokens[index].tag == .leftBracket { depth += 1 }
      if text.tokens[index].tag == .rightBracket {
        depth -= 1
        if depth < 0, index > head { high = index }
      }
      if quoted[index] >= 0, quoted[index] != quoted[head] {
        if index < head { low = index + 1 } else { high = index }
      }
      index += 1
    }
    let run = trimmed(low..<max(low, high))
    return run.contains(head) ? run : head..<(head + 1)
  }

  /// The highest nominal above a token that still lies in `bounds`.
  func phraseHead(_ index: Int, within bounds: Range<Int>) -> Int {
    var current = index
    var steps = 0
    while steps < 40 {
      let head = text.tokens[current].head
      let dep = text.tokens[current].dep
      guard head != current, bounds.contains(head) else { break }
      switch dep {
      case .compound, .amod, .det, .nmod, .nummod, .poss, .appos, .conj, .case, .quantmod, .advmod,
        .npadvmod:
        guard
          text.tokens[head].isNominal || text.tokens[head].pos == .numeral
            || text.tokens[head].pos == .adjective
        else { return current }
      case .pobj, .prep: break
      default: return current
      }
      current = head
      steps += 1
    }
    return current
  }
}
