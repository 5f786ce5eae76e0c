import TextModel

/// What the networks read and write of the tokens of a call, in columns: all paragraphs one after the other.
final class AnalysisColumns {
  private let numbers = Scratch<Int32>()
  private let bytes = Scratch<UInt8>()
  private let flags = Scratch<Bool>()
  private(set) var count = 0

  /// Numbers in the worker's ``LexemeCache``.
  private(set) var lexemes: UnsafeMutablePointer<Int32>
  /// Heads, as indices from the start of the token's paragraph.
  private(set) var heads: UnsafeMutablePointer<Int32>
  /// Numbers in ``DependencyLabel/allCases``.
  private(set) var labels: UnsafeMutablePointer<Int32>
  private(set) var tags: UnsafeMutablePointer<UInt8>
  private(set) var hasSpaceAfter: UnsafeMutablePointer<Bool>
  private(set) var isSpace: UnsafeMutablePointer<Bool>
  private(set) var startsSentence: UnsafeMutablePointer<Bool>
  /// Entities in their order, in indices from the start of the call.
  var entities: [(tokens: Range<Int>, label: EntityLabel)] = []

  init() {
    lexemes = numbers.room(for: 3)
    heads = lexemes
    labels = lexemes
    tags = bytes.room(for: 1)
    hasSpaceAfter = flags.room(for: 3)
    isSpace = hasSpaceAfter
    startsSentence = hasSpaceAfter
  }

  /// Takes in tokenized paragraphs; what components will write is set to what stands where there is none.
  func load(_ paragraphs: [TokenizedText], lexemes cache: LexemeCache) {
    count = paragraphs.reduce(0) { $0 + $1.count }
    lexemes = numbers.room(for: count * 3)
    heads = lexemes + count
    labels = lexemes + 2 * count
    tags = bytes.room(for: count)
    hasSpaceAfter = flags.room(for: count * 3)
    isSpace = hasSpaceAfter + count
    startsSentence = hasSpaceAfter + 2 * count
    startsSentence.update(repeating: false, count: count)
    labels.update(repeating: ArcLabel.unspecified, count: count)
    tags.update(repeating: 0, count: count)
    entities.removeAll(keepingCapacity: true)
    var token = 0
    for paragraph in paragraphs {
      for index in 0..<paragraph.count {
        let lexeme = paragraph.lexemes[index]
        lexemes[token] = lexeme
        hasSpaceAfter[token] = paragraph.hasSpaceAfter[index]
        isSpace[token] = cache.value(of: .isSpace, lexeme) != 0
        token += 1
      }
    }
  }
}
