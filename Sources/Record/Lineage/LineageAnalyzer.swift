import Articles
package import Reports
package import RuleFiles

/// Tells who has it from whom within one story.
package struct LineageAnalyzer: Sendable {
  private let frequencies: WordFrequencies

  /// - Parameter rules: the folder of this module's resources; nil for the one that is shipped.
  /// - Throws: ``RuleFileError`` if a table is damaged.
  package init(rules: RuleFolder? = nil) throws(RuleFileError) {
    frequencies = try WordFrequencies(rules: rules ?? .bundled)
  }

  /// Edges, origins and unplaced reports of one story; the order of `reports` does not matter.
  package func lineage(of reports: [Report]) -> Lineage {
    Lineage(
      edges: [],
      origins: reports.map { [$0.article.id] }.sorted { $0[0] < $1[0] },
      unknown: []
    )
  }
}
