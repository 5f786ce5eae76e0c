import Annotations
import Foundation
import Record
import RecordStore
import Reports
import TestSupport
import Testing

/// Reading in any order, at once or one by one, and in shards that are merged later gives the same entries.
@Suite("Orders and shards") struct ShardTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-shards-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func store(_ name: String) throws -> RecordStore {
    try RecordStore(writing: folder.appendingPathComponent(name).path)
  }

  /// Everything that questions can see.
  private func contents(_ store: RecordStore) throws -> [String] {
    try store.events().map { "\($0)" } + store.stories().map { "\($0)" }
      + store.people().map { "\($0)" } + store.statements().map { "\($0)" }
      + store.dialogues().map { "\($0)" }
  }

  /// Two rounds of talks a week apart, retold in part, some without a day or told of as plans, by two stories that recall each other.
  private func reports(_ numbers: inout SplitMix, _ count: Int = 10) -> [Report] {
    let words = [
      "Portugal and Morocco held talks on fisheries quotas in Lisbon, officials said.",
      "Talks on fisheries quotas and the Tangier ferry were held by Morocco and Portugal.",
      "Morocco and Portugal spoke of sardine licences, harbour dues and the Tangier ferry.",
    ]
    let countries = [["PRT", "MAR"], ["PRT", "MAR", "ESP"], ["PRT"], ["PRT", "MAR"]]
    return (0..<count).map { number in
      WrittenReport.meeting(
        "r\(number)",
        text: words[Int(numbers.next() % 3)],
        day: numbers.next() % 4 == 0 ? nil : number * 10 < 6 * count ? "2034-09-20" : "2034-09-27",
        countries: countries[Int(numbers.next() % 4)],
        status: numbers.next() % 4 == 0 ? .planned : .occurred,
        event: numbers.next() % 2 == 0 ? "2034-09-20" : "2034-09-27",
        isDated: numbers.next() % 3 != 0
      )
    }
  }

  /// One sentence in four stories of as many months, whole, cut, altered or under another name; and what anybody says.
  private func quotations(_ numbers: inout SplitMix, _ count: Int = 14) -> [Report] {
    let matters = [
      "Norway shut the cod banks off Tromso to Icelandic trawlers until autumn.",
      "Budget talks in Oslo broke down over subsidies for shipyards at Narvik.",
      "A ferry line between Vaasa and Umea opened with brass bands and fireworks.",
      "Bergen's council voted to rebuild the burnt timber warehouses of Bryggen.",
    ]
    let versions = [
      "We will not trade a single cod for a promise that nobody in this chamber can enforce",
      "We will trade a single cod for a promise that nobody in this chamber can enforce",
      "trade a single cod for a promise that nobody in this chamber can enforce",
      "We will not trade a single herring for a promise that nobody in this chamber can enforce",
      "Thank you very much for coming here today",
    ]
    return (0..<count).map { number in
      let matter = Int(numbers.next() % 4)
      return WrittenReport.quoting(
        versions[Int(numbers.next() % 5)],
        by: numbers.next() % 3 == 0 ? "Matti Lahden" : "Ilse Varnholm",
        in: "q\(number)",
        about: matters[matter],
        day: numbers.next() % 5 == 0 ? nil : "2034-0\(matter + 3)-1\(numbers.next() % 3)"
      )
    }
  }

  @Test("the entries are the same, entry by entry", arguments: [1, 2, 3, 4])
  func sameEntries(_ seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    let reports = reports(&numbers) + quotations(&numbers)
    let atOnce = try store("once.db")
    for report in reports { try atOnce.stage(report) }
    try atOnce.settle()
    let expected = try contents(atOnce)
    #expect(!expected.isEmpty)
    #expect(try atOnce.statements().contains { $0.stories.count > 1 })
    for round in 0..<3 {
      let oneByOne = try store("single\(round).db")
      for report in reports.shuffled(using: &numbers) { try oneByOne.add(report) }
      #expect(try contents(oneByOne) == expected)
    }
    let shards = [try store("shard0.db"), try store("shard1.db")]
    for (number, report) in reports.shuffled(using: &numbers).enumerated() {
      try shards[number % 2].add(report)
    }
    for id in try shards[1].reportIDs() {
      if let report = try shards[1].report(id) { try shards[0].stage(report) }
    }
    try shards[0].settle()
    #expect(try contents(shards[0]) == expected)
  }

  @Test(
    "entries of any kind are the same when they are put together at some steps only",
    arguments: [5, 6, 8]
  )
  func inSteps(_ seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    let reports = reports(&numbers, 70) + quotations(&numbers, 40)
    let atOnce = try store("once.db")
    for report in reports { try atOnce.stage(report) }
    try atOnce.settle()
    let inSteps = try store("steps.db")
    for report in self.reports(&numbers, 50) + quotations(&numbers, 30) {
      try inSteps.stage(report)
      if numbers.next() % 4 == 0 { try inSteps.settle(isLast: false) }
    }
    for report in reports.shuffled(using: &numbers) {
      try inSteps.stage(report)
      if numbers.next() % 5 == 0 { try inSteps.settle(isLast: numbers.next() % 6 == 0) }
    }
    try inSteps.settle()
    #expect(try contents(inSteps) == contents(atOnce))
    #expect(try inSteps.problems().isEmpty)
  }

  @Test("a report that was read in an earlier version leaves no trace of it")
  func replaced() throws {
    var numbers = SplitMix(seed: 7)
    let reports = reports(&numbers) + quotations(&numbers)
    let plain = try store("plain.db")
    for report in reports { try plain.add(report) }
    let changed = try store("changed.db")
    for number in [2, 8] {
      let first = WrittenReport.meeting(
        "r\(number)",
        text: "Portugal and Morocco met on fisheries quotas and the Tangier ferry.",
        day: "2034-09-20"
      )
      try changed.add(first)
    }
    for number in [1, 5, 11] {
      let first = WrittenReport.quoting(
        "We will not trade a single cod for a promise that nobody in this chamber can enforce",
        by: "Kari Holt",
        in: "q\(number)",
        about: "The cod banks off Tromso stay shut.",
        day: "2034-08-01"
      )
      try changed.add(first)
    }
    for report in reports.shuffled(using: &numbers) { try changed.add(report) }
    #expect(try contents(changed) == contents(plain))
  }
}
