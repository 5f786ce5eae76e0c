package import Record
import TextModel

/// A kind of entry as a table for R, Python or a spreadsheet: one value a cell, an unknown one empty, several parted by `; `.
///
/// Column names are those of the interchange contract where it has the thing, days ISO 8601. docs/guide.md lists them.
package struct RecordTable<Entry> {
  package let columns: [String]
  private let cells: (Entry) -> [[String?]]

  /// - Parameter rows: an entry's rows, each with a cell a column.
  package init(_ columns: [String], rows: @escaping (Entry) -> [[String?]]) {
    self.columns = columns
    cells = rows
  }

  /// An entry's lines of comma-separated values, each with its end.
  package func lines(_ entry: Entry) -> String {
    cells(entry).map { CSV.line($0.map { $0 ?? "" }) }.joined()
  }

  package var header: String { CSV.line(columns) }
}

/// Comma-separated values as RFC 4180 has them.
package enum CSV {
  package static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}

extension Sequence<String> {
  /// Several values in one cell.
  var cell: String { joined(separator: "; ") }
}

extension RecordEntry {
  /// Columns with which every table of entries ends.
  static var supportColumns: [String] {
    ["origins", "unknown_origins", "reports", "passage"]
  }

  /// What stands behind it: origins, reports that cannot be placed, reports, and the first passage.
  var supportCells: [String?] {
    [
      "\(support.origins)", "\(support.unknownOrigins)",
      "\(Set(evidence.map(\.report)).count)", evidence.first?.text,
    ]
  }
}

/// What can be asked for as a table.
package enum RecordTables {
  /// The front page, part by part.
  package static var brief: RecordTable<(part: String, entry: any RecordEntry)> {
    let columns = ["part", "id", "from", "to", "title", "countries"]
    let support = ["origins", "unknown_origins", "reports", "passage"]
    return RecordTable(columns + support) { item in
      let entry = item.entry
      return [
        [
          item.part, entry.id.rawValue, entry.from, entry.to, entry.title, entry.countries.cell,
        ] + entry.supportCells
      ]
    }
  }

  /// All the passages that an entry rests on, a row each; places in code points.
  package static func evidence<Entry: RecordEntry>(_ type: Entry.Type) -> RecordTable<Entry> {
    RecordTable(["id", "report", "start", "end", "text"]) { entry in
      entry.evidence.map { passage in
        [
          entry.id.rawValue, passage.report, "\(passage.codePoints.start)",
          "\(passage.codePoints.end)", passage.text,
        ]
      }
    }
  }
}
