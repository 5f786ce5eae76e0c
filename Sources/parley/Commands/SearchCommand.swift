import ArgumentParser
import Exchange
import Record
import RecordStore

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds passages of the reports on record that hold all the given words.",
    discussion: """
      Best first, twenty or as many as --limit says. --since, --until and --on are asked of the report's day; --country and --between
      of what the report tells of.
      """
  )

  private static let usualSize = 20

  @Argument(help: "The words.")
  var words: [String]

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let size = filter.limit ?? Self.usualSize
    var query = filter.query(.story)
    query.limit = size + 1
    let hits = try record.open().search(words.joined(separator: " "), query)
    try answer.write(
      Array(hits.prefix(size)),
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
      csv: RecordTable(["report", "outlet", "day", "start", "end", "text"]) { hit in
        [[hit.report, hit.outlet, hit.day, "\(hit.start)", "\(hit.end)", hit.text]]
      },
      columns: ["day", "report", "passage"],
      next: hits.count > size ? filter.offset + size : nil,
      row: { [$0.day ?? "undated", $0.outlet ?? $0.report, $0.text] }
    )
  }
}
