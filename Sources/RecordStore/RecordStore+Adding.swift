import Annotations
import Articles
import Chronology
import Foundation
import GRDB
import Record
import TextModel
package import Reports

/// What adding a report did.
package enum AddOutcome: String, Sendable {
  /// It was new.
  case added
  /// The same report was on record: nothing changed.
  case unchanged
  /// Another version of the same article was on record, and gave way.
  case replaced
}

extension RecordStore {
  /// Puts a report on record, with all that follows: its story, its lineage, the entries that it is evidence for.
  ///
  /// - Throws: ``RecordStoreError``; nothing of the report is then on record.
  /// - Complexity: the reports of its story and the entries that it concerns, not the size of the record.
  @discardableResult
  package func add(_ report: Report) throws -> AddOutcome {
    let outcome = try stage(report)
    try settle()
    return outcome
  }

  /// Puts a report on record without what follows from it; ``settle()`` does that for many at once.
  ///
  /// One transaction. A report that was staged by a run that ended early is settled by the next.
  /// - Throws: ``RecordStoreError``; nothing of the report is then on record.
  @discardableResult
  package func stage(_ report: Report) throws -> AddOutcome {
    let data: Data
    do { data = try Coding.encode(report) } catch { throw RecordStoreError(error, path: path) }
    return try write { db in
      let id = report.article.id
      let hash = ContentHash.hex(data)
      let known = try String.fetchOne(
        db,
        sql: "SELECT hash FROM report WHERE id = ?",
        arguments: [id]
      )
      guard known != hash else { return .unchanged }
      if known != nil { try remove(id, db) }
      let signature = try tools.signatures.signature(of: report)
      try insert(report, data: data, hash: hash, signature: signature, db)
      return known == nil ? .added : .replaced
    }
  }

  /// Files all staged reports, finds their stories and makes their entries.
  ///
  /// Some hundred reports, then some sets of linked reports a transaction, then the entries that they change. What an earlier run left undone is done as well.
  /// - Parameter isLast: that nothing more comes soon. Otherwise entries of many mentions are left as they are until enough has come
  ///   to make them anew: a question asked meanwhile does not see the newest mentions of what is told of most.
  /// - Throws: ``RecordStoreError``; what was settled before stays.
  /// - Complexity: each set of linked reports that holds a staged one is gone through once, however many were staged.
  package func settle(isLast: Bool = true) throws {
    let tools = try tools
    while try write({ db in
      try StoryFiling(db: db, clusterer: tools.clusterer).fileNext(Self.reportsPerTransaction)
    }) {}
    var isDone = false
    while !isDone {
      isDone = try write { db in
        let stories = StoryStorage(db: db, tools: tools)
        for _ in 0..<Self.setsPerTransaction {
          guard let report = try stories.nextUnsettled() else { return true }
          try remerge(stories.settle(around: report), db)
          try stories.closeUnsettled(report)
        }
        return false
      }
      try write(remakeDue)
    }
    if isLast { try remakeAll() }
  }

  private static let reportsPerTransaction = 500
  private static let setsPerTransaction = 1_000
  /// Mentions that are gone through in one transaction, or a few more.
  private static let mentionsPerTransaction = 20_000

  /// Makes the entries anew that reports have changed, but of those of many mentions only what is due.
  private func remakeDue(_ db: Database) throws {
    try MentionStorage<EventMention>(db: db).remakeDue()
    try MentionStorage<DialogueSighting>(db: db).remakeDue()
    try MentionStorage<PersonMention>(db: db).remakeDue()
    try MentionStorage<StatementMention>(db: db).remakeDue()
  }

  /// Makes all entries anew for which anything waits, so many mentions a transaction.
  private func remakeAll() throws {
    while try !write({ try Self.remakeSome(EventMention.self, $0) }) {}
    while try !write({ try Self.remakeSome(DialogueSighting.self, $0) }) {}
    while try !write({ try Self.remakeSome(PersonMention.self, $0) }) {}
    while try !write({ try Self.remakeSome(StatementMention.self, $0) }) {}
  }

  private func remakeAll(_ db: Database) throws {
    while try !Self.remakeSome(EventMention.self, db) {}
    while try !Self.remakeSome(DialogueSighting.self, db) {}
    while try !Self.remakeSome(PersonMention.self, db) {}
    while try !Self.remakeSome(StatementMention.self, db) {}
  }

  private static func remakeSome<Mention: StoredMention>(
    _ type: Mention.Type,
    _ db: Database
  ) throws -> Bool {
    try MentionStorage<Mention>(db: db).remakeSome(budget: mentionsPerTransaction)
  }

  /// Takes a report and its mentions out; entries that lose a mention are made anew.
  private func remove(_ id: String, _ db: Database) throws {
    try remerge(StoryChange(redated: [id: StoryContext?.none]), db)
    let change = try StoryStorage(db: db, tools: tools).remove(id)
    try remerge(change, db)
    // No evidence may be left of a report that goes.
    try remakeAll(db)
    try db.execute(sql: "DELETE FROM report WHERE id = ?", arguments: [id])
  }

