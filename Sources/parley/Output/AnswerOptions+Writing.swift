import Exchange

extension AnswerOptions {
  /// Writes a list of entries as JSON, CSV or a table.
  func write<Entry>(
    _ entries: [Entry],
    json: (inout JSONWriter, Entry) -> Void,
    columns: [String],
    row: (Entry) -> [String]
  ) throws {
    let output = StandardOutput()
    if self.json {
      var writer = JSONWriter()
      writer.array(entries, json)
      return try output.write(writer.bytes + [UInt8(ascii: "\n")])
    }
    var table = TextTable(columns)
    for entry in entries { table.add(row(entry)) }
    if csv { return try output.write(table.csv) }
    guard !table.isEmpty else { return try output.write("nothing on record\n") }
    try output.write(table.rendered(width: Terminal.width, style: .standardOutput))
  }
}
