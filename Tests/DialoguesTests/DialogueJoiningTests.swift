import Annotations
import Chronology
import Dialogues
import RuleFiles
import Testing

@Suite("Mentions, parties and times of dialogues")
struct DialogueJoiningTests {
  private let finding: Finding

  init() throws { finding = try Finding() }

  private func dialogues(_ text: String) throws -> [DialogueMention] {
    try finding.dialogues(of: text, published: DialogueExample.published)
  }

  @Test("a session belongs to its commission, and the next sentence goes on with it")
  func session() throws {
    let found = try dialogues(
      """
      Iceland and Canada closed the ninth session of their Joint Fisheries Commission in Halifax \
      on Tuesday. The commission was set up in 1994. It last met in Reykjavik in March 2029.
      """
    )
    let dialogue = try #require(found.first)
    #expect(found.count == 1)
    #expect(dialogue.kind == .commission)
    #expect(dialogue.edition?.ordinal == 9)
    #expect(dialogue.edition?.place?.name == "Halifax")
    #expect(dialogue.status == .held)
    #expect(dialogue.lastHeld?.interval == DayInterval(day: try date("2031-05-13")))
    #expect(dialogue.topic == "Fisheries")
  }

  @Test("two formats of the same countries stay two")
  func two() throws {
    let found = try dialogues(
      """
      Spain and Tunisia held the fourth round of their trade talks in Sfax on Monday. Their annual \
      human rights dialogue has been suspended since a lawyer was arrested.
      """
    )
    #expect(found.map(\.status) == [.held, .suspended])
    #expect(found.map(\.topic) == ["trade", "human rights"])
  }

  @Test("the place of a dateline, its agency and a mediator are no parties")
  func thirdParties() throws {
    let found = try dialogues(
      """
      MUSCAT, May 14 (Gulf Wire) - Negotiators from Japan and Peru began a second round of fisheries \
      talks on Wednesday under Omani mediation.
      """
    )
    #expect(found.map { $0.countries.map(\.rawValue) } == [["JPN", "PER"]])
    #expect(found.first?.lastHeld?.interval == DayInterval(day: try date("2031-05-14")))
  }

  @Test("what was told of an earlier meeting is history, and the news counts")
  func history() throws {
    let found = try dialogues(
      """
      Ghana and Benin resumed their joint border commission on Monday. Benin had suspended it in \
      2028 over a killing at the frontier.
      """
    )
    #expect(found.map(\.status) == [.resumed])
  }

  @Test("a description and a name of one level and the same countries are one format")
  func level() throws {
    let found = try dialogues(
      """
      Cuba and Laos agreed on Monday to restart regular talks between their ruling parties after \
      five years. The Laos-Cuba ruling party council was last held in 2026. Details of the format \
      and venue have not been settled.
      """
    )
    #expect(found.map(\.kind) == [.council])
    #expect(found.first?.status == .resumptionAgreed)
    #expect(found.first?.lastHeld?.interval == DayInterval(year: 2026))
  }

  @Test("the rhythm of something else is no cadence")
  func cadence() throws {
    let found = try dialogues(
      """
      The Norwegian-Russian Fisheries Commission, which sets the annual cod quota, meets on Friday.
      """
    )
    #expect(found.map(\.cadence?.value) == [nil])
  }

  @Test("a summit whose clause lists its parties has just those")
  func listed() throws {
    let found = try dialogues(
      """
      The third Lake Forum, bringing together ministers from Kenya, Uganda and Tanzania, will take \
      place in Kisumu in June.
      """
    )
    #expect(found.map { $0.countries.map(\.rawValue) } == [["KEN", "TZA", "UGA"]])
    #expect(found.first?.edition?.ordinal == 3)
  }

  @Test("what is not settled is told as open")
  func openPoints() throws {
    let found = try dialogues(
      """
      Chile and Peru agreed to hold annual defence consultations. The date and the venue have not \
      been fixed.
      """
    )
    #expect(found.first?.openPoints.isEmpty ?? true)
    let same = try dialogues(
      "The date and venue of the annual defence consultations of Chile and Peru have not been fixed."
    )
    #expect(same.first?.openPoints.map(\.what) == ["date", "venue"])
  }

  @Test("without a day of publication nothing is dated by it")
  func undated() throws {
    let found = try finding.dialogues(
      of: "Laos and Nepal held the third round of their transit talks on Tuesday."
    )
    #expect(found.map(\.lastHeld?.interval) == [nil])
    #expect(found.map(\.status) == [.held])
  }

  private func date(_ value: String) throws -> CalendarDate {
    try #require(CalendarDate(value))
  }
}
