import Testing

@Suite("Hard constructions, through the language model")
struct HardConstructionTests {
  private let live: LiveSentences

  init() throws { live = try LiveSentences() }

  @Test(
    "What a verb's form hides is found",
    arguments: [
      // Verbs whose lemma the model gets wrong.
      ("Vietnam fined a German company.", "COERCE VNM -> DEU"),
      // "of" hangs on "out".
      ("Belgium pulled out of the treaty with Rwanda.", "SANCTION BEL -> RWA"),
      // The subject of an infinitive or an adjective is the object of the verb above.
      ("Malta wants Italy to pay.", "REQUEST MLT -> ITA"),
      ("India helped Nepal investigate the crash.", "COOPERATE IND -> NPL"),
      ("Laos denounced what it called Cambodian meddling.", "ACCUSE LAO -> KHM"),
      // A passive names who does it before its noun.
      ("French sanctions against Mali were lifted on Monday.", "CONCEDE FRA -> MLI"),
    ]
  )
  func hidden(sentence: String, expected: String) throws {
    let told = try live.told(sentence)
    #expect(told.contains(expected), "\(sentence) gave \(told)")
  }
}
