/// A table for people: columns lined up, cut to the terminal's width; plain and whole when it goes to a file or a pipe.
struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: [String]) {
    self.header = header
  }

  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  /// Rows below the header.
  var count: Int { rows.count }

  /// - Parameters:
  ///   - width: of the terminal in columns; nil leaves cells whole.
  ///   - style: how the header is set off.
  func rendered(width: Int?, style: TextStyle) -> String {
    let widths = columnWidths(fitting: width)
    var lines = [style.bold(Self.line(header, widths, isWhole: width == nil))]
    lines += rows.map { Self.line($0, widths, isWhole: width == nil) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The widest column gives way first, down to 12 characters.
  func columnWidths(fitting width: Int?) -> [Int] {
    var widths = header.indices.map { column in
      ([header] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    guard let width else { return widths }
    let gaps = 2 * max(0, widths.count - 1)
    while widths.reduce(gaps, +) > width, let widest = widths.max(), widest > 12,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }

  /// One row.
  /// - Parameter isWhole: whether a cell that is wider than its column moves the others instead of being cut.
  static func line(_ cells: [String], _ widths: [Int], isWhole: Bool) -> String {
    var result = ""
    for (column, width) in widths.enumerated() {
      let cell = column < cells.count ? cells[column] : ""
      let isCut = !isWhole && cell.count > width
      let shown = isCut ? cell.prefix(max(0, width - 1)) + "…" : cell[...]
      result += shown
      if column + 1 < widths.count {
        result += String(repeating: " ", count: max(0, width - shown.count) + 2)
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
