import GRDB
import Record

/// Files reports under the keys of their stories, and links those that may tell one story.
///
/// Many at once: keys of reports of the same days lie side by side, so that many rows come into one page before it is written.
final class StoryFiling {
  private let db: Database
  private let clusterer: StoryClusterer
  private let features: StoryFeatures
  private let signatures: FiledSignatures
  private var times = StoryTimes()

  private lazy var search = StoryCandidates<any Error> { [features] in
    try features.list($0, $1)
  }

  init(db: Database, clusterer: StoryClusterer, memory: SignatureMemory = .init()) throws {
    self.db = db
    self.clusterer = clusterer
    features = try StoryFeatures(db: db, limit: StoryCandidates<any Error>.shortLimit)
    signatures = try FiledSignatures(db: db, clusterer: clusterer, memory: memory)
  }

  /// What the next filing need not read again.
  var memory: SignatureMemory { signatures.memory }

  /// Whether reports wait to be filed.
  static func isNeeded(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM report_signature WHERE NOT is_filed)")
    ) ?? false
  }

  /// Files the next reports that wait for it.
  /// - Complexity: the reports that share a rare pair of terms with one of them.
  func fileNext(_ count: Int) throws {
    let waiting = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT report, data FROM report_signature WHERE NOT is_filed LIMIT ?"
      ),
      arguments: [count]
    ).map(FiledSignature.init)
    signatures.note(waiting)
    let keys = waiting.map { clusterer.keys(for: $0.signature) }
    var postings = zip(waiting, keys).flatMap { report, keys in
      let rank = report.signature.rank
      return keys.posted.map { StoryPosting(key: $0, rank: rank) }
    }
    postings.sort()
    try features.file(postings)
    let noting = try db.cachedStatement(
      sql: "UPDATE report_signature SET is_filed = 1 WHERE report = ?"
    )
    for report in waiting { try noting.execute(arguments: [report.number]) }
    try link(waiting, keys)
    try relink(added: postings)
  }

  /// Takes a report's keys and links away.
  func remove(_ report: String) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT report, data, is_filed FROM report_signature
        WHERE report = \(RecordSchema.numberOfReport)
        """,
      arguments: [report]
    )
    guard let row, row[2] else { return }
    let gone = try FiledSignature(row)
    let rank = gone.signature.rank
    let keys = clusterer.keys(for: gone.signature).posted
    try features.remove(keys.map { StoryPosting(key: $0, rank: rank) })
    try unlink(gone.number)
    try features.load(keys)
    var ranks: Set<UInt64> = []
    for key in keys { try ranks.formUnion(search.relinked(key, added: [], removed: [rank])) }
    try relink(ranks)
  }

  // MARK: Links

  private func link(_ reports: [FiledSignature], _ keys: [StoryKeys]) throws {
    let shelves = try features.shelves()
    try features.load(keys.flatMap { $0.all(shelves) })
    let insertion = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO story_link (a, b, similarity, counts) VALUES (?, ?, ?, ?)"
    )
    for (report, keys) in zip(reports, keys) {
      let mine = report.signature
      for rank in try search.candidates(of: mine.rank, keys, shelves: shelves).sorted() {
        for other in try signatures.comparable(to: mine, of: rank) {
          guard let found = clusterer.link(mine, other.signature) else { continue }
          let isFirst = found.first == mine.id
          let link = StoryTimes.Link(
            a: isFirst ? report.number : other.number,
            b: isFirst ? other.number : report.number,
            similarity: found.similarity
          )
          let days = (mine.day, other.signature.day)
          // Which links of undated reports count is told from all of them.
          let isDated = days.0 != nil && days.1 != nil
          let counts = isDated && clusterer.counts(found.similarity, days.0, days.1)
          try insertion.execute(arguments: [link.a, link.b, Double(link.similarity), counts])
          let isNew = db.changesCount > 0
          if !isDated {
            times.note(link, isFirst ? days : (days.1, days.0), isNew: isNew)
          } else if counts, isNew {
            try StoryTimes.mark(link, db)
          }
        }
      }
    }
  }

  private func unlink(_ report: Int64) throws {
    for link in try StoryTimes.links(of: report, db) {
      try StoryTimes.mark(link.a == report ? link.b : link.a, db)
      times.noteLoss(of: link)
    }
    for end in ["a", "b"] {
      try db.cachedStatement(sql: "DELETE FROM story_link WHERE \(end) = ?")
        .execute(arguments: [report])
    }
  }

  /// Links reports anew that are compared with others than before since some were filed.
  /// - Parameter postings: in order. Their lists have been read.
  private func relink(added postings: [StoryPosting]) throws {
    var ranks: Set<UInt64> = []
    for key in features.longKeys {
      let first = postings.firstIndex(from: 0) { $0.key >= key }
      let added = postings[first...].prefix { $0.key == key }.map(\.rank)
      guard !added.isEmpty else { continue }
      try ranks.formUnion(search.relinked(key, added: Set(added), removed: []))
    }
    try relink(ranks)
  }

  private func relink(_ ranks: Set<UInt64>) throws {
    let reports = try ranks.sorted().flatMap(signatures.all)
    for report in reports {
      try unlink(report.number)
      try StoryTimes.mark(report.number, db)
    }
    if !reports.isEmpty {
      try link(reports, reports.map { clusterer.keys(for: $0.signature) })
    }
    try times.settle(clusterer, db)
  }
}
