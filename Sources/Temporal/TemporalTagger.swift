package import Annotations
package import RuleFiles
package import TextModel

/// Finds temporal expressions and normalises them.
package struct TemporalTagger: Sendable {
  /// - Throws: ``RuleFileError`` if the rules are damaged.
  package init(rules: RuleFolder? = nil) throws {}

  /// - Returns: expressions in text order; none overlaps another.
  package func times(in text: AnnotatedText, context: ArticleContext) -> [Timex] { [] }
}
