import ArgumentParser
import Exchange
import RecordStore

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Tells what is on record, as a person wants to read it.",
    discussion: """
      Stories with who copied whom, what happened and what is ahead, dialogues and how they stand, offices, quotations that
      changed on the way, and what just one side says. --since, --until, --country and --between narrow it.
      """
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions

  @Flag(help: "Write JSON: one object with stories, events, dialogues, people and quotes.")
  var json = false

  func run() throws {
    let store = try record.open()
    let query = filter.query
    let brief = Brief(
      counts: try store.counts(),
      stories: try store.stories(query),
      events: try store.events(query),
      dialogues: try store.dialogues(query),
      people: try store.people(query),
      statements: try store.statements(query),
      style: .standardOutput,
      width: min(Terminal.width ?? 100, 100)
    )
    let output = StandardOutput()
    guard json else { return try output.write(brief.text) }
    var writer = JSONWriter()
    writer.object { json in
      json.key("stories")
      json.array(brief.stories) { $0.story($1) }
      json.key("events")
      json.array(brief.events) { $0.event($1) }
      json.key("dialogues")
      json.array(brief.dialogues) { $0.dialogue($1) }
      json.key("people")
      json.array(brief.people) { $0.person($1) }
      json.key("quotes")
      json.array(brief.statements) { $0.statement($1) }
    }
    try output.write(writer.bytes + [UInt8(ascii: "\n")])
  }
}
