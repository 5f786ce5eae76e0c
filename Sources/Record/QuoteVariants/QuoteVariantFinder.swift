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

  /// Statements of a set of reports (those of one story, or all that quote one speaker), in order of their first version.
  ///
  /// A function of the set: the order of `reports` does not matter.
  /// - Parameter lineage: who has it from whom: puts undated sources before what derives from them.
  /// - Complexity: O(words), and O(n · m) for each pair of versions of n and m words that share a run of three.
  package func groups(in reports: [Report], lineage: Lineage? = nil) -> [QuoteGroup] {
    let ordered = ReportOrder.sorted(reports, lineage: lineage)
    let reader = StatementReader(rules: rules)
    let quoted = ordered.enumerated().flatMap { reader.statements(of: $1, number: $0) }
    let sentences = ordered.enumerated().flatMap { reader.sentences(of: $1, number: $0) }
    let texts = ordered.map(\.article.text)
    let matches = StatementMatches(quoted: quoted, sentences: sentences, texts: texts)
    return matches.groups.map { members in
      group(members, matches, ordered, texts)
    }
    .sorted {
      ($0.variants[0].place.report, $0.variants[0].place.range) < (
        $1.variants[0].place.report, $1.variants[0].place.range
      )
    }
  }

  private func group(
    _ members: [Int],
    _ matches: StatementMatches,
    _ reports: [Report],
    _ texts: [SourceText]
  ) -> QuoteGroup {
    let statements = matches.statements
    func place(_ index: Int) -> QuotePlace {
      let statement = statements[index]
      let text = texts[statement.report]
      return QuotePlace(
        report: reports[statement.report].article.id,
        range: statement.range,
        text: statement.pieces.map { text[$0] }.joined(separator: " ")
      )
    }
    let variants = members.map { index -> QuoteVariant in
      let match = matches.best(for: index)
      return QuoteVariant(
        place: place(index),
        kind: statements[index].kind,
        speaker: statements[index].speaker?.name,
        verdict: match?.comparison.verdict ?? (members.count == 1 ? .onlyReport : nil),
        against: match.map { place($0.against) },
        changes: match?.comparison.changes ?? [],
        rule: statements[index].rule
      )
    }
    // A sentence can be a version of two quotations; a quotation stands in one group.
    let named = members.firstIndex { !statements[$0].isSentence } ?? 0
    var seed = WordHash()
    for byte in variants[named].place.report.utf8 { seed.add(byte) }
    seed.mix(UInt64(variants[named].place.range.start))
    seed.mix(UInt64(variants[named].place.range.end))
    seed.mix(variants[named].kind == .indirect ? 1 : 0)
    return QuoteGroup(
      id: "q" + String(seed.value, radix: 16),
      speaker: members.lazy.compactMap { statements[$0].speaker?.name }.first,
      variants: variants
    )
  }
}
