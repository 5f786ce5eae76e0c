package import Annotations
package import Chronology
package import Reports

/// Dates an undated report through its story, where the evidence allows.
package struct StoryDating: Sendable {
  package init() {}

  /// What the story tells of an undated report's time.
  package struct Redating: Sendable, Codable, Hashable {
    package let report: String
    /// Basis `story`; nil where the day of publication stays open though some expressions can be dated.
    package let published: PublicationDate?
    /// Days meant by the report's expressions, by index into its times; basis `story` for each.
    package let times: [Int: DayInterval]
    /// What tells, in words for a reader.
    package let evidence: [String]

    package init(
      report: String,
      published: PublicationDate?,
      times: [Int: DayInterval],
      evidence: [String]
    ) {
      self.report = report
      self.published = published
      self.times = times
      self.evidence = evidence
    }
  }

  /// - Parameters:
  ///   - reports: the story's reports, dated and undated.
  ///   - lineage: who has it from whom among them.
  /// - Returns: one entry for each undated report that the story dates, in order of ids.
  package func redatings(of reports: [Report], lineage: Lineage) -> [Redating] { [] }
}
