package import Reports
package import RuleFiles

/// Brings the versions of each statement together and says what became of it.
package struct QuoteVariantFinder: Sendable {
  private let frequencies: WordFrequencies

  /// - Parameter rules: the folder of this module's resources; nil for the one that is shipped.
  /// - Throws: ``RuleFileError`` if a table is damaged.
  package init(rules: RuleFolder? = nil) throws(RuleFileError) {
    frequencies = try WordFrequencies(rules: rules ?? .bundled)
  }

  /// Statements of a set of reports (those of one story, or all that quote one speaker), in order of their first version.
  ///
  /// A function of the set: the order of `reports` does not matter.
  package func groups(in reports: [Report]) -> [QuoteGroup] { [] }
}
