import Annotations
import Foundation
import GRDB
import Record
import RecordStore
import Reports
import TestSupport
import Testing
import TextModel

/// Entries that very many reports tell of: made anew seldom during a run, and the same at its end.
@Suite("Entries of many mentions") struct LargeEntryTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-large-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Everything that questions can see.
  private func contents(_ store: RecordStore) throws -> [String] {
    try store.people().map { "\($0)" } + store.dialogues().map { "\($0)" }
      + store.stories().map { "\($0)" }
  }

  private static let matters = [
    "Herring quotas for the Arica fleet were cut by a third after stormy sessions at the port.",
    "A tunnel beneath the Tacna dunes will carry lithium trains to the northern docks.",
    "Vicuna wool auctions in Puno drew bidders from mills in Leeds and Biella.",
    "Glacier gauges above Huaraz showed the fastest melt since records began there.",
    "Ferry crews on Lake Titicaca ended a strike over night shifts and worn engines.",
  ]

  /// Few people, whom nearly all reports name: in full, by one word, with another country, with several, with none.
  private func reports(_ count: Int, _ numbers: inout SplitMix, _ name: String = "r") -> [Report] {
    let names = [
      "Rosa Quispe", "Quispe", "ROSA QUISPE", "Rosa Maria Quispe", "Ana Flores", "Flores",
    ]
    let countries = [["PER"], ["PER"], ["PER"], ["CHL"], ["PER", "CHL"], []]
    let titles = ["envoy", "foreign minister", "Foreign-minister", "trade minister"]
    return (0..<count).map { number in
      let matter = Int(numbers.next() % 5)
      let people = (0..<(1 + Int(numbers.next() % 2))).map { _ in
        (
          name: names[Int(numbers.next() % 6)], countries: countries[Int(numbers.next() % 6)],
          title: titles[Int(numbers.next() % 4)]
        )
      }
      return WrittenReport.naming(
        people,
        in: "\(name)\(number)",
        day: numbers.next() % 5 == 0 ? nil : "2034-0\(1 + Int(numbers.next() % 9))-12",
        about: Self.matters[matter]
      )
    }
  }

  private func count(_ condition: String, in record: String) throws -> Int {
    try DatabaseQueue(path: record).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM mention WHERE \(condition)") ?? 0
    }
  }

  @Test("a record filled in many steps holds what one filled at once holds", arguments: [1, 2, 3])
  func inSteps(_ seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    let reports = reports(110, &numbers)
    let atOnce = try RecordStore(writing: path("once.db"))
    for report in reports { try atOnce.stage(report) }
    try atOnce.settle()
    let expected = try contents(atOnce)
    #expect(try atOnce.people().contains { $0.mentions.count > 30 })
    let inSteps = try RecordStore(writing: path("steps.db"))
    var mostParked = 0
    var rest = reports.shuffled(using: &numbers)[...]
    while !rest.isEmpty {
      let step = rest.prefix(1 + Int(numbers.next() % 9))
      rest = rest.dropFirst(step.count)
      for report in step { try inSteps.stage(report) }
      try inSteps.settle(isLast: numbers.next() % 8 == 0)
      mostParked = max(mostParked, try count("parked IS NOT NULL", in: path("steps.db")))
    }
    #expect(mostParked > 5)
    try inSteps.settle()
    #expect(try count("entry IS NULL OR parked IS NOT NULL", in: path("steps.db")) == 0)
    #expect(try contents(inSteps) == expected)
    #expect(try inSteps.problems().isEmpty)
  }

  @Test("a report that changes or comes twice leaves no trace in what is told of most")
  func replaced() throws {
    var numbers = SplitMix(seed: 11)
    let reports = reports(70, &numbers)
    let plain = try RecordStore(writing: path("plain.db"))
    for report in reports { try plain.stage(report) }
    try plain.settle()
    let changed = try RecordStore(writing: path("changed.db"))
    let earlier = self.reports(40, &numbers)
    for (number, report) in earlier.enumerated() {
      try changed.stage(report)
      if number % 6 == 5 { try changed.settle(isLast: false) }
    }
    for (number, report) in reports.shuffled(using: &numbers).enumerated() {
      try changed.stage(report)
      if number % 6 == 5 { try changed.settle(isLast: false) }
    }
    try changed.settle()
    #expect(try contents(changed) == contents(plain))
    #expect(try changed.problems().isEmpty)
  }

  @Test("the rows of evidence are those that an entry names, each once")
  func evidence() throws {
    var numbers = SplitMix(seed: 5)
    let store = try RecordStore(writing: path("evidence.db"))
    for report in reports(60, &numbers) {
      try store.stage(report)
      try store.settle(isLast: numbers.next() % 3 == 0)
    }
    try store.settle()
    let rows = try DatabaseQueue(path: path("evidence.db")).read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT entry.id, report.id, byte_start FROM evidence JOIN report ON report.number = evidence.report
          JOIN entry ON entry.number = evidence.entry WHERE entry.kind = 'd'
          """
      )
      .map { "\($0[0] as String) \($0[1] as String) \($0[2] as Int)" }
    }
    let named = try store.dialogues().flatMap { dialogue in
      dialogue.evidence.map { "\(dialogue.id) \($0.report) \($0.range.start)" }
    }
    #expect(named.count > 50)
    #expect(rows.sorted() == named.sorted())
  }
}
