package import Foundation
package import RuleFiles
import TextModel

/// Turns input of any supported kind into articles.
package struct ArticleReader: Sendable {
  /// - Throws: ``RuleFileError`` if the module's tables are damaged.
  package init(rules: RuleFolder? = nil) throws {}

  /// Reads one JSON object of the interchange contract (`parley annotate`'s input).
  package func article(jsonLine: [UInt8], line: Int) -> Result<Article, ArticleError> {
    guard let object = try? JSONSerialization.jsonObject(with: Data(jsonLine)) as? [String: Any],
      let text = object["text"] as? String
    else {
      return .failure(ArticleError(code: "not-json", subject: nil, line: line, message: "not a JSON object with 'text'"))
    }
    let source = SourceText(text)
    return .success(
      Article(id: object["id"] as? String ?? "line-\(line)", text: source, paragraphs: [source.range])
    )
  }

  /// Reads every article of a file (web page, plain text, feed, JSONL, CSV, WARC; each also gzipped), in the file's order.
  /// What cannot be read is handed on as an error in its place; reading goes on behind it.
  /// - Throws: only what `body` throws.
  package func articles(
    in file: URL,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    guard let data = try? Data(contentsOf: file), let text = String(data: data, encoding: .utf8) else {
      try body(.failure(ArticleError(code: "not-text", subject: file.path, message: "cannot be read as text")))
      return
    }
    let source = SourceText(text)
    try body(.success(Article(id: file.lastPathComponent, text: source, paragraphs: [source.range])))
  }
}
