import ArgumentParser
import Exchange
import Record
import RecordStore

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Tells what is on record, as a person wants to read it.",
    discussion: """
      Stories with who copied whom, what happened and what is ahead, dialogues, how they stand and which are overdue, offices,
      quotations that changed on the way, and what just one side says. --since, --until, --country and --between narrow it. Of
      each it shows what most independent origins stand behind, of equals the newest: twelve, or as many as --limit says.
      --json gives one object with stories, events, dialogues, overdue ones, people and quotes; --csv a row an entry.
      """
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let store = try record.open()
    let output = StandardOutput()
    let isPage = !(answer.json || answer.csv)
    let width = min(Terminal.width ?? 100, 100)
    let selection = try BriefSelection(store, filter, isComplete: !isPage) { part, selected in
      guard isPage else { return }
      try output.write(
        Brief(selection: selected, style: .standardOutput, width: width).text(of: part)
      )
    }
    guard !isPage else { return }
    if answer.csv {
      let table = RecordTables.brief
      return try output.write(table.header + selection.parts.map(table.lines).joined())
    }
    var writer = JSONWriter()
    writer.object { json in
      json.key("stories")
      json.array(selection.stories) { $0.story($1) }
      json.key("events")
      json.array(selection.occurred + selection.open) { $0.event($1) }
      json.key("dialogues")
      let day = selection.day
      json.array(selection.dialogues) { $0.dialogue($1, $1.standing(on: day)) }
      json.key("overdue")
      json.array(selection.overdue) { $0.dialogue($1, $1.standing(on: day)) }
      json.key("people")
      json.array(selection.people) { $0.person($1) }
      json.key("quotes")
      json.array(selection.altered) { $0.statement($1) }
    }
    try output.write(writer.bytes + [UInt8(ascii: "\n")])
  }
}
