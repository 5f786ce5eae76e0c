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
    let brief = Brief(
      selection: try BriefSelection(store, filter, isComplete: answer.json || answer.csv),
      style: .standardOutput,
      width: min(Terminal.width ?? 100, 100)
    )
    let output = StandardOutput()
    if answer.csv {
      let table = RecordTables.brief
      return try output.write(
        table.header + brief.selection.parts.map(table.lines).joined()
      )
    }
    guard answer.json else { return try output.write(brief.text) }
    var writer = JSONWriter()
    writer.object { json in
      json.key("stories")
      json.array(brief.selection.stories) { $0.story($1) }
      json.key("events")
      json.array(brief.selection.occurred + brief.selection.open) { $0.event($1) }
      json.key("dialogues")
      let day = brief.selection.day
      json.array(brief.selection.dialogues) { $0.dialogue($1, $1.standing(on: day)) }
      json.key("overdue")
      json.array(brief.selection.overdue) { $0.dialogue($1, $1.standing(on: day)) }
      json.key("people")
      json.array(brief.selection.people) { $0.person($1) }
      json.key("quotes")
      json.array(brief.selection.altered) { $0.statement($1) }
    }
    try output.write(writer.bytes + [UInt8(ascii: "\n")])
  }
}
