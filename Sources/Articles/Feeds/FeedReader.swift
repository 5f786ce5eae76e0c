internal import Annotations

/// Articles of a feed's items: the item's title, link, author and day, and the fullest of its bodies as text.
struct FeedReader: Sendable {
  let rules: ReadingRules

  func articles(
    _ feed: Feed,
    subject: String?,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) rethrows {
    guard !feed.items.isEmpty else {
      return try body(
        .failure(
          ArticleError(code: "no-article", subject: subject, message: "the feed has no items")
        )
      )
    }
    for (number, item) in feed.items.enumerated() {
      try body(article(item, of: feed, subject: subject, number: number + 1))
    }
  }

  private func article(
    _ item: FeedItem,
    of feed: Feed,
    subject: String?,
    number: Int
  ) -> Result<Article, ArticleError> {
    let fragments = FragmentReader(rules: rules)
    let title = item.title.map { fragments.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let paragraphs =
      item.bodies.map { fragments.paragraphs($0, title: title) }
      .max { size($0) < size($1) } ?? []
    guard !paragraphs.isEmpty, size(paragraphs) <= ArticleBuilder.longestText else {
      return .failure(
        ArticleError(
          code: paragraphs.isEmpty ? "no-article" : "too-large",
          subject: subject,
          line: number,
          message: paragraphs.isEmpty
            ? "the feed's item has no text of its own"
            : "the feed's item is larger than any article"
        )
      )
    }
    var builder = ArticleBuilder()
    builder.url = item.link
    builder.outlet = item.source.map { fragments.line($0) } ?? feed.title.map { fragments.line($0) }
    builder.title = title
    var names: [String] = []
    for name in item.authors.flatMap({ rules.names.names($0, outlet: builder.outlet) })
    where !names.contains(name) {
      names.append(name)
    }
    builder.authors = names
    builder.published = item.published.flatMap { rules.dates.value($0) }?.publication(.metadata)
    builder.modified = item.updated.flatMap { rules.dates.value($0) }?.publication(.metadata)
    builder.paragraphs = paragraphs
    builder.language = rules.languages.language(
      of: Array(paragraphs.prefix(40).joined(separator: [0x20])),
      declared: feed.language
    )
    return .success(CreditFinder.finish(&builder, rules: rules))
  }

  private func size(_ paragraphs: [[UInt8]]) -> Int { paragraphs.reduce(0) { $0 + $1.count } }
}
