package import Chronology
import GRDB
import Record

/// Which entries a question asks for.
package struct EntryQuery: Sendable {
  /// Entries that end on or after this day (ISO 8601).
  package var since: String?
  /// Entries that begin on or before this day.
  package var until: String?
  /// Every one of these countries takes part.
  package var countries: [String] = []
  package var subset: Subset?
  /// People one of whose names holds each of these words.
  package var names: [String] = []
  package var limit: Int?
  package var offset = 0
  package var order = Order.day
  /// Whether entries come whole, with all their evidence; otherwise with as much as a line of a list shows.
  package var isComplete = true

  package init() {}

  package enum Order: Sendable {
    /// By day, then ID; undated entries last.
    case day
    /// What most independent origins stand behind first, of equals the newest.
    case prominence
  }

  /// Some of the entries of a kind, by the columns of ``EntryMarks``.
  package enum Subset: Sendable {
    /// Events that occurred or are going on.
    case happened
    /// Events that are planned, asked for, denied or in doubt.
    case open
    /// Statements that a version changes.
    case altered
    /// Events of several countries about which one alone is on record.
    case oneSided
    /// Dialogues that should have met by a day.
    case overdue(CalendarDate)
  }

  /// The query's SQL.
  ///
  /// The conditions on subsets are written as ``RecordSchema`` has them in its indexes, so that the first rows need neither sorting nor
  /// a look at what does not belong to them. Entries of a country come in the order of that country's own index.
  func sql(_ kind: EntryKind) -> (sql: String, arguments: StatementArguments) {
    let column = isComplete ? "entry.data" : "coalesce(entry.summary, entry.data)"
    var sql = "SELECT \(column) FROM entry"
    var conditions = ["entry.kind = '\(kind.rawValue)'"]
    var arguments: StatementArguments = []
    var ordered = "entry"
    var id = "entry.id"
    if let country = countries.first {
      sql =
        "SELECT \(column) FROM entry_country AS place CROSS JOIN entry ON entry.number = place.entry"
      conditions = ["place.country = ?", "place.kind = '\(kind.rawValue)'"]
      arguments += [country]
      ordered = "place"
      id = "place.id"
    }
    for country in countries.dropFirst() {
      conditions.append(
        "EXISTS (SELECT 1 FROM entry_country AS other WHERE other.country = ? AND other.entry = place.entry)"
      )
      arguments += [country]
    }
    if let since {
      conditions.append(#"coalesce(\#(ordered)."to", \#(ordered)."from") >= ?"#)
      arguments += [since]
    }
    if let until {
      conditions.append(#"\#(ordered)."from" <= ?"#)
      arguments += [until]
    }
    if let (condition, argument) = subset?.condition {
      conditions.append(condition)
      if let argument { arguments += [argument] }
    }
    if !names.isEmpty {
      let words = names.map { _ in "instr(named.names, ?)" }.joined(separator: " AND ")
      conditions.append(
        """
        \(id) IN (SELECT named.id FROM entry AS named INDEXED BY entry_names
          WHERE named.kind = '\(kind.rawValue)' AND named.names IS NOT NULL AND \(words))
        """
      )
      for name in names { arguments += [name.lowercased()] }
    }
    sql += " WHERE \(conditions.joined(separator: " AND "))"
    switch order {
    case .day: sql += #" ORDER BY \#(ordered)."from" IS NULL, \#(ordered)."from", \#(id)"#
    case .prominence: sql += #" ORDER BY \#(ordered).origins DESC, \#(ordered)."from" DESC, \#(id)"#
    }
    if limit != nil || offset > 0 {
      sql += " LIMIT ? OFFSET ?"
      arguments += [limit ?? -1, offset]
    }
    return (sql, arguments)
  }
}

extension EntryQuery.Subset {
  fileprivate var condition: (sql: String, argument: String?) {
    switch self {
    case .happened: ("entry.status IN ('occurred', 'ongoing')", nil)
    case .open: ("entry.is_open = 1", nil)
    case .altered: ("entry.is_altered = 1", nil)
    case .oneSided: ("entry.is_one_sided = 1", nil)
    case .overdue(let day): ("entry.due < ?", day.description)
    }
  }
}
