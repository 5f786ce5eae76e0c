import Chronology
import Foundation
import GRDB
import Record
import TextModel

/// Keeps entries with their evidence.
struct EntryStorage {
  let db: Database

  /// Writes an entry with its evidence, in place of the one of this ID if there is one; the schema refuses one without evidence.
  func write(_ entry: some RecordEntry, kind: EntryKind, story: String? = nil) throws {
    let id = entry.id.rawValue
    try db.cachedStatement(sql: "DELETE FROM evidence WHERE entry = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM entry_country WHERE entry = ?")
      .execute(arguments: [id])
    let evidence = try db.cachedStatement(
      sql: """
        INSERT INTO evidence (entry, report, "start", "end", text, byte_start, byte_end)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    )
    var first: Int64?
    for passage in entry.evidence {
      try evidence.execute(
        arguments: [
          id, passage.report, passage.codePoints.start, passage.codePoints.end, passage.text,
          passage.range.start, passage.range.end,
        ]
      )
      first = first ?? db.lastInsertedRowID
    }
    let marks = entry.marks
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (id, kind, story, title, "from", "to", origins, unknown_origins, status, is_open, is_altered,
          is_one_sided, due, names, first_evidence, summary, data)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET story = excluded.story, title = excluded.title, "from" = excluded."from",
          "to" = excluded."to", origins = excluded.origins, unknown_origins = excluded.unknown_origins,
          status = excluded.status, is_open = excluded.is_open, is_altered = excluded.is_altered,
          is_one_sided = excluded.is_one_sided, due = excluded.due, names = excluded.names,
          first_evidence = excluded.first_evidence, summary = excluded.summary, data = excluded.data
        """
    ).execute(
      arguments: [
        id, kind.rawValue, story, entry.title, entry.from, entry.to, entry.support.origins,
        entry.support.unknownOrigins, marks.status, marks.isOpen, marks.isAltered, marks.isOneSided,
        marks.due?.description, marks.names.isEmpty ? nil : marks.names.joined(separator: "\n"),
        first, try entry.summary.map(Coding.encode), try Coding.encode(entry.abridged),
      ]
    )
    let country = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO entry_country (country, entry, kind, "from", "to", origins) VALUES (?, ?, ?, ?, ?, ?)
        """
    )
    for code in entry.countries {
      try country.execute(
        arguments: [code, id, kind.rawValue, entry.from, entry.to, entry.support.origins]
      )
    }
  }

  /// An entry from its data or its summary, all its evidence with it if that is asked for.
  func entry<Entry: RecordEntry>(
    _ type: Entry.Type,
    _ data: Data,
    isComplete: Bool
  ) throws -> Entry {
    let entry = try Coding.decode(type, data)
    guard isComplete, entry.isAbridged else { return entry }
    let passages = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT report, byte_start, byte_end, "start", "end", text FROM evidence
          WHERE entry = ? AND byte_start IS NOT NULL ORDER BY id
          """
      ),
      arguments: [entry.id.rawValue]
    )
    return entry.completed(
      with: passages.map { row in
        Evidence(
          report: row[0],
          range: TextRange(row[1], row[2]),
          codePoints: TextRange(row[3], row[4]),
          text: row[5]
        )
      }
    )
  }

  /// Where the words of these reports come from.
  func originTable(of reports: Set<String>) throws -> OriginTable {
    let statement = try db.cachedStatement(sql: "SELECT origin FROM report WHERE id = ?")
    var groups: [String: String] = [:]
    var unknown: Set<String> = []
    for report in reports {
      guard let row = try Row.fetchOne(statement, arguments: [report]) else { continue }
      if let origin: String = row[0] { groups[report] = origin } else { unknown.insert(report) }
    }
    return OriginTable(groups: groups, unknown: unknown)
  }
}
