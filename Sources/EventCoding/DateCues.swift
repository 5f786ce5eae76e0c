import RuleFiles

/// Words by which events find their dates, from `dates.tsv`.
struct DateCues: Sendable {
  /// Verbs with which a meeting takes place.
  let takesPlace: Set<String>
  /// Prepositions by which a meeting stands beside a dated verb of the same day.
  let beside: Set<String>
  /// Prepositions whose day is not the event's.
  let bounds: Set<String>
  /// Verbs that open what lasts.
  let opens: Set<String>

  /// - Throws: ``RuleFileError`` for a list that is missing.
  init(table: TableFile) throws(RuleFileError) {
    var lists: [String: Set<String>] = [:]
    for row in table.rows { lists[row["list"], default: []].formUnion(row.list("words")) }
    func list(_ name: String) throws(RuleFileError) -> Set<String> {
      guard let words = lists[name] else {
        throw RuleFileError(
          file: table.name,
          line: 0,
          found: "no list '\(name)'",
          remedy: "add a line for it"
        )
      }
      return words
    }
    takesPlace = try list("takes-place")
    beside = try list("beside")
    bounds = try list("bound")
    opens = try list("opens")
  }
}
