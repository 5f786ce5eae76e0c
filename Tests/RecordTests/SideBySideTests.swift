import Annotations
import Articles
import Record
import Reports
import Testing
import TextModel

@Suite("Side by side") struct SideBySideTests {
  private let first = written(
    "a",
    """
    Kenya and Uganda reopened the Busia crossing on Monday. Officials inspected 40 trucks.
    Traders had waited for nine weeks, and many lost their harvest of maize.
    The foreign ministers will not meet before the Kampala review.
    """
  )
  private let second = written(
    "b",
    """
    The foreign ministers will meet before the Kampala review.
    Kenya and Uganda re-opened the Busia crossing on Monday; officials there inspected 14 trucks.
    A brass band played at the barrier.
    """
  )

  @Test("what is the same, changed, moved, or in one alone")
  func kinds() throws {
    let found = try SideBySideComparer().compare(first, second)
    #expect(found.count(.onlySecond) == 1)
    let band = try #require(found.rows.first { $0.kind == .onlySecond })
    #expect(band.second == [2])
    let traders = try #require(found.rows.first { $0.first == [2] })
    #expect(traders.kind == .onlyFirst)
    #expect(found.rows.contains { $0.isMoved })
  }

  @Test("two sentences that the other report tells in one stand together")
  func joined() throws {
    let found = try SideBySideComparer().compare(first, second)
    let crossing = try #require(found.rows.first { $0.first.contains(0) })
    #expect(crossing.first == [0, 1])
    #expect(crossing.second == [1])
    #expect(crossing.changes.contains { $0.flag == .number && $0.from == "40" && $0.to == "14" })
  }

  @Test("a negation that went is told")
  func negation() throws {
    let found = try SideBySideComparer().compare(first, second)
    let review = try #require(found.rows.first { $0.first == [3] })
    #expect(review.kind == .changed)
    #expect(review.changes.map(\.flag) == [.negation])
    #expect(review.changes.first?.from == "not")
  }

  @Test("every sentence of both stands in just one row, whichever is the first")
  func complete() throws {
    for (one, other) in [(first, second), (second, first), (first, first)] {
      let rows = try SideBySideComparer().compare(one, other).rows
      #expect(rows.flatMap(\.first).sorted() == Array(one.sentences.indices))
      #expect(rows.flatMap(\.second).sorted() == Array(other.sentences.indices))
    }
    #expect(try SideBySideComparer().compare(first, first).rows.allSatisfy { $0.kind == .same })
  }

  @Test("the segments of a changed sentence give back the words of both")
  func segments() throws {
    let found = try SideBySideComparer().compare(first, second)
    let review = try #require(found.rows.first { $0.first == [3] })
    let words = review.segments.map { segment -> String in
      if let range = segment.second { return second.article.text[range] }
      return segment.first.map { "[-\(first.article.text[$0])-]" } ?? ""
    }
    #expect(words == ["The foreign ministers will", "[-not-]", "meet before the Kampala review"])
  }
}
