import TextModel

/// What patterns match against: a token, a part of one (numbers, hyphenated words), or an expression that an earlier stage found.
struct Piece {
  /// Index of the word in the lexicon; -1 for one that no rule names.
  var word: Int32
  /// Index of the list of rules that may begin here; 0 for none.
  var start: Int32
  var classes: ClassSet
  /// The number that digits spell.
  var value: Int32
  /// First and last token that it stands in.
  var firstToken: Int32
  var lastToken: Int32
  var range: TextRange
  /// Whether it follows the piece before without white space.
  var glued: Bool
  /// Index of an expression found earlier; -1 for none.
  var atom: Int32 = -1
}

extension Piece {
  /// A token, or a part of one, that no rule names.
  init(unknown token: Int, range: TextRange, glued: Bool) {
    self.init(
      word: -1,
      start: 0,
      classes: [],
      value: 0,
      firstToken: Int32(token),
      lastToken: Int32(token),
      range: range,
      glued: glued
    )
  }
}

/// Cuts an annotated text into pieces, so that rules need not know how a tokenizer treats hyphens and digits.
struct PieceReader {
  let lexicon: Lexicon

  /// Pieces of all tokens; numbers, letters and marks of one token are apart where it has digits or inner hyphens.
  func pieces(of text: AnnotatedText) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(text.tokens.count + text.tokens.count / 8)
    for (index, token) in text.tokens.enumerated() {
      let glued =
        index > 0 && !text.tokens[index - 1].hasSpaceAfter
        && text.tokens[index - 1].sentence == token.sentence
      if Self.isWhole(token, bytes: text.text.bytes) {
        let isKnown =
          !token.range.isEmpty
          && lexicon.mayHold(first: text.text.bytes[token.range.start], count: token.range.count)
        pieces.append(
          isKnown
            ? word(token.lower, token, index, token.range, glued: glued)
            : Piece(unknown: index, range: token.range, glued: glued)
        )
      } else {
        cut(token, index, text: text, glued: glued, into: &pieces)
      }
    }
    return pieces
  }

  /// Whether a token has no digit and no hyphen or slash inside.
  private static func isWhole(_ token: Token, bytes: [UInt8]) -> Bool {
    guard token.range.count > 1 else {
      return token.range.isEmpty || !(0x30...0x39).contains(bytes[token.range.start])
    }
    for offset in token.range.start..<token.range.end {
      let byte = bytes[offset]
      if byte < 0x3A, byte >= 0x30 || byte == 0x2D || byte == 0x2F { return false }
      // An en or em dash.
      if byte == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
        bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94
      {
        return false
      }
    }
    return true
  }

  private func word(
    _ lower: String,
    _ token: Token,
    _ index: Int,
    _ range: TextRange,
    glued: Bool
  ) -> Piece {
    var piece = Piece(unknown: index, range: range, glued: glued)
    guard let number = lexicon.index(of: lower) else { return piece }
    let entry = lexicon.entries[number]
    guard entry.admits(token) else { return piece }
    piece.word = Int32(number)
    piece.start = entry.start
    piece.classes = entry.classes
    return piece
  }

  private func cut(
    _ token: Token,
    _ index: Int,
    text: AnnotatedText,
    glued: Bool,
    into pieces: inout [Piece]
  ) {
    let bytes = text.text.bytes
    var start = token.range.start
    var isFirst = true
    while start < token.range.end {
      let kind = ByteKind(bytes[start])
      var end = start + 1
      if kind != .mark {
        while end < token.range.end, kind.goesOn(with: bytes, at: end) { end += 1 }
      } else if bytes[start] >= 0xC0 {
        while end < token.range.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
      }
      let range = TextRange(start, end)
      let isGlued = isFirst ? glued : true
      if kind == .digit {
        let value = end - start <= 9 ? Int(text.text[range]) ?? 0 : 0
        let classes = ClassSet(digits: end - start, value: value)
        pieces.append(
          Piece(
            word: -1,
            start: lexicon.start(ofDigits: classes),
            classes: classes,
            value: Int32(value),
            firstToken: Int32(index),
            lastToken: Int32(index),
            range: range,
            glued: isGlued
          )
        )
      } else {
        pieces.append(
          word(text.text[range].lowercased(), token, index, range, glued: isGlued)
        )
      }
      start = end
      isFirst = false
    }
  }

  /// A byte as a digit, a letter, or a mark that stands alone.
  private enum ByteKind {
    case digit, letter, mark

    init(_ byte: UInt8) {
      switch byte {
      case 0x30...0x39: self = .digit
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: self = .letter
      default: self = .mark
      }
    }

    /// A letter run keeps its inner stops, so that `a.m.` stays whole.
    func goesOn(with bytes: [UInt8], at offset: Int) -> Bool {
      let byte = bytes[offset]
      switch self {
      case .digit: return ByteKind(byte) == .digit
      case .letter: return ByteKind(byte) == .letter || byte & 0xC0 == 0x80 || byte == 0x2E
      case .mark: return false
      }
    }
  }
}
