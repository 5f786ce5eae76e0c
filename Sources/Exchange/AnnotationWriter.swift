import Annotations
package import Articles
import Chronology
package import Reports
package import TextModel

/// Writes a report as one line of the interchange contract (`parley/annotation/1`): offsets in code points, every key present.
package struct AnnotationWriter: Sendable {
  package init() {}

  /// - Parameter analysis: given, the line carries `tokens` too.
  /// - Returns: one JSON object without a line end.
  /// - Complexity: linear in the text and the report.
  package func line(_ report: Report, tokens analysis: AnnotatedText? = nil) -> [UInt8] {
    var json = JSONWriter()
    let offsets = CodePointMap(report.article.text)
    json.object { json in
      header(report.article, &json)
      json.key("paragraphs")
      json.array(report.article.paragraphs) { $0.span($1, offsets) }
      json.key("sentences")
      json.array(report.sentences) { $0.span($1, offsets) }
      json.key("credits")
      json.array(report.article.credits) { json, credit in
        json.object { json in
          json.span("span", credit.range, offsets)
          json.member("agency", credit.agency)
          json.member("kind", credit.kind.rawValue)
        }
      }
      json.key("times")
      json.array(report.times) { $0.timex($1, offsets) }
      json.key("actors")
      json.array(report.actors) { $0.actor($1, offsets) }
      json.key("offices")
      json.array(report.offices) { $0.office($1, offsets) }
      json.key("quotations")
      json.array(report.quotations) { $0.quotation($1, offsets) }
      json.key("events")
      json.array(report.events) { $0.event($1, offsets) }
      json.key("dialogues")
      json.array(report.dialogues) { $0.dialogue($1, offsets) }
      json.key("diagnostics")
      json.array(report.article.diagnostics) { json, diagnostic in
        json.object { json in
          json.member("code", diagnostic.code)
          json.member("message", diagnostic.message)
        }
      }
      if let analysis {
        json.key("tokens")
        json.tokens(analysis, offsets)
      }
    }
    return json.bytes
  }

  /// One error line: `{"id": …, "error": {"code", "message"}}`.
  package func line(_ error: ArticleError) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("id", error.subject)
      json.key("error")
      json.object { json in
        json.member("code", error.code)
        json.member("message", error.description)
      }
    }
    return json.bytes
  }

  private func header(_ article: Article, _ json: inout JSONWriter) {
    json.member("schema", "parley/annotation/1")
    json.member("id", article.id)
    json.member("url", article.url)
    json.member("outlet", article.outlet)
    json.member("title", article.title)
    json.member("authors", strings: article.authors)
    json.member("language", article.language)
    json.key("published")
    json.date(article.published, emptyBasis: true)
    json.key("modified")
    json.date(article.modified, emptyBasis: false)
    json.member("text", article.text.string)
  }
}
