package import Annotations
package import EventCoding
package import RuleFiles

/// Finds standing and recurring formats of exchange, and what the article says of their life.
package struct DialogueFinder: Sendable {
  /// - Throws: ``RuleFileError`` if the tables are damaged.
  package init(rules: RuleFolder? = nil) throws {}

  /// - Returns: the article's dialogues; `id.index` is the place in the list. Their `events` point into `events`.
  package func dialogues(_ input: EventCodingInput, events: [Event]) -> [DialogueMention] { [] }
}
