import Testing

@testable import EventCoding

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("A word has one number, and a set holds its own words only")
  func membership() {
    var builder = Vocabulary.Builder()
    let talks = builder.set(["talks", "summit"])
    let weapons = builder.set(["rifle", "summit"])
    let vocabulary = builder.vocabulary()
    let summit = vocabulary.number("summit")
    #expect(vocabulary.holds(talks, summit) && vocabulary.holds(weapons, summit))
    #expect(vocabulary.holds(talks, vocabulary.number("talks")))
    #expect(!vocabulary.holds(weapons, vocabulary.number("talks")))
    #expect(vocabulary.count == 3)
  }

  @Test("A word that nothing speaks of is in no set, and an empty set holds nothing")
  func unknown() {
    var builder = Vocabulary.Builder()
    let bread = builder.set(["bread"])
    let nothing = builder.set([])
    let vocabulary = builder.vocabulary()
    #expect(vocabulary.number("rice") == Vocabulary.unknown)
    #expect(!vocabulary.holds(bread, Vocabulary.unknown))
    #expect(nothing.isEmpty && !vocabulary.holds(nothing, vocabulary.number("bread")))
  }

  @Test("Sets beyond the sixty-fourth are told apart")
  func manySets() {
    var builder = Vocabulary.Builder()
    let sets = (0..<150).map { builder.set(["word\($0)", "shared"]) }
    let vocabulary = builder.vocabulary()
    let shared = vocabulary.number("shared")
    for (index, set) in sets.enumerated() {
      #expect(vocabulary.holds(set, shared))
      #expect(vocabulary.holds(set, vocabulary.number("word\(index)")))
      #expect(!vocabulary.holds(set, vocabulary.number("word\((index + 64) % 150)")))
    }
  }
}
