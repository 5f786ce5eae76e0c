import Testing

/// Classes of error met in readouts of ministries and in wire copy, each in a sentence of our own.
@Suite("Readouts and wire copy, through the language model")
struct ReadoutTests {
  private let live: LiveSentences

  init() throws { live = try LiveSentences() }

  @Test(
    "Who takes part is found",
    arguments: [
      // "they" are those of the clause before, a person of no known country among them.
      (
        "Ghana's minister received a phone call from Peru's minister, and they discussed the river.",
        "CONSULT GHA, PER"
      ),
      // Whoever is praised does what the gerund says.
      ("Nepal praised Laos in hosting the summit.", "CONSULT LAO"),
      // A pronoun of a participle means whom the main clause reaches.
      ("Chile cut its ties with Peru, accusing it of spying.", "ACCUSE CHL -> PER"),
      (
        "Kenya's envoy met with Ghana's minister and with the premier of Togo.",
        "CONSULT GHA, KEN, TGO"
      ),
      (
        "The attack on Nepal was condemned by the Ministries of Trade of the Republics of Chile and Peru.",
        "ACCUSE CHL, PER"
      ),
      // Those who agree are told of again as their capitals.
      (
        "Chile's ministers and Peru's agreed that Lima and Santiago will share the river.",
        "AGREE CHL, PER"
      ),
      // One trip, to the country and not to its city.
      ("Ghana's minister arrived in Lagos for a visit to Nigeria.", "CONSULT GHA -> NGA"),
    ]
  )
  func parties(sentence: String, expected: String) throws {
    let told = try live.told(sentence)
    #expect(told.contains(expected), "\(sentence) gave \(told)")
  }

  @Test(
    "Nothing is told that did not happen, and nothing twice",
    arguments: [
      ("France is consulting with Italy with a view to convening a summit.", 2),
      // A participle behind a noun has not the main clause's subject.
      ("Norway condemned the bombing perpetrated in Oslo.", 1),
      ("Ghana's minister arrived in Lagos for a visit to Nigeria.", 1),
      // A share in a deed is what they are blamed for.
      ("Laos denounced Nepal's role in allowing raids.", 1),
      ("Nepal chaired the meeting, which was attended by envoys of Laos.", 1),
    ]
  )
  func once(sentence: String, count: Int) throws {
    let told = try live.told(sentence)
    #expect(told.count == count, "\(sentence) gave \(told)")
  }

  @Test(
    "Status is that of the deed",
    arguments: [
      ("France is consulting with Italy with a view to convening a summit.", "CONSULT/planned FRA"),
      ("The council renewed the mandate of the mission in Haiti until 15 March.", "AGREE -> HTI"),
    ]
  )
  func status(sentence: String, expected: String) throws {
    let told = try live.told(sentence)
    #expect(told.contains(expected), "\(sentence) gave \(told)")
  }

  @Test(
    "What the parser leaves bare is put right",
    arguments: [
      // "as" is taken for a preposition.
      (
        "Soldiers and rebels fought in Goma as talks between Kenya and Uganda began in Lomé.",
        "CONSULT KEN, UGA"
      ),
      // A past tense is coordinated with an infinitive.
      (
        "Chad reaffirmed its will to expand trade and welcomed the accord with Niger.",
        "SUPPORT TCD -> NER"
      ),
      // "condemned violence against": its victims are not to blame.
      ("Japan condemned the violence against Lao monks.", "ACCUSE JPN"),
      // A clash that killed is one more deed.
      ("The militia set off a clash that killed three Malian soldiers.", "ASSAULT -> MLI"),
    ]
  )
  func repaired(sentence: String, expected: String) throws {
    let told = try live.told(sentence)
    #expect(told.contains(expected), "\(sentence) gave \(told)")
  }
}
