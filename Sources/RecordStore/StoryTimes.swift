import GRDB
import Record

/// Keeps, for undated reports, the day as of which they count, and with it which links do (``StoryClusterer/counts(_:_:_:)``).
struct StoryTimes {
  /// Links that may or may not count.
  private var links: Set<StoryLink> = []
  /// Undated reports, or perhaps undated ones, whose day may be another now.
  private var undated: Set<String> = []

  /// Those of a dated report with an undated one.
  private var mixed: [StoryLink] = []

  /// Notes a link that has come, with the days of the two reports.
  mutating func note(_ link: StoryLink, _ first: Int?, _ second: Int?) {
    links.insert(link)
    if (first == nil) != (second == nil) { mixed.append(link) }
  }

  /// Notes a link that has gone.
  mutating func noteLoss(of link: StoryLink, for report: String) {
    links.remove(link)
    undated.insert(report)
  }

  /// Works out anew what the noted links change, and marks reports whose stories must be found again.
  /// - Complexity: the links noted, and all links of undated reports that count as of another day now.
  mutating func settle(_ clusterer: StoryClusterer, _ db: Database) throws {
    for link in mixed {
      for report in [link.first, link.second] where try isBest(link, for: report, db) {
        undated.insert(report)
      }
    }
    for report in undated.sorted() where try moves(report, db) {
      try links.formUnion(Self.links(of: report, db))
    }
    let times = try db.cachedStatement(
      sql: """
        SELECT story_link.counts, one.epoch, other.epoch FROM story_link
        JOIN report_signature AS one ON one.report = story_link.a
        JOIN report_signature AS other ON other.report = story_link.b
        WHERE story_link.a = \(RecordSchema.numberOfReport) AND story_link.b = \(RecordSchema.numberOfReport)
        """
    )
    let change = try db.cachedStatement(
      sql: """
        UPDATE story_link SET counts = ?
        WHERE a = \(RecordSchema.numberOfReport) AND b = \(RecordSchema.numberOfReport)
        """
    )
    for link in links.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
      guard let row = try Row.fetchOne(times, arguments: [link.first, link.second]) else {
        continue
      }
      let counts = clusterer.counts(link, row[1], row[2])
      guard counts != row[0] else { continue }
      try change.execute(arguments: [counts, link.first, link.second])
      for report in [link.first, link.second] { try Self.mark(report, db) }
    }
    self = StoryTimes()
  }

  /// Whether an undated report has no better link to a dated one.
  private func isBest(_ link: StoryLink, for report: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT epoch_likeness IS NULL OR epoch_likeness <= ? FROM report_signature
          WHERE report = \(RecordSchema.numberOfReport) AND day IS NULL
          """
      ),
      arguments: [Double(link.similarity), report]
    ) ?? false
  }

  /// Finds the day as of which an undated report counts.
  /// - Returns: whether it is another than before.
  private func moves(_ report: String, _ db: Database) throws -> Bool {
    let known = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT day, epoch, report FROM report_signature WHERE report = \(RecordSchema.numberOfReport)
          """
      ),
      arguments: [report]
    )
    guard let known, known[0] as Int? == nil else { return false }
    let number: Int64 = known[2]
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
      arguments: [number]
    )
    let epoch = best?[0] as Int?
    try db.cachedStatement(
      sql: "UPDATE report_signature SET epoch = ?, epoch_likeness = ? WHERE report = ?"
    ).execute(arguments: [epoch, best?[1] as Double?, number])
    return epoch != known[1]
  }

  /// All links of a report.
  static func links(of report: String, _ db: Database) throws -> [StoryLink] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT report.id, similarity FROM (
            SELECT b AS other, similarity FROM story_link WHERE a = \(RecordSchema.numberOfReport)
            UNION ALL SELECT a, similarity FROM story_link WHERE b = \(RecordSchema.numberOfReport)
          ) JOIN report ON report.number = other
          """
      ),
      arguments: [report, report]
    ).map { StoryLink(report, $0[0], similarity: Float($0[1] as Double)) }
  }

  /// Has the story of a report found again.
  static func mark(_ report: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO stale_report (report) SELECT number FROM report WHERE id = ?"
    ).execute(arguments: [report])
  }
}
