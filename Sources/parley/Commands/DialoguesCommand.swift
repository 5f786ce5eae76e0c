import Annotations
import ArgumentParser
import Chronology
import Exchange
import Record
import RecordStore

struct DialoguesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogues",
    abstract:
      "Lists standing formats of exchange: who meets, how often, when last, how they stand, when due; or tells one's life.",
    discussion: """
      When one is due is reckoned from its plan, or from its own cadence and its last meeting on record, to the day of the
      newest report. --on DATE answers as of that day, from what was reported by then, in order of countries; undated reports
      are left out.
      """
  )

  @Argument(help: "A dialogue's ID, or its beginning: tells its life with evidence.")
  var id: String?

  @Flag(help: "Only those that should have met by now, as far as the record knows.")
  var overdue = false

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let store = try record.open()
    if let id { return try tell(id, store) }
    let day = try filter.day?.to ?? store.newestDay()
    let json = { (json: inout JSONWriter, entry: DialogueEntry) in
      json.dialogue(entry, entry.standing(on: day))
    }
    let row = { Self.row($0, $0.standing(on: day)) }
    let isWanted = { (entry: DialogueEntry) in !overdue || entry.standing(on: day).isOverdue }
    guard filter.day != nil, let day else {
      return try answer.write(
        store,
        .dialogue,
        filter,
        json: json,
        csv: RecordTables.dialogues(on: day),
        columns: Self.columns,
        row: row,
        subset: overdue ? day.map(EntryQuery.Subset.overdue) : nil,
        where: overdue && day == nil ? isWanted : nil
      )
    }
    var query = filter.query(.dialogue)
    query.limit = nil
    var writer = AnswerWriter(
      options: answer,
      columns: Self.columns,
      csv: RecordTables.dialogues(on: day),
      json: json,
      row: row
    )
    // Each row is worked out from all that was told of it: nobody should wait for many.
    writer.measuredRows = 20
    var passed = 0
    var written = 0
    try store.visitDialogues(on: day, query) { entry in
      guard isWanted(entry) else { return true }
      guard passed >= filter.offset else {
        passed += 1
        return true
      }
      guard filter.limit.map({ written < $0 }) ?? true else {
        writer.next = filter.offset + written
        return false
      }
      try writer.add(entry)
      written += 1
      return true
    }
    try writer.finish()
    try tellUndated(on: day, query.countries, store)
  }

  /// Says on standard error how many reports an answer as of a day leaves out.
  private func tellUndated(
    on day: CalendarDate,
    _ countries: [String],
    _ store: RecordStore
  ) throws {
    let count = try store.undatedDialogueReports(countries)
    guard count > 0 else { return }
    let reports = Wording.count(count, "undated report")
    StandardError.write("\(reports) left out: nothing says whether it was there by \(day)")
  }

  /// One dialogue's life. As of a day it may be several entries that later reports join, or one that later reports call otherwise, or none
  /// yet.
  private func tell(_ id: String, _ store: RecordStore) throws {
    guard let day = filter.day?.to, !answer.csv else {
      let entry = try store.entry(DialogueEntry.self, kind: .dialogue, prefix: id)
      guard answer.csv else {
        return try DialogueLife.write([entry], on: store.newestDay(), json: answer.json)
      }
      let table = RecordTables.evidence(DialogueEntry.self)
      return try StandardOutput().write(table.header + table.lines(entry))
    }
    let known = try store.entries(DialogueEntry.self, kind: .dialogue, prefix: id)
    guard known.count < 2 else { throw CommandError.ambiguousEntry(id, known.count) }
    var query = filter.query(.dialogue)
    query.countries += known.first?.countries ?? []
    let mentions = Set(known.flatMap(\.mentions))
    var entries: [DialogueEntry] = []
    try store.visitDialogues(on: day, query) { entry in
      let isMeant =
        known.isEmpty
        ? entry.id.rawValue.hasPrefix(id) : !mentions.isDisjoint(with: entry.mentions)
      if isMeant { entries.append(entry) }
      return true
    }
    if known.isEmpty, entries.count != 1 {
      throw entries.isEmpty
        ? CommandError.noEntry(id) : CommandError.ambiguousEntry(id, entries.count)
    }
    try DialogueLife.write(entries, on: day, json: answer.json)
    try tellUndated(on: day, query.countries, store)
  }

  static let columns = [
    "name", "parties", "level", "cadence", "last held", "status", "next due", "origins", "id",
  ]

  static func row(_ dialogue: DialogueEntry, _ standing: DialogueStanding) -> [String] {
    [
      dialogue.title, dialogue.countries.joined(separator: ", "), dialogue.level.rawValue,
      dialogue.cadence.map { Wording.cadence($0, approximate: dialogue.cadenceIsApproximate) }
        ?? "unknown",
      dialogue.lastHeld?.inWords ?? "unknown", Wording.status(standing), Wording.due(standing.due),
      dialogue.support.described, dialogue.id.rawValue,
    ]
  }
}
