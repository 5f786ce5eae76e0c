import Annotations
import TestSupport
import TextModel
import Testing

@testable import EventCoding

@Suite("Events of sentences written by hand")
struct WrittenSentenceTests {
  private let coder: EventCoder

  init() throws { coder = try EventCoder() }

  private func events(_ source: String) -> (AnnotatedText, [Event]) {
    let text = AnnotatedText.written(source)
    let input = EventCodingInput(
      text: text,
      context: ArticleContext(),
      times: [],
      actors: ActorIndex([]),
      offices: [],
      quotations: []
    )
    return (text, coder.events(input))
  }

  private func names(_ role: [EventParticipant], _ text: AnnotatedText) -> [String] {
    role.compactMap(\.range).map { text.text[$0] }
  }

  @Test("An active sentence gives who acts and whom it reaches")
  func active() throws {
    let (text, events) = events(
      "[GPE Norway/NNP/nsubj>2 ] accused|accuse/VBD/ROOT [GPE Sweden/NNP/dobj>2 ] _./././punct>2"
    )
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.type == .accuse)
    #expect(event.status == .occurred)
    #expect(names(event.actors, text) == ["Norway"])
    #expect(names(event.recipients, text) == ["Sweden"])
    #expect(event.rule == RuleID("frame:accuse"))
  }

  @Test("A passive sentence gives the same event")
  func passive() throws {
    let (text, events) = events(
      """
      [GPE Sweden/NNP/nsubjpass>3 ] was|be/VBD/auxpass>3 accused|accuse/VBN/ROOT by/IN/agent>3 [GPE Norway/NNP/pobj>4 ]
      """
    )
    let event = try #require(events.first)
    #expect(event.type == .accuse)
    #expect(names(event.actors, text) == ["Norway"])
    #expect(names(event.recipients, text) == ["Sweden"])
  }

  @Test("A meeting to come is planned, with both at the table and no recipient")
  func planned() throws {
    let (text, events) = events(
      """
      [GPE Norway/NNP/nsubj>3 ] will/MD/aux>3 meet/VB/ROOT with/IN/prep>3 [GPE Sweden/NNP/pobj>4 ]
      """
    )
    let event = try #require(events.first)
    #expect(event.type == .consult)
    #expect(event.status == .planned)
    #expect(names(event.actors, text) == ["Norway", "Sweden"])
    #expect(event.recipients.isEmpty)
  }

  @Test("A text without a known trigger has no event")
  func nothing() {
    let (_, events) = events("The/DT/det>2 sun/NN/nsubj>3 shines|shine/VBZ/ROOT")
    #expect(events.isEmpty)
  }
}
