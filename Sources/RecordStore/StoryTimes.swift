import GRDB
import Record

/// Keeps, for undated reports, the day as of which they count, and with it which links do (``StoryClusterer/counts(_:_:_:)``).
struct StoryTimes {
  /// A link as it lies in the file: the numbers of the two reports, that of the lesser ID first.
  struct Link {
    let a: Int64
    let b: Int64
    let similarity: Float
  }

  private struct Ends: Hashable {
    let a: Int64
    let b: Int64
  }

  /// A link that has come. Until it is settled it does not count, unless it was there before.
  private struct News {
    let link: Link
    /// Of dated ends.
    let days: (Int?, Int?)
    let isNew: Bool
  }

  private var news: [Ends: News] = [:]
  /// Undated reports, or perhaps undated ones, whose day may be another now.
  private var undated: Set<Int64> = []
  /// The greatest similarity to a dated report that has come, by undated report.
  private var nearest: [Int64: Float] = [:]

  /// Notes a link that has come, with the days of the two reports, of which one or none is dated.
  /// - Parameter isNew: that it was not in the file.
  mutating func note(_ link: Link, _ days: (Int?, Int?), isNew: Bool) {
    // Of two reports that come together each finds the other.
    let ends = Ends(a: link.a, b: link.b)
    if news[ends] == nil { news[ends] = News(link: link, days: days, isNew: isNew) }
    guard (days.0 == nil) != (days.1 == nil) else { return }
    let report = days.0 == nil ? link.a : link.b
    nearest[report] = max(nearest[report] ?? 0, link.similarity)
  }

  /// Notes a link that has gone.
  mutating func noteLoss(of link: Link) {
    news[Ends(a: link.a, b: link.b)] = nil
    undated.formUnion([link.a, link.b])
  }

  /// Works out anew what the noted links change, and marks reports whose stories must be found again.
  /// - Complexity: the links noted, and all links of undated reports that count as of another day now.
  mutating func settle(_ clusterer: StoryClusterer, _ db: Database) throws {
    for (report, similarity) in nearest where try !hasNearer(report, similarity, db) {
      undated.insert(report)
    }
    let moved = try undated.sorted().filter { try moves($0, db) }
    for report in moved { try settleLinks(of: report, clusterer, db) }
    var epochs: [Int64: Int?] = [:]
    func epoch(_ report: Int64, _ day: Int?) throws -> Int? {
      if let day { return day }
      if let known = epochs[report] { return known }
      let found = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT epoch FROM report_signature WHERE report = ? AND epoch IS NOT NULL"
        ),
        arguments: [report]
      )
      epochs[report] = .some(found)
      return found
    }
    for (_, news) in news.sorted(by: { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }) {
      let link = news.link
      let counts = clusterer.counts(
        link.similarity,
        try epoch(link.a, news.days.0),
        try epoch(link.b, news.days.1)
      )
      if counts || !news.isNew { try Self.write(counts, link, db) }
    }
    self = StoryTimes()
  }

  /// Works out which of an undated report's links count.
  private func settleLinks(of report: Int64, _ clusterer: StoryClusterer, _ db: Database) throws {
    let links = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT link.a, link.b, link.similarity, link.counts, one.epoch, other.epoch FROM (
            SELECT a, b, similarity, counts FROM story_link WHERE a = ?1
            UNION ALL SELECT a, b, similarity, counts FROM story_link WHERE b = ?1
          ) AS link
          JOIN report_signature AS one ON one.report = link.a
          JOIN report_signature AS other ON other.report = link.b
          """
      ),
      arguments: [report]
    )
    for row in links {
      let link = Link(a: row[0], b: row[1], similarity: Float(row[2] as Double))
      let counts = clusterer.counts(link.similarity, row[4], row[5])
      if counts != row[3] { try Self.write(counts, link, db) }
    }
  }

  /// Writes whether a link counts, and marks its reports if it did not say so before.
  private static func write(_ counts: Bool, _ link: Link, _ db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE story_link SET counts = ?1 WHERE a = ?2 AND b = ?3 AND counts <> ?1"
    ).execute(arguments: [counts, link.a, link.b])
    if db.changesCount > 0 { try mark(link, db) }
  }

  /// Whether an undated report has a better link to a dated one than one that has come.
  private func hasNearer(_ report: Int64, _ similarity: Float, _ db: Database) throws -> Bool {
    let known = try Double.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT epoch_likeness FROM report_signature
          WHERE report = ? AND epoch_likeness IS NOT NULL
          """
      ),
      arguments: [report]
    )
    return known.map { $0 > Double(similarity) } ?? false
  }

  /// Finds the day as of which an undated report counts.
  /// - Returns: whether it is another than before.
  private func moves(_ report: Int64, _ db: Database) throws -> Bool {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT day, epoch FROM report_signature WHERE report = ?"),
      arguments: [report]
    )
    guard let known, known[0] as Int? == nil else { return false }
    let best = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT dated.day, near.similarity FROM (
            SELECT b AS report, similarity FROM story_link WHERE a = ?1
            UNION ALL SELECT a, similarity FROM story_link WHERE b = ?1
          ) AS near JOIN report_signature AS dated ON dated.report = near.report
          JOIN report ON report.number = near.report
          WHERE dated.day IS NOT NULL ORDER BY near.similarity DESC, report.id LIMIT 1
          """
      ),
      arguments: [report]
    )
    let epoch = best?[0] as Int?
    try db.cachedStatement(
      sql: "UPDATE report_signature SET epoch = ?, epoch_likeness = ? WHERE report = ?"
    ).execute(arguments: [epoch, best?[1] as Double?, report])
    return epoch != known[1]
  }

  /// All links of a report.
  static func links(of report: Int64, _ db: Database) throws -> [Link] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a, b, similarity FROM story_link WHERE a = ?1
          UNION ALL SELECT a, b, similarity FROM story_link WHERE b = ?1
          """
      ),
      arguments: [report]
    ).map { Link(a: $0[0], b: $0[1], similarity: Float($0[2] as Double)) }
  }

  /// Has the stories of the two reports of a link found again.
  static func mark(_ link: Link, _ db: Database) throws {
    for report in [link.a, link.b] { try mark(report, db) }
  }

  /// Has the story of a report found again.
  static func mark(_ report: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO stale_report (report) VALUES (?)")
      .execute(arguments: [report])
  }
}
