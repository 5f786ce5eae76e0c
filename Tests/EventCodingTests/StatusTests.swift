import Testing

@Suite("What is held, planned, refused, waited for")
struct StatusTests {
  private let live: LiveSentences

  init() throws { live = try LiveSentences() }

  @Test(
    "Nothing that is only to come, waited for or supposed is told as done",
    arguments: [
      ("The next round is to be hosted by Portugal.", "CONSULT/planned PRT"),
      ("Chile and Peru will hold talks in Quito.", "CONSULT/planned CHL, PER"),
      ("Chile is expected to lift its ban on Peruvian grapes.", "AGREE/planned CHL -> PER"),
      ("Chile may expel two Peruvian diplomats.", "THREATEN/hypothetical CHL -> PER"),
      ("Chile postponed its talks with Peru.", "CONSULT/postponed CHL, PER"),
      ("Chile has called off its talks with Peru.", "CONSULT/cancelled CHL, PER"),
      ("Chile agreed to resume talks with Peru.", "AGREE CHL -> PER"),
      ("Chile refused to rule out sanctions on Peru.", "THREATEN CHL -> PER"),
      ("Chile will not lift the ban until Peru apologises.", "THREATEN CHL -> PER"),
      ("Chile rejected a Peruvian proposal.", "REJECT CHL -> PER"),
      ("Chile asked Peru to reopen the crossing.", "REQUEST CHL -> PER"),
      ("Chile praised what it called a Peruvian concession.", "SUPPORT CHL -> PER"),
    ]
  )
  func status(sentence: String, expected: String) throws {
    let told = try live.told(sentence)
    #expect(told == [expected], "\(sentence) gave \(told)")
  }

  @Test(
    "What stands behind 'if', 'until', 'before' in the present, or is denied, is no event",
    arguments: [
      "The ban stays until Norway meets all demands.",
      "The envoy will wait before Norway lifts its embargo.",
      "Norway did not arrest the sailors.",
      "The envoy asked whether Norway arrested the sailors.",
    ]
  )
  func nothing(sentence: String) throws {
    let told = try live.told(sentence).filter { !$0.hasPrefix("REQUEST") }
    #expect(told.isEmpty, "\(sentence) gave \(told)")
  }
}
