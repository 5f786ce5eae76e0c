import ArgumentParser
import Exchange
import Record
import RecordStore

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Lists statements in all their versions, with what became of the words."
  )

  @Flag(help: "Only statements whose words, speaker or directness differ between reports.")
  var altered = false

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    try answer.write(
      record.open(),
      .statement,
      filter,
      json: { (json, entry: StatementEntry) in json.statement(entry) },
      csv: RecordTables.versions,
      columns: Self.columns,
      row: Self.row,
      subset: altered ? .altered : nil
    )
  }

  static let columns = ["day", "speaker", "words", "verdicts", "versions", "id"]

  static func row(_ statement: StatementEntry) -> [String] {
    let verdicts = Set(statement.group.variants.compactMap { $0.verdict?.rawValue }).sorted()
    return [
      statement.from ?? "unknown", statement.group.speaker ?? "unknown",
      statement.group.variants.first?.place.text ?? "", verdicts.joined(separator: ", "),
      "\(statement.group.variants.count)", statement.id.rawValue,
    ]
  }
}
