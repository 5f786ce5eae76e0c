import RuleFiles
import Testing
import TextModel

@testable import Record

struct WordReaderTests {
  private func words(_ text: String) throws -> [ComparedWord] {
    let reader = WordReader(frequencies: try WordFrequencies(rules: .bundled))
    let source = SourceText(text)
    return reader.words(of: source, in: source.range)
  }

  @Test(
    "Two ways to write a word are one form",
    arguments: [
      ("U.S.", "US"), ("Lázaro", "Lazaro"), ("don’t", "don't"), ("27,000", "27000"),
      ("Straße", "Strasse"),
    ]
  )
  func folding(_ left: String, _ right: String) throws {
    #expect(try words(left).map(\.form) == words(right).map(\.form))
  }

  @Test("Inflected forms have one stem, look-alikes do not")
  func stems() throws {
    let stems = try words("agree agreed agreeing ministers minister bus is").map(\.stem)
    #expect(stems[0] == stems[1])
    #expect(stems[0] == stems[2])
    #expect(stems[3] == stems[4])
    #expect(try words("this").map(\.stem) == [WordHash.of("this")])
  }

  @Test("Every word lies in its range, and ranges ascend")
  func ranges() throws {
    let text = "“Peña’s 3.5 per cent,” said J.D. Wisk — at 9:30 a.m. in Zürich!"
    let found = try words(text)
    let source = SourceText(text)
    #expect(found.map { source[$0.range] }.contains("Peña’s"))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
  }

  @Test("A number in words has the value of its digits")
  func numbers() throws {
    let numbers = try NumberWords(rules: .bundled)
    for text in ["twenty-seven thousand", "27,000", "27 thousand"] {
      let readings = numbers.readings(try words(text), in: SourceText(text))
      #expect(readings.map(\.value) == [27_000])
    }
  }

  @Test("A damaged word list names its line and the remedy")
  func damaged() throws {
    let folder = FileFolder()
    defer { folder.remove() }
    try folder.write("word_frequencies.txt", "12\tthe of\nabc\tde\n")
    #expect {
      try WordFrequencies(rules: folder.rules)
    } throws: { error in
      (error as? RuleFileError)?.line == 2
    }
  }
}
