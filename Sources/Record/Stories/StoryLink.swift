/// That two reports may tell the same story: a fact of the two alone.
package struct StoryLink: Sendable, Codable, Hashable {
  /// The two reports' ids, the lesser first.
  package let first: String
  package let second: String
  /// 0 to 1.
  package let similarity: Float

  package init(_ left: String, _ right: String, similarity: Float) {
    first = min(left, right)
    second = max(left, right)
    self.similarity = similarity
  }
}

/// Reports of one happening.
package struct Story: Sendable, Codable, Hashable {
  /// A function of the reports, independent of the order in which they were read.
  package let id: String
  /// Ids, by time of publication (undated last), then by id.
  package let reports: [String]
}
