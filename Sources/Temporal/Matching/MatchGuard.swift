import TextModel

/// A condition on the place of a match that a pattern of words cannot say: the `if:` of a rule.
enum MatchGuard: String, CaseIterable, Sendable {
  /// Four digits that stand where a year can.
  case year
  /// A capital where the expression begins.
  case capital
  /// No noun follows that it would belong to: 'current' alone, not 'the past president'.
  case alone
  /// It describes a noun: 'the current government'.
  case attributive
  /// Nothing stands right before it.
  case unglued
  /// A season, not a jump or a decline.
  case season
  /// No noun phrase or clause follows that it counts from: 'the day before', not 'the day before the vote'.
  case clauseEnd = "clause-end"
  /// A day of the month, not the number of a thing: 'on the 12th'.
  case dayNumber = "day-number"
  /// A length, not a share: 'a quarter of the members'.
  case length
  /// A bare plural that is a length: 'for weeks'.
  case openLength = "open-length"
  /// What something happens per: 'ten ships a day'.
  case rate
  /// A rhythm, not a sum over a year: 'the annual meeting', not 'annual sales'.
  case rhythm
  /// It ends with no weekday.
  case notWeekday = "not-weekday"
  /// Neither 'ended' nor 'ending' follows.
  case notEnded = "not-ended"
  /// The last word is in lower case.
  case uncapitalized
  /// The unit is longer than a day.
  case notDay = "not-day"
  /// No month's name follows: not 'March 1 and 2' of 'March 1 and 2 March'.
  case noMonth = "no-month"
  /// The unit is a quarter.
  case quarter
  /// A length without an article of its own: not 'over the past year'.
  case bareLength = "bare-length"
  /// Its clause speaks of what is to come.
  case future
  /// Not 'as soon as'.
  case soon
  /// 'of' follows.
  case nextOf = "next-of"
  /// A part of the day that something happened in.
  case part
  /// The first of two dates is a bare weekday.
  case weekdayThenDate = "weekday-then-date"
  /// Both ends of a range are of a kind.
  case sameSize = "same-size"
  /// It is no adjective and has no 'of': 'the future', not 'future talks' or 'the future of the bloc'.
  case standing
  /// It stands beside a noun: 'the envoy, 37 years old', not 'was 18 years old'.
  case appositive

  /// A match in its text.
  struct Place {
    let text: AnnotatedText
    let words: PlaceWords
    let pieces: [Piece]
    let span: Range<Int>
    let tokens: Range<Int>

    var previous: Token? { tokens.lowerBound > 0 ? text.tokens[tokens.lowerBound - 1] : nil }

    var next: Token? {
      tokens.upperBound < text.tokens.count ? text.tokens[tokens.upperBound] : nil
    }
  }

  func admits(_ place: Place) -> Bool {
    switch self {
    case .year: return Self.isYear(place)
    case .capital: return place.last.isCapitalized
    case .alone:
      guard let next = place.next else { return true }
      return
        !(next.isNominal && next.head >= place.tokens.lowerBound
        && place.text.tokens[place.tokens.upperBound - 1].head >= place.tokens.upperBound)
    case .attributive:
      let last = place.text.tokens[place.tokens.upperBound - 1]
      return last.dep == .amod || last.dep == .compound || last.dep == .nmod
    default: return MatchGuard.more(self, place)
    }
  }

  private static func isYear(_ place: Place) -> Bool {
    let token = place.text.tokens[place.tokens.lowerBound]
    let index = place.span.lowerBound
    let bytes = place.text.text.bytes
    // A decimal, a sum of money, a part of a longer number or name.
    if place.pieces[index].glued, index > 0 {
      let before = bytes[place.pieces[index].range.start - 1]
      if [0x2C, 0x2E, 0x24, 0x2F, 0x3A, 0x23].contains(before) { return false }
      if (0x30...0x39).contains(before) || before >= 0x41 && before < 0x80 { return false }
    }
    let after = place.pieces[place.span.upperBound - 1].range.end
    if after + 1 < bytes.count, (0x30...0x39).contains(bytes[after + 1]),
      bytes[after] == 0x2C || bytes[after] == 0x2E || bytes[after] == 0x2F || bytes[after] == 0x3A
    {
      return false
    }
    if after < bytes.count, bytes[after] == 0x25 { return false }
    if let previous = place.previous, previous.sentence == token.sentence {
      if place.words.has(.numbered, previous.lower) { return false }
      if previous.pos == .properNoun, token.dep == .nummod, token.entity < 0 { return false }
    }
    if let next = place.next, next.sentence == token.sentence {
      let counted = next.tag == .nns || next.lower == "percent" || next.lower == "%"
      let isNamed = place.previous.map { place.words.has(.yearOwners, $0.lower) } ?? false
      if counted, token.dep == .nummod, !isNamed { return false }
      if next.tag == .nn, token.dep == .nummod, token.head == place.tokens.upperBound,
        next.lower == "pound" || next.lower == "meter" || next.lower == "metre"
      {
        return false
      }
    }
    guard let previous = place.previous, previous.sentence == token.sentence else { return true }
    if place.words.has(.yearLeads, previous.lower) || previous.isPunctuation { return true }
    if token.entity >= 0, place.text.entities[token.entity].label == .date { return true }
    return token.dep == .pobj || token.dep == .npadvmod || token.dep == .nmod
      || previous.pos == .verb || previous.pos == .adposition
  }
}
