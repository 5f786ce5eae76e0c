import Annotations
import Articles
import Chronology
import Foundation
import GRDB
import Record
import Synchronization
import TextModel
package import Reports

/// What adding a report did.
package enum AddOutcome: String, Sendable {
  /// It was new.
  case added
  /// The same report was on record: nothing changed.
  case unchanged
  /// Another version of the same article was on record, and gave way.
  case replaced
}

extension RecordStore {
  /// Puts a report on record, with all that follows: its story, its lineage, the entries that it is evidence for.
  ///
  /// - Throws: ``RecordStoreError``; nothing of the report is then on record.
  /// - Complexity: the reports of its story and the entries that it concerns, not the size of the record.
  @discardableResult
  package func add(_ report: Report) throws -> AddOutcome {
    let outcome = try stage(report)
    try settle()
    return outcome
  }

  /// Puts a report on record without what follows from it; ``settle()`` does that for many at once.
  ///
  /// One transaction. A report that was staged by a run that ended early is settled by the next.
  /// - Throws: ``RecordStoreError``; nothing of the report is then on record.
  @discardableResult
  package func stage(_ report: Report) throws -> AddOutcome {
    let data: Data
    do { data = try Coding.encode(report) } catch { throw RecordStoreError(error, path: path) }
    return try write { db in
      let id = report.article.id
      let hash = ContentHash.hex(data)
      let known = try String.fetchOne(
        db.cachedStatement(sql: "SELECT hash FROM report WHERE id = ?"),
        arguments: [id]
      )
      guard known != hash else { return .unchanged }
      if known != nil { try remove(id, db) }
      let signature = try tools.signatures.signature(of: report)
      try insert(report, data: data, hash: hash, signature: signature, db)
      return known == nil ? .added : .replaced
    }
  }

  /// Takes a report and its mentions out; entries that lose a mention are made anew.
  private func remove(_ id: String, _ db: Database) throws {
    signatureMemory.withLock { $0 = SignatureMemory() }
    try remerge(StoryChange(redated: [id: StoryContext?.none]), db)
    let change = try StoryStorage(db: db, tools: tools).remove(id)
    try remerge(change, db)
    // No evidence may be left of a report that goes.
    try remakeAll(db)
    try db.execute(sql: "DELETE FROM report WHERE id = ?", arguments: [id])
  }

  private func insert(
    _ report: Report,
    data: Data,
    hash: String,
    signature: ReportSignature,
    _ db: Database
  ) throws {
    let article = report.article
    try db.cachedStatement(
      sql: """
        INSERT INTO report (id, hash, url, outlet, title, language, published, published_basis, day, origin)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        article.id, hash, article.url, article.outlet, article.title, article.language,
        article.published?.value, article.published?.basis.rawValue,
        article.published?.day?.description, article.id,
      ]
    )
    let number = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO report_content (report, data) VALUES (?, ?)")
      .execute(arguments: [number, data])
    try db.cachedStatement(sql: "INSERT INTO report_signature (report, data) VALUES (?, ?)")
      .execute(arguments: [number, SignatureCoding.encode(signature)])
    try db.cachedStatement(sql: "INSERT INTO unfiled_report (report) VALUES (?)")
      .execute(arguments: [number])
    let passage = try db.cachedStatement(
      sql: #"INSERT INTO passage (report, "start", "end", text) VALUES (?, ?, ?, ?)"#
    )
    let maker = EvidenceMaker(report)
    for range in article.paragraphs where !range.isEmpty {
      let words = maker.evidence(range)
      try passage.execute(
        arguments: [number, words.codePoints.start, words.codePoints.end, words.text]
      )
    }
  }

  static func report(_ id: String, _ db: Database) throws -> Report? {
    let statement = try db.cachedStatement(
      sql: "SELECT data FROM report JOIN report_content ON report = number WHERE id = ?"
    )
    return try Data.fetchOne(statement, arguments: [id]).map { try Coding.decode(Report.self, $0) }
  }
}

/// Names a content by its bytes: FNV-1a twice over, with different beginnings, 128 bits in all.
enum ContentHash {
  static func hex(_ data: Data) -> String {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x8422_2325_cbf2_9ce4
    for byte in data {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
      second = (second ^ UInt64(byte)) &* 0x100_0000_01b3
      second ^= second >> 29
    }
    return String(first, radix: 16) + "-" + String(second, radix: 16)
  }
}
