import TextModel

extension MatchGuard {
  /// The conditions that look at a word or two around the match.
  static func more(_ condition: MatchGuard, _ place: Place) -> Bool {
    switch condition {
    case .unglued:
      return !place.pieces[place.span.lowerBound].glued
    case .season: return isSeason(place)
    case .clauseEnd:
      guard let next = place.next, next.sentence == place.last.sentence else { return true }
      if next.isVerb { return next.tag != .vbg && next.tag != .vb }
      return next.isPunctuation || clauseEnds.contains(next.pos) && next.lower != "the"
    case .dayNumber:
      guard let previous = place.previous, place.words.has(.dayLeads, previous.lower) else {
        return false
      }
      guard let next = place.next, next.sentence == place.last.sentence else { return true }
      return !next.isNominal && next.pos != .adjective && next.pos != .numeral && next.lower != "-"
    case .length: return isLength(place)
    case .openLength:
      guard let previous = place.previous, place.words.has(.openLeads, previous.lower) else {
        return false
      }
      return place.tokens.count == 1
    case .rate:
      guard let previous = place.previous, previous.sentence == place.last.sentence else {
        return false
      }
      if place.text.tokens[place.tokens.lowerBound].lower == "per" { return true }
      return place.last.dep == .npadvmod
        && (previous.isNominal || previous.pos == .numeral || previous.pos == .symbol)
        && previous.lower != "half"
    case .rhythm:
      guard place.last.dep == .amod, let head = place.headOfLast else { return true }
      return !place.words.has(.sums, head.lemma)
    case .notWeekday: return !isWeekday(place.pieces[place.span.upperBound - 1], place)
    case .notEnded: return place.next.map { $0.lower != "ended" && $0.lower != "ending" } ?? true
    case .uncapitalized: return !place.last.isCapitalized
    case .notDay: return place.last.lemma != "day"
    case .noMonth:
      let next = place.span.upperBound
      return next >= place.pieces.count
        || !place.pieces[next].classes.contains(ClassSet(.month))
    case .quarter: return place.last.lemma == "quarter"
    case .bareLength:
      return !place.words.has(
        .lengthLeads,
        place.text.tokens[Int(place.pieces[place.span.upperBound - 1].firstToken)].lower
      )
    case .future:
      guard let head = place.headOfLast else { return false }
      return place.text.children(of: place.last.head).contains {
        let token = place.text.tokens[$0]
        // 'would soon fall' is told of the past.
        return token.tag == .md && token.lower != "would" || token.tag == .to
      } || head.tag == .md
    case .soon: return place.next?.lower != "after" && place.previous?.lower != "as"
    case .nextOf: return place.next?.lower == "of"
    case .part:
      guard let next = place.next else { return true }
      return !(place.last.dep == .compound && next.isNominal)
    case .weekdayThenDate:
      return isWeekday(place.pieces[place.span.lowerBound], place)
        && !isWeekday(place.pieces[place.span.upperBound - 1], place)
    case .standing:
      return place.last.dep != .amod && place.last.dep != .compound && place.next?.lower != "of"
    case .appositive: return place.headOfLast?.isNominal ?? false
    case .sameSize:
      return isWeekday(place.pieces[place.span.lowerBound], place)
        == isWeekday(place.pieces[place.span.upperBound - 1], place)
    default: return true
    }
  }

  private static let clauseEnds: Set<PartOfSpeech> = [
    .coordinatingConjunction, .adverb, .adposition, .particle,
  ]
  private static func isWeekday(_ piece: Piece, _ place: Place) -> Bool {
    [piece.firstToken, piece.lastToken].contains {
      place.text.tokens[Int($0)].lower.hasSuffix("day")
    }
  }

  private static func isSeason(_ place: Place) -> Bool {
    let last = place.last
    if last.dep == .compound, place.next?.isNominal == true { return false }
    let isDoubtful = last.lower == "fall" || last.lower == "spring"
    guard place.tokens.count > 1 || isDoubtful else {
      return last.pos == .noun || last.isCapitalized
    }
    if isDoubtful {
      if let next = place.next, ["of", "in", "from", "to"].contains(next.lower) {
        guard next.lower == "of", place.tokens.upperBound + 1 < place.text.tokens.count else {
          return false
        }
        let year = place.text.tokens[place.tokens.upperBound + 1]
        return year.pos == .numeral || ["next", "last", "this", "that"].contains(year.lower)
      }
      return last.dep == .pobj || last.dep == .npadvmod
    }
    return true
  }

  private static func isLength(_ place: Place) -> Bool {
    let first = place.text.tokens[place.tokens.lowerBound]
    if place.last.lemma == "quarter" {
      let isOpen = place.pieces[place.span.lowerBound].classes.contains(ClassSet(.few))
      let isShare = place.next?.lower == "of" && !isOpen
      if first.lower == "a" || isShare || place.next?.lower == "-" { return false }
      if place.next?.isNominal == true { return false }
    }
    // '1988 quarter': a year's, not so many.
    let number = place.pieces[place.span.lowerBound]
    if number.classes.contains(ClassSet(.year)), place.last.tag != .nns { return false }
    return place.previous?.lower != "$"
  }
}

extension MatchGuard.Place {
  var last: Token { text.tokens[tokens.upperBound - 1] }

  /// The word that the last one describes.
  var headOfLast: Token? {
    let head = last.head
    return head == tokens.upperBound - 1 ? nil : text.tokens[head]
  }
}
