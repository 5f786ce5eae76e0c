import Foundation
import GRDB
import Record

/// Files reports under the keys of their stories, and links those that may tell one story.
///
/// Many at once: keys of reports of the same days lie side by side, so that many rows come into one page before it is written.
final class StoryFiling {
  private let db: Database
  private let clusterer: StoryClusterer
  private var lists: [UInt64: List] = [:]
  private var signatures: [UInt64: [ReportSignature]] = [:]
  private var times = StoryTimes()

  /// What has been read of a list.
  private struct List {
    let ranks: [UInt64]
    let limit: Int
  }

  init(db: Database, clusterer: StoryClusterer) {
    self.db = db
    self.clusterer = clusterer
  }

  /// Files the next reports that wait for it.
  /// - Returns: whether there were any.
  /// - Complexity: the reports that share a rare pair of terms with one of them.
  func fileNext(_ count: Int) throws -> Bool {
    let waiting = try Data.fetchAll(
      db.cachedStatement(sql: "SELECT data FROM report_signature WHERE NOT is_filed LIMIT ?"),
      arguments: [count]
    ).map(SignatureCoding.decode)
    guard !waiting.isEmpty else { return false }
    for signature in waiting { signatures[signature.rank, default: []].append(signature) }
    var added: [UInt64: Set<UInt64>] = [:]
    for signature in waiting {
      for key in clusterer.keys(for: signature).posted {
        added[key, default: []].insert(signature.rank)
      }
    }
    let filing = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO story_feature (feature, rank) VALUES (?, ?)"
    )
    for (key, ranks) in added.sorted(by: { $0.key < $1.key }) {
      for rank in ranks.sorted() { try filing.execute(arguments: [number(key), number(rank)]) }
    }
    let noting = try db.cachedStatement(
      sql: "UPDATE report_signature SET is_filed = 1 WHERE report = \(RecordSchema.numberOfReport)"
    )
    for signature in waiting { try noting.execute(arguments: [signature.id]) }
    try link(waiting)
    try relink(added.map { ($0.key, $0.value, []) })
    return true
  }

  /// Takes a report's keys and links away.
  func remove(_ report: String) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT data, is_filed FROM report_signature WHERE report = \(RecordSchema.numberOfReport)
        """,
      arguments: [report]
    )
    guard let row, row[1] else { return }
    let signature = try SignatureCoding.decode(row[0])
    let keys = clusterer.keys(for: signature).posted
    let removal = try db.cachedStatement(
      sql: "DELETE FROM story_feature WHERE feature = ? AND rank = ?"
    )
    for key in keys { try removal.execute(arguments: [number(key), number(signature.rank)]) }
    try unlink(report)
    try relink(keys.map { ($0, [], [signature.rank]) })
  }

  // MARK: Links

  private func link(_ reports: some Collection<ReportSignature>) throws {
    let shelves = try self.shelves()
    let keys = reports.map { clusterer.keys(for: $0) }
    let search = StoryCandidates<any Error> { [unowned self] in try list($0, $1) }
    let insertion = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO story_link (a, b, similarity, counts)
        VALUES (\(RecordSchema.numberOfReport), \(RecordSchema.numberOfReport), ?, ?)
        """
    )
    try readLists(of: keys.flatMap { $0.all(shelves) }, limit: search.shortLimit)
    for (report, keys) in zip(reports, keys) {
      let candidates = try search.candidates(of: report.rank, keys, shelves: shelves)
      for other in try candidates.sorted().flatMap(self.signatures(of:)) {
        guard let link = clusterer.link(report, other) else { continue }
        // Which links of undated reports count is told from all of them.
        let isDated = report.day != nil && other.day != nil
        let counts = isDated && clusterer.counts(link, report.day, other.day)
        try insertion.execute(
          arguments: [link.first, link.second, Double(link.similarity), counts]
        )
        if !isDated {
          times.note(link, report.day, other.day)
        } else if counts, db.changesCount > 0 {
          for end in [report.id, other.id] { try StoryTimes.mark(end, db) }
        }
      }
    }
  }

  private func unlink(_ report: String) throws {
    for link in try StoryTimes.links(of: report, db) {
      let other = link.first == report ? link.second : link.first
      try StoryTimes.mark(other, db)
      times.noteLoss(of: link, for: other)
      times.noteLoss(of: link, for: report)
    }
    for end in ["a", "b"] {
      try db.cachedStatement(
        sql: "DELETE FROM story_link WHERE \(end) = \(RecordSchema.numberOfReport)"
      ).execute(arguments: [report])
    }
  }

  /// Links reports anew that are compared with others than before.
  private func relink(
    _ changes: [(key: UInt64, added: Set<UInt64>, removed: Set<UInt64>)]
  ) throws {
    let search = StoryCandidates<any Error> { [unowned self] in try list($0, $1) }
    var ranks: Set<UInt64> = []
    for change in changes {
      try ranks.formUnion(
        search.relinked(change.key, added: change.added, removed: change.removed)
      )
    }
    let reports = try ranks.sorted().flatMap(signatures(of:))
    for report in reports {
      try unlink(report.id)
      try StoryTimes.mark(report.id, db)
    }
    try link(reports)
    try times.settle(clusterer, db)
  }

  // MARK: Reading

  /// Keys and ranks lie in the file as they are; the first bit of neither is set.
  private func number(_ value: UInt64) -> Int64 { Int64(bitPattern: value) }

  private func list(_ key: UInt64, _ limit: Int) throws -> [UInt64] {
    if let known = lists[key], known.limit >= limit || known.ranks.count < known.limit {
      return Array(known.ranks.prefix(limit))
    }
    let statement = try db.cachedStatement(
      sql: "SELECT rank FROM story_feature WHERE feature = ? ORDER BY rank LIMIT ?"
    )
    let ranks = try Int64.fetchAll(
      statement,
      arguments: [number(key), Int64(clamping: limit)]
    ).map { UInt64(bitPattern: $0) }
    lists[key] = List(ranks: ranks, limit: limit)
    return ranks
  }

  /// Reads the beginnings of many lists in the order in which they lie.
  private func readLists(of keys: [UInt64], limit: Int) throws {
    let wanted = Set(keys.filter { lists[$0] == nil }).sorted()
    guard !wanted.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: """
        SELECT value, (
          SELECT group_concat(rank) FROM (
            SELECT rank FROM story_feature WHERE feature = value ORDER BY rank LIMIT ?2
          )
        ) FROM json_each(?1)
        """
    )
    let numbers = "[" + wanted.map { String(number($0)) }.joined(separator: ",") + "]"
    let rows = try Row.fetchCursor(statement, arguments: [numbers, limit])
    while let row = try rows.next() {
      let ranks = (row[1] as String?)?.split(separator: ",").compactMap { UInt64($0) } ?? []
      lists[UInt64(bitPattern: row[0])] = List(ranks: ranks.sorted(), limit: limit)
    }
  }

  private func signatures(of rank: UInt64) throws -> [ReportSignature] {
    if let known = signatures[rank] { return known }
    let found = try Data.fetchAll(
      db.cachedStatement(sql: "SELECT data FROM report_signature WHERE rank = ?"),
      arguments: [number(rank)]
    ).map(SignatureCoding.decode)
    signatures[rank] = found
    return found
  }

  /// The shelves of dated reports on which undated ones look.
  private func shelves() throws -> [StoryShelf] {
    var shelves: [StoryShelf] = []
    var next = StoryShelf.seasonKeys.lowerBound
    let statement = try db.cachedStatement(
      sql: "SELECT feature FROM story_feature WHERE feature >= ? AND feature < ? LIMIT 1"
    )
    while let key = try Int64.fetchOne(
      statement,
      arguments: [number(next), number(StoryShelf.seasonKeys.upperBound)]
    ) {
      let shelf = StoryShelf(ofKey: UInt64(bitPattern: key))
      shelves.append(shelf)
      next = shelf.end
    }
    return shelves
  }
}
