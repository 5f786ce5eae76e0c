import Record
import RuleFiles
import Testing

struct RecordTablesTests {
  @Test("A damaged word list names its line and the remedy")
  func wordList() throws {
    let folder = FileFolder()
    defer { folder.remove() }
    try folder.write("word_frequencies.txt", "12\tthe of\nabc\tde\n")
    #expect {
      try SignatureBuilder(rules: folder.rules)
    } throws: { error in
      let error = error as? RuleFileError
      return error?.line == 2 && error?.remedy.contains("a tab") == true
    }
  }

  @Test("A flag that is not known names its line and those that are")
  func flags() throws {
    let folder = FileFolder()
    defer { folder.remove() }
    try folder.write("word_variants.tsv", "form\tplain\ndon't\tdo not\n")
    try folder.write("reported_speech.tsv", "class\tforms\nwill\twill; would\n")
    try folder.write("change_flags.tsv", "flag\tforms\ndoubt\tperhaps\n")
    #expect {
      try QuoteVariantFinder(rules: folder.rules)
    } throws: { error in
      (error as? RuleFileError)?.description
        == "change_flags.tsv:2: the flag 'doubt'; use one of negation, modal, number"
    }
  }

  @Test("The bundled tables load")
  func bundled() throws {
    _ = try SignatureBuilder()
    _ = try LineageAnalyzer()
    _ = try QuoteVariantFinder()
    _ = try DialogueWords()
  }
}
