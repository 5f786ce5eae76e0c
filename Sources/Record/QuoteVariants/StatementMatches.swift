import TextModel

/// Which statements are versions of one another.
struct StatementMatches {
  /// Statements that stand in a group: quotations, and sentences that a quotation elsewhere repeats.
  let statements: [QuoteStatement]
  /// Indices into ``statements``, each group in order of reports and places.
  private(set) var groups: [[Int]] = []
  private var matches: [Int: [Match]] = [:]

  /// That a statement is a version of an earlier one.
  struct Match {
    let against: Int
    let comparison: QuoteComparison
  }

  /// A run of words in more statements than this tells nothing.
  private static let postingLimit = 200

  init(quoted: [QuoteStatement], sentences: [QuoteStatement], texts: [SourceText]) {
    var statements = quoted
    var found: [(earlier: Int, later: Int, comparison: QuoteComparison)] = []
    func compare(_ left: Int, _ right: Int) -> Bool {
      let (one, other) = (statements[left], statements[right])
      guard one.report != other.report else { return false }
      let (earlier, later) = one.report < other.report ? (left, right) : (right, left)
      let comparison = QuoteComparison(
        statements[earlier],
        statements[later],
        (texts[statements[earlier].report], texts[statements[later].report])
      )
      guard let comparison else { return false }
      found.append((earlier, later, comparison))
      return true
    }
    var partnered: Set<[Int]> = []
    for (left, right) in Self.candidates(quoted) where compare(left, right) {
      partnered.insert([left, quoted[right].report])
      partnered.insert([right, quoted[left].report])
    }
    // A direct quotation without a partner in a report may stand there as a plain sentence.
    let index = Self.index(sentences)
    for (number, statement) in quoted.enumerated()
    where statement.isDirect && statement.units.count >= 5 {
      var shared: [Int: Int] = [:]
      for run in Self.runs(statement) {
        for sentence in index[run] ?? [] where sentences[sentence].report != statement.report {
          shared[sentence, default: 0] += 1
        }
      }
      for (sentence, count) in shared.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) })
      where count >= 2 && !partnered.contains([number, sentences[sentence].report]) {
        statements.append(sentences[sentence])
        if compare(number, statements.count - 1) {
          partnered.insert([number, sentences[sentence].report])
        } else {
          statements.removeLast()
        }
      }
    }
    self.statements = statements
    var sets = DisjointSets(count: statements.count)
    for match in found {
      sets.join(match.earlier, match.later)
      matches[match.later, default: []].append(
        Match(against: match.earlier, comparison: match.comparison)
      )
    }
    groups = sets.groups().map { members in
      members.sorted { left, right in
        (statements[left].report, statements[left].range, left) < (
          statements[right].report, statements[right].range, right
        )
      }
    }
  }

  /// The earlier version that a statement is judged by: one of its own kind, then the likest, then the earliest.
  func best(for statement: Int) -> Match? {
    matches[statement]?.max { left, right in
      func key(_ match: Match) -> (Int, Float, Int) {
        let isSameKind = statements[match.against].isDirect == statements[statement].isDirect
        return (isSameKind ? 1 : 0, match.comparison.likeness, -match.against)
      }
      return key(left) < key(right)
    }
  }

  /// Pairs of statements that share a run of three words, or the whole of a shorter one. Of statements in the same words only
  /// the first meets the others; the rest meet the first: a thousand copies of one wire make a thousand pairs.
  private static func candidates(_ statements: [QuoteStatement]) -> [(Int, Int)] {
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

  private static func index(_ statements: [QuoteStatement]) -> [UInt64: [Int]] {
    var index: [UInt64: [Int]] = [:]
    for (number, statement) in statements.enumerated() {
      for run in runs(statement) { index[run, default: []].append(number) }
    }
    return index
  }

  /// Hashes of the statement's runs of three units, in the forms that reported speech shares.
  private static func runs(_ statement: QuoteStatement) -> Set<UInt64> {
    let forms = statement.units.map(\.reported)
    guard forms.count > 3 else { return [WordHash.of(forms)] }
    return Set((0...(forms.count - 3)).map { WordHash.of(Array(forms[$0..<($0 + 3)])) })
  }
}
