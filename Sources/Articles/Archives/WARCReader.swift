/// Reads the records of a web archive (WARC 1.0 and 1.1) one by one, in memory that does not grow with the archive.
///
/// - Source: ISO 28500:2017.
struct WARCReader {
  /// A record that may hold a page.
  struct Record {
    /// From 1, counting every record.
    let number: Int
    let type: String
    let target: String?
    let contentType: String?
    let block: [UInt8]
  }

  /// The longest record block that is read; longer ones are passed over, in bytes.
  static let longestBlock = 64_000_000

  private static let mostHeaders = 200

  let reader: StreamReader

  /// Hands on every `response` and `resource` record, and an error for each that is damaged.
  func records(_ body: (Result<Record, StreamError>, Int) throws -> Void) rethrows {
    var number = 0
    while let headers = nextHeaders() {
      number += 1
      let length = headers["content-length"].flatMap { Int($0) } ?? -1
      let type = headers["warc-type"]?.lowercased() ?? ""
      guard length >= 0 else {
        try body(
          .failure(StreamError(code: "damaged", message: "a WARC record without its length")),
          number
        )
        continue
      }
      guard type == "response" || type == "resource" else {
        if reader.skip(length) < length, reader.failure != nil { break }
        continue
      }
      if length > Self.longestBlock {
        let skipped = reader.skip(length)
        let message =
          skipped < length
          ? "the record claims \(length) bytes, the file ends before"
          : "a record of \(length) bytes is larger than any page"
        try body(
          .failure(
            StreamError(code: skipped < length ? "truncated" : "too-large", message: message)
          ),
          number
        )
        continue
      }
      let block = reader.take(length)
      guard block.count == length else {
        let message = reader.failure?.message ?? "the file ends in the middle of a WARC record"
        try body(.failure(StreamError(code: "truncated", message: message)), number)
        return
      }
      try body(
        .success(
          Record(
            number: number,
            type: type,
            target: headers["warc-target-uri"].map {
              String($0.drop { $0 == "<" }.prefix { $0 != ">" })
            },
            contentType: headers["content-type"],
            block: block
          )
        ),
        number
      )
    }
    if let failure = reader.failure { try body(.failure(failure), number + 1) }
  }

  /// The headers of the next record: from its `WARC/` line to an empty one. What stands between records is passed over.
  private func nextHeaders() -> [String: String]? {
    while let line = reader.line(limit: 4096) {
      guard line.bytes.starts(with: Array("WARC/".utf8)) else {
        if !line.isWhole { reader.skipLine() }
        continue
      }
      var headers: [String: String] = [:]
      while let header = reader.line(limit: 65_536), !header.bytes.isEmpty,
        headers.count < Self.mostHeaders
      {
        let text = String(decoding: header.bytes, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":") else { continue }
        headers[text[..<colon].lowercased()] = String(text[text.index(after: colon)...]).trimmed
      }
      return headers
    }
    return nil
  }
}
