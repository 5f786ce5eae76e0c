import Chronology
import Foundation
import RuleFiles
import Testing

/// What must hold within and between the tables, whatever the facts are.
@Suite("The tables agree with each other")
struct TableConsistencyTests {
  private static func table(_ name: String) throws -> TableFile {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.appendingPathComponent("Sources/Actors/Resources/\(name)")
    return try TableFile(contents: String(contentsOf: path, encoding: .utf8), name: name)
  }

  private static func codes() throws -> Set<String> {
    Set(try table("countries.tsv").rows.map { $0["code"] })
  }

  /// The years in which a state that came or went since 1945 was there.
  private static let lives: [String: ClosedRange<Int>] = [
    "ARM": 1991...9999, "AZE": 1991...9999, "BLR": 1991...9999, "EST": 1991...9999,
    "GEO": 1991...9999, "KAZ": 1991...9999, "KGZ": 1991...9999, "LVA": 1990...9999,
    "LTU": 1990...9999, "MDA": 1991...9999, "TJK": 1991...9999, "TKM": 1991...9999,
    "UKR": 1991...9999, "UZB": 1991...9999, "HRV": 1991...9999, "SVN": 1991...9999,
    "MKD": 1991...9999, "BIH": 1992...9999, "MNE": 2006...9999, "XKX": 2008...9999,
    "CZE": 1993...9999, "SVK": 1993...9999, "ERI": 1993...9999, "NAM": 1990...9999,
    "TLS": 2002...9999, "SSD": 2011...9999, "PLW": 1994...9999, "BGD": 1971...9999,
    "SGP": 1965...9999, "ISR": 1948...9999, "IND": 1947...9999, "PAK": 1947...9999,
    "BRN": 1984...9999, "ZWE": 1980...9999, "ARE": 1971...9999, "QAT": 1971...9999,
    "BHR": 1971...9999, "AGO": 1975...9999, "MOZ": 1975...9999, "CSK": 1918...1992,
  ]

  private struct Term {
    let row: TableFile.Row
    let from: CalendarDate
    let to: CalendarDate
    var name: String { row["name"] }
  }

  private static func terms() throws -> [Term] {
    try table("leaders.tsv").rows.map { row in
      let from = row["from"].isEmpty ? nil : day(row["from"], last: false)
      let to = row["to"].isEmpty ? nil : day(row["to"], last: true)
      return Term(
        row: row,
        from: from ?? CalendarDate(dayNumber: 0),
        to: to ?? CalendarDate(dayNumber: 4_000_000)
      )
    }
  }

  private static func day(_ cell: String, last: Bool) -> CalendarDate? {
    let parts = cell.split(separator: "-").compactMap { Int($0) }
    let period: DayInterval? =
      switch parts.count {
      case 1: DayInterval(year: parts[0])
      case 2: DayInterval(year: parts[0], month: parts[1])
      default:
        CalendarDate(year: parts[0], month: parts[1], day: parts[2]).map { DayInterval(day: $0) }
      }
    return last ? period?.to : period?.from
  }

  @Test("a code that a table uses is a country of the table of countries")
  func knownCodes() throws {
    let known = try Self.codes()
    for (name, column) in [
      ("leaders.tsv", "country"), ("organizations.tsv", "countries"), ("places.tsv", "country"),
      ("blocs.tsv", "members"), ("roles.tsv", "country"),
    ] {
      for row in try Self.table(name).rows {
        for part in row.list(column) {
          let code = String(part.prefix { $0 != "[" })
          #expect(known.contains(code), "\(name):\(row.line): \(code)")
        }
      }
    }
  }

  @Test("a term ends after it begins, and within the life of its state")
  func order() throws {
    // Of a part that governed itself, or of a movement, before the state was there.
    let before: Set<String> = [
      "Lee Kuan Yew", "Alija Izetbegovic", "Milo Djukanovic", "Ibrahim Rugova", "Jonas Savimbi",
    ]
    for term in try Self.terms() where !before.contains(term.name) {
      #expect(term.from <= term.to, "leaders.tsv:\(term.row.line): \(term.name)")
      guard let life = Self.lives[term.row["country"]], !term.row["from"].isEmpty else { continue }
      #expect(
        life.contains(term.from.year) || life.lowerBound - term.from.year <= 1,
        "leaders.tsv:\(term.row.line): \(term.name) before \(life.lowerBound)"
      )
    }
  }

  @Test("two people do not hold one office of a state on one day")
  func overlaps() throws {
    let single: Set<String> = [
      "president", "prime minister", "chancellor", "king", "queen", "premier", "foreign minister",
      "secretary of state", "foreign secretary", "supreme leader", "emperor", "taoiseach",
    ]
    // Both were in office for some days: a contested election, a union and the state that took its place.
    let known: Set<Set<String>> = [
      ["Laurent Gbagbo", "Alassane Ouattara"], ["Yahya Jammeh", "Adama Barrow"],
      ["Mikhail Gorbachev", "Boris Yeltsin"],
    ]
    let held = Dictionary(
      grouping: try Self.terms().filter {
        single.contains($0.row["title"]) && !$0.row["country"].isEmpty
      }
    ) { "\($0.row["country"]) \($0.row["title"])" }
    for terms in held.values {
      let sorted = terms.sorted { $0.from < $1.from }
      for (index, first) in sorted.enumerated() {
        for second in sorted[(index + 1)...] where first.name != second.name {
          // Terms of which one date is known to the month or year only may share that period.
          let ends = Self.day(first.row["to"], last: false) ?? first.to
          let begins = Self.day(second.row["from"], last: true) ?? second.from
          #expect(
            begins >= ends || known.contains([first.name, second.name]),
            "leaders.tsv:\(second.row.line): \(second.name) and \(first.name)"
          )
        }
      }
    }
  }

  @Test("a membership has years in order, after the state began")
  func memberships() throws {
    for row in try Self.table("blocs.tsv").rows {
      for member in row.list("members") {
        let parts = member.split(separator: "[")
        guard parts.count == 2 else { continue }
        let years = parts[1].dropLast().split(separator: "-", omittingEmptySubsequences: false)
          .map { Int($0) }
        #expect(years.count == 2, "blocs.tsv:\(row.line): \(member)")
        guard years.count == 2, let from = years[0] else { continue }
        if let to = years[1] { #expect(from <= to, "blocs.tsv:\(row.line): \(member)") }
        if let life = Self.lives[String(parts[0])] {
          #expect(life.contains(from), "blocs.tsv:\(row.line): \(member)")
        }
      }
    }
  }

  @Test("a name stands for one country only")
  func names() throws {
    // Words that are of two countries and are told apart by the text around them, or mean the first.
    let shared: Set<String> = ["Congolese", "Korean", "Congo", "Guinean", "Dominican"]
    var owner: [String: String] = [:]
    for row in try Self.table("countries.tsv").rows {
      let words =
        [row["name"]] + row.list("aliases") + row.list("adjectives") + row.list("people")
        + row.list("seats")
      for word in Set(words) where !shared.contains(word) {
        #expect(owner[word] == nil, "countries.tsv:\(row.line): \(word) is \(owner[word] ?? "")'s")
        owner[word] = row["code"]
      }
    }
  }
}
