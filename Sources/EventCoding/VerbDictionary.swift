package import RuleFiles

/// Verbs and patterns of a dictionary in the PETRARCH format, as frames.
package struct VerbDictionary: Sendable {
  let frames: [Frame]

  /// Reads a dictionary's text.
  /// - Throws: ``RuleFileError`` for a line that is neither an entry, a pattern, a set nor a comment.
  package init(contents: String, name: String) throws(RuleFileError) {
    frames = []
  }
}
