import Annotations
import TestSupport
import TextModel
import Testing

@testable import EventCoding

/// Trees written by hand: what tense, aspect, modals, negation, conditions and governing words make of a deed.
@Suite("Readings of status")
struct StatusReadingTests {
  private let reader: (AnnotatedText) -> StatusReader

  init() throws {
    let coder = try EventCoder()
    reader = { text in
      StatusReader(
        grammar: Grammar(text: text, sets: coder.sets, vocabulary: coder.vocabulary),
        table: coder.statuses
      )
    }
  }

  private func reading(_ written: String, _ word: String) throws -> StatusReading {
    let text = AnnotatedText.written(written)
    return reader(text).reading(of: try #require(text.tokens.firstIndex { $0.lower == word }))
  }

  @Test("A past and a perfect have occurred, a progressive present goes on")
  func tense() throws {
    #expect(
      try reading("Peru/NNP/nsubj>2 met|meet/VBD/ROOT Chile/NNP/dobj>2", "met").status == .occurred
    )
    #expect(
      try reading(
        "Peru/NNP/nsubj>3 has|have/VBZ/aux>3 met|meet/VBN/ROOT Chile/NNP/dobj>3",
        "met"
      ).status == .occurred
    )
    #expect(
      try reading(
        "Peru/NNP/nsubj>3 is|be/VBZ/aux>3 meeting|meet/VBG/ROOT Chile/NNP/dobj>3",
        "meeting"
      ).status == .ongoing
    )
  }

  @Test(
    "A modal makes it planned, possible or proposed",
    arguments: [
      ("will", EventStatus.planned), ("would", .planned), ("shall", .planned),
      ("may", .hypothetical), ("could", .hypothetical), ("can", .hypothetical),
      ("should", .proposed), ("must", .proposed),
    ]
  )
  func modals(modal: String, status: EventStatus) throws {
    let found = try reading(
      "Peru/NNP/nsubj>3 \(modal)/MD/aux>3 meet/VB/ROOT Chile/NNP/dobj>3",
      "meet"
    )
    #expect(found.status == status)
  }

  @Test("What would have been done was not done")
  func unreal() throws {
    let found = try reading(
      "Peru/NNP/nsubj>4 would/MD/aux>4 have/VB/aux>4 met|meet/VBN/ROOT Chile/NNP/dobj>4",
      "met"
    )
    #expect(found.status == .hypothetical)
    #expect(!found.isFuture)
  }

  @Test("Negation of the verb, of its subject and by 'never' denies it")
  func negation() throws {
    let verb = """
      Peru/NNP/nsubj>4 did|do/VBD/aux>4 not/RB/neg>4 meet/VB/ROOT Chile/NNP/dobj>4
      """
    #expect(try reading(verb, "meet").status == .denied)
    let subject = "No/DT/det>2 envoy/NN/nsubj>3 met|meet/VBD/ROOT Chile/NNP/dobj>3"
    #expect(try reading(subject, "met").status == .denied)
    let never = "Peru/NNP/nsubj>3 never/RB/advmod>3 met|meet/VBD/ROOT Chile/NNP/dobj>3"
    #expect(try reading(never, "met").status == .denied)
    let future = """
      Peru/NNP/nsubj>4 will/MD/aux>4 not/RB/neg>4 meet/VB/ROOT Chile/NNP/dobj>4
      """
    let refused = try reading(future, "meet")
    #expect(refused.isNegated && refused.isFuture)
  }

  @Test("What stands behind 'if' is supposed, behind 'until' waited for, behind 'to' a purpose")
  func clauses() throws {
    let supposed = """
      If/IN/mark>3 Peru/NNP/nsubj>3 meets|meet/VBZ/advcl>6 Chile/NNP/dobj>3 talks|talk/NNS/nsubj>6 resume/VBP/ROOT
      """
    #expect(try reading(supposed, "meets").isSupposed)
    let awaited = """
      Envoys|envoy/NNS/nsubj>2 wait/VBP/ROOT until/IN/mark>5 Peru/NNP/nsubj>5 meets|meet/VBZ/advcl>2 Chile/NNP/dobj>5
      """
    #expect(try reading(awaited, "meets").isAwaited)
    let purpose = """
      Crowds|crowd/NNS/nsubj>2 marched|march/VBD/ROOT to/TO/aux>4 demand/VB/advcl>2 peace/NN/dobj>4
      """
    #expect(try reading(purpose, "demand").isPurpose)
  }

  @Test("A condition on a refusal is noted")
  func conditional() throws {
    let found = try reading(
      """
      Peru/NNP/nsubj>4 will/MD/aux>4 not/RB/neg>4 leave/VB/ROOT unless/IN/mark>7 Chile/NNP/nsubj>7 apologises|apologise/VBZ/advcl>4
      """,
      "leave"
    )
    #expect(found.isConditional)
  }

  @Test(
    "A governing word gives the status of its infinitive",
    arguments: [
      ("plans", "plan", EventStatus.planned), ("decided", "decide", .planned),
      ("refused", "refuse", .denied), ("failed", "fail", .denied), ("began", "begin", .occurred),
    ]
  )
  func governing(form: String, lemma: String, status: EventStatus) throws {
    let found = try reading(
      """
      Peru/NNP/nsubj>2 \(form)|\(lemma)/VBD/ROOT to/TO/aux>4 meet/VB/xcomp>2 Chile/NNP/dobj>4
      """,
      "meet"
    )
    #expect(found.status == status)
  }

  @Test("A denial of a refusal is none: 'did not refuse to meet'")
  func doubleNegation() throws {
    let found = try reading(
      """
      Peru/NNP/nsubj>4 did|do/VBD/aux>4 not/RB/neg>4 refuse/VB/ROOT to/TO/aux>6 meet/VB/xcomp>4 Chile/NNP/dobj>6
      """,
      "meet"
    )
    #expect(found.isNegated)
  }

  @Test("A noun takes the status of its modifiers and of the verb that it depends on")
  func nouns() throws {
    let called = """
      The/DT/det>3 cancelled/JJ/amod>3 talks|talk/NNS/nsubj>4 cost/VBD/ROOT money/NN/dobj>4
      """
    #expect(try reading(called, "talks").status == .cancelled)
    let planned = """
      Peru/NNP/nsubj>2 plans|plan/VBZ/ROOT a/DT/det>4 summit/NN/dobj>2
      """
    #expect(try reading(planned, "summit").status == .planned)
    let future = """
      Peru/NNP/nsubj>3 will/MD/aux>3 host/VB/ROOT a/DT/det>5 summit/NN/dobj>3
      """
    #expect(try reading(future, "summit").status == .planned)
  }
}
