import Annotations
import TestSupport
import Testing
import TextModel

@testable import EventCoding

@Suite("Background")
struct BackgroundTests {
  private let coder: EventCoder

  init() throws {
    coder = try EventCoder()
  }

  /// Whether the clause of a word is told as background.
  private func tells(_ written: String, _ word: String, isSaid: Bool = false) throws -> Bool {
    let text = AnnotatedText.written(written)
    let grammar = Grammar(text: text, sets: coder.sets, vocabulary: coder.vocabulary)
    let head = try #require(text.tokens.firstIndex { $0.lower == word })
    return Background(grammar: grammar, cues: coder.dateCues).tells(head, isSaid: isSaid)
  }

  @Test("A past perfect is background, but not in somebody's words")
  func pastPerfect() throws {
    let plain = "Peru/NNP/nsubj>3 had|have/VBD/aux>3 criticised|criticise/VBN/ROOT Chile/NNP/dobj>3"
    #expect(try tells(plain, "criticised"))
    #expect(try !tells(plain, "criticised", isSaid: true))
    let reported = """
      Peru/NNP/nsubj>2 said|say/VBD/ROOT it/PRP/nsubj>5 had|have/VBD/aux>5 expelled|expel/VBN/ccomp>2 them/PRP/dobj>5
      """
    #expect(try !tells(reported, "expelled"))
  }

  @Test("A perfect is background with 'in the past', 'long', 'repeatedly', and not without")
  func perfect() throws {
    let bare = "Peru/NNP/nsubj>3 has|have/VBZ/aux>3 criticised|criticise/VBN/ROOT Chile/NNP/dobj>3"
    #expect(try !tells(bare, "criticised"))
    #expect(try tells(bare + " in/IN/prep>3 the/DT/det>7 past/NN/pobj>5", "criticised"))
    let long =
      "Peru/NNP/nsubj>4 has|have/VBZ/aux>4 long/RB/advmod>4 backed|back/VBN/ROOT Chile/NNP/dobj>4"
    #expect(try tells(long, "backed"))
    let lately = bare + " in/IN/prep>3 recent/JJ/amod>7 years|year/NNS/pobj>5"
    #expect(try tells(lately, "criticised"))
    #expect(try !tells(bare + " in/IN/prep>3 recent/JJ/amod>7 days|day/NNS/pobj>5", "criticised"))
  }

  @Test("'previously', 'once', 'used to' and 'years since' tell of what was before")
  func words() throws {
    #expect(
      try tells(
        "Peru/NNP/nsubj>3 previously/RB/advmod>3 armed|arm/VBD/ROOT rebels|rebel/NNS/dobj>3",
        "armed"
      )
    )
    #expect(
      try tells("Peru/NNP/nsubj>3 once/RB/advmod>3 bombed|bomb/VBD/ROOT Chile/NNP/dobj>3", "bombed")
    )
    #expect(
      try !tells(
        "Peru/NNP/nsubj>4 once/RB/advmod>3 again/RB/advmod>4 bombed|bomb/VBD/ROOT Chile/NNP/dobj>4",
        "bombed"
      )
    )
    #expect(
      try tells(
        "Peru/NNP/nsubj>2 used|use/VBD/ROOT to/TO/aux>4 criticise/VB/xcomp>2 Chile/NNP/dobj>4",
        "criticise"
      )
    )
    #expect(
      try tells(
        """
        Years|year/NNS/nsubj>2 passed|pass/VBD/ROOT since/IN/mark>5 Peru/NNP/nsubj>5 signed|sign/VBD/advcl>2 it/PRP/dobj>5
        """,
        "signed"
      )
    )
  }

  @Test("A plain past is news")
  func news() throws {
    #expect(
      try !tells("Peru/NNP/nsubj>2 bombed|bomb/VBD/ROOT Chile/NNP/dobj>2", "bombed")
    )
  }
}
