import Record

/// What placing a report and its mentions in the record takes.
struct StoryTools: Sendable {
  let signatures: SignatureBuilder
  let clusterer = StoryClusterer()
  let lineage: LineageAnalyzer
  let dating = StoryDating()
  let quotes: QuoteVariantFinder
  let dialogues: DialogueWords

  /// - Throws: `RuleFileError` if a table is damaged.
  init() throws {
    signatures = try SignatureBuilder()
    lineage = try LineageAnalyzer()
    quotes = try QuoteVariantFinder()
    dialogues = try DialogueWords()
  }
}
