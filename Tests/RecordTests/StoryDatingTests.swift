import Annotations
import Chronology
import Reports
import Testing

import Record

struct StoryDatingTests {
  private let text = """
    Envoys of Arcadia agreed on Wednesday to restart the water commission with Belmont.
    The leaders of the two countries met in Port Ludlam on Monday for the first time in four years.
    """

  private func report(_ id: String, published: String?, dated: Bool) -> Report {
    let day = published.flatMap { CalendarDate(String($0.prefix(10))) }
    let times = [("on Wednesday", Weekday.wednesday), ("on Monday", .monday)].map {
      words,
      weekday in
      let anchoring = Anchoring.weekdayUpTo(weekday)
      return Timex(
        range: place(words, in: text),
        kind: .date,
        value: "XXXX-WXX-\(weekday.rawValue + 1)",
        interval: dated ? day.flatMap { anchoring.resolve(on: $0) } : nil,
        basis: dated ? .published : .none,
        anchoring: anchoring,
        rule: RuleID("test")
      )
    }
    return written(id, text, published: published, times: times)
  }

  private func edge(from source: String, to derived: String, known: Bool) -> Lineage {
    let edge = LineageEdge(
      source: source,
      derived: derived,
      relation: .rewrite,
      isDirectionKnown: known,
      confidence: 0.9,
      shared: 0.9,
      evidence: []
    )
    return Lineage(edges: [edge], origins: [[source, derived]], unknown: [])
  }

  @Test("An undated report's weekdays are those of the dated report that derives from it")
  func weekdays() {
    let undated = report("wire", published: nil, dated: false)
    let dated = report("blog", published: "2024-05-30", dated: true)
    let found = StoryDating().redatings(
      of: [undated, dated],
      lineage: edge(from: "wire", to: "blog", known: true)
    )
    #expect(found.map(\.report) == ["wire"])
    #expect(found.first?.times[0]?.from.description == "2024-05-29")
    #expect(found.first?.times[1]?.from.description == "2024-05-27")
    // The wire came out on the 29th or the 30th: nothing tells which.
    #expect(found.first?.published == nil)
  }

  @Test("Without a tie between the reports nothing is dated")
  func strangers() {
    let undated = report("wire", published: nil, dated: false)
    let dated = report("blog", published: "2024-05-30", dated: true)
    let none = Lineage(edges: [], origins: [["blog"]], unknown: ["wire"])
    #expect(StoryDating().redatings(of: [undated, dated], lineage: none).isEmpty)
  }

  @Test("A day is told only where one is left")
  func day() {
    let undated = report("copy", published: nil, dated: false)
    let dated = report("wire", published: "2024-05-29", dated: true)
    let found = StoryDating().redatings(
      of: [undated, dated],
      lineage: edge(from: "copy", to: "wire", known: true)
    )
    #expect(found.first?.published?.value == "2024-05-29")
    #expect(found.first?.published?.basis == .story)
  }
}
