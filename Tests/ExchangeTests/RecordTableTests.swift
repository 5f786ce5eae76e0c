import Exchange
import Testing

@Suite("Tables for other programs") struct RecordTableTests {
  @Test(
    "a cell is quoted where it must be (RFC 4180)",
    arguments: [
      ("plain", "plain"), ("a, b", "\"a, b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("", ""),
    ]
  )
  func quoting(cell: String, written: String) {
    #expect(CSV.line([cell, "x"]) == written + ",x\r\n")
  }

  @Test("what is unknown is an empty cell, an entry may have several rows")
  func rows() {
    let table = RecordTable<[Int]>(["number", "double"]) { numbers in
      numbers.map { ["\($0)", $0 > 9 ? nil : "\($0 * 2)"] }
    }
    #expect(table.header == "number,double\r\n")
    #expect(table.lines([4, 12]) == "4,8\r\n12,\r\n")
  }
}
