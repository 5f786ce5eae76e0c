import ArgumentParser
import Exchange
import Record
import RecordStore

struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Lists stories: the reports of one happening, and who has it from whom."
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    try answer.write(
      record.open(),
      .story,
      filter,
      json: { (json, entry: StoryEntry) in json.story(entry) },
      csv: RecordTables.stories,
      columns: Self.columns,
      row: Self.row
    )
  }

  static let columns = ["from", "title", "reports", "origins", "id"]

  static func row(_ story: StoryEntry) -> [String] {
    [
      story.from ?? "undated", story.title, "\(story.reports.count)", story.support.described,
      story.id.rawValue,
    ]
  }
}
