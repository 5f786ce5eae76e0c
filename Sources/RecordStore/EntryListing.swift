import Chronology
import Foundation
import GRDB
import Record

/// What indexes hold of an entry: written again only where it changed, as every index of it would be.
struct EntryListing: Equatable {
  let id: String
  private let from: String?
  private let to: String?
  private let origins: Int
  private let isOpen: Bool
  private let isAltered: Bool
  private let isOneSided: Bool
  private let due: String?
  private let names: String?
  private let countries: [String]

  init(_ entry: some RecordEntry) {
    let marks = entry.marks
    id = entry.id.rawValue
    from = entry.from
    to = entry.to
    origins = entry.support.origins
    isOpen = marks.isOpen
    isAltered = marks.isAltered
    isOneSided = marks.isOneSided
    due = marks.due?.description
    names = marks.names.isEmpty ? nil : marks.names.joined(separator: "\n")
    countries = Set(entry.countries).sorted()
  }

  /// An entry's number and its listing as it stands.
  typealias OnRecord = (number: Int64, listing: EntryListing)

  /// Reads the listing of an entry that is on record.
  /// - Returns: it and the entry's number; nil where there is no entry of this ID.
  static func read(_ id: String, _ db: Database) throws -> OnRecord? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT number, "from", "to", origins, is_open, is_altered, is_one_sided, due, names FROM entry WHERE id = ?
        """
    )
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let countries = try db.cachedStatement(
      sql: "SELECT country FROM entry_country WHERE entry = ? ORDER BY country"
    )
    return (
      row[0], EntryListing(id, row, countries: try String.fetchAll(countries, arguments: [row[0]]))
    )
  }

  private init(_ id: String, _ row: Row, countries: [String]) {
    self.id = id
    from = row[1]
    to = row[2]
    origins = row[3]
    isOpen = row[4]
    isAltered = row[5]
    isOneSided = row[6]
    due = row[7]
    names = row[8]
    self.countries = countries
  }

  func insert(
    _ number: Int64,
    kind: EntryKind,
    story: String?,
    _ rest: EntryContent,
    _ db: Database
  )
    throws
  {
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (number, id, kind, story, "from", "to", origins, is_open, is_altered, is_one_sided, due, names,
          title, unknown_origins, status, summary, data, first_evidence)
        VALUES (?, ?, ?, (SELECT number FROM story WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [number, id, kind.rawValue, story] + columns + rest.columns)
    try insertCountries(number, kind, db)
  }

  func update(_ number: Int64, kind: EntryKind, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE entry SET "from" = ?, "to" = ?, origins = ?, is_open = ?, is_altered = ?, is_one_sided = ?, due = ?, names = ?
        WHERE number = ?
        """
    ).execute(arguments: columns + [number])
    try db.cachedStatement(sql: "DELETE FROM entry_country WHERE entry = ?")
      .execute(arguments: [number])
    try insertCountries(number, kind, db)
  }

  private var columns: StatementArguments {
    [from, to, origins, isOpen, isAltered, isOneSided, due, names]
  }

  private func insertCountries(_ number: Int64, _ kind: EntryKind, _ db: Database) throws {
    let row = try db.cachedStatement(
      sql: """
        INSERT INTO entry_country (entry, country, id, kind, "from", "to", origins) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    )
    for country in countries {
      try row.execute(arguments: [number, country, id, kind.rawValue, from, to, origins])
    }
  }
}

/// What no index holds of an entry.
struct EntryContent {
  private let firstEvidence: Int64?
  private let title: String
  private let unknownOrigins: Int
  private let status: String?
  private let summary: Data?
  private let data: Data

  /// - Parameter firstEvidence: the row of its first passage.
  init(_ entry: some RecordEntry, firstEvidence: Int64?) throws {
    self.firstEvidence = firstEvidence
    title = entry.title
    unknownOrigins = entry.support.unknownOrigins
    status = entry.marks.status
    summary = try entry.summary.map(Coding.encode)
    data = try Coding.encode(entry.abridged)
  }

  var columns: StatementArguments {
    [title, unknownOrigins, status, summary, data, firstEvidence]
  }

  func update(_ number: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE entry SET title = ?, unknown_origins = ?, status = ?, summary = ?, data = ? WHERE number = ?
        """
    ).execute(arguments: [title, unknownOrigins, status, summary, data, number])
    try db.cachedStatement(
      sql: "UPDATE entry SET first_evidence = ?1 WHERE number = ?2 AND first_evidence IS NOT ?1"
    ).execute(arguments: [firstEvidence, number])
  }
}
