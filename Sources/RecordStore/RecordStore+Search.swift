import GRDB

extension RecordStore {
  /// Passages that hold all the words, best first.
  /// - Parameter query: `since` and `until` are asked of the report's day, so that one without a day answers neither; `countries` of what
  ///   the report tells of: something in which each of them takes part.
  /// - Throws: ``RecordStoreError``.
  package func search(_ words: String, _ query: EntryQuery) throws -> [PassageHit] {
    guard let pattern = FTS5Pattern(matchingAllTokensIn: words) else { return [] }
    var conditions = ["passage_text MATCH ?"]
    var arguments: StatementArguments = [pattern]
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
    arguments += [query.limit ?? -1, query.offset]
    return try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT passage.report, report.outlet, report.day, passage."start", passage."end", passage.text
          FROM passage_text JOIN passage ON passage.id = passage_text.rowid
          JOIN report ON report.id = passage.report
          WHERE \(conditions.joined(separator: " AND "))
          ORDER BY passage_text.rank, passage.report, passage."start" LIMIT ? OFFSET ?
          """,
        arguments: arguments
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
