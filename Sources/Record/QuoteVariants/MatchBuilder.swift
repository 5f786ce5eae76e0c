import TextModel

/// Finds the pairs of statements that are versions of one another.
struct MatchBuilder {
  private(set) var statements: [QuoteStatement]
  private let texts: [SourceText]
  private var found: [Pair: QuoteComparison] = [:]
  /// Statements that stand in a joined one, which takes their place.
  private var owners: [Int: Int] = [:]
  /// Statement and report in which it has a partner.
  private var partnered: Set<Pair> = []

  /// Two indices.
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// Fewest words of a quotation that is looked for among plain sentences.
  private static let sentenceWords = 5
  private static let sharedRuns = 2

  init(statements: [QuoteStatement], texts: [SourceText]) {
    self.statements = statements
    self.texts = texts
  }

  /// Compares the quotations that share a run of words.
  mutating func matchQuotations() {
    for (left, right) in StatementIndex.pairs(statements) { compare(left, right) }
  }

  /// Where neighbours of one report each match one statement of another, they are one quotation that somebody broke up.
  mutating func joinBrokenQuotations() {
    // Statement, report and chain of its partners, to the partners.
    var partners: [[Int]: Set<Int>] = [:]
    for pair in found.keys {
      for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        partners[[one, statements[other].report, statements[other].chain], default: []].insert(
          other
        )
      }
    }
    var joined: [[Int]: Int] = [:]
    for key in partners.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let parts = partners[key]?.sorted(), let first = parts.first, let last = parts.last,
        parts.count > 1, parts.allSatisfy({ statements[$0].isDirect })
      else { continue }
      // The pieces between belong to the quotation as well.
      let run = (first...last).filter { statements[$0].chain == statements[first].chain }
      let whole = joined[run] ?? statements.count
      if joined[run] == nil {
        guard let statement = QuoteStatement.joining(run.map { statements[$0] }) else { continue }
        statements.append(statement)
      }
      guard compare(key[0], whole) else {
        if joined[run] == nil { statements.removeLast() }
        continue
      }
      joined[run] = whole
      for part in run {
        owners[part] = whole
        found[pair(part, key[0])] = nil
      }
    }
  }

  /// Looks for direct quotations without a partner among the other reports' sentences.
  mutating func matchSentences(_ sentences: [QuoteStatement], quotations: Int) {
    let index = StatementIndex.index(sentences)
    for number in 0..<quotations {
      let statement = statements[number]
      guard statement.isDirect, statement.units.count >= Self.sentenceWords else { continue }
      var shared: [Int: Int] = [:]
      for run in StatementIndex.runs(statement) {
        for sentence in index[run] ?? [] where sentences[sentence].report != statement.report {
          shared[sentence, default: 0] += 1
        }
      }
      let likely = shared.filter { $0.value >= Self.sharedRuns }
        .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      for (sentence, _) in likely
      where !partnered.contains(Pair(first: number, second: sentences[sentence].report)) {
        statements.append(sentences[sentence])
        if !compare(number, statements.count - 1) { statements.removeLast() }
      }
    }
  }

  /// For each statement what it is a version of; a joined statement has its parts' matches too.
  var matches: [Int: [StatementMatches.Match]] {
    var matches: [Int: [StatementMatches.Match]] = [:]
    for (pair, comparison) in found {
      let later = owners[pair.second] ?? pair.second
      matches[later, default: []].append(.init(against: pair.first, comparison: comparison))
    }
    return matches.mapValues { $0.sorted { $0.against < $1.against } }
  }

  var groups: [[Int]] {
    var sets = DisjointSets(count: statements.count)
    for pair in found.keys { sets.join(pair.first, pair.second) }
    for (part, whole) in owners { sets.join(part, whole) }
    return sets.groups().map { members in
      members.filter { owners[$0] == nil }.sorted { left, right in
        (statements[left].report, statements[left].range, left)
          < (statements[right].report, statements[right].range, right)
      }
    }
    .filter { !$0.isEmpty }
  }

  /// Notes the comparison of two statements of different reports.
  /// - Returns: whether they are versions of one statement.
  @discardableResult
  private mutating func compare(_ left: Int, _ right: Int) -> Bool {
    guard statements[left].report != statements[right].report else { return false }
    let pair = self.pair(left, right)
    let (earlier, later) = (statements[pair.first], statements[pair.second])
    guard
      let comparison = QuoteComparison(
        earlier,
        later,
        (texts[earlier.report], texts[later.report])
      )
    else { return false }
    found[pair] = comparison
    partnered.insert(Pair(first: left, second: statements[right].report))
    partnered.insert(Pair(first: right, second: statements[left].report))
    return true
  }

  /// The statement of the earlier report first.
  private func pair(_ left: Int, _ right: Int) -> Pair {
    statements[left].report < statements[right].report
      ? Pair(first: left, second: right) : Pair(first: right, second: left)
  }
}
