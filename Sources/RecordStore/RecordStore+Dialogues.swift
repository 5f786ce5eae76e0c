package import Chronology
import Foundation
import GRDB
package import Record

/// The dialogues as they stood on a day, by what was reported until then.
package struct DialoguesOfDay: Sendable {
  /// In order of their first change.
  package let entries: [DialogueEntry]
  /// Reports that tell of dialogues but cannot be dated, and so were left out.
  package let undatedReports: Int
}

extension RecordStore {
  /// The day of the newest dated report; nil where no report is dated.
  /// - Throws: ``RecordStoreError``.
  package func newestDay() throws -> CalendarDate? {
    try read {
      try String.fetchOne($0, sql: "SELECT max(day) FROM report").flatMap(CalendarDate.init)
    }
  }

  /// What a record of just the reports published by a day would hold of dialogues.
  ///
  /// - Throws: ``RecordStoreError``.
  /// - Complexity: the mentions of dialogues of the countries asked for.
  package func dialogues(on day: CalendarDate, _ query: EntryQuery) throws -> DialoguesOfDay {
    try read { db in
      var sql = "SELECT data FROM mention WHERE kind = ?"
      var arguments: StatementArguments = [EntryKind.dialogue.rawValue]
      for country in query.countries {
        sql += " AND entry IN (SELECT entry FROM entry_country WHERE country = ?)"
        arguments += [country]
      }
      var sightings: [DialogueSighting] = []
      var undated: Set<String> = []
      let rows = try Data.fetchCursor(db, sql: sql, arguments: arguments)
      while let data = try rows.next() {
        let sighting = try DialogueSighting.read(data)
        guard let reported = sighting.reported else {
          undated.insert(sighting.id.report)
          continue
        }
        if reported <= day { sightings.append(sighting) }
      }
      let origins = try EntryStorage(db: db).originTable(of: Set(sightings.map(\.id.report)))
      let entries = Merging.entries(of: sightings, origins: origins)
        .filter { entry in
          query.since.map { $0 <= entry.to ?? "" } ?? true
            && query.until.map { entry.from ?? "9999" <= $0 } ?? true
        }
        .sorted {
          ($0.from ?? "9999", $0.id.rawValue) < ($1.from ?? "9999", $1.id.rawValue)
        }
      return DialoguesOfDay(entries: entries, undatedReports: undated.count)
    }
  }
}
