/// A table of facts: tab-separated columns, the first line their names, `#` lines comments.
///
/// The form of every word list under `Resources/`: it loads in microseconds, a difference reads well, a spreadsheet opens it.
package struct TableFile: Sendable {
  package let name: String
  package let columns: [String]
  package let rows: [Row]

  /// One line of the table.
  package struct Row: Sendable {
    /// Line in the file, from 1.
    package let line: Int
    let cells: [String]
    let index: [String: Int]

    /// The cell of a column; empty where the line is short or the column is not there.
    package subscript(column: String) -> String {
      guard let position = index[column], position < cells.count else { return "" }
      return cells[position]
    }

    /// A cell as a list: parts between semicolons, trimmed, empty ones left out.
    package func list(_ column: String) -> [String] {
      let cell = self[column]
      guard !cell.isEmpty else { return [] }
      let blank = UInt8(ascii: " ")
      return cell.utf8.split(separator: UInt8(ascii: ";")).compactMap { part in
        var part = part
        while part.first == blank { part.removeFirst() }
        while part.last == blank { part.removeLast() }
        return part.isEmpty ? nil : String(Substring(part))
      }
    }
  }

  /// - Parameters:
  ///   - contents: the file's text.
  ///   - name: told in errors.
  ///   - required: columns that must be there.
  /// - Throws: ``RuleFileError`` for a missing header or column, or a line with more cells than columns.
  package init(contents: String, name: String, required: [String] = []) throws(RuleFileError) {
    self.name = name
    var columns: [String] = []
    var index: [String: Int] = [:]
    var rows: [Row] = []
    let lines = contents.utf8.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    for (number, bytes) in lines.enumerated() {
      guard bytes.first != UInt8(ascii: "#"), bytes.contains(where: { $0 > 0x20 }) else { continue }
      let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      if columns.isEmpty {
        columns = cells
        for (position, column) in cells.enumerated() { index[column] = position }
        continue
      }
      guard cells.count <= columns.count else {
        throw RuleFileError(
          file: name,
          line: number + 1,
          found: "\(cells.count) cells where the header names \(columns.count)",
          remedy: "part columns with one tab each"
        )
      }
      rows.append(Row(line: number + 1, cells: cells, index: index))
    }
    for column in required where index[column] == nil {
      throw RuleFileError(
        file: name,
        line: 0,
        found: "no column '\(column)'",
        remedy: "name it in the first line; there are \(columns.joined(separator: ", "))"
      )
    }
    self.columns = columns
    self.rows = rows
  }
}
