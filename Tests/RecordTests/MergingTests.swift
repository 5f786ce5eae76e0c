import Record
import Testing

@Suite("Merging") struct MergingTests {
  @Test("an entry's ID is the same in every run")
  func stableIDs() {
    #expect(
      EntryID(kind: .event, seed: "a#e1").rawValue == EntryID(kind: .event, seed: "a#e1").rawValue
    )
    #expect(EntryID(kind: .event, seed: "a#e1") != EntryID(kind: .event, seed: "a#e2"))
    #expect(EntryID(kind: .dialogue, seed: "x").kind == .dialogue)
  }

  @Test("reports of one origin count once, unplaced ones never as independent")
  func support() {
    let origins = OriginTable(groups: ["a": "1", "b": "1", "c": "2"], unknown: ["d"])
    #expect(origins.support(of: ["a", "b"]) == Support(origins: 1, unknownOrigins: 0))
    #expect(origins.support(of: ["a", "c", "d"]) == Support(origins: 2, unknownOrigins: 1))
    #expect(origins.support(of: ["e"]) == Support(origins: 1, unknownOrigins: 0))
  }
}
