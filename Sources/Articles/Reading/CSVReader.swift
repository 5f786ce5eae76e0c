/// Reads a table row by row (RFC 4180, any delimiter), in memory that does not grow with the file.
struct CSVReader {
  /// The longest row that is read, in bytes; what is longer is an unclosed quotation mark.
  static let longestRow = 16_000_000

  let reader: StreamReader
  let delimiter: UInt8
  let decoder: TextDecoder

  enum Row: Equatable {
    case cells([String])
    case tooLong
  }

  /// The next row, nil at the end.
  func next() -> Row? {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    var size = 0
    while let line = reader.line(limit: Self.longestRow) {
      size += line.bytes.count
      guard line.isWhole, size <= Self.longestRow else {
        if !line.isWhole { reader.skipLine() }
        return .tooLong
      }
      var at = 0
      let bytes = line.bytes
      while at < bytes.count {
        let byte = bytes[at]
        if isQuoted {
          if byte != UInt8(ascii: "\"") {
            cells[cells.count - 1].append(byte)
          } else if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
            cells[cells.count - 1].append(byte)
            at += 1
          } else {
            isQuoted = false
          }
        } else if byte == UInt8(ascii: "\""), cells[cells.count - 1].isEmpty {
          isQuoted = true
        } else if byte == delimiter {
          cells.append([])
        } else {
          cells[cells.count - 1].append(byte)
        }
        at += 1
      }
      if !isQuoted {
        return .cells(
          cells.map { String(decoding: decoder.decode($0, sniff: false), as: UTF8.self) }
        )
      }
      cells[cells.count - 1].append(0x0A)
    }
    return size > 0
      ? .cells(cells.map { String(decoding: decoder.decode($0, sniff: false), as: UTF8.self) })
      : nil
  }
}
