import Annotations
import Articles
import Chronology
import Foundation
import Record
import RecordStore
import Reports
import Testing
import TextModel

@Suite("What the record knows of offices") struct OfficeKnowledgeTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-offices-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Tells of Salgado's office; speaks of Salgado a few days later; and two years later.
  private let reports = [
    WrittenReport.people(
      "told",
      text: "Portuguese Foreign Minister Henrique Salgado arrived.",
      day: "2031-05-02",
      people: [("Henrique Salgado", "Foreign Minister", "PRT")]
    ),
    WrittenReport.people(
      "soon",
      text: "Salgado spoke of fish while Portugal looked on.",
      day: "2031-05-20",
      people: [("Salgado", nil, nil), ("Ana Reis", nil, "PRT")]
    ),
    WrittenReport.people(
      "late",
      text: "Salgado sang of boats, and Portugal listened.",
      day: "2033-05-20",
      people: [("Salgado", nil, nil), ("Ana Reis", nil, "PRT")]
    ),
  ]

  private func store(_ order: [Int]) throws -> RecordStore {
    let path = folder.appendingPathComponent("\(order).db").path
    let store = try RecordStore(writing: path)
    for index in order { try store.add(reports[index]) }
    return store
  }

  private func people(_ store: RecordStore) throws -> [String] {
    try store.people().map { entry in
      let reports = Set(entry.evidence.map(\.report)).sorted().joined(separator: "+")
      return "\(entry.name) \(entry.countries) \(reports)"
    }
    .sorted()
  }

  @Test("a name in a later report is whom the record knows in that office then")
  func laterReport() throws {
    #expect(
      try people(store([0, 1, 2])) == [
        "Ana Reis [\"PRT\"] late+soon", "Henrique Salgado [\"PRT\"] soon+told", "Salgado [] late",
      ]
    )
  }

  @Test("it does not matter which report was read first")
  func order() throws {
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    #expect(Set(try orders.map { try people(store($0)) }).count == 1)
  }

  @Test("when the report that told an office changes, those who leant on it are asked anew")
  func changed() throws {
    let store = try store([0, 1])
    let other = WrittenReport.people(
      "told",
      text: "Portuguese singer Henrique Salgado arrived.",
      day: "2031-05-02",
      people: [("Henrique Salgado", nil, "PRT")]
    )
    try store.add(other)
    #expect(try people(store).contains("Salgado [] soon"))
  }
}

extension WrittenReport {
  /// A report of one sentence that names people, some with an office, and nothing else.
  static func people(
    _ id: String,
    text: String,
    day: String,
    people: [(name: String, title: String?, country: String?)]
  ) -> Report {
    let source = SourceText(text)
    let actors = people.enumerated().map { number, person in
      ActorEntry(
        id: ActorID(number),
        name: person.name,
        kind: .person,
        countries: person.country.map { [CountryCode($0)] } ?? [],
        sectors: [],
        mentions: [ActorMention(range: TextRange(0, 7), form: .name)],
        rule: RuleID("test")
      )
    }
    let offices = people.enumerated().compactMap { number, person in
      person.title.map { title in
        Office(
          holder: ActorID(number),
          title: title,
          organization: nil,
          organizationActor: nil,
          countries: person.country.map { [CountryCode($0)] } ?? [],
          sector: .government,
          range: TextRange(0, 7),
          status: .current,
          rule: RuleID("test")
        )
      }
    }
    return Report(
      article: Article(
        id: id,
        title: nil,
        published: PublicationDate(value: day, precision: .day, basis: .input),
        text: source,
        paragraphs: [source.range]
      ),
      sentences: [source.range],
      actors: actors,
      offices: offices
    )
  }
}
