import Annotations
package import Record

extension RecordTables {
  /// A row an office; a person of whom no office is on record has one row.
  /// - Parameter shown: what of a person is asked for.
  package static func offices(of shown: @escaping (PersonEntry) -> PersonEntry) -> RecordTable<
    PersonEntry
  > {
    let columns = [
      "id", "name", "countries", "sectors", "title", "organization", "office_countries", "sector",
      "status", "since", "until", "seen_from", "seen_to", "origins", "unknown_origins", "passage",
    ]
    return RecordTable(columns) { person in
      let person = shown(person)
      let who: [String?] = [
        person.id.rawValue, person.name, person.countries.cell, person.sectors.map(\.rawValue).cell,
      ]
      guard !person.offices.isEmpty else {
        let blank = [String?](repeating: nil, count: columns.count - who.count - 3)
        let support = person.support
        return [
          who + blank
            + ["\(support.origins)", "\(support.unknownOrigins)", person.evidence.first?.text]
        ]
      }
      return person.offices.map { who + cells($0) }
    }
  }

  private static func cells(_ tenure: Tenure) -> [String?] {
    [
      tenure.title, tenure.organization, tenure.countries.map(\.rawValue).cell,
      tenure.sector?.rawValue, tenure.status.rawValue, tenure.since, tenure.until, tenure.seenFrom,
      tenure.seenTo, "\(tenure.support.origins)", "\(tenure.support.unknownOrigins)",
      tenure.evidence.first?.text,
    ]
  }
}
