import Foundation
import GRDB
import Record
import RecordStore
import Reports
import Testing

@Suite("Record store") struct RecordStoreTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-store-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private let reports = [
    WrittenReport.meeting(
      "a",
      text: "Portugal and Morocco held talks on fisheries quotas in Lisbon on Wednesday.",
      day: "2034-09-20"
    ),
    WrittenReport.meeting(
      "b",
      text: "Talks on fisheries quotas between Portugal and Morocco were held in Lisbon.",
      day: "2034-09-20"
    ),
    WrittenReport.meeting(
      "c",
      text: "Chile met Peru in Arica to speak of copper.",
      day: "2034-02-01",
      countries: ["CHL", "PER"]
    ),
  ]

  /// What a record holds, without what may differ.
  private func contents(_ store: RecordStore) throws -> [String] {
    try store.events().map { "\($0.id) \($0.title) \($0.mentions) \($0.support)" }
  }

  @Test("reading the same report again changes nothing")
  func idempotent() throws {
    let store = try RecordStore(writing: path("again.db"))
    #expect(try store.add(reports[0]) == .added)
    let before = try contents(store)
    #expect(try store.add(reports[0]) == .unchanged)
    #expect(try contents(store) == before)
    #expect(try store.counts().reports == 1)
  }

  @Test("the entries are the same whatever the order of reading")
  func orderDoesNotMatter() throws {
    var seen: Set<[String]> = []
    for (number, order) in [[0, 1, 2], [2, 1, 0], [1, 2, 0]].enumerated() {
      let store = try RecordStore(writing: path("order\(number).db"))
      for index in order { try store.add(reports[index]) }
      seen.insert(try contents(store))
    }
    #expect(seen.count == 1)
    #expect(seen.first?.count == 2)
  }

  @Test(
    "meetings of two days and what nobody dates fall together alike in any order, also after a report was changed"
  )
  func vagueMentions() throws {
    let words = ["fisheries quotas", "the ferry line", "quotas and the ferry"]
    let all = (0..<9).map { number in
      WrittenReport.meeting(
        "r\(number)",
        text: "Portugal and Morocco held talks on \(words[number % 3]) in Lisbon, officials said.",
        day: "2034-09-20",
        event: number % 2 == 0 ? "2034-09-18" : "2034-09-20",
        isDated: number % 3 != 2
      )
    }
    var generator = SystemRandomNumberGenerator()
    var seen: Set<[String]> = []
    for round in 0..<6 {
      let store = try RecordStore(writing: path("vague\(round).db"))
      let first = WrittenReport.meeting("r4", text: "Nothing was said.", day: "2034-09-20")
      if round % 2 == 0 { try store.add(first) }
      for report in all.shuffled(using: &generator) { try store.add(report) }
      seen.insert(try contents(store))
      let dated = try store.events().filter { $0.interval != nil }
      #expect(dated.count == 2)
    }
    #expect(seen.count == 1)
  }

  @Test("a report that changed takes the place of its earlier version")
  func replacement() throws {
    let store = try RecordStore(writing: path("changed.db"))
    for report in reports { try store.add(report) }
    let changed = WrittenReport.meeting(
      "c",
      text: "Chile and Bolivia met in Arica.",
      day: "2034-02-01",
      countries: ["CHL", "BOL"]
    )
    #expect(try store.add(changed) == .replaced)
    #expect(try store.events().map(\.countries).contains(["BOL", "CHL"]))
    #expect(try !store.events().map(\.countries).contains(["CHL", "PER"]))
    #expect(try store.counts().reports == 3)
  }

  @Test(
    "the full-text index agrees with the paragraphs, also where reports change before they are settled"
  )
  func fullText() throws {
    let store = try RecordStore(writing: path("text.db"))
    let versions = (0..<3).map { number in
      WrittenReport.meeting(
        "a",
        text: "Portugal and Morocco spoke of \(["sardines", "lobsters", "squid"][number]) in Faro.",
        day: "2034-09-20"
      )
    }
    try store.stage(versions[0])
    try store.stage(reports[2])
    try store.stage(versions[1])
    #expect(try store.search("lobsters", EntryQuery()).isEmpty)
    try store.settle()
    #expect(try store.search("lobsters", EntryQuery()).count == 1)
    try store.stage(reports[1])
    try store.stage(versions[2])
    try store.stage(versions[0])
    try store.settle()
    #expect(try store.search("sardines", EntryQuery()).count == 1)
    #expect(try store.search("squid OR lobsters", EntryQuery()).isEmpty)
    #expect(try store.search("copper", EntryQuery()).count == 1)
    try DatabaseQueue(path: path("text.db")).write {
      try $0.execute(
        sql: "INSERT INTO passage_text (passage_text, rank) VALUES ('integrity-check', 1)"
      )
    }
  }

  @Test("questions narrow by day and country")
  func questions() throws {
    let store = try RecordStore(writing: path("questions.db"))
    for report in reports { try store.add(report) }
    var query = EntryQuery()
    query.countries = ["PRT", "MAR"]
    #expect(try store.events(query).count == 1)
    query = EntryQuery()
    query.until = "2034-03-01"
    #expect(try store.events(query).map(\.countries) == [["CHL", "PER"]])
    #expect(try store.search("copper", EntryQuery()).map(\.report) == ["c"])
    #expect(try store.search("copper", query).map(\.report) == ["c"])
    query.countries = ["PER", "CHL"]
    #expect(try store.search("copper", query).map(\.report) == ["c"])
    query.countries = ["PER", "PRT"]
    #expect(try store.search("copper", query).isEmpty)
    query = EntryQuery()
    query.since = "2034-03-01"
    #expect(try store.search("copper", query).isEmpty)
    #expect(try store.search("\"; DROP TABLE report", EntryQuery()).isEmpty)
  }

  @Test("entries are handed over one by one, as far as they are wanted, in either order")
  func visits() throws {
    let store = try RecordStore(writing: path("visits.db"))
    for report in reports { try store.add(report) }
    var seen: [String] = []
    try store.visit(EventEntry.self, kind: .event) { event in
      seen.append(event.id.rawValue)
      return true
    }
    #expect(try seen == store.events().map(\.id.rawValue))
    var query = EntryQuery()
    query.order = .prominence
    var origins: [Int] = []
    try store.visit(EventEntry.self, kind: .event, query) { event in
      origins.append(event.support.origins)
      return origins.count < 2
    }
    #expect(origins.count == min(2, seen.count))
    #expect(origins == origins.sorted(by: >))
    #expect(throws: CancellationError.self) {
      try store.visit(EventEntry.self, kind: .event) { _ in throw CancellationError() }
    }
  }

  @Test("a file that is no record is refused and left as it was")
  func notARecord() throws {
    try "just a text file, long enough to be none of SQLite's, whatever it is taken for by anyone"
      .write(toFile: path("notes.txt"), atomically: true, encoding: .utf8)
    let error = #expect(throws: RecordStoreError.self) {
      try RecordStore(writing: path("notes.txt"))
    }
    #expect(error?.code == .notARecord)
    #expect(try String(contentsOfFile: path("notes.txt"), encoding: .utf8).hasPrefix("just a text"))
  }

  @Test("a record that is not there is named with its remedy")
  func missing() {
    let error = #expect(throws: RecordStoreError.self) { try RecordStore(reading: path("none.db")) }
    #expect(
      error?.description.contains("there is no such record; make one with 'parley read") == true
    )
  }
}
