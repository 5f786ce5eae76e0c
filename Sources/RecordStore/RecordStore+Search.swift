import GRDB

extension RecordStore {
  /// Passages that hold all the words, best first.
  ///
  /// Of words that more than ``rankedPassages`` hold, only the newest so many are ranked unless the query narrows them: which of a hundred
  /// thousand passages that say "talks" says it best is no question worth the wait.
  /// - Parameter query: `since` and `until` are asked of the report's day, so that one without a day answers neither; `countries` of what
  ///   the report tells of: something in which each of them takes part.
  /// - Throws: ``RecordStoreError``.
  package func search(_ words: String, _ query: EntryQuery) throws -> [PassageHit] {
    guard let pattern = FTS5Pattern(matchingAllTokensIn: words) else { return [] }
    let (conditions, conditionArguments) = conditions(query)
    return try read { db in
      var first: Int64?
      var cut = "TRUE"
      var cutArguments: StatementArguments = []
      if conditions.isEmpty {
        first = try Int64.fetchOne(
          db,
          sql: """
            SELECT rowid FROM passage_text WHERE passage_text MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?
            """,
          arguments: [pattern, Self.rankedPassages - 1]
        )
        if let limit = query.limit {
          // Passages and reports are looked up for the best alone, and for those that are as good as the last of them.
          cut =
            "hit.score <= coalesce((SELECT score FROM hit ORDER BY score LIMIT 1 OFFSET ?), 1e9)"
          cutArguments = [query.offset + limit - 1]
        }
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          WITH hit AS MATERIALIZED (
            SELECT rowid AS id, rank AS score FROM passage_text WHERE passage_text MATCH ? AND rowid >= ?
          )
          SELECT report.id, report.outlet, report.day, passage."start", passage."end", passage.text
          FROM hit JOIN passage ON passage.id = hit.id JOIN report ON report.number = passage.report
          WHERE \((conditions + [cut]).joined(separator: " AND "))
          ORDER BY hit.score, report.id, passage."start" LIMIT ? OFFSET ?
          """,
        arguments: [pattern, first ?? 0] + conditionArguments + cutArguments
          + [query.limit ?? -1, query.offset]
      )
      return rows.map { row in
        PassageHit(
          report: row[0],
          outlet: row[1],
          day: row[2],
          start: row[3],
          end: row[4],
          text: row[5]
        )
      }
    }
  }

  private static let rankedPassages = 10_000

  private func conditions(_ query: EntryQuery) -> ([String], StatementArguments) {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if let since = query.since {
      conditions.append("report.day >= ?")
      arguments += [since]
    }
    if let until = query.until {
      conditions.append("report.day <= ?")
      arguments += [until]
    }
    for country in query.countries {
      conditions.append(
        """
        EXISTS (
          SELECT 1 FROM evidence JOIN entry_country USING (entry)
          WHERE evidence.report = passage.report AND country = ?
        )
        """
      )
      arguments += [country]
    }
    return (conditions, arguments)
  }
}

/// A passage that answers a search; `start` and `end` in code points.
package struct PassageHit: Sendable, Equatable {
  package let report: String
  package let outlet: String?
  package let day: String?
  package let start: Int
  package let end: Int
  package let text: String
}
