import Foundation
import Testing

/// What other programs read of a record of the project's own examples.
@Suite("Tables of the record") struct TableTests {
  @Test(
    "every question answers as a table whose rows all have a cell a column",
    arguments: [
      (["brief"], "part,id,from,to,title,"), (["events"], "id,from,to,precision,date_basis,type,"),
      (["dialogues"], "id,name,kind,level,countries,"), (["people"], "id,name,countries,sectors,"),
      (["quotes"], "id,speaker,report,kind,"), (["stories"], "id,title,report,outlet,"),
      (["search", "talks"], "report,outlet,day,start,end,text"),
    ]
  )
  func rectangular(_ question: [String], _ header: String) throws {
    let run = try Program(question + ["--csv", "--record", ExampleRecord.path.get()])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(header))
    let rows = Self.rows(run.output)
    #expect(rows.count > 1)
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows.allSatisfy { !$0[0].isEmpty })
  }

  @Test("an entry's evidence is a table of passages that stand in the reports")
  func evidence() throws {
    let record = try ExampleRecord.path.get()
    let events = try Program(["events", "--csv", "--limit", "1", "--record", record])
    let id = try #require(Self.rows(events.output).last?.first)
    let run = try Program(["show", id, "--csv", "--record", record])
    let rows = Self.rows(run.output)
    #expect(rows.first == ["id", "report", "start", "end", "text"])
    for row in rows.dropFirst() {
      let length = try #require(Int(row[3])) - #require(Int(row[2]))
      #expect(row[0] == id && length == row[4].unicodeScalars.count)
    }
    #expect(rows.count > 1)
  }

  @Test("a page of a search says where the next begins, and no other page repeats it")
  func pages() throws {
    let record = try ExampleRecord.path.get()
    let first = try Program(["search", "talks", "--limit", "1", "--record", record])
    #expect(first.output.contains("There is more: --offset 1"))
    let second = try Program([
      "search", "talks", "--limit", "1", "--offset", "1", "--record", record,
    ])
    #expect(second.output.split(separator: "\n")[1] != first.output.split(separator: "\n")[1])
  }

  /// The cells of comma-separated values (RFC 4180).
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuoted = false
    for character in text {
      defer { if character != "\"" { wasQuoted = false } }
      switch (character, isQuoted) {
      case ("\"", _):
        // A second mark right behind one that closed stands for itself.
        if wasQuoted { cell.append(character) }
        wasQuoted = isQuoted
        isQuoted.toggle()
        continue
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r\n", false):
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.append(character)
      }
    }
    return rows
  }
}
