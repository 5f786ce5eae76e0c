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
      "Lists standing formats of exchange: who meets, how often, when last, and how they stand."
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    try answer.write(
      record.open(),
      .dialogue,
      filter,
      json: { (json, entry: DialogueEntry) in json.dialogue(entry) },
      columns: Self.columns,
      row: Self.row
    )
  }

  static let columns = [
    "name", "parties", "level", "cadence", "last held", "status", "origins", "id",
  ]

  static func row(_ dialogue: DialogueEntry) -> [String] {
    [
      dialogue.name, dialogue.countries.joined(separator: ", "), dialogue.level.rawValue,
      dialogue.cadence.map { (dialogue.cadenceIsApproximate ? "about " : "") + $0.description }
        ?? "",
      dialogue.lastHeld?.description ?? "unknown", dialogue.status.rawValue,
      dialogue.support.described, dialogue.id.rawValue,
    ]
  }
}
