import Foundation
import GRDB
import GRDBSQLite
import Record

/// A report's signature as it lies in the file.
final class FiledSignature: Sendable {
  /// The report's number.
  let number: Int64
  let signature: ReportSignature

  init(number: Int64, signature: ReportSignature) {
    self.number = number
    self.signature = signature
  }

  /// - Parameter row: the report's number and the signature's bytes.
  convenience init(_ row: Row) throws {
    self.init(number: row[0], signature: try SignatureCoding.decode(row[1] as Data))
  }
}

/// Reads signatures by their ranks, each once as a rule.
final class FiledSignatures {
  /// What another transaction need not read again.
  private(set) var memory: SignatureMemory

  private let db: Database
  private let clusterer: StoryClusterer
  private var known: [UInt64: [FiledSignature]] = [:]

  init(db: Database, clusterer: StoryClusterer, memory: SignatureMemory) throws {
    self.db = db
    self.clusterer = clusterer
    self.memory = memory
    try self.memory.refresh(db)
  }

  /// Takes over what has been read.
  func note(_ reports: [FiledSignature]) {
    for (rank, reports) in Dictionary(grouping: reports, by: \.signature.rank) {
      known[rank] = reports
      memory.note(reports, of: rank)
    }
  }

  /// The reports of a rank.
  func all(of rank: UInt64) throws -> [FiledSignature] {
    if let known = memory[rank] ?? known[rank] { return known }
    var found: [FiledSignature] = []
    try visit(rank) { number, _, bytes in
      found.append(FiledSignature(number: number, signature: try SignatureCoding.decode(bytes)))
    }
    known[rank] = found
    memory.note(found, of: rank)
    return found
  }

  /// Those reports of a rank that may be linked to one, perhaps with some that may not.
  func comparable(to report: ReportSignature, of rank: UInt64) throws -> [FiledSignature] {
    // An undated report meets dated ones of all times, most of them once.
    guard report.day == nil, memory[rank] == nil, known[rank] == nil else {
      return try all(of: rank)
    }
    var found: [FiledSignature] = []
    var areAll = true
    try visit(rank) { number, isDated, bytes in
      let greatest =
        try isDated ? SignatureCoding.greatestSimilarity(of: report, to: bytes, clusterer) : nil
      guard greatest ?? 1 >= clusterer.linkThreshold else {
        areAll = false
        return
      }
      found.append(FiledSignature(number: number, signature: try SignatureCoding.decode(bytes)))
    }
    if areAll {
      known[rank] = found
      memory.note(found, of: rank)
    }
    return found
  }

  /// - Parameter body: gets a report's number, whether it is dated, and its signature's bytes, which are good until it returns.
  private func visit(
    _ rank: UInt64,
    _ body: (Int64, Bool, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT report, day, data FROM report_signature WHERE rank = ?"
    ).sqliteStatement
    defer { sqlite3_reset(statement) }
    try db.check(sqlite3_bind_int64(statement, 1, Int64(bitPattern: rank)))
    while try db.hasRow(sqlite3_step(statement)) {
      try body(
        sqlite3_column_int64(statement, 0),
        sqlite3_column_type(statement, 1) != SQLITE_NULL,
        UnsafeRawBufferPointer(
          start: sqlite3_column_blob(statement, 2),
          count: Int(sqlite3_column_bytes(statement, 2))
        )
      )
    }
  }
}
