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
  /// Words that the title or a passage holds.
  package var words: String?
  package var limit: Int?
  package var offset = 0
  package var order = Order.day
  /// Whether entries that very many reports tell of come with all their evidence.
  package var isComplete = true

  package init() {}

  package enum Order: Sendable {
    /// By day, then ID; undated entries last.
    case day
    /// What most independent origins stand behind first, of equals the newest.
    case prominence

    /// The terms of an index of ``RecordSchema``, so that the first rows need no sorting.
    fileprivate var terms: String {
      switch self {
      case .day: #""from" IS NULL, "from", id"#
      case .prominence: #"origins DESC, "from" DESC, id"#
      }
    }
  }

  /// The query's SQL.
  func sql(_ kind: EntryKind) -> (sql: String, arguments: StatementArguments) {
    var conditions = ["kind = ?"]
    var arguments: StatementArguments = [kind.rawValue]
    if let since {
      conditions.append(#"coalesce("to", "from") >= ?"#)
      arguments += [since]
    }
    if let until {
      conditions.append(#""from" <= ?"#)
      arguments += [until]
    }
    for country in countries {
      conditions.append("id IN (SELECT entry FROM entry_country WHERE country = ?)")
      arguments += [country]
    }
    if let words {
      conditions.append(
        "(title LIKE ? ESCAPE '\\' OR id IN (SELECT entry FROM evidence WHERE text LIKE ? ESCAPE '\\'))"
      )
      let pattern =
        "%" + words.reduce(into: "") { $0 += "%_\\".contains($1) ? "\\\($1)" : "\($1)" } + "%"
      arguments += [pattern, pattern]
    }
    var sql = "SELECT data FROM entry WHERE \(conditions.joined(separator: " AND "))"
    sql += " ORDER BY \(order.terms)"
    if limit != nil || offset > 0 {
      sql += " LIMIT ? OFFSET ?"
      arguments += [limit ?? -1, offset]
    }
    return (sql, arguments)
  }
}
