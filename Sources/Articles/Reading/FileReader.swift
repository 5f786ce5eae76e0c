internal import Foundation

/// Reads a file, or any stream, of whatever kind: kinds by content, gzip undone, one article after the other.
struct FileReader: Sendable {
  let rules: ReadingRules

  func articles(in file: URL, _ body: (Result<Article, ArticleError>) throws -> Void) throws {
    guard let stream = FileStream(file) else {
      let isThere = FileManager.default.fileExists(atPath: file.path)
      let message = isThere ? "it cannot be opened as a file" : "there is no such file"
      try body(.failure(ArticleError(code: "not-readable", subject: file.path, message: message)))
      return
    }
    try articles(
      from: stream,
      subject: file.path,
      name: file.lastPathComponent,
      declared: nil,
      url: nil,
      body
    )
  }

  /// - Parameters:
  ///   - declared: the encoding that came with the bytes (HTTP).
  ///   - url: where they came from.
  func articles(
    from stream: any ByteStream,
    subject: String?,
    name: String,
    declared: String?,
    url: String?,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    var reader = StreamReader(stream)
    // A gzipped gzip happens; more is a bomb.
    for _ in 0..<2 where reader.peek(2).elementsEqual([0x1F, 0x8B]) {
      reader = StreamReader(GzipStream(ReaderStream(reader)))
    }
    let source = Source(reader: reader, subject: subject, name: name, declared: declared, url: url)
    let raw = Array(reader.peek(16_384))
    if raw.isEmpty {
      try body(
        .failure(
          source.error(
            reader.failure?.code ?? "empty",
            reader.failure?.message ?? "the file is empty"
          )
        )
      )
      return
    }
    let isWide = TextDecoder.wideEncoding(raw) != nil
    if !isWide, !raw.starts(with: Array("WARC/".utf8)), InputKind.isBinary(raw) {
      try body(.failure(source.error("not-text", "this is no text: nothing that parley can read")))
      return
    }
    let kind = InputKind.of(head: rules.decoder.decode(raw, declared: declared), name: name)
    switch kind {
    case .warc: try warc(source, body)
    case .json: try json(source, isWide: isWide, body)
    case .csv(let delimiter) where !isWide: try csv(source, delimiter: delimiter, body)
    default: try whole(source, kind, body)
    }
    if kind != .warc, let failure = reader.failure {
      try body(.failure(source.error(failure.code, failure.message)))
    }
  }

  struct Source {
    let reader: StreamReader
    let subject: String?
    let name: String
    let declared: String?
    let url: String?

    func error(_ code: String, _ message: String, line: Int? = nil) -> ArticleError {
      ArticleError(code: code, subject: subject, line: line, message: message)
    }
  }

  // MARK: Kinds that are one text

  private func whole(
    _ source: Source,
    _ kind: InputKind,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    let bytes = source.reader.take(ContentReader.longestInput + 1)
    guard bytes.count <= ContentReader.longestInput else {
      try body(
        .failure(
          source.error("too-large", "more than \(ContentReader.longestInput) bytes are no article")
        )
      )
      return
    }
    let text = rules.decoder.decode(bytes, declared: source.declared)
    guard text.contains(where: { !$0.isASCIISpace }) else {
      try body(.failure(source.error("empty", "there is nothing but white space")))
      return
    }
    var stated = Statements()
    stated.subject = source.subject
    stated.url = source.url
    let reader = ContentReader(rules: rules)
    switch kind {
    case .xmlFeed:
      try FeedReader(rules: rules).articles(
        XMLFeedParser.parse(text),
        subject: source.subject,
        body
      )
    case .html: try body(reader.article(html: text, stated))
    default: try body(reader.article(text: text, hasHead: true, stated))
    }
  }

  // MARK: Lines and rows

