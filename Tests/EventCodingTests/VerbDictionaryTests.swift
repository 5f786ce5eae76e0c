import Annotations
import RuleFiles
import Testing

@testable import EventCoding

@Suite("Verb dictionaries in the PETRARCH format")
struct VerbDictionaryTests {
  private let text = """
    # a small dictionary
    &GIFT
    +BREAD
    +FRESH_WATER_

    --- HAND [070] ---
    HAND {HANDS HANDED HANDING}   # a comment
    PASS [---]
    - * &GIFT (TO REFUGEES) [073]
    - &POLICE * {ARREST WARRANT} [173:174]
    - * SOMETHING [010]
    """

  @Test("Sets, verbs and patterns become frames; codes without a type do not")
  func reading() throws {
    let frames = try VerbDictionary(contents: text, name: "small").frames
    #expect(frames.map(\.cameo) == ["073", "173", "070"])
    #expect(frames.map(\.type) == [.aid, .coerce, .aid])
    #expect(frames[0].triggers.map(\.lemma) == ["hand", "pass"])
    guard case .object(let gift) = frames[0].constraints.first else {
      Issue.record("the first pattern has no object")
      return
    }
    #expect(gift.words == ["bread", "water"])
    guard case .preposition(let names, let whom) = frames[0].constraints.last else {
      Issue.record("the first pattern has no preposition")
      return
    }
    #expect(names == ["to"])
    #expect(whom.words == ["refugees", "refugee"])
  }

  @Test("A pattern without a star, a code or a verb is refused with its line")
  func damaged() {
    let noStar = #expect(throws: RuleFileError.self) {
      try VerbDictionary(contents: "--- A [070] ---\nGIVE\n- BREAD [070]", name: "x")
    }
    #expect(noStar?.line == 3)
    #expect(throws: RuleFileError.self) {
      try VerbDictionary(contents: "--- A [070] ---\nGIVE\n- * BREAD", name: "x")
    }
    #expect(throws: RuleFileError.self) {
      try VerbDictionary(contents: "- * BREAD [070]", name: "x")
    }
  }

  @Test("CAMEO codes have PLOVER's types")
  func types() {
    #expect(CameoCode.type("0841") == .retreat)
    #expect(CameoCode.type("081") == .concede)
    #expect(CameoCode.type("163") == .coerce)
    #expect(CameoCode.type("190") == .assault)
    #expect(CameoCode.type("010") == nil)
  }
}
