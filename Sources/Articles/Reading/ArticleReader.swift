package import Foundation
package import RuleFiles

/// Turns input of any supported kind into articles.
package struct ArticleReader: Sendable {
  let rules: ReadingRules

  /// - Parameter rules: another folder of rules than the one that comes with parley.
  /// - Throws: ``RuleFileError`` if the module's tables are damaged.
  package init(rules: RuleFolder? = nil) throws {
    self.rules = try ReadingRules(rules ?? .bundled)
  }

  /// Reads one JSON object of the interchange contract (`parley annotate`'s input).
  /// - Parameter line: its number, told in errors.
  package func article(jsonLine: [UInt8], line: Int) -> Result<Article, ArticleError> {
    let bytes =
      line == 1 && jsonLine.starts(with: [0xEF, 0xBB, 0xBF])
      ? Array(jsonLine.dropFirst(3)) : jsonLine
    return JSONLineReader(rules: rules).article(bytes, line: line)
  }

  /// Reads every article of a file (web page, plain text, feed, JSONL, CSV, WARC; each also gzipped), in the file's order.
  /// What cannot be read is handed on as an error in its place; reading goes on behind it.
  /// - Throws: only what `body` throws.
  package func articles(
    in file: URL,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    try FileReader(rules: rules).articles(in: file, body)
  }
}

extension ArticleReader {
  /// Reads every article of bytes that came from elsewhere than a file: standard input, a page that was fetched.
  /// - Parameters:
  ///   - contents: all of them.
  ///   - subject: told in errors; an address counts as the articles' own where they state none.
  ///   - contentType: what a server said of them.
  /// - Throws: only what `body` throws.
  package func articles(
    contents: [UInt8],
    subject: String,
    contentType: String? = nil,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    try FileReader(rules: rules).articles(
      from: MemoryStream(contents),
      subject: subject,
      name: subject,
      declared: contentType.flatMap(CharsetDeclaration.label(contentType:)),
      url: subject.contains("://") ? subject : nil,
      body
    )
  }

  /// Reads every article of an open file (standard input), as it streams by.
  /// - Throws: only what `body` throws.
  package func articles(
    handle: FileHandle,
    subject: String,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    try FileReader(rules: rules).articles(
      from: FileStream(handle),
      subject: subject,
      name: subject,
      declared: nil,
      url: nil,
      body
    )
  }
}
