import Articles
import Foundation
import GRDB
import Record
import RecordStore
import Reports
import TestSupport
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

  /// Reports of many talks that all have one quotation, undated ones, or all but each nineteenth.
  private static func quoting(_ count: Int, someDated: Bool = false) -> [Report] {
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
        day: someDated && number % 19 == 7 ? "203\(number % 4)-0\(1 + number % 9)-11" : nil
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

  @Test("days are told anew where others stand in for a long list")
  func anchorsOfLongLists() throws {
    let reports = Self.quoting(240, someDated: true)
    let undated = reports.filter { $0.article.published == nil }
    let anchors = undated.sorted { rank($0) < rank($1) }.prefix(16).map(\.article.id)
    let store = try RecordStore(writing: path("long.db"))
    // Those of least rank come last, so that whoever stands in for the list changes again and again.
    var rest = reports.sorted { rank($0) > rank($1) }[...]
    while !rest.isEmpty {
      for report in rest.prefix(rest.count > 24 ? 72 : 4) { try store.stage(report) }
      rest = rest.dropFirst(rest.count > 24 ? 72 : 4)
      try store.settle(isLast: rest.isEmpty)
    }
    func expectSame(as reports: [Report], _ name: String) throws {
      let fresh = try RecordStore(writing: path(name))
      for report in reports { try fresh.stage(report) }
      try fresh.settle()
      #expect(try links("long.db") == links(name))
      for report in undated.map(\.article.id) {
        #expect(try place(of: report, "long.db") == place(of: report, name))
      }
    }
    try expectSame(as: reports, "fresh.db")
    #expect(try anchors.filter { try place(of: $0, "long.db").nearest != nil }.count > 1)
    let other = WrittenReport.meeting(anchors[0], text: "The mill of Oxbury burnt.", day: nil)
    #expect(try store.add(other) == .replaced)
    let changed = reports.map { $0.article.id == anchors[0] ? other : $0 }
    try expectSame(as: changed, "changed.db")
  }

  /// The dated report as of whose day an undated one counts, and all links of that one.
  private func place(
    of id: String,
    _ name: String
  ) throws -> Place {
    try DatabaseQueue(path: path(name)).read { db in
      let nearest = try String.fetchOne(
        db,
        sql: """
          SELECT dated.id FROM filed_report JOIN report ON report.number = filed_report.report
          JOIN report AS dated ON dated.number = nearest
          WHERE report.id = ? AND epoch = julianday(dated.day) - julianday('1970-01-01')
          """,
        arguments: [id]
      )
      let linked = try String.fetchSet(
        db,
        sql: """
          SELECT iif(one.id = ?1, other.id, one.id) FROM story_link
          JOIN report AS one ON one.number = a JOIN report AS other ON other.number = b
          WHERE ?1 IN (one.id, other.id)
          """,
        arguments: [id]
      )
      return Place(nearest: nearest, linked: linked)
    }
  }

  private struct Place: Equatable {
    let nearest: String?
    let linked: Set<String>
  }

  @Test("an undated report counts as of the day of what it is most alike, whatever comes and goes")
  func nearest() throws {
    let store = try RecordStore(writing: path("nearest.db"))
    func add(_ id: String, _ rest: String, _ day: String?) throws {
      let text = "Envoys met at Brindlemoor on the tolls of Eskerby bridge and \(rest)."
      try store.add(WrittenReport.meeting(id, text: text, day: day))
    }
    func expect(_ nearest: String?, _ linked: Set<String>) throws {
      let place = try place(of: "u", "nearest.db")
      #expect(place.nearest == nearest)
      #expect(place.linked == linked)
    }
    try add("u", "the ferries of Dunwharf harbour", nil)
    try expect(nil, [])
    try add("early", "the orchards of Mossgrave", "2031-03-02")
    try expect("early", ["early"])
    // Alike, but of another time, or less so.
    try add("other", "the quarries and mills of Larkstead", "2033-03-02")
    try expect("early", ["early"])
    try add("late", "the ferries of Dunwharf and Hexamford", "2034-09-10")
    try expect("late", ["late"])
    try add("same", "the barges of Hexamford harbour", "2034-09-12")
    try expect("late", ["late", "same"])
    // As alike as the other: the lesser ID.
    try add("also", "the ferries of Dunwharf and Hexamford", "2032-09-10")
    try expect("also", ["also"])
    #expect(try stories(store).contains(["u", "also"]))
    try store.add(WrittenReport.meeting("also", text: "A mill burnt at Oxbury.", day: "2032-09-10"))
    try expect("late", ["late", "same"])
    try store.add(WrittenReport.meeting("late", text: "A barn burnt at Oxbury.", day: "2034-09-10"))
    try expect("same", ["same"])
    #expect(try stories(store).contains(["u", "same"]))
    #expect(try store.problems().isEmpty)
  }

  @Test("links and days are the same in whatever order reports with and without dates came")
  func anyOrder() throws {
    var numbers = SplitMix(seed: 11)
    let reports = (0..<60).map { number in
      let place = Self.places[Int(numbers.next() % 4)]
      let words = (0..<5).map { _ in Self.places[Int(numbers.next() % 12)] }
      return WrittenReport.meeting(
        "r\(number)",
        text: """
          Envoys met at \(place) on the harbours of \(words[0]) and \(words[1]), the tolls of \(words[2]) bridge and ferries \
          from \(words[3]), an official of \(words[4]) said.
          """,
        day: numbers.next() % 3 == 0 ? nil : "203\(numbers.next() % 4)-09-1\(numbers.next() % 9)"
      )
    }
    let together = try RecordStore(writing: path("together.db"))
    for report in reports { try together.stage(report) }
    try together.settle()
    let builder = try SignatureBuilder()
    let found = StoryClusterer().stories(of: reports.map(builder.signature))
    #expect(try stories(together) == Set(found.map { Set($0.reports) }))
    let undated = reports.filter { $0.article.published == nil }.map(\.article.id)
    let expected = try undated.map { try place(of: $0, "together.db") }
    #expect(Set(expected.compactMap(\.nearest)).count > 5)
    #expect(try links("together.db").contains { $0.hasSuffix("0") })
    for round in 0..<3 {
      let name = "apart\(round).db"
      let apart = try RecordStore(writing: path(name))
      // Some tell at first what others tell.
      for (report, other) in zip(reports, reports.shuffled(using: &numbers)).prefix(15) {
        let text = other.article.text.string
        let day = numbers.next() % 2 == 0 ? nil : "2031-09-12"
        try apart.stage(WrittenReport.meeting(report.article.id, text: text, day: day))
      }
      for report in reports.shuffled(using: &numbers) {
        try apart.stage(report)
        if numbers.next() % 4 == 0 { try apart.settle(isLast: false) }
      }
      try apart.settle()
      #expect(try links(name) == links("together.db"))
      let places = try undated.map { try place(of: $0, name) }
      #expect(places.map(\.nearest) == expected.map(\.nearest))
      #expect(try stories(apart) == stories(together))
    }
  }

  private func rank(_ report: Report) -> UInt64 { ReportSignature.rank(of: report.article.id) }
}
