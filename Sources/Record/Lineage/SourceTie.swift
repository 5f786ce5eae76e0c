/// That one report may derive from another, with what speaks for it.
struct SourceTie {
  let source: Int
  let derived: Int
  let isDirectionKnown: Bool
  /// What tells the direction.
  let direction: DirectionSign?
  let relation: LineageEdge.Relation
  /// Share of the derived report's runs of words that the source has.
  let copied: Double
  /// Log-odds of derivation from matter, order, credits and times.
  let score: Double
  let comparison: MatterComparison
  let isCredited: Bool

  var isTextual: Bool { copied >= LineageWeights.copied }

  /// Copied words before reworded ones; then the better the more.
  var strength: Double { isTextual ? 10 + copied : score }
}

/// Why one of two reports is the source.
enum DirectionSign {
  case credit, time, agency
}

/// The weights and thresholds of lineage, in one place; docs/adr/0014 tells where they come from.
enum LineageWeights {
  /// Share of runs of five words from which a report is a copy or an excerpt and not a rewrite.
  static let copied = 0.5
  /// Share of the source's words that a copy has; an excerpt has less.
  static let whole = 0.8
  /// Share of a derived report's words below which copied words go with rewriting.
  static let pure = 0.75
  /// Share of the source's words that make a passage of a longer report an excerpt.
  static let part = 0.5
  /// Share of an agency's names and numbers that an outlet must have whose report the agency is said to relay.
  static let relayed = 0.6
  /// Fewest runs of words that tell anything.
  static let fewestRuns = 12
  /// Log-odds that place an undated report that credits nobody.
  static let sure = 1.2
  static let sureCopied = 0.03
  /// Least share of runs of words that makes a rewrite of a report that is no agency's and prints none.
  static let plainCopied = 0.05
  /// Share of runs of words that is more than one phrase in common, where no two sentences tell the same.
  static let phraseCopied = 0.2
  static let sureRecall = 0.4
  static let sureFacts = 6

  static func score(_ comparison: MatterComparison) -> Double {
    var score = 5 * (comparison.facts - 0.65)
    score -= 0.12 * Double(comparison.novelFacts - 6)
    score += 4 * (comparison.recall - 0.2)
    score += 0.25 * Double(min(4, max(0, comparison.sentencesInOrder - 1)))
    score += 8 * min(0.25, max(0, comparison.copied - 0.02))
    return score
  }
}
