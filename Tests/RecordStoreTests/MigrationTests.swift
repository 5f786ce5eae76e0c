import Foundation
import GRDB
import Record
import RecordStore
import Testing

/// Records as earlier programs wrote them, opened by this one. `Tools/record_fixture.py` makes the fixtures.
@Suite("Migrations of the record") struct MigrationTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-migrations-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func record(ofVersion version: Int) throws -> String {
    try record("version-\(version)")
  }

  private func record(_ fixture: String) throws -> String {
    let file = Self.fixtures.appendingPathComponent(fixture + ".sql")
    let sql = try String(contentsOf: file, encoding: .utf8)
    let database = try DatabaseQueue(path: path(fixture + ".db"))
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()
    return path(fixture + ".db")
  }

  private func contents(_ store: RecordStore) throws -> [String] {
    try store.stories().map { "\($0)" } + store.events().map { "\($0)" }
      + store.dialogues().map { "\($0)" } + store.people().map { "\($0)" }
      + store.statements().map { "\($0)" }
  }

  @Test("every version of the schema has a fixture", arguments: 1...RecordStore.schemaVersion)
  func fixtures(_ version: Int) {
    let fixture = Self.fixtures.appendingPathComponent("version-\(version).sql")
    #expect(
      FileManager.default.fileExists(atPath: fixture.path),
      "a migration needs a fixture: see Tools/record_fixture.py"
    )
  }

  @Test(
    "a record of an earlier version holds after migration what its reports give today",
    arguments: 1...RecordStore.schemaVersion
  )
  func migrated(_ version: Int) throws {
    let old = try RecordStore(reading: record(ofVersion: version))
    #expect(try old.problems().isEmpty)
    #expect(try old.counts().reports == 3)
    #expect(try !old.search("fisheries", EntryQuery()).isEmpty)
    let new = try RecordStore(writing: path("new.db"))
    for id in try old.reportIDs() {
      let report = try #require(try old.report(id))
      try new.add(report)
    }
    let today = try contents(new)
    #expect(today.count >= 5)
    #expect(try contents(old) == today)
  }

  @Test("a migrated record goes on taking in reports", arguments: 1...RecordStore.schemaVersion)
  func continued(_ version: Int) throws {
    let store = try RecordStore(writing: record(ofVersion: version))
    let report = WrittenReport.meeting(
      "d",
      text: "Portugal and Morocco held talks on fisheries quotas in Lisbon on Wednesday.",
      day: "2034-09-20"
    )
    #expect(try store.add(report) == .added)
    #expect(try store.counts().reports == 4)
    #expect(try store.problems().isEmpty)
  }

  /// What tells which reports belong together, by ID.
  private func filed(_ record: String) throws -> [String] {
    try DatabaseQueue(path: record).read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT printf('%s %s %s %s', one.id, other.id, similarity, counts) FROM story_link
          JOIN report AS one ON one.number = a JOIN report AS other ON other.number = b
          UNION ALL
          SELECT printf(
            '%s %s %s %s %s %s',
            report.id, filed.day, epoch, dated.id, nearest_likeness, hex(sketch)
          ) FROM filed_report AS filed JOIN report ON report.number = report
          LEFT JOIN report AS dated ON dated.number = nearest ORDER BY 1
          """
      )
    }
  }

  /// Two undated reports, each alike to dated ones of three years, of which only those of one count.
  @Test("what is kept of undated reports' links is the same after migration as read today")
  func undated() throws {
    let record = try record("undated-version-12")
    let old = try RecordStore(writing: record)
    let fresh = try RecordStore(writing: path("fresh.db"))
    for id in try old.reportIDs() { try fresh.stage(#require(try old.report(id))) }
    try fresh.settle()
    let today = try filed(path("fresh.db"))
    // Five reports, and of their nine links five.
    #expect(today.count == 10)
    #expect(try filed(record) == today)
    #expect(try contents(old) == contents(fresh))
    // What an undated report was most alike gives way.
    let other = WrittenReport.meeting("late", text: "A barn burnt.", day: "2034-09-10")
    for store in [old, fresh] { #expect(try store.add(other) == .replaced) }
    #expect(try filed(record) == filed(path("fresh.db")))
    #expect(try filed(record) != today)
    #expect(try old.problems().isEmpty)
  }

  @Test("a record of a newer version is refused and left as it is")
  func newer() throws {
    let record = path("newer.db")
    do {
      let store = try RecordStore(writing: record)
      try store.add(WrittenReport.meeting("a", text: "Chile met Peru in Arica.", day: nil))
    }
    let database = try DatabaseQueue(path: record)
    try database.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('999')")
    }
    try database.close()
    let before = try rows(of: record)
    #expect(before.count > 5)
    for open in [RecordStore.init(writing:), RecordStore.init(reading:)] {
      let error = #expect(throws: RecordStoreError.self) { _ = try open(record) }
      #expect(error?.code == .newer)
      #expect(error?.description.contains("written by a newer parley; use that version") == true)
    }
    #expect(try rows(of: record) == before)
  }

  /// Everything that a file holds, and its schema.
  private func rows(of record: String) throws -> [String] {
    try DatabaseQueue(path: record).read { db in
      let tables = ["sqlite_master", "grdb_migrations", "report", "mention", "entry", "evidence"]
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1").map { "\($0)" }
      }
    }
  }
}
