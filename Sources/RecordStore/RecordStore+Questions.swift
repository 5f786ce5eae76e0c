import Foundation
import GRDB
package import Record
package import Reports

extension RecordStore {
  /// Entries of one kind, by day.
  /// - Throws: ``RecordStoreError``.
  package func entries<Entry: RecordEntry>(
    _ type: Entry.Type,
    kind: EntryKind,
    _ query: EntryQuery = EntryQuery()
  ) throws -> [Entry] {
    try read { db in
      let (sql, arguments) = query.sql(kind)
      let storage = EntryStorage(db: db)
      return try Data.fetchAll(db, sql: sql, arguments: arguments)
        .map { try storage.entry(type, $0, isComplete: query.isComplete) }
    }
  }

  /// Hands over the entries of one kind one by one, so that an answer can begin before the last is read.
  /// - Parameter body: returns whether to go on.
  /// - Throws: ``RecordStoreError``, and what `body` throws.
  /// - Complexity: the entries handed over; none is kept.
  package func visit<Entry: RecordEntry>(
    _ type: Entry.Type,
    kind: EntryKind,
    _ query: EntryQuery = EntryQuery(),
    _ body: (Entry) throws -> Bool
  ) throws {
    var failure: (any Error)?
    try read { db in
      let (sql, arguments) = query.sql(kind)
      let storage = EntryStorage(db: db)
      let rows = try Data.fetchCursor(db, sql: sql, arguments: arguments)
      while let data = try rows.next() {
        let entry = try storage.entry(type, data, isComplete: query.isComplete)
        do {
          guard try body(entry) else { return }
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
  }

  /// Entries of one kind whose ID begins so.
  package func entries<Entry: RecordEntry>(
    _ type: Entry.Type,
    kind: EntryKind,
    prefix: String
  ) throws -> [Entry] {
    try read { db in
      let storage = EntryStorage(db: db)
      return try Data.fetchAll(
        db,
        sql: "SELECT data FROM entry WHERE kind = ? AND id >= ? AND id < ? ORDER BY id",
        arguments: [kind.rawValue, prefix, prefix + "\u{7F}"]
      )
      .map { try storage.entry(type, $0, isComplete: true) }
    }
  }

  package func events(_ query: EntryQuery = EntryQuery()) throws -> [EventEntry] {
    try entries(EventEntry.self, kind: .event, query)
  }

  package func dialogues(_ query: EntryQuery = EntryQuery()) throws -> [DialogueEntry] {
    try entries(DialogueEntry.self, kind: .dialogue, query)
  }

  package func people(_ query: EntryQuery = EntryQuery()) throws -> [PersonEntry] {
    try entries(PersonEntry.self, kind: .office, query)
  }

  package func stories(_ query: EntryQuery = EntryQuery()) throws -> [StoryEntry] {
    try entries(StoryEntry.self, kind: .story, query)
  }

  package func statements(_ query: EntryQuery = EntryQuery()) throws -> [StatementEntry] {
    try entries(StatementEntry.self, kind: .statement, query)
  }

  /// One report as it was read.
  package func report(_ id: String) throws -> Report? {
    try read { try Self.report(id, $0) }
  }

  /// All reports' IDs, by day.
  package func reportIDs() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT id FROM report ORDER BY day IS NULL, day, id") }
  }

  /// How much is on record.
  package func counts() throws -> RecordCounts {
    try read { db in
      var tally: [String: Int] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT kind, count FROM tally") {
        tally[row[0]] = row[1]
      }
      func count(_ kind: EntryKind) -> Int { tally[kind.rawValue] ?? 0 }
      return RecordCounts(
        reports: tally["report"] ?? 0,
        stories: count(.story),
        events: count(.event),
        dialogues: count(.dialogue),
        people: count(.office)
      )
    }
  }
}

/// How much is on record.
package struct RecordCounts: Sendable, Equatable {
  package let reports: Int
  package let stories: Int
  package let events: Int
  package let dialogues: Int
  package let people: Int
}
