import TextModel

/// Which statements are versions of one another.
struct StatementMatches {
  /// Statements that stand in a group: quotations, sentences that a quotation elsewhere repeats, and neighbours that together
  /// are one quotation elsewhere.
  let statements: [QuoteStatement]
  /// Indices into ``statements``, each group in order of reports and places.
  let groups: [[Int]]
  private let matches: [Int: [Match]]

  /// That a statement is a version of an earlier one.
  struct Match {
    let against: Int
    let comparison: QuoteComparison
  }

  init(quoted: [QuoteStatement], sentences: [QuoteStatement], texts: [SourceText]) {
    var builder = MatchBuilder(statements: quoted, texts: texts)
    builder.matchQuotations()
    builder.joinBrokenQuotations()
    builder.matchSentences(sentences, quotations: quoted.count)
    statements = builder.statements
    matches = builder.matches
    groups = builder.groups
  }

  /// The earlier version that a statement is judged by: one of its own kind, then the one that tells most, then the earliest.
  func best(for statement: Int) -> Match? {
    let all = matches[statement] ?? []
    let ofKind = all.filter { statements[$0.against].isDirect == statements[statement].isDirect }
    return (ofKind.isEmpty ? all : ofKind).reduce(nil) { best, match in
      guard let best else { return match }
      return match.comparison.tellsMore(than: best.comparison) ? match : best
    }
  }
}
