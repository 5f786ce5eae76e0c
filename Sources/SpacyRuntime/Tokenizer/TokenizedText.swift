package import TextModel

/// One text cut into tokens: parallel lists, white-space tokens included.
package struct TokenizedText: Sendable {
  /// Where tokens begin and end, in bytes of the text that holds this one.
  package internal(set) var starts: [Int32] = []
  package internal(set) var ends: [Int32] = []
  /// Numbers in the worker's ``LexemeCache``.
  package internal(set) var lexemes: [Int32] = []
  /// Whether one space follows that belongs to no token.
  package internal(set) var hasSpaceAfter: [Bool] = []

  package var count: Int { lexemes.count }

  package func range(_ token: Int) -> TextRange { TextRange(Int(starts[token]), Int(ends[token])) }

  /// An attribute of a token, as embedding layers look it up.
  @inline(__always)
  package func value(of attribute: LexemeAttribute, _ token: Int, in lexemes: LexemeCache) -> UInt64
  {
    attribute == .spacy
      ? (hasSpaceAfter[token] ? 1 : 0) : lexemes.value(of: attribute, self.lexemes[token])
  }
}
