package import Chronology
import Foundation
import GRDB
package import Record

extension RecordStore {
  /// The day of the newest dated report; nil where no report is dated.
  /// - Throws: ``RecordStoreError``.
  package func newestDay() throws -> CalendarDate? {
    try read {
      try String.fetchOne($0, sql: "SELECT max(day) FROM report").flatMap(CalendarDate.init)
    }
  }

  /// Hands over what a record of just the reports published by a day would hold of dialogues, so that an answer can begin before the last
  /// is made: by their countries, those without any last; of one set of countries, or of none, in order of their first change.
  ///
  /// - Parameter body: returns whether to go on.
  /// - Throws: ``RecordStoreError``, and what `body` throws.
  /// - Complexity: the mentions of dialogues of the countries handed over, and the number of entries that hold the countries asked for.
  package func visitDialogues(
    on day: CalendarDate,
    _ query: EntryQuery,
    _ body: (DialogueEntry) throws -> Bool
  ) throws {
    var failure: (any Error)?
    try read { db in
      for shelf in try DialogueShelf.all(query.countries, db) {
        let entries = try shelf.entries(on: day, db).filter { entry in
          query.since.map { $0 <= entry.to ?? "" } ?? true
            && query.until.map { entry.from ?? "9999" <= $0 } ?? true
        }
        for entry in entries {
          do {
            guard try body(entry) else { return }
          } catch {
            failure = error
            return
          }
        }
      }
    }
    if let failure { throw failure }
  }

  /// Reports that tell of dialogues, of all these countries, but cannot be dated: no answer as of a day rests on them.
  /// - Throws: ``RecordStoreError``.
  /// - Complexity: the mentions of dialogues of these countries.
  package func undatedDialogueReports(_ countries: [String]) throws -> Int {
    try read { db in
      let sql = """
        SELECT count(DISTINCT mention.report) FROM entry
        CROSS JOIN mention ON mention.entry = entry.number OR mention.parked = entry.number
        WHERE entry.kind = 'd' AND mention.day IS NULL \(DialogueShelf.conditions(countries))
        """
      return try Int.fetchOne(db, sql: sql, arguments: StatementArguments(countries)) ?? 0
    }
  }
}

/// The dialogues of one set of countries: which formats there are is told from all mentions of these countries (``DialogueGrouping``), and
/// from no others.
private struct DialogueShelf {
  private let countries: [String]
  private let numbers: [Int64]

  /// What narrows a query to entries in which each of these countries takes part.
  static func conditions(_ countries: [String]) -> String {
    countries.map { _ in
      """
      AND EXISTS (SELECT 1 FROM entry_country AS wanted WHERE wanted.entry = entry.number AND wanted.country = ?)
      """
    }
    .joined(separator: " ")
  }

  /// All that hold all of some countries, in order of their countries; what has none comes last.
  static func all(_ wanted: [String], _ db: Database) throws -> [DialogueShelf] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, (SELECT group_concat(country) FROM entry_country WHERE entry_country.entry = entry.number)
        FROM entry WHERE kind = 'd' \(conditions(wanted))
        """,
      arguments: StatementArguments(wanted)
    )
    var numbers: [[String]: [Int64]] = [:]
    while let row = try rows.next() {
      let countries = (row[1] as String?)?.split(separator: ",").map(String.init) ?? []
      numbers[countries.sorted(), default: []].append(row[0])
    }
    return numbers.map { DialogueShelf(countries: $0, numbers: $1) }.sorted { left, right in
      left.countries.isEmpty || right.countries.isEmpty
        ? right.countries.isEmpty && !left.countries.isEmpty
        : left.countries.lexicographicallyPrecedes(right.countries)
    }
  }

  /// The entries of the mentions of a day or before it, in order of their first change.
  func entries(on day: CalendarDate, _ db: Database) throws -> [DialogueEntry] {
    var sightings: [DialogueSighting] = []
    var groups: [String: String] = [:]
    var unknown: Set<String> = []
    for column in ["entry", "parked"] {
      let statement = try db.cachedStatement(
        sql: """
          SELECT mention.data, report.origin FROM mention JOIN report ON report.number = mention.report
          WHERE mention.\(column) = ? AND mention.kind = 'd' AND mention.day <= ?
          """
      )
      for number in numbers {
        let rows = try Row.fetchCursor(statement, arguments: [number, day.dayNumber])
        while let row = try rows.next() {
          let sighting = try DialogueSighting.read(row[0])
          sightings.append(sighting)
          groups[sighting.id.report] = row[1]
          if row.hasNull(atIndex: 1) { unknown.insert(sighting.id.report) }
        }
      }
    }
    guard !sightings.isEmpty else { return [] }
    return Merging.entries(of: sightings, origins: OriginTable(groups: groups, unknown: unknown))
      .sorted { ($0.from ?? "9999", $0.id.rawValue) < ($1.from ?? "9999", $1.id.rawValue) }
  }
}
