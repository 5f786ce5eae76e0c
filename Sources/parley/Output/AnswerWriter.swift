import Exchange
import Record

/// Writes an answer as its entries come: the first lines stand before the last entry is read, and none is kept.
struct AnswerWriter<Entry> {
  let options: AnswerOptions
  let columns: [String]
  /// For other programs; the table for people leaves much out.
  let csv: RecordTable<Entry>
  let json: (inout JSONWriter, Entry) -> Void
  let row: (Entry) -> [String]
  /// Where the next page begins, if the answer was cut.
  var next: Int?

  private let output = StandardOutput()
  private var pending: [UInt8] = []
  private var table: TextTable
  private var isEmpty = true
  /// Set once the widths of a table's columns are settled.
  private var widths: [Int]?

  /// Rows by which a table's columns are measured, and which are written at once.
  var measuredRows = 50
  /// Bytes that are written at once: few at first, as somebody waits for the first lines.
  private var bufferSize = 1 << 12
  private static var largestBuffer: Int { 1 << 16 }

  init(
    options: AnswerOptions,
    columns: [String],
    csv: RecordTable<Entry>,
    json: @escaping (inout JSONWriter, Entry) -> Void,
    row: @escaping (Entry) -> [String]
  ) {
    self.options = options
    self.columns = columns
    self.csv = csv
    self.json = json
    self.row = row
    table = TextTable(columns)
  }

  mutating func add(_ entry: Entry) throws {
    defer { isEmpty = false }
    if options.json {
      pending.append(UInt8(ascii: isEmpty ? "[" : ","))
      var writer = JSONWriter()
      json(&writer, entry)
      pending += writer.bytes
    } else if options.csv {
      if isEmpty { pending += csv.header.utf8 }
      pending += csv.lines(entry).utf8
    } else if let widths {
      pending += TextTable.line(cells(entry), widths, isWhole: Terminal.width == nil).utf8
      pending.append(UInt8(ascii: "\n"))
    } else {
      table.add(cells(entry))
      if table.count >= measuredRows { settleTable() }
    }
    if pending.count >= bufferSize { try flush() }
  }

  mutating func finish() throws {
    if options.json {
      pending += (isEmpty ? "[]\n" : "]\n").utf8
    } else if options.csv {
      if isEmpty { pending += csv.header.utf8 }
    } else if isEmpty {
      pending += "nothing on record\n".utf8
    } else {
      if widths == nil { settleTable() }
      if let next { pending += "There is more: --offset \(next)\n".utf8 }
    }
    try flush()
  }

  /// A table's row: IDs are cut to as many digits as people need.
  private func cells(_ entry: Entry) -> [String] {
    var cells = row(entry)
    if columns.last == "id", let id = cells.popLast() {
      cells.append(EntryID(rawValue: id).short)
    }
    return cells
  }

  private mutating func settleTable() {
    let width = Terminal.width
    widths = table.columnWidths(fitting: width)
    pending += table.rendered(width: width, style: .standardOutput).utf8
  }

  private mutating func flush() throws {
    try output.write(pending)
    pending.removeAll(keepingCapacity: true)
    bufferSize = min(2 * bufferSize, Self.largestBuffer)
  }
}
