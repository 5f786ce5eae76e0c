import GRDB
import Record

/// The links in the file: between reports that may tell one story. Of an undated report's links to dated ones only those are there that count
/// (``StoryClusterer/counts(_:_:_:)``).
struct StoryLinks {
  /// The numbers of two reports, that of the lesser ID first.
  struct Link: Hashable, Comparable {
    let a: Int64
    let b: Int64
    let similarity: Float

    init(_ report: FiledSignature, _ neighbour: StoryNeighbour) {
      let isFirst = report.signature.id < neighbour.id
      a = isFirst ? report.number : neighbour.number
      b = isFirst ? neighbour.number : report.number
      similarity = neighbour.similarity
    }

    fileprivate init(_ row: Row) {
      a = row[0]
      b = row[1]
      similarity = Float(row[2] as Double)
    }

    func other(than report: Int64) -> Int64 { a == report ? b : a }

    static func < (left: Self, right: Self) -> Bool { (left.a, left.b) < (right.a, right.b) }
  }

  let db: Database

  /// Writes a link, unless it is there.
  /// - Parameter counts: whether it does; if so, the stories of its reports are found again.
  func add(_ link: Link, counts: Bool) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO story_link (a, b, similarity, counts) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [link.a, link.b, Double(link.similarity), counts])
    if counts, db.changesCount > 0 { try mark(link) }
  }

  /// Writes whether a link counts, and has the stories of its reports found again if it did not say so before.
  func note(_ counts: Bool, _ link: Link) throws {
    try db.cachedStatement(
      sql: "UPDATE story_link SET counts = ?1 WHERE a = ?2 AND b = ?3 AND counts <> ?1"
    ).execute(arguments: [counts, link.a, link.b])
    if db.changesCount > 0 { try mark(link) }
  }

  /// All links of a report.
  func links(of report: Int64) throws -> [Link] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a, b, similarity FROM story_link WHERE a = ?1
          UNION ALL SELECT a, b, similarity FROM story_link WHERE b = ?1
          """
      ),
      arguments: [report]
    ).map(Link.init)
  }

  /// Takes all links of a report away, and has the stories of those that it was linked to found again.
  /// - Returns: what was there.
  func removeAll(of report: Int64) throws -> [Link] {
    let links = try links(of: report)
    for link in links { try mark(link.other(than: report)) }
    for end in ["a", "b"] {
      try db.cachedStatement(sql: "DELETE FROM story_link WHERE \(end) = ?")
        .execute(arguments: [report])
    }
    return links
  }

  private func mark(_ link: Link) throws {
    for report in [link.a, link.b] { try mark(report) }
  }

  /// Has the story of a report found again.
  func mark(_ report: Int64) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO stale_report (report) VALUES (?)")
      .execute(arguments: [report])
  }
}
