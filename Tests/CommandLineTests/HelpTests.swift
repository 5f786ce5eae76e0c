import Testing

@Suite("Command line") struct HelpTests {
  @Test(
    "every command explains itself",
    arguments: [
      "read", "brief", "compare", "stories", "events", "dialogues", "people", "quotes", "search",
      "show",
      "merge", "annotate",
    ]
  )
  func help(_ command: String) throws {
    let run = try Program([command, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("OVERVIEW: "))
    #expect(run.output.contains("USAGE: parley \(command)"))
  }

  @Test("a record that is not there gives one line that says what to do")
  func missingRecord() throws {
    let run = try Program(["brief", "--record", "/nowhere/talks.db"])
    #expect(run.status != 0)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("/nowhere/talks.db: there is no such record; make one with"))
  }
}
