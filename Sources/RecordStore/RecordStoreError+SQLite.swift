import GRDB

extension RecordStoreError {
  /// What an error of the database means to a user.
  init(_ error: any Error, path: String) {
    if let known = error as? RecordStoreError {
      self = known
      return
    }
    if error is DecodingError || error is RowDecodingError {
      self.init(damaged: path, "what an entry holds cannot be read")
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(code: .failed, path: path, found: "\(error)", remedy: "report this as a defect")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(
        code: .notARecord,
        path: path,
        found: "this file is no record of parley",
        remedy: "name another file with --record"
      )
    case .SQLITE_CORRUPT:
      self.init(damaged: path, error.message ?? "no details")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        code: .busy,
        path: path,
        found: "another program is writing to this record",
        remedy: "try again when it has finished"
      )
    case .SQLITE_FULL:
      self.init(
        code: .full,
        path: path,
        found: "the disk is full or fails; everything up to the last article is kept",
        remedy: "make room and read the same files again: what is on record is passed over"
      )
    case .SQLITE_IOERR:
      self.init(
        code: .full,
        path: path,
        found: "the disk is full or fails (\(error.message ?? "no details"))",
        remedy:
          "make room or check the disk, and read the same files again: what is on record is passed over"
      )
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(
        code: .readOnly,
        path: path,
        found: "the file may not be written",
        remedy: "change its permissions or name another file with --record"
      )
    case .SQLITE_CANTOPEN:
      self.init(
        code: .missing,
        path: path,
        found: "the file cannot be opened or made",
        remedy: "check that the folder exists and may be written"
      )
    default:
      self.init(
        code: .failed,
        path: path,
        found: "the database says: \(error.message ?? "\(error.resultCode)")",
        remedy: "report this as a defect"
      )
    }
  }

  private init(damaged path: String, _ details: String) {
    self.init(
      code: .damaged,
      path: path,
      found: "the file is damaged (\(details))",
      remedy: "restore a copy, or save what can be read with 'sqlite3 FILE .recover'"
    )
  }
}
