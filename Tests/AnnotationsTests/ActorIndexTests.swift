import Annotations
import Testing
import TextModel

@Suite("Actor index") struct ActorIndexTests {
  private func entry(
    _ id: Int,
    _ ranges: [TextRange],
    countries: [CountryCode] = [],
    members: [ActorID] = []
  ) -> ActorEntry {
    ActorEntry(
      id: ActorID(id),
      name: "actor \(id)",
      kind: members.isEmpty ? .country : .group,
      countries: countries,
      sectors: [],
      mentions: ranges.map { ActorMention(range: $0, form: .name) },
      members: members,
      rule: RuleID("test")
    )
  }

  @Test("the mention that covers most of a range is its actor")
  func mostCovered() {
    let index = ActorIndex([
      entry(0, [TextRange(0, 5), TextRange(20, 30)]), entry(1, [TextRange(4, 12)]),
    ])
    #expect(index.actor(in: TextRange(0, 12)) == ActorID(1))
    #expect(index.actor(in: TextRange(0, 5)) == ActorID(0))
    #expect(index.actor(in: TextRange(13, 19)) == nil)
    #expect(index.mentions(in: TextRange(3, 25)).map(\.actor.index) == [0, 1, 0])
  }

  @Test("a group has its members' countries")
  func groupCountries() {
    let index = ActorIndex([
      entry(0, [TextRange(0, 1)], countries: [CountryCode("PRT")]),
      entry(1, [TextRange(2, 3)], countries: [CountryCode("MAR")]),
      entry(2, [TextRange(4, 5)], members: [ActorID(0), ActorID(1)]),
    ])
    #expect(index.countries(of: ActorID(2)) == [CountryCode("PRT"), CountryCode("MAR")])
  }
}
