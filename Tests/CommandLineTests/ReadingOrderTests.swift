import Foundation
import Testing

/// The whole way, from article to entry: what is on record depends on what was read, not on how.
@Suite("Order of reading") struct ReadingOrderTests {
  private let runs: RecordRuns
  private let articles = Array(WrittenArticles.all.prefix(8))

  init() throws { runs = try RecordRuns() }

  @Test("articles read in any order, at once or one by one, give the same entries")
  func orders() throws {
    let whole = try runs.answers(runs.record("whole.db", articles))
    #expect(whole.allSatisfy { $0.count > 10 })
    let orders = [
      [7, 6, 5, 4, 3, 2, 1, 0], [3, 0, 7, 4, 1, 6, 2, 5], [5, 2, 6, 1, 4, 7, 0, 3],
    ]
    for (number, order) in orders.enumerated() {
      let record = try runs.record("order\(number).db", order.map { articles[$0] })
      #expect(try runs.answers(record) == whole, "\(order)")
    }
    let record = runs.path("single.db")
    for number in [6, 1, 4, 3, 0, 5, 2, 7] {
      let file = try runs.file("one.jsonl", [articles[number]])
      #expect(try Program(["read", file, "--record", record]).status == 0)
    }
    #expect(try runs.answers(record) == whole)
  }

  @Test("records of shards, merged, give the same entries as one that read everything")
  func shards() throws {
    let whole = try runs.answers(runs.record("whole.db", articles))
    for (number, split) in [[0, 1, 2, 3], [0, 2, 5, 7], [6]].enumerated() {
      let first = try runs.record("first\(number).db", split.map { articles[$0] })
      let rest = articles.indices.filter { !split.contains($0) }.map { articles[$0] }
      let second = try runs.record("second\(number).db", rest)
      let record = runs.path("merged\(number).db")
      #expect(try Program(["merge", record, first, second]).status == 0)
      #expect(try runs.answers(record) == whole, "\(split)")
    }
  }
}
