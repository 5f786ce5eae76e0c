import Annotations
import Chronology
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
      return .failure(
        ArticleError(
          code: "not-json",
          subject: nil,
          line: line,
          message: "not a JSON object with 'text'"
        )
      )
    }
    let source = SourceText(text)
    let published = (object["published"] as? String).map { value in
      PublicationDate(
        value: value,
        precision: value.count > 16
          ? .second : value.count > 10 ? .minute : value.count > 7 ? .day : .month,
        basis: .input
      )
    }
    return .success(
      Article(
        id: object["id"] as? String ?? "line-\(line)",
        url: object["url"] as? String,
        outlet: object["outlet"] as? String,
        title: object["title"] as? String,
        language: object["language"] as? String,
        published: published,
        text: source,
        paragraphs: paragraphs(of: source)
      )
    )
  }

  /// Runs of bytes between line ends.
  private func paragraphs(of text: SourceText) -> [TextRange] {
    var result: [TextRange] = []
    var start = 0
    for (index, byte) in text.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if index > start { result.append(TextRange(start, index)) }
      start = index + 1
    }
    if text.bytes.count > start { result.append(TextRange(start, text.bytes.count)) }
    return result
  }

  /// Reads every article of a file (web page, plain text, feed, JSONL, CSV, WARC; each also gzipped), in the file's order.
  /// What cannot be read is handed on as an error in its place; reading goes on behind it.
  /// - Throws: only what `body` throws.
  package func articles(
    in file: URL,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    guard let data = try? Data(contentsOf: file), let text = String(data: data, encoding: .utf8)
    else {
      try body(
        .failure(
          ArticleError(code: "not-text", subject: file.path, message: "cannot be read as text")
        )
      )
      return
    }
    let source = SourceText(text)
    try body(
      .success(
        Article(id: file.lastPathComponent, text: source, paragraphs: paragraphs(of: source))
      )
    )
  }
}
