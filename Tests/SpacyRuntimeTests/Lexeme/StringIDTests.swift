import SpacyRuntime
import Testing

@Suite("String identifiers") struct StringIDTests {
  @Test("strings hash as in spaCy's documentation")
  func hashes() {
    #expect(StringID.of("coffee") == 3_197_928_453_018_144_401)
    #expect(StringID.of("") == 0)
  }

  @Test(
    "reserved words keep their small numbers",
    arguments: [
      ("X", 101), ("_", 456), ("nsubj", 429), ("ORG", 383), ("FLAG42", 42), ("DEPRECATED007", 110),
    ]
  )
  func symbols(name: String, number: UInt64) {
    #expect(StringID.of(name) == number)
  }

  @Test("the hash reads every tail of up to seven bytes", arguments: 0...16)
  func tails(count: Int) {
    let string = String(repeating: "a", count: count)
    #expect(MurmurHash.hash64(string) != MurmurHash.hash64(string + "a"))
  }
}
