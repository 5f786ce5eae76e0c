import Annotations
import ArgumentParser
import Chronology
import Exchange
import Record
import RecordStore

struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Lists who did what to whom, one line for one event in the world."
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    try answer.write(
      record.open(),
      .event,
      filter,
      json: { (json, entry: EventEntry) in json.event(entry) },
      csv: RecordTables.events,
      columns: Self.columns,
      row: Self.row
    )
  }

  static let columns = ["date", "type", "status", "actors", "recipients", "place", "origins", "id"]

  static func row(_ event: EventEntry) -> [String] {
    [
      event.interval?.description ?? event.announced.map { "announced \($0)" } ?? "unknown",
      event.type.rawValue, event.status.rawValue,
      event.actors.map(\.name).joined(separator: "; "),
      event.recipients.map(\.name).joined(separator: "; "), event.place ?? "",
      event.support.described, event.id.rawValue,
    ]
  }
}

extension Support {
  /// `2`, or `1 (+3 unknown)`.
  var described: String {
    unknownOrigins > 0 ? "\(origins) (+\(unknownOrigins) unknown)" : "\(origins)"
  }
}
