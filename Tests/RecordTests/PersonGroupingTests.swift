import Annotations
import Record
import TestSupport
import Testing

@Suite("Putting mentions of a person together") struct PersonGroupingTests {
  private func mention(
    _ number: Int,
    _ name: String,
    _ countries: [String],
    story: String,
    isShared: Bool = false
  ) -> PersonMention {
    PersonMention(
      id: MentionID(report: "r\(number % 17)", kind: .office, index: number),
      story: story,
      name: name,
      countries: countries.map { CountryCode($0) },
      sectors: [],
      offices: [],
      evidence: [],
      reported: nil,
      isShared: isShared
    )
  }

  private func names(_ mentions: [PersonMention]) -> Set<Set<String>> {
    Set(PersonMention.groups(of: mentions).map { Set($0.map(\.id.description)) })
  }

  @Test(
    "a lone name joins the full one of its story, and countries that differ keep namesakes apart"
  )
  func rules() {
    let mentions = [
      mention(1, "Rosa Quispe", ["PER"], story: "s1"), mention(2, "Quispe", [], story: "s1"),
      mention(3, "Quispe", [], story: "s2"), mention(4, "rosa quispe", ["PER"], story: "s3"),
      mention(5, "Rosa Quispe", ["BOL"], story: "s3"),
    ]
    #expect(
      names(mentions) == [["r1#o2", "r2#o3", "r4#o5"], ["r3#o4"], ["r5#o6"]]
    )
  }

  @Test("a name that several of its story bear joins none of them, and nobody else of that name")
  func shared() {
    let mentions = [
      mention(1, "Rosa Quispe", ["PER"], story: "s1"), mention(2, "Ana Quispe", [], story: "s1"),
      mention(3, "Quispe", [], story: "s1", isShared: true),
      mention(4, "Quispe", [], story: "s1", isShared: true),
    ]
    #expect(names(mentions) == [["r1#o2"], ["r2#o3"], ["r3#o4"], ["r4#o5"]])
  }

  @Test("groups are the chains of pairwise likeness", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func chains(_ seed: UInt64) {
    var numbers = SplitMix(seed: seed)
    let called = [
      "Rosa Quispe", "rosa quispe", "Quispe", "Rosa", "Ana Quispe", "Ana-Maria Flores", "Flores",
      "Dr. Rosa Quispe", "",
    ]
    let countries = [["PER"], ["BOL"], ["PER", "BOL"], [], ["CHL"]]
    for _ in 0..<60 {
      let mentions = (0..<30).map { number in
        mention(
          number,
          called[Int(numbers.next() % 9)],
          countries[Int(numbers.next() % 5)],
          story: "s\(numbers.next() % 12)",
          isShared: numbers.next() % 6 == 0
        )
      }
      let expected = Merging.chains(of: mentions)
      #expect(PersonMention.groups(of: mentions.shuffled(using: &numbers)) == expected)
    }
  }
}