  private func json(
    _ source: Source,
    isWide: Bool,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    var reader = source.reader
    let head = rules.decoder.decode(Array(reader.peek(4096)))
    if isWide || isOneValue(head) {
      let bytes = rules.decoder.decode(reader.take(ContentReader.longestInput))
      if let value = try? JSONReader.read(bytes) {
        try oneValue(value, source, body)
        return
      }
      reader = StreamReader(MemoryStream(bytes))
    }
    let lines = JSONLineReader(rules: rules)
    var number = 0
    while let line = reader.line(limit: ContentReader.longestInput) {
      number += 1
      guard line.isWhole else {
        reader.skipLine()
        try body(
          .failure(source.error("too-large", "the line is longer than any article", line: number))
        )
        continue
      }
      let bytes =
        number == 1 && line.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        ? Array(line.bytes.dropFirst(3)) : line.bytes
      guard bytes.contains(where: { !$0.isASCIISpace }) else { continue }
      try body(lines.article(bytes, line: number, subject: source.subject))
    }
  }

  /// A JSON feed, a list of articles, or one object written over several lines.
  private func isOneValue(_ head: [UInt8]) -> Bool {
    let text = head.drop { $0.isASCIISpace }
    if text.first == UInt8(ascii: "[") { return true }
    if String(decoding: head, as: UTF8.self).contains("jsonfeed.org") { return true }
    return text.dropFirst().first == 0x0A || text.dropFirst().first == 0x0D
  }

  private func oneValue(
    _ value: JSONValue,
    _ source: Source,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    if let feed = JSONFeedParser.parse(value) {
      try FeedReader(rules: rules).articles(feed, subject: source.subject, body)
      return
    }
    let lines = JSONLineReader(rules: rules)
    for (number, element) in value.list.enumerated() {
      try body(lines.article(element, line: number + 1, subject: source.subject))
    }
  }

  private func csv(
    _ source: Source,
    delimiter: UInt8,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    if source.reader.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { _ = source.reader.skip(3) }
    let rows = CSVReader(reader: source.reader, delimiter: delimiter, decoder: rules.decoder)
    guard case .cells(let header)? = rows.next() else { return }
    let columns = CSVColumns(header: header)
    let lines = JSONLineReader(rules: rules)
    var number = 1
    while let row = rows.next() {
      number += 1
      switch row {
      case .cells(let cells):
        if cells.allSatisfy(\.isEmpty) { continue }
        try body(lines.article(columns.object(cells), line: number, subject: source.subject))
      case .tooLong:
        try body(.failure(source.error("too-large", "the row does not end", line: number)))
      }
    }
  }

  // MARK: Archives

  private func warc(_ source: Source, _ body: (Result<Article, ArticleError>) throws -> Void) throws
  {
    let reader = ContentReader(rules: rules)
    try WARCReader(reader: source.reader).records { result, number in
      switch result {
      case .failure(let failure):
        try body(.failure(source.error(failure.code, failure.message, line: number)))
      case .success(let record):
        if let article = article(record, reader, source) { try body(article) }
      }
    }
  }

  /// The article of a record; nil for one that holds no page.
  private func article(
    _ record: WARCReader.Record,
    _ reader: ContentReader,
    _ source: Source
  ) -> Result<Article, ArticleError>? {
    var bytes = record.block
    var type = record.contentType
    if record.type == "response" {
      guard let message = HTTPMessage(record.block), message.status == 200 else { return nil }
      type = message.contentType
      if let type, !Self.isPage(type) { return nil }
      do {
        bytes = try message.content()
      } catch {
        return .failure(
          source.error(
            error.code,
            "\(record.target ?? "a record"): \(error.message)",
            line: record.number
          )
        )
      }
    }
    if let type, !Self.isPage(type) { return nil }
    if InputKind.isBinary(bytes), TextDecoder.wideEncoding(bytes) == nil { return nil }
    var stated = Statements()
    stated.url = record.target
    stated.subject = source.subject
    stated.line = record.number
    let text = rules.decoder.decode(
      bytes,
      declared: type.flatMap(CharsetDeclaration.label(contentType:))
    )
    guard text.contains(UInt8(ascii: "<")) else { return nil }
    return reader.article(html: text, stated)
  }

  private static func isPage(_ type: String) -> Bool {
    let type = type.lowercased()
    return type.contains("html") || type.isEmpty
  }
}

/// What is left in a reader, as a stream.
private final class ReaderStream: ByteStream {
  private let reader: StreamReader

  init(_ reader: StreamReader) {
    self.reader = reader
  }

  func next() throws(StreamError) -> [UInt8] {
    let piece = reader.take(65_536)
    if piece.isEmpty, let failure = reader.failure { throw failure }
    return piece
  }
}
