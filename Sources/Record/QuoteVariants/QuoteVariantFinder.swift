import Annotations
import Articles
package import Reports
package import RuleFiles
import TextModel

/// Brings the versions of each statement together and says what became of it.
package struct QuoteVariantFinder: Sendable {
  private let rules: QuoteRules

  /// - Parameter rules: the folder of this module's resources; nil for the one that is shipped.
  /// - Throws: ``RuleFileError`` if a table is damaged.
  package init(rules: RuleFolder? = nil) throws(RuleFileError) {
    self.rules = try QuoteRules(rules: rules ?? .bundled)
  }

  /// Statements of the reports of one story, by ID.
  ///
  /// A function of the set: the order of `reports` does not matter.
  /// - Parameter lineage: who has it from whom: puts undated sources before what derives from them.
  /// - Complexity: O(words), and O(n · m) for each pair of versions of n and m words that share a run of three.
  package func mentions(
    in reports: [Report],
    lineage: Lineage? = nil,
    story: String
  ) -> [StatementMention] {
    let ordered = ReportOrder.sorted(reports, lineage: lineage)
    let reader = StatementReader(rules: rules)
    let quoted = ordered.enumerated().flatMap { reader.statements(of: $1, number: $0) }
    let sentences = ordered.enumerated().flatMap { reader.sentences(of: $1, number: $0) }
    let texts = ordered.map(\.article.text)
    let matches = StatementMatches(quoted: quoted, sentences: sentences, texts: texts)
    let maker = StatementMentionMaker(reports: ordered, matches: matches, story: story)
    return matches.groups.compactMap(maker.mention).sorted { $0.id < $1.id }
  }
}
