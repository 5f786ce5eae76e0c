package import Annotations
import Articles
package import Reports
import TextModel

/// One story: the reports of one happening, and who has it from whom.
package struct StoryEntry: Hashable, Sendable, Codable, RecordEntry {
  package let id: EntryID
  package let title: String
  package let reports: [Member]
  package let lineage: Lineage
  package let redatings: [StoryDating.Redating]
  package let countries: [String]
  /// The first sentence of each report.
  package let evidence: [Evidence]
  package let support: Support

  /// A report of the story.
  package struct Member: Hashable, Sendable, Codable {
    package let id: String
    package let outlet: String?
    package let title: String?
    /// ISO 8601, as precise as known; from the story itself where the report is undated.
    package let published: String?
    package let basis: PublicationDate.Basis
  }

  package var from: String? {
    reports.lazy.compactMap { $0.published?.prefix(10) }.min().map(String.init)
  }
  package var to: String? {
    reports.lazy.compactMap { $0.published?.prefix(10) }.max().map(String.init)
  }

  /// - Parameter reports: at least one, in the story's order.
  package init(
    id: EntryID,
    reports: [Report],
    lineage: Lineage,
    redatings: [StoryDating.Redating]
  ) {
    self.id = id
    self.lineage = lineage
    self.redatings = redatings
    let dates = Dictionary(redatings.map { ($0.report, $0.published) }) { first, _ in first }
    self.reports = reports.map { report in
      let published = report.article.published ?? dates[report.article.id] ?? nil
      return Member(
        id: report.article.id,
        outlet: report.article.outlet,
        title: report.article.title,
        published: published?.value,
        basis: published?.basis ?? .none
      )
    }
    title = Self.title(reports, lineage)
    countries = Set(
      reports.flatMap { report in
        let index = ActorIndex(report.actors)
        return report.events.flatMap { $0.actors + $0.recipients }.compactMap(\.actor)
          .flatMap(index.countries).map(\.rawValue)
      }
    ).sorted()
    evidence = reports.compactMap { report in
      let first = report.sentences.first ?? report.article.paragraphs.first
      return first.flatMap { $0.isEmpty ? nil : EvidenceMaker(report).evidence($0) }
    }
    support = Support(origins: lineage.origins.count, unknownOrigins: lineage.unknown.count)
  }

  /// The headline of a report that others derive from, else of the first that has one, else its first sentence.
  private static func title(_ reports: [Report], _ lineage: Lineage) -> String {
    let sources = Set(lineage.edges.map(\.source))
    let titled = reports.filter { !($0.article.title ?? "").isEmpty }
    let best = titled.first { sources.contains($0.article.id) } ?? titled.first
    if let title = best?.article.title { return title }
    guard let report = reports.first, let range = report.sentences.first else { return "untitled" }
    return report.article.text[range]
  }
}
