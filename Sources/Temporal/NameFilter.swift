import TextModel

/// Tells names from times: the Good Friday Agreement, the 2030 Agenda, Theresa May, the Sunday Times.
struct NameFilter {
  let text: AnnotatedText
  let words: PlaceWords

  func isName(_ atom: Atom) -> Bool {
    switch atom.sense {
    case .nothing: return true
    case .calendar, .timeOn, .length: break
    case .unit: return isTitleOfUnit(atom.tokens)
    default: return false
    }
    if case .calendar(let fields) = atom.sense, case .known = fields.year, fields.recurrence == nil
    {
      return isPlan(atom.tokens)
    }
    return isPerson(atom.tokens) || isInsideName(atom.tokens) || isPartOfTitle(atom)
  }

  /// 'the 2030 Agenda': a year to come that names a plan. (The 1917 battle was in 1917.)
  private func isPlan(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < text.tokens.count else { return false }
    if words.has(.plans, text.tokens[next].lower) { return true }
    guard tokens.lowerBound > 0 else { return false }
    let before = text.tokens[tokens.lowerBound - 1]
    return before.isCapitalized && words.has(.plans, before.lower)
  }

  /// 'Theresa May', 'Mr March'.
  private func isPerson(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      let entity = text.tokens[index].entity
      return entity >= 0 && text.entities[entity].label == .person && tokens.count == 1
        && text.tokens[index].pos != .numeral && !text.text.hasDigit(text.tokens[index].range)
    } || (tokens.count == 1 && tokens.lowerBound > 0 && isTitle(tokens.lowerBound - 1))
  }

  private func isTitle(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isCapitalized && words.has(.titles, token.lower) && !token.hasComma(text)
  }

  /// An entity of another kind covers the expression and more.
  private func isInsideName(_ tokens: Range<Int>) -> Bool {
    let entity = text.tokens[tokens.lowerBound].entity
    guard entity >= 0 else { return false }
    let span = text.entities[entity]
    guard span.tokens.upperBound > tokens.upperBound, Self.names.contains(span.label),
      text.tokens[tokens.upperBound].tag != .pos
    else { return false }
    return text.tokens[tokens.upperBound].isCapitalized
      || text.tokens[tokens.upperBound].lower == "-"
  }

  private static let names: Set<EntityLabel> = [
    .organization, .workOfArt, .law, .event, .facility, .product, .person,
  ]

  /// 'This Week': a unit with a capital, where the words around it have none.
  private func isTitleOfUnit(_ tokens: Range<Int>) -> Bool {
    let last = text.tokens[tokens.upperBound - 1]
    guard tokens.count > 1, last.isCapitalized, last.pos == .noun || last.pos == .properNoun else {
      return false
    }
    return text.sentences[last.sentence].tokens.contains { index in
      let token = text.tokens[index]
      return !token.isCapitalized && (token.pos == .noun || token.isVerb && token.tag != .md)
    }
  }

  /// A capitalised noun follows that the expression belongs to: 'the Friday Group', 'the Six-Day War'.
  private func isPartOfTitle(_ atom: Atom) -> Bool {
    let next = atom.tokens.upperBound
    guard next < text.tokens.count, atom.tokens.count <= 3 else { return false }
    let follower = text.tokens[next]
    let last = text.tokens[next - 1]
    guard follower.isCapitalized, follower.pos == .properNoun, follower.sentence == last.sentence,
      last.hasSpaceAfter, last.isCapitalized || last.pos == .numeral
    else { return false }
    return (last.dep == .compound || last.dep == .nmod || last.dep == .amod || last.dep == .nummod)
      && last.head > next - 1 && text.tokens[last.head].pos == .properNoun
  }
}

extension Token {
  /// Whether a comma follows, so that the next word stands apart.
  fileprivate func hasComma(_ text: AnnotatedText) -> Bool {
    range.end < text.text.bytes.count && text.text.bytes[range.end] == 0x2C
  }
}

extension SourceText {
  /// Whether a digit stands in a range.
  fileprivate func hasDigit(_ range: TextRange) -> Bool {
    bytes[range.start..<min(range.end, bytes.count)].contains { (0x30...0x39).contains($0) }
  }
}
