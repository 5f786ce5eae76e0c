import Testing

@Suite("Those told of together before")
struct CompanyTests {
  private let live: LiveSentences

  init() throws { live = try LiveSentences() }

  @Test(
    "A phrase for several means those of the sentence before",
    arguments: [
      ("The two foreign ministers agreed to meet again.", "AGREE CHL, PER"),
      ("Both sides signed a treaty.", "SUPPORT CHL, PER"),
      ("The two countries established diplomatic relations.", "SUPPORT CHL, PER"),
      ("The talks ended without result.", "CONSULT CHL, PER"),
    ]
  )
  func several(second: String, expected: String) throws {
    let told = try live.told("Chile and Peru held talks on Monday. " + second)
    #expect(told.last == expected, "\(second) gave \(told)")
  }

  @Test("A number must agree, and another country's ministers are their own")
  func others() throws {
    let first = "Chile and Peru held talks on Monday. "
    let three = try live.told(first + "The three countries established diplomatic relations.")
    #expect(three.last != "SUPPORT CHL, PER", "gave \(three)")
    let others = try live.told(first + "The two Bolivian ministers signed a treaty.")
    #expect(!(others.last?.contains("PER") ?? false), "gave \(others)")
  }

  @Test("Who was told of four sentences before is not meant")
  func distance() throws {
    let told = try live.told(
      "Chile and Peru held talks on Monday. It rained. It snowed. It cleared up. The talks ended."
    )
    #expect(told == ["CONSULT CHL, PER", "CONSULT"], "gave \(told)")
  }
}
