import Chronology
import Foundation
import GRDB
import Record
import TextModel

/// Keeps entries with their evidence.
struct EntryStorage {
  let db: Database

  /// Writes an entry with its evidence; the schema refuses one without evidence.
  /// - Parameters:
  ///   - before: what is on record under its ID, and gives way; nil where nothing is.
  ///   - story: the story that it describes.
  ///   - reports: the only ones whose passages may be others than those that the entry had before; nil if any may be.
  /// - Returns: the entry's number.
  @discardableResult
  func write(
    _ entry: some RecordEntry,
    kind: EntryKind,
    over before: EntryListing.OnRecord? = nil,
    story: String? = nil,
    changed reports: Set<String>? = nil
  ) throws -> Int64 {
    let listing = EntryListing(entry)
    let number = try before?.number ?? nextNumber()
    let first = try writeEvidence(entry.evidence, of: number, changed: reports)
    let content = try EntryContent(entry, firstEvidence: first)
    if let before {
      try content.update(number, db)
      if before.listing != listing { try listing.update(number, kind: kind, db) }
    } else {
      try listing.insert(number, kind: kind, story: story, content, db)
    }
    return number
  }

  /// The next entry's number; none is given twice.
  private func nextNumber() throws -> Int64 {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'entry'")
    ) ?? 1
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
    of entry: Int64,
    changed reports: Set<String>?
  ) throws -> Int64? {
    guard let first = passages.first else { return nil }
    var rows = try self.rows(of: entry, in: reports.map { $0.union([first.report]) })
    let firstPlace = Place(report: first.report, range: first.range)
    var firstRow = rows[firstPlace]
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO evidence (entry, report, "start", "end", text, byte_start, byte_end)
        VALUES (?, \(RecordSchema.numberOfReport), ?, ?, ?, ?, ?)
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
  private func rows(of entry: Int64, in reports: Set<String>?) throws -> [Place: Int64] {
    let found: [Row]
    if let reports {
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, ?1, byte_start, byte_end FROM evidence INDEXED BY evidence_report
          WHERE report = (SELECT number FROM report WHERE id = ?1) AND entry = ?2
          """
      )
      found = try reports.flatMap { try Row.fetchAll(statement, arguments: [$0, entry]) }
    } else {
      let statement = try db.cachedStatement(
        sql: """
          SELECT evidence.id, report.id, byte_start, byte_end FROM evidence
          JOIN report ON report.number = evidence.report WHERE entry = ?
          """
      )
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
          SELECT report.id, byte_start, byte_end, "start", "end", text FROM evidence
          JOIN report ON report.number = evidence.report
          WHERE entry = (SELECT number FROM entry WHERE id = ?)
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
