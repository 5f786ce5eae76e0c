import Annotations
import Chronology
import Record
import Testing

@Suite("Claims about a dialogue's past") struct DialogueClaimsTests {
  private func disagreements(_ sightings: DialogueSighting...) throws -> [Disagreement] {
    try #require(entries(sightings).first).disagreements
  }

  @Test("a meeting on record contradicts a report that calls an earlier one the last")
  func lastHeld() throws {
    let found = try disagreements(
      sighting("a", "2021-06-02", .held, held: "2021-06-01"),
      sighting("b", "2024-01-10", .lapsed, held: "2018")
    )
    #expect(found.map(\.field) == ["last_held"])
    #expect(found.first?.values.map(\.value) == ["2018-01-01/2018-12-31", "held 2021-06-01"])
    #expect(found.first?.values.map(\.reports) == [["b"], ["a"]])
  }

  @Test("a claim that was true when it was made is not contradicted by a later meeting")
  func later() throws {
    let found = try disagreements(
      sighting("a", "2019-01-10", .lapsed, held: "2018"),
      sighting("b", "2021-06-02", .held, held: "2021-06-01")
    )
    #expect(found.isEmpty)
  }

  @Test("the first in four years leaves no room for a meeting in between")
  func gap() throws {
    let news = try sighting("a", "2024-05-28", .held, held: "2024-05-27", gap: "P4Y")
    let inBetween = try sighting("b", "2022-03-02", .held, held: "2022-03-01")
    let before = try sighting("c", "2020-01-02", .held, held: "2019-12-24")
    #expect(try disagreements(news, before).isEmpty)
    let found = try disagreements(news, before, inBetween)
    #expect(found.map(\.field) == ["gap"])
    #expect(found.first?.values.map(\.value) == ["P4Y", "held 2022-03-01"])
  }

  @Test("one number for two meetings is a disagreement")
  func numbers() throws {
    let found = try disagreements(
      sighting("a", "2022-03-02", .held, held: "2022-03-01", ordinal: 7),
      sighting("b", "2024-03-02", .held, held: "2024-03-01", ordinal: 7)
    )
    #expect(found.map(\.field) == ["edition"])
  }
}
