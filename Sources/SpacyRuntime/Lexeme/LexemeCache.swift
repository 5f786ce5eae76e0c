/// The lexemes that one worker has met, numbered, with their attributes as columns.
///
/// A value for one worker: workers share nothing, so nothing locks. It starts with the lexemes of the tokenizer's special cases and
/// goes back to these when it has grown past its limit, so that memory stays flat over any number of texts; numbers are good until
/// then (``generation``).
package struct LexemeCache: Sendable {
  private let vocabulary: Vocabulary
  private var index = HashIndex(capacity: 4096)
  private var lexemes: [Lexeme] = []
  private var columns: [[UInt64]]

  /// Lexemes beyond which ``TokenizerWorker/beginBatch()`` starts afresh.
  package static let limit = 1 << 17

  /// Grows by one whenever the numbers given before are no longer good.
  package internal(set) var generation = 0

  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    columns = LexemeAttribute.allCases.map { _ in [] }
  }

  package var count: Int { lexemes.count }

  package subscript(lexeme: Int32) -> Lexeme { lexemes[Int(lexeme)] }

  /// One attribute of all lexemes, by number. ``LexemeAttribute/spacy`` is a token's attribute and has none (all 0).
  package func column(_ attribute: LexemeAttribute) -> [UInt64] { columns[attribute.index] }

  /// One attribute of one lexeme.
  @inline(__always)
  package func value(of attribute: LexemeAttribute, _ lexeme: Int32) -> UInt64 {
    columns[attribute.index][Int(lexeme)]
  }

  /// The number of a form, which is added if new.
  /// - Parameters:
  ///   - hash: the form's ``MurmurHash``.
  ///   - norm: a normalised form of a tokenizer rule; the same form with another norm is another lexeme.
  mutating func number(
    of bytes: UnsafeBufferPointer<UInt8>,
    hash: UInt64,
    norm: UInt64? = nil
  ) -> Int32 {
    let key = norm.map { hash ^ ($0 &* 0x9E37_79B9_7F4A_7C15 | 1) } ?? hash
    let known = index.find(key)
    if known >= 0 { return known }
    let lexeme = vocabulary.lexeme(bytes, norm: norm)
    let number = Int32(lexemes.count)
    lexemes.append(lexeme)
    for attribute in LexemeAttribute.allCases {
      columns[attribute.index].append(lexeme.value(of: attribute))
    }
    index.set(key, number)
    return number
  }
}

extension LexemeAttribute {
  /// Position among the columns.
  @inline(__always)
  fileprivate var index: Int {
    switch self {
    case .orth: 0
    case .lower: 1
    case .norm: 2
    case .prefix: 3
    case .suffix: 4
    case .shape: 5
    case .spacy: 6
    case .isSpace: 7
    }
  }
}

extension Lexeme {
  fileprivate func value(of attribute: LexemeAttribute) -> UInt64 {
    switch attribute {
    case .orth: orth
    case .lower: lower
    case .norm: norm
    case .prefix: prefix
    case .suffix: suffix
    case .shape: shape
    case .spacy: 0
    case .isSpace: isSpace ? 1 : 0
    }
  }
}
