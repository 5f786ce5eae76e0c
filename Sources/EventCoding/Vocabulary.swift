/// The words that frames, sets and contexts speak of, numbered once, so that texts are matched by numbers and not by spelling.
struct Vocabulary: Sendable {
  private let numbers: [String: Int32]
  /// One row of bits a word: the sets that hold it.
  private let rows: [UInt64]
  private let stride: Int

  /// The number of a word that nothing speaks of.
  static let unknown: Int32 = -1

  fileprivate init(numbers: [String: Int32], members: [[Int32]]) {
    self.numbers = numbers
    stride = (members.count + 63) / 64
    var rows = [UInt64](repeating: 0, count: numbers.count * stride)
    for (set, words) in members.enumerated() {
      for word in words { rows[Int(word) * stride + set / 64] |= 1 << UInt64(set % 64) }
    }
    self.rows = rows
  }

  /// How many words there are; every number is below it.
  var count: Int { numbers.count }

  func number(_ word: String) -> Int32 { numbers[word] ?? Self.unknown }

  /// Whether a set holds the word of a number.
  func holds(_ set: WordSet, _ word: Int32) -> Bool {
    guard word >= 0, set.index >= 0 else { return false }
    return rows[Int(word) * stride + Int(set.index >> 6)] >> UInt64(set.index & 63) & 1 == 1
  }

  /// Gathers words and sets.
  struct Builder {
    private var numbers: [String: Int32] = [:]
    private var members: [[Int32]] = []

    mutating func number(_ word: String) -> Int32 {
      if let known = numbers[word] { return known }
      let next = Int32(numbers.count)
      numbers[word] = next
      return next
    }

    mutating func set(_ words: Set<String>) -> WordSet {
      guard !words.isEmpty else { return .empty }
      members.append(words.map { number($0) })
      return WordSet(index: Int32(members.count - 1))
    }

    func vocabulary() -> Vocabulary { Vocabulary(numbers: numbers, members: members) }
  }
}

/// A set of numbered words; its vocabulary tells what it holds.
struct WordSet: Sendable {
  fileprivate let index: Int32

  static let empty = WordSet(index: -1)

  var isEmpty: Bool { index < 0 }
}
