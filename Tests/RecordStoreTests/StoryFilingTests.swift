import Articles
import Foundation
import GRDB
import Record
import RecordStore
import Reports
import Testing
import TextModel

/// The index in which reports of a story find each other, part of it beside it until enough has come.
@Suite("Filing under the keys of stories") struct StoryFilingTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-filing-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Places, a pair for each story, and what the talks are about.
  private static let places = [
    "Brindlemoor", "Castelhook", "Dunwharf", "Eskerby", "Fallowmere", "Garrowgate", "Hexamford",
    "Inchkeld", "Jarrowby", "Kestrelholm", "Larkstead", "Mossgrave",
  ]

  /// Of each story a report of the day, an undated one, and one of the next year's talks at the same place.
  private static func reports(_ count: Int) -> [Report] {
    (0..<count).map { number in
      let place = places[number % places.count]
      let matter = places[(number / 3 + 5) % places.count]
      let year = number % 3 == 2 ? 2035 : 2034
      return WrittenReport.meeting(
        "r\(number)",
        text: """
          Envoys met at \(place) on the harbour of \(matter), the tolls of \(place) bridge and \(number % 7 + 2) ferries \
          from \(matter), an official of \(place) said.
          """,
        day: number % 3 == 1 ? nil : "\(year)-09-1\(number % 10)"
      )
    }
  }

  private func stories(_ store: RecordStore) throws -> Set<Set<String>> {
    Set(try store.stories().map { Set($0.reports.map(\.id)) })
  }

  /// Keys that lie in the index, and in how many batches others lie beside it.
  private func filed(_ name: String) throws -> (index: Int, batches: Int, beside: Int) {
    try DatabaseQueue(path: path(name)).read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM story_posting") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM recent_posting") ?? 0,
        try Int.fetchOne(db, sql: "SELECT coalesce(sum(length(data)), 0) / 16 FROM recent_posting")
          ?? 0
      )
    }
  }

  @Test("runs of one report make the same stories as one of all, while keys move into the index")
  func oneByOne() throws {
    let reports = Self.reports(80)
    let together = try RecordStore(writing: path("together.db"))
    for report in reports { try together.stage(report) }
    try together.settle()
    var batches: [Int] = []
    for report in reports {
      let run = try RecordStore(writing: path("apart.db"))
      try run.add(report)
      batches.append(try filed("apart.db").batches)
    }
    let apart = try RecordStore(reading: path("apart.db"))
    #expect(try stories(apart) == stories(together))
    #expect(try stories(apart).contains { $0.count > 1 })
    // Never many beside the index, and some have moved.
    #expect(batches.max()! >= 32)
    #expect(zip(batches, batches.dropFirst()).contains { $1 < $0 })
    let (one, all) = (try filed("apart.db"), try filed("together.db"))
    #expect(one.index + one.beside == all.index + all.beside)
    #expect(one.index > all.index)
  }

  @Test("a report that gives way takes its keys along, from the index and from beside it")
  func keysGo() throws {
    let reports = Self.reports(9)
    let store = try RecordStore(writing: path("changed.db"))
    for report in reports { try store.add(report) }
    for number in [1, 2] {
      let other = WrittenReport.meeting(
        "r\(number)",
        text: "Nothing was said of a visit to Quillhaven, whose mayor Ottersby is ill.",
        day: number == 1 ? nil : "2034-09-12"
      )
      #expect(try store.add(other) == .replaced)
      let fresh = try RecordStore(writing: path("fresh\(number).db"))
      for id in try store.reportIDs() { try fresh.stage(#require(try store.report(id))) }
      try fresh.settle()
      let (mine, theirs) = (try filed("changed.db"), try filed("fresh\(number).db"))
      #expect(mine.index == theirs.index)
      #expect(mine.beside == theirs.beside)
      #expect(try stories(store) == stories(fresh))
    }
  }

  @Test("a signature that was kept from before is not used once its report has changed")
  func changedElsewhere() throws {
    let reports = Self.reports(12)
    let store = try RecordStore(writing: path("two.db"))
    let other = try RecordStore(writing: path("two.db"))
    for report in reports.prefix(8) { try store.add(report) }
    // The undated report now tells what the ninth report tells.
    let ninth = reports[8].article.text.string
    try other.add(WrittenReport.meeting("r1", text: ninth, day: nil))
    for report in reports.dropFirst(8) { try store.add(report) }
    let fresh = try RecordStore(writing: path("fresh.db"))
    for id in try store.reportIDs() { try fresh.stage(#require(try store.report(id))) }
    try fresh.settle()
    #expect(try stories(store) == stories(fresh))
    #expect(try stories(store).contains { $0.isSuperset(of: ["r1", "r8"]) })
  }

  /// Undated reports of many talks that all have one quotation.
  private static func quoting(_ count: Int) -> [Report] {
    (0..<count).map { number in
      let names = [3, 7, 11, 13, 17].map { factor in
        places[number * factor % places.count] + places[number / factor % places.count].lowercased()
      }
      return WrittenReport.meeting(
        "q\(number)",
        text: """
          Talks on \(names[0]) and \(names[1]) opened at \(names[2]). "We will keep the ferries of the strait running all winter \
          long," a harbour master of \(names[3]) told \(names[4]).
          """,
        day: nil
      )
    }
  }

  private func links(_ name: String) throws -> Set<String> {
    try DatabaseQueue(path: path(name)).read { db in
      try String.fetchSet(
        db,
        sql: """
          SELECT one.id || ' ' || other.id || ' ' || similarity || ' ' || counts FROM story_link
          JOIN report AS one ON one.number = a JOIN report AS other ON other.number = b
          """
      )
    }
  }

  @Test("a list too long to be read whole is the same in the index, beside it, and in both")
  func longLists() throws {
    let reports = Self.quoting(230)
    let together = try RecordStore(writing: path("together.db"))
    for report in reports { try together.stage(report) }
    try together.settle()
    #expect(try filed("together.db").index == 0)
    let apart = try RecordStore(writing: path("apart.db"))
    // Seventy runs, so that some of the list moves into the index.
    let order = reports.reversed()
    var rest = order[...]
    while !rest.isEmpty {
      for report in rest.prefix(rest.count > 70 ? 80 : 1) { try apart.stage(report) }
      rest = rest.dropFirst(rest.count > 70 ? 80 : 1)
      try apart.settle(isLast: rest.isEmpty)
    }
    let lie = try filed("apart.db")
    #expect(lie.index > 0 && lie.beside > 0)
    #expect(try links("apart.db") == links("together.db"))
    #expect(try links("apart.db").count > 230)
    #expect(try stories(apart) == stories(together))
    // A report that others were compared with instead of all gives way.
    let anchor = try #require(reports.min { rank($0) < rank($1) })
    let other = WrittenReport.meeting(
      anchor.article.id,
      text: "The mill of Oxbury burnt.",
      day: nil
    )
    for store in [together, apart] { #expect(try store.add(other) == .replaced) }
    #expect(try links("apart.db") == links("together.db"))
    let fresh = try RecordStore(writing: path("fresh.db"))
    for id in try apart.reportIDs() { try fresh.stage(#require(try apart.report(id))) }
    try fresh.settle()
    #expect(try links("fresh.db") == links("apart.db"))
  }

  private func rank(_ report: Report) -> UInt64 { ReportSignature.rank(of: report.article.id) }
}
