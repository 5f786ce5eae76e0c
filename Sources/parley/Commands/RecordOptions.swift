import Chronology
import ArgumentParser
import Record
import RecordStore

/// Which record.
struct RecordOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The record: one SQLite file.", valueName: "file"))
  var record: String = "parley.db"

  func open() throws -> RecordStore {
    try RecordStore(reading: record)
  }
}

/// How the answer is written.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "Write JSON as the interchange contract says.")
  var json = false

  @Flag(help: "Write comma-separated values.")
  var csv = false

  mutating func validate() throws {
    guard !(json && csv) else { throw ValidationError("choose one of --json and --csv") }
  }
}

/// Which entries.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what ends on or after this day.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Only what begins on or before this day.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only what falls on this day; offices and dialogues as they stood then.",
      valueName: "date"
    )
  )
  var on: String?

  @Option(help: ArgumentHelp("Only where all these countries take part.", valueName: "JPN,CHN"))
  var between: String?

  @Option(help: ArgumentHelp("Only where this country takes part.", valueName: "JPN"))
  var country: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Pass over the first so many.", valueName: "n"))
  var offset: Int = 0

  mutating func validate() throws {
    for (name, value) in [("--since", since), ("--until", until), ("--on", on)] {
      guard let value, DateArgument(value) == nil else { continue }
      throw ValidationError("\(name) takes a date as 2024, 2024-05 or 2024-05-29, not '\(value)'")
    }
    for code in countryCodes where code.count != 3 || !code.allSatisfy(\.isLetter) {
      throw ValidationError("'\(code)' is no country code; use ISO 3166-1 alpha-3, as JPN")
    }
    guard limit.map({ $0 > 0 }) ?? true, offset >= 0 else {
      throw ValidationError("--limit takes a number from 1, --offset one from 0")
    }
  }

  private var countryCodes: [String] {
    (between ?? "").split(separator: ",").map { $0.uppercased() }
      + [country?.uppercased()].compactMap { $0 }
  }

  /// The day, month or year that `--on` names.
  var day: DayInterval? { on.flatMap { DateArgument($0)?.interval } }

  /// - Parameter kind: `--on` picks events, statements and stories; how offices and dialogues stood on a day their commands find out.
  func query(_ kind: EntryKind) -> EntryQuery {
    var query = EntryQuery()
    query.since = since.flatMap { DateArgument($0)?.first.description }
    query.until = until.flatMap { DateArgument($0)?.last.description }
    if let day, kind != .office, kind != .dialogue {
      query.since = max(query.since ?? "", day.from.description)
      query.until = min(query.until ?? "9999", day.to.description)
    }
    query.countries = countryCodes
    query.limit = limit
    query.offset = offset
    return query
  }
}
