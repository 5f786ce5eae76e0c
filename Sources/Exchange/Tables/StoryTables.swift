import Annotations
package import Record

extension RecordTables {
  /// A row a report: its story, which of the story's origins it goes back to, and which report it has most from.
  package static var stories: RecordTable<StoryEntry> {
    let columns = [
      "id", "title", "report", "outlet", "headline", "published", "published_basis", "origin",
      "source", "relation", "direction_known", "confidence", "shared",
    ]
    return RecordTable(columns) { story in
      var origin: [String: Int] = [:]
      for (number, group) in story.lineage.origins.enumerated() {
        for report in group { origin[report] = number + 1 }
      }
      let edges = Dictionary(grouping: story.lineage.edges, by: \.derived)
      return story.reports.map { report in
        let edge = edges[report.id]?.first
        return [
          story.id.rawValue, story.title, report.id, report.outlet, report.title, report.published,
          report.basis.rawValue, origin[report.id].map(String.init), edge?.source,
          edge?.relation.rawValue, edge.map { "\($0.isDirectionKnown)" },
          edge.map { share($0.confidence) }, edge.map { share($0.shared) },
        ]
      }
    }
  }

  /// Three decimals, as the JSON has them.
  private static func share(_ value: Double) -> String {
    "\((value * 1000).rounded() / 1000)"
  }

  /// A row a version of a statement.
  package static var versions: RecordTable<StatementEntry> {
    let columns = [
      "id", "speaker", "report", "kind", "speaker_here", "verdict", "against", "flags", "text",
    ]
    return RecordTable(columns) { statement in
      statement.group.variants.map { variant in
        [
          statement.id.rawValue, statement.group.speaker, variant.place.report,
          variant.kind.rawValue, variant.speaker, variant.verdict?.rawValue,
          variant.against?.report, variant.changes.compactMap { $0.flag?.rawValue }.cell,
          variant.place.text,
        ]
      }
    }
  }
}
