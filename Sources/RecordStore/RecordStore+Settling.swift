import Annotations
import Foundation
import GRDB
import Record
import Reports
import Synchronization

// What follows from reports: stories, mentions, entries.
extension RecordStore {
  /// Files all staged reports, finds their stories and makes their entries.
  ///
  /// The full-text index and the keys of stories first, some hundred reports a transaction; then the sets of linked reports, with the entries that
  /// they change. What an earlier run left undone is done as well.
  /// - Parameter isLast: that nothing more comes soon. Otherwise entries of many mentions are left as they are until enough has come
  ///   to make them anew: a question asked meanwhile does not see the newest mentions of what is told of most.
  /// - Throws: ``RecordStoreError``; what was settled before stays.
  /// - Complexity: each set of linked reports that holds a staged one is gone through once, however many were staged.
  package func settle(isLast: Bool = true) throws {
    let tools = try tools
    while try write(indexPassages) {}
    while try write({ try fileNext($0, tools.clusterer) }) {}
    var isDone = false
    while !isDone {
      isDone = try write { db in
        let stories = StoryStorage(db: db, tools: tools)
        var isLastSet = false
        for _ in 0..<Self.setsPerTransaction where !isLastSet {
          guard let report = try stories.nextUnsettled() else {
            isLastSet = true
            continue
          }
          try remerge(stories.settle(around: report), db)
          try stories.closeUnsettled(report)
        }
        try remakeDue(db)
        return isLastSet
      }
    }
    if isLast { try remakeAll() }
  }

  /// Files the next reports under the keys of their stories.
  /// - Returns: whether there were any.
  private func fileNext(_ db: Database, _ clusterer: StoryClusterer) throws -> Bool {
    // What lies beside the index is not read for nothing.
    guard try StoryFiling.isNeeded(db) else { return false }
    try signatureMemory.withLock { memory in
      let filing = try StoryFiling(db: db, clusterer: clusterer, memory: memory)
      memory = SignatureMemory()
      try filing.fileNext(Self.reportsPerTransaction)
      memory = filing.memory
    }
    return true
  }

  private static let reportsPerTransaction = 500
  private static let setsPerTransaction = 1_000
  /// Mentions that are gone through in one transaction, or a few more.
  private static let mentionsPerTransaction = 20_000

  /// Puts the next paragraphs into the full-text index.
  /// - Returns: whether there were any.
  private func indexPassages(_ db: Database) throws -> Bool {
    let last = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(id) FROM (
          SELECT id FROM passage WHERE id > (SELECT last FROM indexed_passage) ORDER BY id LIMIT ?
        )
        """,
      arguments: [Self.passagesPerTransaction]
    )
    guard let last else { return false }
    try db.execute(
      sql: """
        INSERT INTO passage_text (rowid, text)
        SELECT id, text FROM passage
        WHERE id > (SELECT last FROM indexed_passage) AND id <= ?
        """,
      arguments: [last]
    )
    try db.execute(sql: "UPDATE indexed_passage SET last = ?", arguments: [last])
    return true
  }

  private static let passagesPerTransaction = 20_000

  /// Makes the entries anew that reports have changed, but of those of many mentions only what is due.
  private func remakeDue(_ db: Database) throws {
    try neighbourhoodMemory.withLock { memory in
      try MentionStorage<EventMention>(db: db).remakeDue(&memory[.event, default: .init()])
      try MentionStorage<DialogueSighting>(db: db).remakeDue(&memory[.dialogue, default: .init()])
      try MentionStorage<PersonMention>(db: db).remakeDue(&memory[.office, default: .init()])
      try MentionStorage<StatementMention>(db: db).remakeDue(&memory[.statement, default: .init()])
    }
  }

  /// Makes all entries anew for which anything waits, so many mentions a transaction.
  private func remakeAll() throws {
    neighbourhoodMemory.withLock { $0 = [:] }
    for remake in Self.steps { while try !write(remake) {} }
  }

  /// The same within a transaction.
  func remakeAll(_ db: Database) throws {
    for remake in Self.steps { while try !remake(db) {} }
  }

  /// Kind by kind, each tells whether nothing waits any more.
  private static let steps: [@Sendable (Database) throws -> Bool] = [
    { try remakeSome(EventMention.self, $0) }, { try remakeSome(DialogueSighting.self, $0) },
    { try remakeSome(PersonMention.self, $0) }, { try remakeSome(StatementMention.self, $0) },
  ]

  private static func remakeSome<Mention: StoredMention>(
    _ type: Mention.Type,
    _ db: Database
  ) throws -> Bool {
    try MentionStorage<Mention>(db: db).remakeSome(budget: mentionsPerTransaction)
  }

  /// Makes mentions agree with a change of stories, and with what follows from it for the offices on record.
  func remerge(_ change: StoryChange, _ db: Database) throws {
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
        ReportMentions(report, knowing: known, context: context, words: words)
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
}
