import RuleFiles
import Testing

@Suite("Rule files") struct RuleFileTests {
  @Test("a table's cells are found by column, lists part at semicolons")
  func table() throws {
    let table = try TableFile(
      contents: "# capitals\nname\tcode\talso\nRabat\tMAR\tal-Ribat; Rbat\n\nLisbon\tPRT\n",
      name: "capitals.tsv",
      required: ["name", "code"]
    )
    #expect(table.rows.map { $0["code"] } == ["MAR", "PRT"])
    #expect(table.rows[0].list("also") == ["al-Ribat", "Rbat"])
    #expect(table.rows[1].list("also").isEmpty)
    #expect(table.rows[1].line == 5)
  }

  @Test("a table with too many cells names the line")
  func tooManyCells() {
    #expect(
      throws: RuleFileError(
        file: "t.tsv",
        line: 2,
        found: "3 cells where the header names 2",
        remedy: "part columns with one tab each"
      )
    ) {
      try TableFile(contents: "a\tb\n1\t2\t3\n", name: "t.tsv")
    }
  }

  @Test("a table without a needed column says which")
  func missingColumn() throws {
    let error = #expect(throws: RuleFileError.self) {
      try TableFile(contents: "a\tb\n", name: "t.tsv", required: ["c"])
    }
    #expect(error?.description == "t.tsv: no column 'c'; name it in the first line; there are a, b")
  }

  @Test("lines of one list add up, a list that is not there is an error")
  func wordLists() throws {
    let table = try TableFile(contents: "list\twords\nsea\tcape; bay\nsea\tgulf\n", name: "t.tsv")
    let lists = WordLists(table, named: "list", words: "words")
    #expect(try lists.list("sea") == ["cape", "bay", "gulf"])
    let error = #expect(throws: RuleFileError.self) { try lists.list("land") }
    #expect(error?.description == "t.tsv: no list 'land'; add a line for it")
  }

  @Test("stanzas part at blank lines, keys recur, indented lines go on")
  func stanzas() throws {
    let file = try StanzaFile(
      contents: """
        # two rules
        rule: one
        when: past
          tense
        +: It rained on Monday.
        +: It snowed.

        rule: two
        """,
      name: "rules.txt",
      keys: ["rule", "when", "+"]
    )
    #expect(file.stanzas.count == 2)
    #expect(file.stanzas[0]["when"] == "past tense")
    #expect(file.stanzas[0].all("+") == ["It rained on Monday.", "It snowed."])
    #expect(file.stanzas[1].line == 8)
  }

  @Test("an unknown key and a line without one are refused with their place")
  func refusals() {
    let unknown = #expect(throws: RuleFileError.self) {
      try StanzaFile(contents: "rule: a\nwho: b\n", name: "r", keys: ["rule"])
    }
    #expect(unknown?.description == "r:2: the key 'who' is not known here; use one of rule")
    let bare = #expect(throws: RuleFileError.self) {
      try StanzaFile(contents: "rule a\n", name: "r")
    }
    #expect(bare?.line == 1)
  }
}
