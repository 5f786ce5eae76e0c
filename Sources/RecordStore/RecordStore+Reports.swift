import Foundation
import GRDB
package import Record

extension RecordStore {
  /// The IDs of the reports that a name can mean: the one of just this ID, else all whose ID, address or headline holds it.
  /// - Complexity: one look-up, or a pass over the reports' headings.
  package func reportIDs(named name: String, limit: Int = 10) throws -> [String] {
    try read { db in
      if let id = try String.fetchOne(
        db,
        sql: "SELECT id FROM report WHERE id = ?",
        arguments: [name]
      ) {
        return [id]
      }
      return try String.fetchAll(
        db,
        sql: """
          SELECT id FROM report WHERE instr(lower(id), ?1) OR instr(lower(url), ?1) OR instr(lower(title), ?1)
          ORDER BY id LIMIT ?2
          """,
        arguments: [name.lowercased(), limit]
      )
    }
  }

  /// What a reader knows reports by.
  package func headings(of reports: Set<String>) throws -> [String: ReportHeading] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT outlet, day FROM report WHERE id = ?")
      var headings: [String: ReportHeading] = [:]
      for report in reports {
        guard let row = try Row.fetchOne(statement, arguments: [report]) else { continue }
        headings[report] = ReportHeading(outlet: row[0], day: row[1])
      }
      return headings
    }
  }

  /// The story in which two reports stand together; nil where none does.
  package func sharedStory(_ first: String, _ second: String) throws -> StoryEntry? {
    try read { db in
      let stories = try Int64?.fetchAll(
        db,
        sql: "SELECT DISTINCT story FROM report WHERE id IN (?, ?)",
        arguments: [first, second]
      )
      guard stories.count == 1, let story = stories[0] else { return nil }
      return try Data.fetchOne(
        db,
        sql: "SELECT data FROM entry WHERE story = ? AND kind = ?",
        arguments: [story, EntryKind.story.rawValue]
      )
      .map { try Coding.decode(StoryEntry.self, $0) }
    }
  }

  /// Statements that two reports both quote, whichever stories they tell.
  package func sharedStatements(_ first: String, _ second: String) throws -> [StatementEntry] {
    try read { db in
      try Data.fetchAll(
        db,
        sql: """
          SELECT data FROM entry WHERE kind = ?
            AND number IN (SELECT entry FROM evidence WHERE report = \(RecordSchema.numberOfReport))
            AND number IN (SELECT entry FROM evidence WHERE report = \(RecordSchema.numberOfReport))
          ORDER BY id
          """,
        arguments: [EntryKind.statement.rawValue, first, second]
      )
      .map { try Coding.decode(StatementEntry.self, $0) }
    }
  }
}

/// Who published a report, and when.
package struct ReportHeading: Sendable, Equatable {
  package let outlet: String?
  /// ISO 8601.
  package let day: String?
}
