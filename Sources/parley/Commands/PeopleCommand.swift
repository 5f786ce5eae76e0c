import Annotations
import ArgumentParser
import Exchange
import Record
import RecordStore

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract:
      "Lists people and the offices that reports give them, with the days on which they do.",
    discussion: """
      --on answers for one day, month or year: the offices that reports give somebody then, or for a time around it. Where no
      report speaks for that day, nobody is listed: an office of last year is no answer.
      """
  )

  @Argument(help: "Only people whose name holds these words.")
  var name: [String] = []

  @OptionGroup var record: RecordOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let day = filter.day
    func shown(_ person: PersonEntry) -> PersonEntry {
      day.map(person.on) ?? person
    }
    try answer.write(
      record.open(),
      .office,
      filter,
      json: { (json, person: PersonEntry) in json.person(shown(person)) },
      csv: RecordTables.offices(of: shown),
      columns: Self.columns,
      row: { Self.row(shown($0)) },
      names: name,
      where: day == nil ? nil : { !shown($0).offices.isEmpty }
    )
  }

  static let columns = ["name", "countries", "offices", "origins", "id"]

  static func row(_ person: PersonEntry) -> [String] {
    [
      person.name, person.countries.joined(separator: ", "),
      Self.inOrder(person.offices).map(Self.described).joined(separator: "; "),
      person.support.described,
      person.id.rawValue,
    ]
  }

  /// What somebody is before what they were or may become.
  static func inOrder(_ offices: [Tenure]) -> [Tenure] {
    let standing: [Office.Status] = [.current, .acting, .elect, .former, .candidate]
    return standing.flatMap { status in offices.filter { $0.status == status } }
  }

  /// `Premier (2024-05-30)`, `seen as a candidate for foreign minister`, `head, Harbour Board (since 2022)`.
  static func described(_ tenure: Tenure) -> String {
    var text: String
    switch tenure.status {
    case .current: text = tenure.title
    case .candidate: text = "seen as a candidate for \(tenure.title)"
    case .elect: text = "\(tenure.title)-elect"
    case .former, .acting: text = "\(tenure.status.rawValue) \(tenure.title)"
    }
    if let organization = tenure.organization { text += ", \(organization)" }
    var days: [String] = []
    if let since = tenure.since { days.append("since \(since)") }
    if let until = tenure.until { days.append("until \(until)") }
    if days.isEmpty, let from = tenure.seenFrom, let to = tenure.seenTo {
      days = [from == to ? from : "\(from) to \(to)"]
    }
    if !days.isEmpty { text += " (\(days.joined(separator: ", ")))" }
    return text
  }
}
