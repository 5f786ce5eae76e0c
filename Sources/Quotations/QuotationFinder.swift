package import Annotations
package import RuleFiles
package import TextModel

/// Finds what was said, by whom, to whom.
package struct QuotationFinder: Sendable {
  /// - Throws: ``RuleFileError`` if the table of reporting words is damaged.
  package init(rules: RuleFolder? = nil) throws {}

  /// - Returns: quotations in text order; `id.index` is the place in the list.
  package func quotations(
    in text: AnnotatedText,
    actors: ActorIndex,
    context: ArticleContext
  ) -> [Quotation] { [] }
}
