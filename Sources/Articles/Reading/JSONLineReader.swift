internal import Annotations

/// Reads one object of the interchange contract: `text` or `html`, and what the line states beside them.
struct JSONLineReader: Sendable {
  let rules: ReadingRules

  func article(_ bytes: [UInt8], line: Int, subject: String? = nil) -> Result<Article, ArticleError>
  {
    let object: JSONValue
    do {
      object = try JSONReader.read(bytes)
    } catch {
      return .failure(
        ArticleError(
          code: "not-json",
          subject: subject,
          line: line,
          message: "no JSON: \(error.message) at byte \(error.offset + 1)"
        )
      )
    }
    guard object.isObject else {
      return .failure(
        ArticleError(
          code: "not-json",
          subject: subject,
          line: line,
          message: "a JSON object is expected, one a line"
        )
      )
    }
    return article(object, line: line, subject: subject)
  }

  func article(_ object: JSONValue, line: Int, subject: String?) -> Result<Article, ArticleError> {
    let stated = statements(object, line: line, subject: subject)
    let reader = ContentReader(rules: rules)
    if let html = object["html"]?.string, html.utf8.contains(where: { !$0.isASCIISpace }) {
      return reader.article(html: withoutNul(html), stated)
    }
    if let text = object["text"]?.string, text.utf8.contains(where: { !$0.isASCIISpace }) {
      return reader.article(text: withoutNul(text), hasHead: false, stated)
    }
    return .failure(
      ArticleError(
        code: "missing-field",
        subject: stated.id ?? subject,
        line: line,
        message: "neither 'text' nor 'html' holds a text"
      )
    )
  }

  private func withoutNul(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
    return bytes
  }

  private func statements(_ object: JSONValue, line: Int, subject: String?) -> Statements {
    var stated = Statements()
    stated.id = object["id"]?.scalarText
    stated.url = filled(object["url"])
    stated.outlet = filled(object["outlet"])
    stated.title = filled(object["title"])
    stated.language = filled(object["language"])
    if let authors = object["authors"], !authors.isNull {
      let names = authors.list.compactMap { $0.string ?? $0["name"]?.string }.map(TextCleaner.line)
        .filter { !$0.isEmpty }
      stated.authors = names.isEmpty ? nil : names
    }
    stated.published = date(object["published"])
    stated.modified = date(object["modified"])
    stated.subject = stated.id ?? subject
    stated.line = line
    return stated
  }

  private func filled(_ value: JSONValue?) -> String? {
    guard let text = value?.string.map(TextCleaner.line), !text.isEmpty else { return nil }
    return text
  }

  /// An ISO 8601 value, or the object that an annotation has.
  private func date(_ value: JSONValue?) -> PublicationDate? {
    guard let text = value?.string ?? value?["value"]?.string else { return nil }
    let parts = text.trimmed.split(separator: "-")
    if text.trimmed.utf8.count == 4, let year = Int(text.trimmed) {
      return WrittenDate(year: year).publication(.input)
    }
    if parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    {
      return WrittenDate(year: year, month: month).publication(.input)
    }
    return rules.dates.value(text)?.publication(.input)
  }
}
