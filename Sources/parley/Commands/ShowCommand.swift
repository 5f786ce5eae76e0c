import TextModel
import ArgumentParser
import Chronology
import Exchange
import Record
import RecordStore

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows one entry with all its evidence.",
    discussion:
      "The ID is the one that the lists give: e… an event, d… a dialogue, o… a person, q… a statement, s… a story."
  )

  @Argument(help: "The entry's ID, or its beginning.")
  var id: String

  @OptionGroup var record: RecordOptions

  @Flag(help: "Write JSON as the interchange contract says.")
  var json = false

  func run() throws {
    let store = try record.open()
    let output = StandardOutput()
    var writer = JSONWriter()
    let style = TextStyle.standardOutput
    guard let kind = EntryID(rawValue: id).kind else { throw CommandError.noEntry(id) }
    var columns: [(String, String)] = []
    let entry: any RecordEntry
    switch kind {
    case .event:
      let found = try one(store.entries(EventEntry.self, kind: kind, prefix: id))
      writer.event(found)
      columns = Array(zip(EventsCommand.columns, EventsCommand.row(found)))
      entry = found
    case .dialogue:
      let found = try one(store.entries(DialogueEntry.self, kind: kind, prefix: id))
      writer.dialogue(found)
      columns = Array(zip(DialoguesCommand.columns, DialoguesCommand.row(found)))
      entry = found
    case .office:
      let found = try one(store.entries(PersonEntry.self, kind: kind, prefix: id))
      writer.person(found)
      columns = Array(zip(PeopleCommand.columns, PeopleCommand.row(found)))
      entry = found
    case .statement:
      let found = try one(store.entries(StatementEntry.self, kind: kind, prefix: id))
      writer.statement(found)
      columns = Array(zip(QuotesCommand.columns, QuotesCommand.row(found)))
      entry = found
    case .story:
      let found = try one(store.entries(StoryEntry.self, kind: kind, prefix: id))
      writer.story(found)
      columns = Array(zip(StoriesCommand.columns, StoriesCommand.row(found)))
      entry = found
    }
    if json { return try output.write(writer.bytes + [UInt8(ascii: "\n")]) }
    let width = min(Terminal.width ?? 100, 100)
    var text = ""
    for (name, value) in columns where !value.isEmpty {
      text += Paragraphs.wrapped("\(style.bold(name)): \(value)", width: width, indent: 2)
    }
    text += "\n" + style.bold("evidence") + "\n"
    for passage in entry.evidence {
      text += Paragraphs.wrapped("“\(passage.text)”", width: width, first: 2, indent: 2)
      text += style.dim(
        "    \(passage.report), characters \(passage.codePoints.start) to \(passage.codePoints.end)"
      )
      text += "\n"
    }
    try output.write(text)
  }

  private func one<Entry>(_ found: [Entry]) throws -> Entry {
    guard let first = found.first, found.count == 1 else {
      throw found.isEmpty ? CommandError.noEntry(id) : CommandError.ambiguousEntry(id, found.count)
    }
    return first
  }
}
