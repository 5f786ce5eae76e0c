import Chronology
import Foundation
import GRDB
import Record
import TextModel

/// Keeps entries with their evidence.
struct EntryStorage {
  let db: Database

  /// Writes an entry with its evidence, in place of the one of this ID if there is one; the schema refuses one without evidence.
  /// - Parameter reports: the only ones whose passages may be others than those that the entry had before; nil if any may be.
  func write(
    _ entry: some RecordEntry,
    kind: EntryKind,
    story: String? = nil,
    changed reports: Set<String>? = nil
  ) throws {
    let id = entry.id.rawValue
    let first = try writeEvidence(entry.evidence, of: id, changed: reports)
    try db.cachedStatement(sql: "DELETE FROM entry_country WHERE entry = ?")
      .execute(arguments: [id])
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

  /// Where an entry's passage stands.
  private struct Place: Hashable {
    let report: String
    let range: TextRange
  }

  /// Makes the rows of evidence agree with an entry's passages, without a change to those that it had before.
  /// - Returns: the row of its first passage.
  private func writeEvidence(
    _ passages: [Evidence],
    of entry: String,
    changed reports: Set<String>?
  ) throws -> Int64? {
    guard let first = passages.first else { return nil }
    var rows = try self.rows(of: entry, in: reports.map { $0.union([first.report]) })
    let firstPlace = Place(report: first.report, range: first.range)
    var firstRow = rows[firstPlace]
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO evidence (entry, report, "start", "end", text, byte_start, byte_end)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    )
    for passage in passages where reports?.contains(passage.report) ?? true {
      let place = Place(report: passage.report, range: passage.range)
      guard rows.removeValue(forKey: place) == nil else { continue }
      try insertion.execute(
        arguments: [
          entry, passage.report, passage.codePoints.start, passage.codePoints.end, passage.text,
          passage.range.start, passage.range.end,
        ]
      )
      if place == firstPlace { firstRow = db.lastInsertedRowID }
    }
    let removal = try db.cachedStatement(sql: "DELETE FROM evidence WHERE id = ?")
    for (place, row) in rows where reports?.contains(place.report) ?? true {
      try removal.execute(arguments: [row])
    }
    return firstRow
  }

  /// The rows of an entry's evidence.
  /// - Parameter reports: the only ones that are asked for.
  private func rows(of entry: String, in reports: Set<String>?) throws -> [Place: Int64] {
    let columns = "SELECT id, report, coalesce(byte_start, 0), coalesce(byte_end, 0) FROM evidence"
    let found: [Row]
    if let reports {
      let statement = try db.cachedStatement(
        sql: columns + " INDEXED BY evidence_report WHERE report = ? AND entry = ?"
      )
      found = try reports.flatMap { try Row.fetchAll(statement, arguments: [$0, entry]) }
    } else {
      let statement = try db.cachedStatement(sql: columns + " WHERE entry = ?")
      found = try Row.fetchAll(statement, arguments: [entry])
    }
    return Dictionary(
      found.map { (Place(report: $0[1], range: TextRange($0[2], $0[3])), $0[0]) }
    ) { first, _ in first }
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
          WHERE entry = ? AND byte_start IS NOT NULL
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
      }.sorted()
    )
  }

  /// Where the words of these reports come from.
  func originTable(of reports: Set<String>) throws -> OriginTable {
    let statement = try db.cachedStatement(
      sql: "SELECT origin FROM report INDEXED BY report_origin WHERE id = ?"
    )
    var groups: [String: String] = [:]
    var unknown: Set<String> = []
    for report in reports {
      guard let row = try Row.fetchOne(statement, arguments: [report]) else { continue }
      if let origin: String = row[0] { groups[report] = origin } else { unknown.insert(report) }
    }
    return OriginTable(groups: groups, unknown: unknown)
  }
}
