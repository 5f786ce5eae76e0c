import Record

/// What placing a report among the stories takes.
struct StoryTools: Sendable {
  let signatures: SignatureBuilder
  let clusterer = StoryClusterer()
  let lineage: LineageAnalyzer
  let dating = StoryDating()
  let quotes: QuoteVariantFinder

  /// - Throws: `RuleFileError` if a table is damaged.
  init() throws {
    signatures = try SignatureBuilder()
    lineage = try LineageAnalyzer()
    quotes = try QuoteVariantFinder()
  }
}
