import ArgumentParser
import Exchange
import RecordStore

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds passages of the reports on record that hold all the given words."
  )

  @Argument(help: "The words.")
  var words: [String]

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit: Int = 20

  @OptionGroup var record: RecordOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let hits = try record.open().search(words.joined(separator: " "), limit: max(1, limit))
    try answer.write(
      hits,
      json: { json, hit in
        json.object { json in
          json.member("report", hit.report)
          json.member("outlet", hit.outlet)
          json.member("day", hit.day)
          json.key("span")
          json.array([hit.start, hit.end]) { $0.integer($1) }
          json.member("text", hit.text)
        }
      },
      columns: ["day", "report", "passage"],
      row: { [$0.day ?? "undated", $0.outlet ?? $0.report, $0.text] }
    )
  }
}
