import GRDB
import Record

/// Keeps, for undated reports, the dated one that each is most alike, as of whose day it counts, and with it which links do
/// (``StoryClusterer/counts(_:_:_:)``).
struct StoryTimes {
  private let links: StoryLinks
  private let clusterer: StoryClusterer

  /// A dated report that has come to an undated one.
  private struct Offer {
    let link: StoryLinks.Link
    let neighbour: StoryNeighbour
  }

  /// What has come, by the undated report's number.
  private var offers: [Int64: [Offer]] = [:]
  /// What has gone, by the number of a report that was linked to it.
  private var lost: [Int64: Set<Int64>] = [:]
  /// Links that have come of undated reports with each other. Until they are settled they do not count.
  private var undated: Set<StoryLinks.Link> = []

  init(_ links: StoryLinks, _ clusterer: StoryClusterer) {
    self.links = links
    self.clusterer = clusterer
  }

  /// Takes a report's links in: all that it has.
  mutating func add(_ found: [StoryNeighbour], to report: FiledSignature) throws {
    guard let day = report.signature.day else { return try place(report, found) }
    for neighbour in found {
      let link = StoryLinks.Link(report, neighbour)
      if let other = neighbour.day {
        try links.add(link, counts: clusterer.counts(link.similarity, day, other))
      } else {
        let mine = StoryNeighbour(report, similarity: link.similarity)
        offers[neighbour.number, default: []].append(Offer(link: link, neighbour: mine))
      }
    }
  }

  /// Writes as of which day an undated report counts, and its links to dated ones that count as of it.
  private mutating func place(_ report: FiledSignature, _ found: [StoryNeighbour]) throws {
    // Whatever came or went before, this is all of it.
    offers[report.number] = nil
    lost[report.number] = nil
    let nearest = StoryNeighbour.nearest(of: found)
    try note(nearest, of: report.number)
    for neighbour in found {
      let link = StoryLinks.Link(report, neighbour)
      if neighbour.day == nil {
        try links.add(link, counts: false)
        undated.insert(link)
      } else if clusterer.counts(link.similarity, neighbour.day, nearest?.day) {
        try links.add(link, counts: true)
      }
    }
  }

  /// Takes a report's links away.
  mutating func removeLinks(of report: Int64) throws {
    for link in try links.removeAll(of: report) {
      undated.remove(link)
      lost[link.other(than: report), default: []].insert(report)
    }
  }

  /// Works out what the links that came and went change.
  /// - Returns: ranks of undated reports that count as of another day now, or perhaps of another: all their links are to be found anew.
  /// - Complexity: what came and went.
  mutating func settle() throws -> Set<UInt64> {
    var moved: Set<UInt64> = []
    for report in Set(offers.keys).union(lost.keys).sorted() {
      guard let known = try Placed(report, links.db) else { continue }
      let offers = (offers[report] ?? []).sorted { $0.link < $1.link }
      if known.isMoved(by: offers.map(\.neighbour), without: lost[report] ?? []) {
        moved.insert(known.rank)
        continue
      }
      if let best = StoryNeighbour.nearest(of: offers.map(\.neighbour)),
        known.nearest.map(best.isNearer) ?? false
      {
        try note(best, of: report)
      }
      for offer in offers
      where clusterer.counts(offer.link.similarity, offer.neighbour.day, known.nearest?.day) {
        try links.add(offer.link, counts: true)
      }
    }
    offers = [:]
    lost = [:]
    guard moved.isEmpty else { return moved }
    for link in undated.sorted() {
      try links.note(clusterer.counts(link.similarity, epoch(link.a), epoch(link.b)), link)
    }
    undated = []
    return []
  }

  private func epoch(_ report: Int64) throws -> Int? {
    try Int.fetchOne(
      links.db.cachedStatement(
        sql: "SELECT epoch FROM filed_report WHERE report = ? AND epoch IS NOT NULL"
      ),
      arguments: [report]
    )
  }

  private func note(_ nearest: StoryNeighbour?, of report: Int64) throws {
    try links.db.cachedStatement(
      sql: "UPDATE filed_report SET epoch = ?, nearest = ?, nearest_likeness = ? WHERE report = ?"
    ).execute(
      arguments: [nearest?.day, nearest?.number, nearest.map { Double($0.similarity) }, report]
    )
  }
}

/// An undated report as it lies in the file.
private struct Placed {
  let rank: UInt64
  /// The dated report as of whose day it counts.
  let nearest: StoryNeighbour?

  /// - Returns: nil for a dated report.
  init?(_ report: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT rank, nearest, report.id, epoch, nearest_likeness
          FROM filed_report LEFT JOIN report ON report.number = nearest
          WHERE filed_report.report = ? AND filed_report.day IS NULL
          """
      ),
      arguments: [report]
    )
    guard let row else { return nil }
    rank = UInt64(bitPattern: row[0])
    nearest = (row[1] as Int64?).map {
      StoryNeighbour(number: $0, id: row[2] ?? "", day: row[3], similarity: Float(row[4] as Double))
    }
  }

  /// Whether it may count as of another day now.
  func isMoved(by offers: [StoryNeighbour], without lost: Set<Int64>) -> Bool {
    guard let nearest else { return !offers.isEmpty }
    if lost.contains(nearest.number), !offers.contains(where: { $0.number == nearest.number }) {
      return true
    }
    guard let best = StoryNeighbour.nearest(of: offers) else { return false }
    return best.isNearer(than: nearest) && best.day != nearest.day
  }
}