  /// Makes mentions agree with a change of stories, and with what follows from it for the offices on record.
  private func remerge(_ change: StoryChange, _ db: Database) throws {
    let offices = OfficeStorage(db: db)
    var told: Set<OfficeStorage.Change> = []
    var contexts: [String: StoryContext] = [:]
    var read: [String: Report] = [:]
    for (id, context) in change.redated.sorted(by: { $0.key < $1.key }) {
      let report = try context.flatMap { _ in try change.reports[id] ?? Self.report(id, db) }
      told.formUnion(try offices.replace(id, report, reported: context?.reported))
      contexts[id] = context
      read[id] = report
    }
    for id in try offices.reportsAnsweredAnew(told) where change.redated[id] == nil {
      // A report without a context is not settled yet, and its turn comes.
      guard let context = try Self.context(of: id, db) else { continue }
      contexts[id] = context
      read[id] = try Self.report(id, db)
    }
    let changed = Set(change.redated.keys)
    try restate(read, contexts, of: changed, touched: change.touched, db)
    let gone = changed.subtracting(contexts.keys)
    try MentionStorage<StatementMention>(db: db)
      .replace(change.statements, of: change.retold.union(gone), touched: [])
  }

  /// Makes the mentions of reports anew.
  /// - Parameter gone: reports whose mentions go, beside those that are made.
  private func restate(
    _ reports: [String: Report],
    _ contexts: [String: StoryContext],
    of gone: Set<String>,
    touched: Set<String>,
    _ db: Database
  ) throws {
    let offices = OfficeStorage(db: db)
    let words = try tools.dialogues
    var mentions: [ReportMentions] = []
    for (id, report) in reports.sorted(by: { $0.key < $1.key }) {
      guard let context = contexts[id] else { continue }
      let known = try offices.answers(for: id)
      mentions.append(
        ReportMentions(report.knowing(known), context: context, words: words)
      )
    }
    let all = gone.union(reports.keys)
    try MentionStorage<EventMention>(db: db)
      .replace(mentions.flatMap(\.events), of: all, touched: touched)
    try MentionStorage<DialogueSighting>(db: db)
      .replace(mentions.flatMap(\.dialogues), of: all, touched: touched)
    try MentionStorage<PersonMention>(db: db)
      .replace(mentions.flatMap(\.people), of: all, touched: touched)
  }

  private static func context(of id: String, _ db: Database) throws -> StoryContext? {
    let data = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT context FROM report WHERE id = ? AND context IS NOT NULL"),
      arguments: [id]
    )
    guard let data, !data.isEmpty else { return nil }
    return try Coding.decode(StoryContext.self, data)
  }

  private func insert(
    _ report: Report,
    data: Data,
    hash: String,
    signature: ReportSignature,
    _ db: Database
  ) throws {
    let article = report.article
    let story = EntryID(kind: .story, seed: article.id).rawValue
    try db.execute(sql: "INSERT OR IGNORE INTO story (id) VALUES (?)", arguments: [story])
    try db.cachedStatement(
      sql: """
        INSERT INTO report (id, hash, url, outlet, title, language, published, published_basis, day, story, origin, data)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        article.id, hash, article.url, article.outlet, article.title, article.language,
        article.published?.value, article.published?.basis.rawValue,
        article.published?.day?.description, story, article.id, data,
      ]
    )
    try db.cachedStatement(
      sql: "INSERT INTO report_signature (report, rank, day, epoch, data) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        article.id, Int64(bitPattern: signature.rank), signature.day, signature.day,
        SignatureCoding.encode(signature),
      ]
    )
    let passage = try db.cachedStatement(
      sql: #"INSERT INTO passage (report, "start", "end", text) VALUES (?, ?, ?, ?)"#
    )
    let maker = EvidenceMaker(report)
    for range in article.paragraphs where !range.isEmpty {
      let words = maker.evidence(range)
      try passage.execute(
        arguments: [article.id, words.codePoints.start, words.codePoints.end, words.text]
      )
    }
  }

  static func report(_ id: String, _ db: Database) throws -> Report? {
    let statement = try db.cachedStatement(sql: "SELECT data FROM report WHERE id = ?")
    return try Data.fetchOne(statement, arguments: [id]).map { try Coding.decode(Report.self, $0) }
  }
}

/// Names a content by its bytes: FNV-1a twice over, with different beginnings, 128 bits in all.
enum ContentHash {
  static func hex(_ data: Data) -> String {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x8422_2325_cbf2_9ce4
    for byte in data {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
      second = (second ^ UInt64(byte)) &* 0x100_0000_01b3
      second ^= second >> 29
    }
    return String(first, radix: 16) + "-" + String(second, radix: 16)
  }
}
