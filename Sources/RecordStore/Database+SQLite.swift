import GRDB
import GRDBSQLite

// For statements that are run a hundred thousand times in a batch, SQLite is called without what lies between.
extension Database {
  /// - Throws: `DatabaseError` where a call of SQLite failed.
  func check(_ result: Int32) throws {
    guard result == SQLITE_OK else { throw failure }
  }

  /// - Parameter result: of `sqlite3_step`.
  /// - Returns: whether there is a row.
  /// - Throws: `DatabaseError` where it failed.
  func hasRow(_ result: Int32) throws -> Bool {
    switch result {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw failure
    }
  }

  private var failure: DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection)),
      message: lastErrorMessage
    )
  }
}
