import Exchange
import Record
import RecordStore

extension AnswerOptions {
  /// Writes a list as JSON, CSV or a table.
  /// - Parameter csv: the table for other programs, where it is another than that for people.
  /// - Parameter next: where the next page begins, if the list was cut.
  func write<Entry>(
    _ entries: [Entry],
    json: @escaping (inout JSONWriter, Entry) -> Void,
    csv: RecordTable<Entry>? = nil,
    columns: [String],
    next: Int? = nil,
    row: @escaping (Entry) -> [String]
  ) throws {
    let csv = csv ?? RecordTable(columns) { [row($0)] }
    var writer = AnswerWriter(options: self, columns: columns, csv: csv, json: json, row: row)
    for entry in entries { try writer.add(entry) }
    writer.next = next
    try writer.finish()
  }

  /// Writes the entries on record that a filter lets through, page by page.
  /// - Parameters:
  ///   - subset: which of them.
  ///   - names: words that names of people must hold.
  ///   - isWanted: what all these cannot say.
  func write<Entry: RecordEntry>(
    _ store: RecordStore,
    _ kind: EntryKind,
    _ filter: FilterOptions,
    json: @escaping (inout JSONWriter, Entry) -> Void,
    csv: RecordTable<Entry>,
    columns: [String],
    row: @escaping (Entry) -> [String],
    subset: EntryQuery.Subset? = nil,
    names: [String] = [],
    where isWanted: ((Entry) -> Bool)? = nil
  ) throws {
    var writer = AnswerWriter(options: self, columns: columns, csv: csv, json: json, row: row)
    var query = filter.query(kind)
    query.subset = subset
    query.names = names
    var passed = isWanted == nil ? query.offset : 0
    query.limit = nil
    query.isComplete = self.json || self.csv
    query.offset = passed
    var written = 0
    try store.visit(Entry.self, kind: kind, query) { entry in
      guard isWanted?(entry) ?? true else { return true }
      guard passed >= filter.offset else {
        passed += 1
        return true
      }
      guard filter.limit.map({ written < $0 }) ?? true else {
        writer.next = filter.offset + written
        return false
      }
      try writer.add(entry)
      written += 1
      return true
    }
    try writer.finish()
  }
}
