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
      """
      The ID is the one that the lists give: e… an event, d… a dialogue, o… a person, q… a statement, s… a story. --csv writes
      the evidence, a passage a row.
      """
  )

  @Argument(help: "The entry's ID, or its beginning.")
  var id: String

  @OptionGroup var record: RecordOptions

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    guard let kind = EntryID(rawValue: id).kind else { throw CommandError.noEntry(id) }
    switch kind {
    case .event:
      try show(kind, json: { $0.event($1) }, EventsCommand.columns, EventsCommand.row)
    case .dialogue:
      let store = try record.open()
      let dialogue = try store.entry(DialogueEntry.self, kind: kind, prefix: id)
      guard !answer.csv else { return try writeEvidence(of: dialogue) }
      try DialogueLife.write([dialogue], on: store.newestDay(), json: answer.json)
    case .office:
      try show(kind, json: { $0.person($1) }, PeopleCommand.columns, PeopleCommand.row)
    case .statement:
      let store = try record.open()
      try show(store.entry(StatementEntry.self, kind: kind, prefix: id), { $0.statement($1) }) {
        let reports = Set($0.group.variants.map(\.place.report))
        return StatementPage(
          entry: $0,
          headings: try store.headings(of: reports),
          style: .standardOutput,
          width: Self.width
        ).text
      }
    case .story:
      try show(record.open().entry(StoryEntry.self, kind: kind, prefix: id), { $0.story($1) }) {
        StoryPage(entry: $0, style: .standardOutput, width: Self.width).text
      }
    }
  }

  private static var width: Int { min(Terminal.width ?? 100, 100) }

  /// Writes an entry as JSON, or as its page.
  private func show<Entry: RecordEntry>(
    _ entry: Entry,
    _ write: (inout JSONWriter, Entry) -> Void,
    page: (Entry) throws -> String
  ) throws {
    guard !answer.csv else { return try writeEvidence(of: entry) }
    let output = StandardOutput()
    guard answer.json else { return try output.write(page(entry)) }
    var writer = JSONWriter()
    write(&writer, entry)
    try output.write(writer.bytes + [UInt8(ascii: "\n")])
  }

  private func show<Entry: RecordEntry>(
    _ kind: EntryKind,
    json write: (inout JSONWriter, Entry) -> Void,
    _ columns: [String],
    _ row: @escaping (Entry) -> [String]
  ) throws {
    try show(record.open().entry(Entry.self, kind: kind, prefix: id), write) {
      Self.page($0, columns, row($0))
    }
  }

  /// Columns of the entry's row as lines, and its evidence.
  private static func page(
    _ entry: some RecordEntry,
    _ columns: [String],
    _ row: [String]
  ) -> String {
    let style = TextStyle.standardOutput
    var text = ""
    for (name, value) in zip(columns, row) where !value.isEmpty {
      text += Paragraphs.wrapped("\(style.bold(name)): \(value)", width: Self.width, indent: 2)
    }
    text += "\n" + style.bold("evidence") + "\n"
    for passage in entry.evidence {
      text += Paragraphs.wrapped("“\(passage.text)”", width: Self.width, first: 2, indent: 2)
      text += style.dim(
        "    \(passage.report), characters \(passage.codePoints.start) to \(passage.codePoints.end)"
      )
      text += "\n"
    }
    return text
  }

  private func writeEvidence<Entry: RecordEntry>(of entry: Entry) throws {
    let table = RecordTables.evidence(Entry.self)
    try StandardOutput().write(table.header + table.lines(entry))
  }
}

extension RecordStore {
  /// The one entry whose ID begins so.
  /// - Throws: ``CommandError`` where there is none, or several.
  func entry<Entry: RecordEntry>(
    _ type: Entry.Type,
    kind: EntryKind,
    prefix: String
  ) throws -> Entry {
    let found = try entries(type, kind: kind, prefix: prefix)
    guard let first = found.first, found.count == 1 else {
      throw found.isEmpty
        ? CommandError.noEntry(prefix) : CommandError.ambiguousEntry(prefix, found.count)
    }
    return first
  }
}
