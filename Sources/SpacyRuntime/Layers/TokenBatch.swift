/// Texts that go through the networks together: their tokens one after the other.
struct TokenBatch {
  /// Numbers in the worker's ``LexemeCache``.
  let lexemes: UnsafeBufferPointer<Int32>
  /// Whether one space follows a token.
  let spaces: UnsafePointer<Bool>
  /// Tokens of each text.
  let lengths: [Int]

  var count: Int { lexemes.count }

  /// Lexeme and following space in one number.
  func word(_ token: Int) -> Int32 { lexemes[token] << 1 | (spaces[token] ? 1 : 0) }

  /// An attribute of a word as an embedding layer looks it up.
  static func value(
    _ attribute: LexemeAttribute,
    of word: Int32,
    in lexemes: LexemeCache
  ) -> UInt64 {
    attribute == .spacy ? UInt64(word & 1) : lexemes.value(of: attribute, word >> 1)
  }
}
