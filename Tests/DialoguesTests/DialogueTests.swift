import Annotations
import Chronology
import Testing

@Suite("Dialogues of short texts")
struct DialogueTests {
  private let finding: Finding

  init() throws { finding = try Finding() }

  @Test("An agreement to resume gives parties, cadence and gap")
  func resumption() throws {
    let found = try finding.dialogues(
      of: """
        Norway and Sweden agreed on Tuesday to resume their annual fisheries consultations after a \
        break of three years.
        """,
      published: "2024-05-30"
    )
    let dialogue = try #require(found.first)
    #expect(found.count == 1)
    #expect(dialogue.countries.map(\.rawValue) == ["NOR", "SWE"])
    #expect(dialogue.status == .resumptionAgreed)
    #expect(dialogue.cadence?.value == Period(years: 1))
    #expect(dialogue.gap?.value == Period(years: 3))
    #expect(dialogue.rule == RuleID("dialogue:recurrence"))
  }

  @Test("A plural before the noun belongs to the format's name")
  func plural() throws {
    let found = try finding.dialogues(
      of: "Brazil and Uruguay have agreed to resume their annual fisheries talks, officials said.",
      published: "2024-05-30"
    )
    #expect(found.map(\.name) == ["their annual fisheries talks"])
  }

  @Test("A body last held long ago has lapsed, and a later mention joins it")
  func lapse() throws {
    let found = try finding.dialogues(
      of: """
        The Peru-Chile Joint Border Commission was last held in Lima in May 2015. The commission \
        has stalled over customs fees.
        """,
      published: "2024-05-30"
    )
    let dialogue = try #require(found.first)
    #expect(found.count == 1)
    #expect(dialogue.mentions.count == 2)
    #expect(dialogue.status == .lapsed)
    #expect(dialogue.lastHeld?.interval == DayInterval(year: 2015, month: 5))
  }

  @Test("A postponed dialogue was not held")
  func postponement() throws {
    let found = try finding.dialogues(
      of: "Norway has postponed its annual security dialogue with Sweden.",
      published: "2024-05-30"
    )
    #expect(found.map(\.status) == [.postponed])
    #expect(found.first?.lastHeld == nil)
  }

  @Test(
    "Single meetings, firms and coalitions are no dialogues",
    arguments: [
      "The foreign minister of Norway met his Swedish counterpart in Oslo on Monday.",
      "Chief executives of mining companies ended their annual summit in Perth.",
      "The coalition talks in Oslo went on until midnight.",
    ]
  )
  func others(text: String) throws {
    #expect(try finding.dialogues(of: text, published: "2024-05-30").isEmpty)
  }
}
