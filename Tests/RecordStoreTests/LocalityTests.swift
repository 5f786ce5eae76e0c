import Annotations
import Foundation
import GRDB
import Record
import RecordStore
import Reports
import Testing

/// A report changes what it concerns, and nothing else is written anew.
@Suite("What a report touches") struct LocalityTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-locality-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let pairs = [
    ["PRT", "MAR"], ["CHL", "PER"], ["FIN", "EST"], ["GHA", "TGO"], ["NPL", "BTN"], ["FJI", "WSM"],
  ]
  private static let matters = [
    "fisheries quotas and sardine licences", "copper royalties and the Tacna railway",
    "ferry timetables and undersea cables", "cocoa levies and border markets",
    "hydropower dams and glacier lakes", "tuna fleets and cyclone shelters",
  ]

  private func report(_ number: Int, version: Int) -> Report {
    let pair = Self.pairs[number]
    return WrittenReport.meeting(
      "r\(number)v\(version)",
      text: "\(pair[0]) and \(pair[1]) held talks on \(Self.matters[number]), officials said.",
      day: "2034-09-20",
      countries: pair
    )
  }

  /// Where each row lies: one that is written anew gets another number.
  private struct Rows: Equatable {
    var entries: [String: Int64] = [:]
    var mentions: [String: Int64] = [:]
    var reports: [String: Data] = [:]
  }

  private func rows(_ path: String) throws -> Rows {
    try DatabaseQueue(path: path).read { db in
      var rows = Rows()
      for row in try Row.fetchAll(db, sql: "SELECT id, first_evidence FROM entry") {
        rows.entries[row[0]] = row[1]
      }
      for row in try Row.fetchAll(db, sql: "SELECT id, rowid FROM mention") {
        rows.mentions[row[0]] = row[1]
      }
      for row in try Row.fetchAll(db, sql: "SELECT id, context FROM report") {
        rows.reports[row[0]] = row[1]
      }
      return rows
    }
  }

  @Test("adding a report, or a new version of one, touches only the entries that it concerns")
  func onlyItsOwn() throws {
    let path = folder.appendingPathComponent("record.db").path
    let store = try RecordStore(writing: path)
    for number in Self.pairs.indices {
      for version in 0..<3 { try store.stage(report(number, version: version)) }
    }
    try store.settle()
    let changed = WrittenReport.meeting(
      "r2v1",
      text: "FIN and EST cancelled their talks on ferry timetables, officials said.",
      day: "2034-09-20",
      countries: ["FIN", "EST"],
      status: .cancelled
    )
    for (number, added) in [(0, report(0, version: 3)), (2, changed)] {
      let before = try rows(path)
      try store.add(added)
      let after = try rows(path)
      let concerned = Set(Self.pairs[number])
      let own = try store.events().filter { concerned.isSubset(of: $0.countries) }.map(
        \.id.rawValue
      )
      let stories = try store.stories().filter {
        $0.reports.contains { $0.id.hasPrefix("r\(number)v") }
      }
      .map(\.id.rawValue)
      #expect(!own.isEmpty && !stories.isEmpty)
      let touched = Set(after.entries.filter { before.entries[$0.key] != $0.value }.keys)
      #expect(!touched.isEmpty)
      #expect(touched.isSubset(of: own + stories))
      let others = Self.pairs.indices.filter { $0 != number }.map { "r\($0)v" }
      func ofOthers<Value>(_ values: [String: Value]) -> [String: Value] {
        values.filter { value in others.contains { value.key.hasPrefix($0) } }
      }
      #expect(ofOthers(after.mentions) == ofOthers(before.mentions))
      #expect(ofOthers(after.reports) == ofOthers(before.reports))
    }
  }

  @Test(
    "an undated report that joins another story when a better likeness comes leaves the first as it was"
  )
  func undated() throws {
    let words = [
      "Portugal and Morocco held talks on fisheries quotas, sardine licences, harbour dues and the Tangier ferry in Lisbon.",
      "Portugal and Morocco spoke of fisheries quotas, harbour dues, olive tariffs, the Faro airport and the Rabat tramway.",
    ]
    let years = ["2031-03-12", "2034-09-20"]
    let reports = (0..<2).map {
      WrittenReport.meeting("dated\($0)", text: words[$0], day: years[$0])
    }
    let undated = WrittenReport.meeting("undated", text: words[1], day: nil)
    var seen: Set<[Set<String>]> = []
    for (number, order) in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]].enumerated() {
      let other = try RecordStore(writing: folder.appendingPathComponent("\(number).db").path)
      for index in order { try other.add((reports + [undated])[index]) }
      seen.insert(
        try other.stories().map { Set($0.reports.map(\.id)) }.sorted { $0.count < $1.count }
      )
      #expect(try other.problems().isEmpty)
    }
    #expect(seen == [[["dated0"], ["dated1", "undated"]]])
  }
}
