internal import Annotations

/// Article from page or text, what the input states laid over what they say.
struct ContentReader: Sendable {
  let rules: ReadingRules

  /// The longest page or text that is looked at, in bytes.
  static let longestInput = 64_000_000

  /// - Parameter html: valid UTF-8.
  func article(html: [UInt8], _ stated: Statements) -> Result<Article, ArticleError> {
    guard html.count <= Self.longestInput else { return .failure(tooLarge(html.count, stated)) }
    let page = PageReader(rules: rules).read(html, url: stated.url)
    var builder = builder(stated)
    builder.url = stated.url ?? page.canonical.flatMap { $0.contains("://") ? $0 : nil }
    builder.outlet = stated.outlet ?? page.outlet
    builder.title = stated.title ?? page.title
    builder.authors = stated.authors ?? page.authors
    builder.language = stated.language ?? page.language
    builder.published = stated.published ?? page.dates.published
    builder.modified = stated.modified ?? page.dates.modified
    builder.paragraphs = page.paragraphs
    return checked(builder, stated)
  }

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - hasHead: whether headline, byline and date may stand in the text itself.
  func article(text: [UInt8], hasHead: Bool, _ stated: Statements) -> Result<Article, ArticleError>
  {
    guard text.count <= Self.longestInput else { return .failure(tooLarge(text.count, stated)) }
    let plain = PlainTextReader(rules: rules).read(text, hasHead: hasHead)
    var builder = builder(stated)
    builder.url = stated.url
    builder.outlet = stated.outlet
    builder.title = stated.title ?? plain.title
    builder.authors = stated.authors ?? plain.authors
    builder.published = stated.published ?? plain.published
    builder.modified = stated.modified ?? plain.modified
    builder.paragraphs = plain.paragraphs
    builder.language =
      stated.language
      ?? rules.languages.language(
        of: Array(plain.paragraphs.prefix(40).joined(separator: [0x20])),
        declared: nil
      )
    return checked(builder, stated)
  }

  private func builder(_ stated: Statements) -> ArticleBuilder {
    var builder = ArticleBuilder()
    builder.id = stated.id
    return builder
  }

  private func checked(_ complete: ArticleBuilder, _ stated: Statements) -> Result<
    Article, ArticleError
  > {
    var builder = complete
    let size = builder.paragraphs.reduce(0) { $0 + $1.count }
    guard size > 0 else {
      return .failure(
        ArticleError(
          code: "no-article",
          subject: stated.subject ?? stated.id,
          line: stated.line,
          message: "no text of an article was found"
        )
      )
    }
    guard size <= ArticleBuilder.longestText else { return .failure(tooLarge(size, stated)) }
    return .success(CreditFinder.finish(&builder, rules: rules))
  }

  private func tooLarge(_ size: Int, _ stated: Statements) -> ArticleError {
    ArticleError(
      code: "too-large",
      subject: stated.subject ?? stated.id,
      line: stated.line,
      message: "\(size) bytes are more than an article has; split the input"
    )
  }
}
