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

/// Reads signatures of filed reports, each once as a rule.
final class FiledSignatures {
  /// What another transaction need not read again.
  private(set) var memory: SignatureMemory

  private let db: Database
  private let clusterer: StoryClusterer
  private var known: [UInt64: [FiledSignature]] = [:]

  /// A dated report that an undated one meets.
  private struct Outline {
    let number: Int64
    let day: Int
    /// How alike the two can be at most.
    let greatest: Float
  }

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
    let found = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT filed_report.report, data FROM filed_report
          JOIN report_signature ON report_signature.report = filed_report.report WHERE rank = ?
          """
      ),
      arguments: [Int64(bitPattern: rank)]
    ).map(FiledSignature.init)
    known[rank] = found
    memory.note(found, of: rank)
    return found
  }

  /// Those of some ranks that are alike to a report.
  ///
  /// For an undated report, of the dated ones at least that which it is most alike and all whose links to it then count
  /// (``StoryClusterer/counts(_:_:_:)``): most of the others are not read in full.
  func linked(to report: FiledSignature, among ranks: [UInt64]) throws -> [StoryNeighbour] {
    guard report.signature.day == nil else {
      return try ranks.flatMap { try all(of: $0).compactMap { link(report, $0) } }
    }
    var links: [StoryNeighbour] = []
    var outlines: [Outline] = []
    for rank in ranks {
      if memory[rank] == nil, known[rank] == nil,
        let found = try self.outlines(of: rank, beside: report.signature)
      {
        outlines += found
      } else {
        links += try all(of: rank).compactMap { link(report, $0) }
      }
    }
    outlines.sort { ($0.greatest, $1.number) > ($1.greatest, $0.number) }
    // The most alike of all comes before those that can be no more alike than it is.
    var nearest = StoryNeighbour.nearest(of: links)
    var left = outlines[...]
    while let next = left.first, next.greatest >= nearest?.similarity ?? 0 {
      left.removeFirst()
      guard let link = try link(report, read(next.number)) else { continue }
      links.append(link)
      nearest = StoryNeighbour.nearest(of: [link] + (nearest.map { [$0] } ?? []))
    }
    guard let epoch = nearest?.day else { return links }
    for outline in left where clusterer.mayCount(outline.day, epoch) {
      if let link = try link(report, read(outline.number)) { links.append(link) }
    }
    return links
  }

  private func link(_ report: FiledSignature, _ other: FiledSignature) -> StoryNeighbour? {
    clusterer.link(report.signature, other.signature).map {
      StoryNeighbour(other, similarity: $0.similarity)
    }
  }

  private func read(_ number: Int64) throws -> FiledSignature {
    let data = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT data FROM report_signature WHERE report = ?"),
      arguments: [number]
    )
    guard let data else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return FiledSignature(number: number, signature: try SignatureCoding.decode(data))
  }

  /// Dated reports of a rank that may be linked to an undated one.
  /// - Returns: nil if one of them has no date either.
  private func outlines(of rank: UInt64, beside report: ReportSignature) throws -> [Outline]? {
    let statement = try db.cachedStatement(
      sql: "SELECT report, day, sketch FROM filed_report WHERE rank = ?"
    ).sqliteStatement
    defer { sqlite3_reset(statement) }
    try db.check(sqlite3_bind_int64(statement, 1, Int64(bitPattern: rank)))
    var outlines: [Outline] = []
    while try db.hasRow(sqlite3_step(statement)) {
      guard sqlite3_column_type(statement, 1) != SQLITE_NULL else { return nil }
      let sketch = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, 2),
        count: Int(sqlite3_column_bytes(statement, 2))
      )
      let greatest = try SignatureSketch.greatestSimilarity(of: report, to: sketch, clusterer)
      guard greatest >= clusterer.linkThreshold else { continue }
      outlines.append(
        Outline(
          number: sqlite3_column_int64(statement, 0),
          day: Int(sqlite3_column_int64(statement, 1)),
          greatest: greatest
        )
      )
    }
    return outlines
  }
}
