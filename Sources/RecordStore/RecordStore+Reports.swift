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

  /// What reports are called by a reader: the outlet, where one is known.
  package func outlets(of reports: Set<String>) throws -> [String: String] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT outlet FROM report WHERE id = ?")
      var outlets: [String: String] = [:]
      for report in reports {
        outlets[report] = try String.fetchOne(statement, arguments: [report])
      }
      return outlets
    }
  }

  /// The story in which two reports stand together, and its statements; nil where none does.
  package func sharedStory(
    _ first: String,
    _ second: String
  ) throws -> (story: StoryEntry, statements: [StatementEntry])? {
    try read { db in
      let stories = try String.fetchAll(
        db,
        sql: "SELECT DISTINCT story FROM report WHERE id IN (?, ?)",
        arguments: [first, second]
      )
      guard stories.count == 1 else { return nil }
      func entries<Entry: RecordEntry>(_ type: Entry.Type, _ kind: EntryKind) throws -> [Entry] {
        try Data.fetchAll(
          db,
          sql: "SELECT data FROM entry WHERE story = ? AND kind = ? ORDER BY id",
          arguments: [stories[0], kind.rawValue]
        )
        .map { try Coding.decode(type, $0) }
      }
      guard let story = try entries(StoryEntry.self, .story).first else { return nil }
      return (story, try entries(StatementEntry.self, .statement))
    }
  }
}
