import Annotations
import Chronology
import Foundation
import GRDB
import Record
import Reports

/// Keeps which report gives whom an office, and which people of which reports the record was asked about.
///
/// An answer is a function of all offices on record and of the one that is asked about: whenever an office comes or goes, those
/// whom it may concern are asked again. So the record is the same whatever the order of reading.
struct OfficeStorage {
  let db: Database

  /// A stretch of days for which what is known of a name changed.
  struct Change: Hashable {
    let name: String
    let from: String
    let to: String
  }

  /// Puts what a report tells and asks in place of what it told and asked before.
  /// - Parameter report: nil for one that goes.
  /// - Returns: what is known otherwise now.
  func replace(_ id: String, _ report: Report?, reported: CalendarDate?) throws -> Set<Change> {
    let told = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name, "from", "to", data FROM known_office WHERE report = \(RecordSchema.numberOfReport)
          """
      ),
      arguments: [id]
    )
    let offices = report?.knownOffices(reported: reported) ?? []
    var before: [Data: Change] = [:]
    for row in told {
      before[Self.key(row[0], row[3])] = Change(name: row[0], from: row[1], to: row[2])
    }
    var changes: Set<Change> = []
    var kept: Set<Data> = []
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO known_office (name, "from", "to", report, data)
        VALUES (?, ?, ?, \(RecordSchema.numberOfReport), ?)
        """
    )
    try db.cachedStatement(
      sql: "DELETE FROM known_office WHERE report = \(RecordSchema.numberOfReport)"
    ).execute(arguments: [id])
    for office in Set(offices) {
      let data = try Coding.encode(office)
      for name in office.shortNames {
        let from = office.from.description
        let to = office.to.description
        try insertion.execute(arguments: [name, from, to, id, data])
        let key = Self.key(name, data)
        kept.insert(key)
        if before[key] == nil { changes.insert(Change(name: name, from: from, to: to)) }
      }
    }
    for (key, change) in before where !kept.contains(key) { changes.insert(change) }
    try ask(report?.openPeople(reported: reported) ?? [], of: id)
    return changes
  }

  private static func key(_ name: String, _ data: Data) -> Data { Data(name.utf8) + data }

  private func ask(_ people: [OpenPerson], of report: String) throws {
    try db.cachedStatement(
      sql: "DELETE FROM open_person WHERE report = \(RecordSchema.numberOfReport)"
    ).execute(arguments: [report])
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO open_person (name, day, report, data)
        VALUES (?, ?, \(RecordSchema.numberOfReport), ?)
        """
    )
    for person in people where !person.key.isEmpty {
      try insertion.execute(
        arguments: [person.key, person.day.description, report, try Coding.encode(person)]
      )
    }
  }

  /// What the record knows of the people of a report; the answers are noted beside the questions.
  func answers(for report: String) throws -> [ActorID: KnownOffice] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid, data FROM open_person WHERE report = \(RecordSchema.numberOfReport)"
      ),
      arguments: [report]
    )
    var found: [ActorID: KnownOffice] = [:]
    for row in rows {
      let person = try Coding.decode(OpenPerson.self, row[1])
      let office = try self.office(of: person)
      found[person.actor] = office
      try note(office, row: row[0])
    }
    return found
  }

  /// Reports one of whose people the record now answers for otherwise than before.
  /// - Complexity: the people who bear a name that changed and are asked about for a day that changed.
  func reportsAnsweredAnew(_ changes: Set<Change>) throws -> Set<String> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT report.id, data, answer FROM open_person JOIN report ON report.number = open_person.report
        WHERE name = ? AND open_person.day BETWEEN ? AND ?
        """
    )
    var reports: Set<String> = []
    for change in changes {
      let rows = try Row.fetchAll(statement, arguments: [change.name, change.from, change.to])
      for row in rows where !reports.contains(row[0]) {
        let office = try self.office(of: Coding.decode(OpenPerson.self, row[1]))
        if try office.map(Coding.encode) != row[2] as Data? { reports.insert(row[0]) }
      }
    }
    return reports
  }

  private func office(of person: OpenPerson) throws -> KnownOffice? {
    let day = person.day.description
    let known = try Data.fetchAll(
      db.cachedStatement(
        sql: #"SELECT data FROM known_office WHERE name = ? AND "from" <= ? AND "to" >= ?"#
      ),
      arguments: [person.key, day, day]
    )
    return person.office(among: try known.map { try Coding.decode(KnownOffice.self, $0) })
  }

  private func note(_ office: KnownOffice?, row: Int64) throws {
    try db.cachedStatement(sql: "UPDATE open_person SET answer = ? WHERE rowid = ?")
      .execute(arguments: [try office.map(Coding.encode), row])
  }
}
