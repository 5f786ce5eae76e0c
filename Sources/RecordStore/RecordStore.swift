import Foundation
import GRDB

/// The record in one SQLite file.
///
/// The one door to it: opens and migrates the file, adds reports, answers questions. A report and everything that follows from
/// it go in as one transaction, so a run that is killed loses at most the article in hand.
package final class RecordStore: Sendable {
  let path: String
  let database: any DatabaseWriter
  let tools: StoryTools

  /// Opens a record for writing, and makes it where there is none.
  /// - Throws: ``RecordStoreError``.
  package convenience init(writing path: String) throws {
    try self.init(path: path)
  }

  /// Opens a record that must be there.
  /// - Throws: ``RecordStoreError``.
  package convenience init(reading path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw RecordStoreError(
        code: .missing,
        path: path,
        found: "there is no such record",
        remedy: "make one with 'parley read FILES… --record \(path)'"
      )
    }
    try self.init(path: path)
  }

  private init(path: String) throws {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.foreignKeysEnabled = true
      configuration.prepareDatabase { db in
        // Keys are hashes and fall all over the file: pages are kept, and written back many at a time.
        try db.execute(sql: "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000")
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try Self.checkIdentity(pool, path: path)
      let isOlder = try !pool.read(RecordSchema.migrator.hasCompletedMigrations)
      if isOlder { try RecordSchema.migrator.migrate(pool) }
      database = pool
      tools = try StoryTools()
      if isOlder { try settle() }
    } catch {
      throw RecordStoreError(error, path: path)
    }
  }

  private static func checkIdentity(_ pool: DatabasePool, path: String) throws {
    try pool.read { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      guard tables == 0 || mark == RecordSchema.applicationID else {
        throw RecordStoreError(
          code: .notARecord,
          path: path,
          found: "this database was not made by parley",
          remedy: "name another file with --record"
        )
      }
      if tables > 0, try RecordSchema.migrator.hasBeenSuperseded(db) {
        throw RecordStoreError(
          code: .newer,
          path: path,
          found: "this record was written by a newer parley",
          remedy: "use that version, or read the articles into a new record"
        )
      }
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.write(body)
    } catch {
      throw RecordStoreError(error, path: path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(body)
    } catch {
      throw RecordStoreError(error, path: path)
    }
  }
}
