import Annotations
import Articles
import Foundation
import GRDB
import Record
import Reports
import TextModel

/// What a new report changed among the stories.
struct StoryChange {
  /// Reports whose mentions must be made anew, with what their story now gives them; nil for one that is going.
  var redated: [String: StoryContext?] = [:]
  /// Reports whose origin changed.
  var touched: Set<String> = []
  /// Statements of the stories that changed, and the reports of these.
  var statements: [StatementMention] = []
  var retold: Set<String> = []
  /// Of the reports to be made anew those that have been read for it.
  var reports: [String: Report] = [:]
}

/// Keeps stories: which reports tell of the same happening, and who has it from whom.
struct StoryStorage {
  let db: Database
  let tools: StoryTools

  /// A report whose story is not known yet, or must be found again; nil when all are settled.
  func nextUnsettled() throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM report WHERE context IS NULL ORDER BY number LIMIT 1"
      )
    )
      ?? String.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM report WHERE number = (SELECT min(report) FROM stale_report)"
        )
      )
  }

  /// Marks a report as settled, also where no story changed by it.
  func closeUnsettled(_ report: String) throws {
    try db.cachedStatement(
      sql: "UPDATE report SET context = x'' WHERE id = ? AND context IS NULL"
    ).execute(arguments: [report])
  }

  /// Finds the stories of a report and of all that hang together with it, and writes those that changed.
  /// - Complexity: the component of links that it stands in.
  func settle(around report: String) throws -> StoryChange {
    let reports = try component(around: report)
    let settled = try db.cachedStatement(
      sql: "DELETE FROM stale_report WHERE report = \(RecordSchema.numberOfReport)"
    )
    for report in reports { try settled.execute(arguments: [report]) }
    return try settle(reports)
  }

  /// Takes a report out of its story.
  func remove(_ report: String) throws -> StoryChange {
    var members = try component(around: report)
    members.removeAll { $0 == report }
    try StoryFiling(db: db, clusterer: tools.clusterer).remove(report)
    try clearStory(of: report)
    return try settle(members)
  }

  // MARK: Links

  private func signature(_ report: String) throws -> ReportSignature? {
    let statement = try db.cachedStatement(
      sql: "SELECT data FROM report_signature WHERE report = \(RecordSchema.numberOfReport)"
    )
    return try Data.fetchOne(statement, arguments: [report])
      .map(SignatureCoding.decode)
  }

  /// All reports that hang together with one by links, in order of ids.
  private func component(around report: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE near (report) AS (
            SELECT number FROM report WHERE id = ?
            UNION SELECT b FROM story_link JOIN near ON a = near.report WHERE counts
            UNION SELECT a FROM story_link JOIN near ON b = near.report WHERE counts
          ) SELECT id FROM near CROSS JOIN report ON number = near.report ORDER BY id
          """
      ),
      arguments: [report]
    )
  }

  // MARK: Stories

  /// Parts a component into stories and writes those that changed.
  private func settle(_ component: [String]) throws -> StoryChange {
    let pieces: [[String]]
    if component.count > tools.clusterer.componentLimit {
      pieces = try tools.clusterer.pieces(of: component, links: links(among: component))
        .filter(isNew)
    } else {
      let forgetting = try db.cachedStatement(
        sql: """
          UPDATE filed_report SET piece = NULL
          WHERE report = \(RecordSchema.numberOfReport) AND piece IS NOT NULL
          """
      )
      for report in component { try forgetting.execute(arguments: [report]) }
      pieces = [component]
    }
    return try write(
      pieces.flatMap { try tools.clusterer.stories(ofPiece: $0.compactMap(signature)) }
    )
  }

  private func links(among component: [String]) throws -> [StoryLink] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT report.id, similarity FROM story_link JOIN report ON report.number = b
        WHERE a = \(RecordSchema.numberOfReport) AND counts
        """
    )
    return try component.flatMap { report in
      try Row.fetchAll(statement, arguments: [report]).map { row in
        StoryLink(report, row[0], similarity: Float(row[1] as Double))
      }
    }
  }

  /// Whether the reports of a piece were not put into stories together before, just these in these versions; notes that now they are.
  ///
  /// A report that takes the place of an earlier version has been put into no story yet.
  private func isNew(_ piece: [String]) throws -> Bool {
    let known = try db.cachedStatement(
      sql: "SELECT piece FROM filed_report WHERE report = \(RecordSchema.numberOfReport)"
    )
    var pieces: Set<Int64?> = []
    var content: [UInt8] = []
    for report in piece {
      guard let row = try Row.fetchOne(known, arguments: [report]) else { return true }
      content += "\(report)\n".utf8
      pieces.insert(row[0])
    }
    let name = Int64(bitPattern: FNV1a.hash(String(decoding: content, as: UTF8.self)))
    guard pieces != [name] else { return false }
    let note = try db.cachedStatement(
      sql: "UPDATE filed_report SET piece = ? WHERE report = \(RecordSchema.numberOfReport)"
    )
    for report in piece { try note.execute(arguments: [name, report]) }
    return true
  }

  /// Writes those of some stories that changed.
  private func write(_ stories: [Story]) throws -> StoryChange {
    for story in stories {
      let before = try members(of: story.id)
      guard before != Set(story.reports) else { continue }
      for report in story.reports { try clearStory(of: report) }
      for report in before.subtracting(story.reports) { try detach(report) }
    }
    var change = StoryChange()
    for story in stories where try members(of: story.id, settled: true) != Set(story.reports) {
      try write(story, &change)
    }
    return change
  }

  private func members(of story: String, settled: Bool = false) throws -> Set<String> {
    let filter = settled ? "AND EXISTS (SELECT 1 FROM entry WHERE entry.story = report.story)" : ""
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM report WHERE story = (SELECT number FROM story WHERE id = ?) \(filter)"
    )
    return Set(try String.fetchAll(statement, arguments: [story]))
  }

  /// Takes away the entry that describes a story as it was.
  private func clear(_ story: String) throws {
    try db.cachedStatement(
      sql: "DELETE FROM entry WHERE story = (SELECT number FROM story WHERE id = ?)"
    ).execute(arguments: [story])
  }

  private func clearStory(of report: String) throws {
    try db.cachedStatement(
      sql: "DELETE FROM entry WHERE story = (SELECT story FROM report WHERE id = ?)"
    ).execute(arguments: [report])
  }

  /// Takes a report that left its story out of it before its turn comes: whatever it joins then must not take away the entry of a story that
  /// has been written without it.
  private func detach(_ report: String) throws {
    try db.cachedStatement(sql: "UPDATE report SET story = NULL WHERE id = ?")
      .execute(arguments: [report])
  }

  private func write(_ story: Story, _ change: inout StoryChange) throws {
    let reports = try story.reports.compactMap { try RecordStore.report($0, db) }
    guard !reports.isEmpty else { return }
    try clear(story.id)
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO story (id) VALUES (?)")
      .execute(arguments: [story.id])
    let lineage = tools.lineage.lineage(of: reports)
    let redatings = tools.dating.redatings(of: reports, lineage: lineage)
    let id = EntryID(rawValue: story.id)
    try assign(reports, to: story.id, lineage, redatings, &change)
    let entry = StoryEntry(id: id, reports: reports, lineage: lineage, redatings: redatings)
    if !entry.evidence.isEmpty {
      try EntryStorage(db: db).write(entry, kind: .story, story: story.id)
    }
    change.statements += tools.quotes.mentions(in: reports, lineage: lineage, story: story.id)
    change.retold.formUnion(reports.map(\.article.id))
  }

  /// Writes each report's story, origin and context, and notes what changed.
  private func assign(
    _ reports: [Report],
    to story: String,
    _ lineage: Lineage,
    _ redatings: [StoryDating.Redating],
    _ change: inout StoryChange
  ) throws {
    var groups: [String: String] = [:]
    for origin in lineage.origins {
      for report in origin { groups[report] = origin.min() }
    }
    let shared = SharedNames.find(in: reports)
    let dated = Dictionary(redatings.map { ($0.report, $0) }) { first, _ in first }
    let known = try db.cachedStatement(sql: "SELECT origin, context FROM report WHERE id = ?")
    let note = try db.cachedStatement(
      sql: """
        UPDATE report SET story = (SELECT number FROM story WHERE id = ?), origin = ?, context = ?
        WHERE id = ?
        """
    )
    for report in reports {
      let id = report.article.id
      let redating = dated[id]
      let context = StoryContext(
        story: story,
        dates: redating?.times ?? [:],
        reported: report.article.published?.day ?? redating?.published?.day,
        latest: redating?.latest,
        sharedNames: shared[id] ?? []
      )
      let data = try Coding.encode(context)
      let row = try Row.fetchOne(known, arguments: [id])
      if row?["context"] as Data? != data {
        change.redated[id] = .some(context)
        change.reports[id] = report
      }
      if row?["origin"] as String? != groups[id] { change.touched.insert(id) }
      try note.execute(arguments: [story, groups[id], data, id])
    }
  }
}
