internal import GRDB
internal import Record

/// The record in one SQLite file.
package struct RecordStore: Sendable {
  package init() {}
}
