/// The inverted index of statements by runs of three words, in the forms that reported speech shares.
enum StatementIndex {
  /// A run of words in more statements than this tells nothing.
  private static let postingLimit = 200
  private static let runLength = 3

  /// Pairs of statements of different reports that share a run of three words, or the whole of a shorter one, ascending.
  ///
  /// Of statements in the same words only the first meets the others; the rest meet the first: a thousand copies of one wire
  /// make a thousand pairs.
  static func pairs(_ statements: [QuoteStatement]) -> [(Int, Int)] {
    var pairs: Set<[Int]> = []
    var firsts: [UInt64: Int] = [:]
    var repeats: Set<Int> = []
    for (number, statement) in statements.enumerated() {
      let words = WordHash.of(statement.units.map(\.form) + [statement.isDirect ? 1 : 0])
      if let first = firsts[words], statements[first].report != statement.report {
        pairs.insert([first, number])
        repeats.insert(number)
      } else if firsts[words] == nil {
        firsts[words] = number
      }
    }
    for (_, all) in index(statements) {
      let posting = all.filter { !repeats.contains($0) }
      guard posting.count <= postingLimit else { continue }
      for (position, right) in posting.enumerated() {
        for left in posting[..<position] where statements[left].report != statements[right].report {
          pairs.insert([left, right])
        }
      }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  /// Runs of words to the statements that have them, ascending.
  static func index(_ statements: [QuoteStatement]) -> [UInt64: [Int]] {
    var index: [UInt64: [Int]] = [:]
    for (number, statement) in statements.enumerated() {
      for run in runs(statement) { index[run, default: []].append(number) }
    }
    return index
  }

  /// Hashes of a statement's runs of three units.
  static func runs(_ statement: QuoteStatement) -> Set<UInt64> {
    let forms = statement.units.map(\.reported)
    guard forms.count > runLength else { return [WordHash.of(forms)] }
    return Set(
      (0...(forms.count - runLength)).map { WordHash.of(Array(forms[$0..<($0 + runLength)])) }
    )
  }
}
