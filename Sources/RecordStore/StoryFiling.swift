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
  private let links: StoryLinks
  private var times: StoryTimes

  /// Reports whose lists of keys are held at one time when links are found anew.
  private static let reportsAtOnce = 500

  private lazy var search = StoryCandidates<any Error> { [features] in
    try features.list($0, $1)
  }

  init(db: Database, clusterer: StoryClusterer, memory: SignatureMemory = .init()) throws {
    self.db = db
    self.clusterer = clusterer
    features = try StoryFeatures(db: db, limit: StoryCandidates<any Error>.shortLimit)
    signatures = try FiledSignatures(db: db, clusterer: clusterer, memory: memory)
    links = StoryLinks(db: db)
    times = StoryTimes(links, clusterer)
  }

  /// What the next filing need not read again.
  var memory: SignatureMemory { signatures.memory }

  /// Whether reports wait to be filed.
  static func isNeeded(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM unfiled_report)")
    ) ?? false
  }

  /// Files the next reports that wait for it.
  /// - Complexity: the reports that share a rare pair of terms with one of them.
  /// - Throws: for a damaged file too, in which a report that waits has no signature.
  func fileNext(_ count: Int) throws {
    let waiting = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT report, data FROM unfiled_report CROSS JOIN report_signature USING (report)
          ORDER BY report LIMIT ?
          """
      ),
      arguments: [count]
    ).map(FiledSignature.init)
    guard !waiting.isEmpty else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    signatures.note(waiting)
    let keys = waiting.map { clusterer.keys(for: $0.signature) }
    var postings = zip(waiting, keys).flatMap { report, keys in
      let rank = report.signature.rank
      return keys.posted.map { StoryPosting(key: $0, rank: rank) }
    }
    postings.sort()
    try features.file(postings)
    try note(waiting)
    try link(waiting, keys)
    try relink(added: postings)
  }

  /// Notes that reports are filed.
  private func note(_ reports: [FiledSignature]) throws {
    let filing = try db.cachedStatement(
      sql: "INSERT INTO filed_report (report, rank, day, epoch, sketch) VALUES (?1, ?2, ?3, ?3, ?4)"
    )
    let done = try db.cachedStatement(sql: "DELETE FROM unfiled_report WHERE report = ?")
    for report in reports {
      let signature = report.signature
      try filing.execute(
        arguments: [
          report.number, Int64(bitPattern: signature.rank), signature.day,
          SignatureSketch.encode(signature),
        ]
      )
      try done.execute(arguments: [report.number])
    }
  }

  /// Takes a report's keys and links away.
  func remove(_ report: String) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT report, data FROM filed_report JOIN report_signature USING (report)
        WHERE report = \(RecordSchema.numberOfReport)
        """,
      arguments: [report]
    )
    guard let row else { return }
    let gone = try FiledSignature(row)
    let rank = gone.signature.rank
    let keys = clusterer.keys(for: gone.signature).posted
    try features.remove(keys.map { StoryPosting(key: $0, rank: rank) })
    try times.removeLinks(of: gone.number)
    try features.load(keys)
    var ranks: Set<UInt64> = []
    for key in keys { try ranks.formUnion(search.relinked(key, added: [], removed: [rank])) }
    try relink(ranks)
  }

  // MARK: Links

  private func link(_ reports: [FiledSignature], _ keys: [StoryKeys]) throws {
    let shelves = try features.shelves()
    try features.load(keys.flatMap { $0.all(shelves) })
    for (report, keys) in zip(reports, keys) {
      let ranks = try search.candidates(of: report.signature.rank, keys, shelves: shelves).sorted()
      try times.add(signatures.linked(to: report, among: ranks), to: report)
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

  /// Links the reports of some ranks anew, and then those that count as of another day by it.
  private func relink(_ ranks: Set<UInt64>) throws {
    var ranks = ranks
    repeat {
      let reports = try ranks.sorted().flatMap(signatures.all)
      for report in reports {
        try times.removeLinks(of: report.number)
        try links.mark(report.number)
      }
      var rest = reports[...]
      while !rest.isEmpty {
        let next = Array(rest.prefix(Self.reportsAtOnce))
        rest = rest.dropFirst(next.count)
        features.forget()
        try link(next, next.map { clusterer.keys(for: $0.signature) })
      }
      ranks = try times.settle()
    } while !ranks.isEmpty
  }
}
