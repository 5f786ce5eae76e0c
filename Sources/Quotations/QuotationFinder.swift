package import Annotations
package import RuleFiles
package import TextModel

/// Finds what was said, by whom, to whom.
///
/// Quoted stretches are given to the cue next to them; reporting verbs and nouns that are left take their content from the tree;
/// what stands between marks and has no cue goes on with the words before it or is nobody's (a title, a scare quote).
package struct QuotationFinder: Sendable {
  /// The table of reporting words, which event coding reads too.
  package let words: ReportingWords
  private let helpers: HelperWords

  /// - Throws: ``RuleFileError`` if the table of reporting words is damaged.
  package init(rules: RuleFolder? = nil) throws {
    words = try ReportingWords(rules: rules)
    helpers = try HelperWords(
      (rules ?? .bundled).table("helper_words.tsv", required: ["set", "words"])
    )
  }

  /// - Returns: quotations in text order; `id.index` is the place in the list.
  /// - Complexity: O(n) in the text's tokens, the trees being flat.
  package func quotations(
    in text: AnnotatedText,
    actors: ActorIndex,
    context: ArticleContext
  ) -> [Quotation] {
    guard !text.tokens.isEmpty else { return [] }
    let scene = Scene(text, words: words, helpers: helpers)
    var collector = DraftCollector(scene)
    let drafts = collector.collect()
    return QuotationAssembler(scene: scene, actors: actors).quotations(drafts)
  }
}
