import Foundation
import Testing

/// What users see, word for word, of a record of the project's own examples.
///
/// A snapshot is a file of `Snapshots/`, read by a person before it is kept. `UPDATE_GOLDEN=1` writes them anew.
@Suite("Snapshots") struct SnapshotTests {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let isUpdating =
    ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  @Test(
    "answers read as they did",
    arguments: [
      ("brief", ["brief"]),
      ("stories", ["stories"]),
      ("events", ["events"]),
      ("events-page", ["events", "--limit", "2", "--offset", "1", "--csv"]),
      ("dialogues", ["dialogues"]),
      ("dialogues-json", ["dialogues", "--json"]),
      ("dialogues-overdue", ["dialogues", "--overdue"]),
      ("dialogues-of-another-day", ["dialogues", "--on", "2031-04"]),
      ("people", ["people"]),
      ("people-of-another-day", ["people", "--on", "1999"]),
      ("quotes", ["quotes", "--altered"]),
      ("compare", ["compare", "revive fisheries", "fishing talks"]),
      ("search", ["search", "talks", "--limit", "2"]),
    ]
  )
  func answers(_ name: String, _ arguments: [String]) throws {
    let run = try Program(arguments + ["--record", ExampleRecord.path.get()])
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
    try expect(run.output, as: name)
  }

  @Test(
    "mistakes are told with their remedy",
    arguments: [
      (["events", "--since", "yesterday"], "--since takes a date as 2024, 2024-05 or 2024-05-29"),
      (["events", "--country", "Japan"], "use ISO 3166-1 alpha-3, as JPN"),
      (["events", "--limit", "0"], "--limit takes a number from 1"),
      (["people", "--on", "now"], "--on takes a date"),
      (["show", "e0000"], "e0000: nothing of this name is on record"),
      (["show", "x1"], "x1: nothing of this name is on record"),
      (["compare", "nobody", "nothing"], "nobody: no report on record has this"),
      (["events", "--json", "--csv"], "choose one of --json and --csv"),
    ]
  )
  func mistakes(_ arguments: [String], _ words: String) throws {
    let run = try Program(arguments + ["--record", ExampleRecord.path.get()])
    #expect(run.status != 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words))
  }

  @Test("every list gives JSON that parses, and reading again changes nothing")
  func json() throws {
    let path = try ExampleRecord.path.get()
    let before = try Program(["events", "--json", "--record", path]).output
    let again = try Program(["read", ExampleRecord.examples.path, "--record", path])
    #expect(again.status == 0)
    #expect(try Program(["events", "--json", "--record", path]).output == before)
    for command in ["stories", "events", "dialogues", "people", "quotes"] {
      let run = try Program([command, "--json", "--record", path])
      let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
      #expect(list?.isEmpty == false, "\(command)")
      #expect(list?.allSatisfy { $0["id"] is String } == true, "\(command)")
    }
  }

  @Test(
    "a dialogue's life is told alike by 'dialogues' and 'show', and is empty before its first report"
  )
  func dialogueLife() throws {
    let record = try ExampleRecord.path.get()
    let list = try Program(["dialogues", "--csv", "--record", record]).output
    let row = try #require(list.split(whereSeparator: \.isNewline).dropFirst().first)
    let id = try String(#require(row.split(separator: ",").first))
    let life = try Program(["dialogues", id, "--record", record])
    try expect(life.output, as: "dialogue")
    #expect(try Program(["show", id, "--record", record]).output == life.output)
    let before = try Program(["dialogues", id, "--on", "1990", "--record", record])
    #expect(before.output == "nothing was reported of it by 1990-12-31\n")
    // As of a day it may have another ID than today.
    let day = ["--on", "2031-04", "--record", record]
    let then = try Program(["dialogues", "--csv"] + day).output
    let old = try #require(then.split(whereSeparator: \.isNewline).dropFirst().first)
    let oldID = try String(#require(old.split(separator: ",").first))
    let told = try Program(["dialogues", oldID] + day)
    #expect(told.status == 0)
    #expect(told.output.contains("last held"))
    #expect(try Program(["dialogues", "d000000"] + day).status != 0)
  }

  private func expect(_ output: String, as name: String) throws {
    let file = Self.here.appendingPathComponent("Snapshots/\(name).txt")
    if Self.isUpdating {
      try Data(output.utf8).write(to: file)
    }
    #expect(try output == String(contentsOf: file, encoding: .utf8))
  }
}
