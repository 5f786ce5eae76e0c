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
      person.offices.map(Self.described).joined(separator: "; "), person.support.described,
      person.id.rawValue,
    ]
  }

  static func described(_ tenure: Tenure) -> String {
    var text = tenure.status == .current ? "" : "\(tenure.status.rawValue) "
    text += tenure.title
    if let organization = tenure.organization { text += ", \(organization)" }
    if let from = tenure.seenFrom, let to = tenure.seenTo {
      text += from == to ? " (\(from))" : " (\(from) to \(to))"
    }
    return text
  }
}
