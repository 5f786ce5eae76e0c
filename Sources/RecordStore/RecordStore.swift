import CPageMemory
import Foundation
import GRDB
import Record
import Synchronization

/// The record in one SQLite file.
///
/// The one door to it: opens and migrates the file, adds reports, answers questions. A report and everything that follows from
/// it go in as one transaction, so a run that is killed loses at most the article in hand.
package final class RecordStore: Sendable {
  let path: String
  let database: any DatabaseWriter
  private let loadedTools = Mutex<StoryTools?>(nil)
  let signatureMemory = Mutex(SignatureMemory())
  let neighbourhoodMemory = Mutex<[EntryKind: NeighbourhoodMemory]>([:])

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
    _ = Self.pageMemory
    self.path = path
    do {
      let isSealed = Self.isSealed(path)
      database = try isSealed ? Self.sealed(path) : Self.patiently { try Self.pool(path) }
      let database = database
      try Self.patiently { try Self.checkIdentity(database, path: path) }
      guard try !database.read(RecordSchema.migrator.hasCompletedMigrations) else { return }
      guard !isSealed else { throw DatabaseError(resultCode: .SQLITE_READONLY) }
      try Self.migrate(database)
      try settle()
    } catch {
      throw RecordStoreError(error, path: path)
    }
  }

  /// Pages of a large record fall anywhere in memory: with large pages of the system their addresses are found sooner.
  /// Where SQLite is in use already, or the system has none, all goes on without.
  private static let pageMemory = page_memory_install()

  private static func pool(_ path: String) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Names of entries are hashes and fall all over the file: pages are kept, and written back many at a time.
      try db.execute(sql: "PRAGMA cache_size = -327680; PRAGMA wal_autocheckpoint = 32000")
    }
    return try DatabasePool(path: path, configuration: configuration)
  }

  /// Whether a record is there that nothing may be written to or beside: questions to it are answered all the same.
  private static func isSealed(_ path: String) -> Bool {
    let manager = FileManager.default
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return manager.fileExists(atPath: path)
      && !(manager.isWritableFile(atPath: path) && manager.isWritableFile(atPath: folder))
      && !manager.fileExists(atPath: path + "-wal")
  }

  /// Opens a file that nobody will write to: without the files beside it that readers and a writer share.
  private static func sealed(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let url = URL(fileURLWithPath: path).absoluteString
    return try DatabaseQueue(path: url + "?immutable=1", configuration: configuration)
  }

  /// Brings the schema up to date. Where another process is doing so, one of the two fails, and looks again.
  private static func migrate(_ database: any DatabaseWriter) throws {
    try patiently(also: [.SQLITE_ERROR, .SQLITE_CONSTRAINT]) {
      try RecordSchema.migrator.migrate(database)
    }
  }

  /// Does what fails while another process makes or migrates the same file: SQLite waits for a writer, but not for a file that is just
  /// being switched to its log.
  private static func patiently<Value>(
    also codes: [ResultCode] = [],
    _ body: () throws -> Value
  ) throws -> Value {
    var attempts = 40
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where attempts > 1
        && ([.SQLITE_BUSY, .SQLITE_LOCKED] + codes).contains(error.resultCode)
      {
        attempts -= 1
        Thread.sleep(forTimeInterval: 0.1)
      }
    }
  }

  private static func checkIdentity(_ database: any DatabaseReader, path: String) throws {
    try database.read { db in
      let tables = try String.fetchSet(db, sql: "SELECT name FROM sqlite_master")
      let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      // A file with nothing but the list of migrations is one that another process is making.
      let isNew = tables.allSatisfy { $0.hasSuffix("grdb_migrations") || $0.hasPrefix("sqlite_") }
      guard isNew || mark == RecordSchema.applicationID else {
        throw RecordStoreError(
          code: .notARecord,
          path: path,
          found: "this database was not made by parley",
          remedy: "name another file with --record"
        )
      }
      if !tables.isEmpty, try RecordSchema.migrator.hasBeenSuperseded(db) {
        throw RecordStoreError(
          code: .newer,
          path: path,
          found: "this record was written by a newer parley",
          remedy: "use that version, or read the articles into a new record"
        )
      }
    }
  }

  /// The number of the newest form of the file.
  package static var schemaVersion: Int { RecordSchema.migrator.migrations.count }

  /// What is wrong with the file, if anything: its pages, its indexes, and references that lead nowhere.
  /// - Throws: ``RecordStoreError``.
  /// - Complexity: the whole file is read.
  package func problems() throws -> [String] {
    try read { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
        "a row of \(row[0] as String) refers to nothing in \(row[2] as String)"
      }
      return pages + references
    }
  }

  /// Only adding needs them, so questions do not wait for their tables.
  var tools: StoryTools {
    get throws {
      do {
        return try loadedTools.withLock { loaded in
          let tools = try loaded ?? StoryTools()
          loaded = tools
          return tools
        }
      } catch {
        throw RecordStoreError(error, path: path)
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
