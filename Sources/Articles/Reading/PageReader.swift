internal import Annotations
internal import TextModel

/// What a web page gives: the article's own words, and what the page says of them.
struct PageReader: Sendable {
  let rules: ReadingRules

  /// A page as read, before the input's own statements are laid over it.
  struct Page: Sendable {
    var title: String?
    var authors: [String] = []
    var outlet: String?
    var language: String?
    var canonical: String?
    var dates = DateChooser.Dates()
    var paragraphs: [[UInt8]] = []
  }

  /// - Parameters:
  ///   - html: valid UTF-8.
  ///   - url: where the page was found, if known.
  func read(_ html: [UInt8], url: String?) -> Page {
    let tree = HTMLParser.parse(html)
    var page = PageText(tree, table: rules.hints)
    let facts = PageFacts(page)
    let statedBody = facts.structured.body
    let stated = statedBody.map { Set(Shingles.of(Array($0.utf8))) } ?? []
    var finder = BodyFinder(page: page, stated: stated.count >= 40 ? stated : [])
    var found = finder.find()
    if (found?.prose ?? 0) < 200 || page.hiddenBytes > 2 * (found?.prose ?? 0) {
      // A page that shows its text by script (or to subscribers) keeps it hidden until then.
      let all = PageText(tree, table: rules.hints, showHidden: true)
      let second = BodyFinder(page: all, stated: finder.stated)
      if let other = second.find(), other.prose > 2 * (found?.prose ?? 0) + 200 {
        page = all
        finder = second
        found = other
      }
    }
    var result = Page()
    let titles = TitleChooser(facts: facts, page: page, container: found?.container)
    result.title = titles.title()
    result.outlet =
      facts.structured.publisher
      ?? facts.first("og:site_name", "application-name", "twitter:app:name:iphone")
    result.authors = AuthorChooser(
      facts: facts,
      page: page,
      names: rules.names,
      container: found?.container
    )
    .authors(outlet: result.outlet)
    result.canonical = facts.canonical ?? facts.first("og:url")
    result.dates = DateChooser(
      facts: facts,
      page: page,
      reader: rules.dates,
      container: found?.container,
      url: url
    )
    .dates()
    if let found {
      let cleaner = BodyCleaner(
        page: page,
        lines: rules.lines,
        found: found,
        titles: Set((titles.all + [result.title].compactMap { $0 }).map(\.folded)),
        stated: finder.stated,
        dates: rules.dates
      )
      result.paragraphs = cleaner.paragraphs().map(\.text)
    }
    fallBack(&result, statedBody: statedBody)
    result.language = rules.languages.language(
      of: Array(result.paragraphs.prefix(40).joined(separator: [0x20])),
      declared: facts.htmlLanguage
        ?? facts.first("og:locale", "content-language", "language", "dc.language")
    )
    return result
  }

  /// The body that the page states in its structured data, where the page shows next to nothing.
  private func fallBack(_ result: inout Page, statedBody: String?) {
    guard let statedBody,
      result.paragraphs.reduce(0, { $0 + $1.count }) * 3 < statedBody.utf8.count,
      statedBody.utf8.count > 400
    else { return }
    var text = statedBody
    if text.contains("<p") || text.contains("<br") {
      let tree = HTMLParser.parse(Array(text.utf8))
      let blocks = PageText(tree, table: rules.hints).blocks
      result.paragraphs = blocks.map(\.text).filter {
        rules.lines.effect(of: $0, linkShare: 0) == nil
      }
      return
    }
    text = text.contains("\n") ? text : text.squeezed
    result.paragraphs = text.split(separator: "\n").map { Array(TextCleaner.line(String($0)).utf8) }
      .filter { !$0.isEmpty && rules.lines.effect(of: $0, linkShare: 0) == nil }
  }
}
