import Annotations
import Articles
import Chronology
import Foundation
import Record
import RecordStore
import Reports
import Testing
import TextModel

@Suite("Dialogues on record") struct DialogueStoreTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-dialogues-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func store(_ reports: [Report]) throws -> RecordStore {
    let path = folder.appendingPathComponent("\(UUID().uuidString).db").path
    let store = try RecordStore(writing: path)
    for report in reports { try store.add(report) }
    return store
  }

  private let life = [
    told(
      "a",
      "The Fisheries Council of Chile and Peru met in Arica.",
      "2030-03-02",
      .held,
      "2030-03-01"
    ),
    told("b", "Chile suspended the Fisheries Council with Peru.", "2031-06-10", .suspended, nil),
    told(
      "c",
      "The Fisheries Council will meet again, Lima said.",
      "2032-02-20",
      .resumptionAgreed,
      nil
    ),
    told("d", "Nobody knows when the Fisheries Council will sit.", nil, .lapsed, nil),
  ]

  @Test(
    "a day's answer rests on what was reported by then, undated reports are left out and counted",
    arguments: [
      ("2030-01-01", nil, 1), ("2030-03-02", .held, 1), ("2031-06-10", .suspended, 1),
      ("2040-01-01", .resumptionAgreed, 1),
    ] as [(String, DialogueStatus?, Int)]
  )
  func ofDay(_ day: String, _ status: DialogueStatus?, _ undated: Int) throws {
    let day = try #require(CalendarDate(day))
    let store = try store(life)
    var found: [DialogueEntry] = []
    try store.visitDialogues(on: day, EntryQuery()) { entry in
      found.append(entry)
      return true
    }
    #expect(found.map(\.status) == [status].compactMap { $0 })
    #expect(try store.undatedDialogueReports([]) == undated)
  }

  @Test("as of a day dialogues come by their countries, and no more are made than are asked for")
  func inOrder() throws {
    let day = try #require(CalendarDate("2040-01-01"))
    let store = try store([
      told(
        "p",
        "The Water Council met.",
        "2030-01-01",
        .held,
        nil,
        name: "Water Council",
        of: ["PER", "URY"]
      ),
      told("q", "The Border Commission met.", "2030-05-01", .held, nil, name: "Border Commission"),
      told("r", "The Fisheries Council met.", "2030-03-01", .held, nil, name: "Fisheries Council"),
      told("s", "The Harbour Forum met.", "2030-02-01", .held, nil, name: "Harbour Forum", of: []),
      told(
        "t",
        "The Rail Forum met.",
        "2030-09-01",
        .held,
        nil,
        name: "Rail Forum",
        of: ["BRA", "PER"]
      ),
    ])
    func names(_ countries: [String] = [], limit: Int = 9) throws -> [String] {
      var query = EntryQuery()
      query.countries = countries
      var names: [String] = []
      try store.visitDialogues(on: day, query) { entry in
        names.append(entry.name)
        return names.count < limit
      }
      return names
    }
    let all = [
      "Rail Forum", "Fisheries Council", "Border Commission", "Water Council", "Harbour Forum",
    ]
    #expect(try names() == all)
    #expect(try names(limit: 2) == Array(all.prefix(2)))
    #expect(try names(["PER", "URY"]) == ["Water Council"])
    #expect(throws: CancellationError.self) {
      try store.visitDialogues(on: day, EntryQuery()) { _ in throw CancellationError() }
    }
  }

  @Test("undated reports are counted for the countries that are asked for")
  func undated() throws {
    let store = try store(
      life + [
        told("e", "The Fisheries Council met.", nil, .held, nil, of: ["BRA", "PER"])
      ]
    )
    #expect(try store.undatedDialogueReports([]) == 2)
    #expect(try store.undatedDialogueReports(["CHL"]) == 1)
    #expect(try store.undatedDialogueReports(["BRA", "CHL"]) == 0)
  }

  @Test("the newest dated report's day is the day of the record")
  func newestDay() throws {
    #expect(try store(life).newestDay() == CalendarDate("2032-02-20"))
    #expect(try store([life[3]]).newestDay() == nil)
  }

  @Test("one format is one entry with its whole life, whatever the order of reading")
  func order() throws {
    var seen: Set<[DialogueEntry]> = []
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
      seen.insert(try store(order.map { life[$0] }).dialogues())
    }
    #expect(seen.count == 1)
    #expect(seen.first?.count == 1)
    #expect(
      seen.first?.first?.history.map(\.status) == [.lapsed, .held, .suspended, .resumptionAgreed]
    )
  }

  @Test("plain talks go to the one format there is when the other one is gone")
  func gone() throws {
    let talks = told("t", "Chile and Peru held talks.", "2030-05-05", .held, nil, name: "talks")
    let border = told(
      "b",
      "The Border Commission met.",
      "2030-06-06",
      .held,
      nil,
      name: "Border Commission"
    )
    let store = try store([life[0], talks, border])
    #expect(try store.dialogues().count == 3)
    let rewritten = told("b", "Nothing of note.", "2030-06-06", .held, nil, name: nil)
    try store.add(rewritten)
    #expect(try store.dialogues().map(\.names) == [["Fisheries Council", "talks"]])
  }
}

/// A report that tells of one dialogue between Chile and Peru, named in its text; of none without a name.
private func told(
  _ id: String,
  _ text: String,
  _ day: String?,
  _ status: DialogueStatus,
  _ held: String?,
  name: String? = "Fisheries Council",
  of countries: [String] = ["CHL", "PER"]
) -> Report {
  let source = SourceText(text)
  let dialogue = name.map { name in
    let range = place(name, in: text)
    return DialogueMention(
      id: DialogueID(0),
      name: name,
      kind: .council,
      level: .unknown,
      parties: [],
      countries: countries.map { CountryCode($0) },
      topic: nil,
      mentions: [range],
      cadence: nil,
      lastHeld: held.flatMap { CalendarDate($0) }.map {
        DialogueMention.Dated(interval: DayInterval(day: $0), range: range, timex: nil)
      },
      gap: nil,
      edition: nil,
      status: status,
      openPoints: [],
      events: [],
      rule: RuleID("test")
    )
  }
  return Report(
    article: Article(
      id: id,
      title: nil,
      published: day.map { PublicationDate(value: $0, precision: .day, basis: .input) },
      text: source,
      paragraphs: [source.range]
    ),
    sentences: [source.range],
    dialogues: [dialogue].compactMap { $0 }
  )
}

/// The bytes of the first place where words stand in a text.
private func place(_ words: String, in text: String) -> TextRange {
  let needle = Array(words.utf8)
  let hay = Array(text.utf8)
  let start = hay.indices.first { Array(hay[$0...].prefix(needle.count)) == needle } ?? 0
  return TextRange(start, start + needle.count)
}
