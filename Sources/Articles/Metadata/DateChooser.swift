internal import Annotations
internal import Chronology

/// Chooses the days of publication and change among the dates that a page gives.
///
/// Structured data and meta tags come first, then elements that are named a publication date, then dates beside the headline, then the
/// address. Dates that belong to something else (another story, a footer, a comment) are not looked at.
struct DateChooser {
  let facts: PageFacts
  let page: PageText
  let reader: DateReader
  let container: Int?
  let url: String?

  struct Dates: Sendable {
    var published: PublicationDate?
    var modified: PublicationDate?
  }

  private static let publishedKeys = [
    "article:published_time", "article:published", "og:article:published_time", "datepublished",
    "og:published_time", "published_time", "article:publicationdate",
    "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate",
    "publication_date", "publicationdate", "pubdate", "pub_date",
    "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime",
    "date.issued", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "dc.created", "dcterms.date", "dc.date", "dc:date", "dcterms.available",
    "rnews:datepublished", "bt:pubdate", "og:pubdate", "ptime", "pdate",
    "article.published", "article:post_date", "article:create_time", "citation_publication_date",
    "citation_date", "citation_online_date", "prism.publicationdate", "datecreated",
    "uploaddate", "date", "article:date", "created", "displaydate", "date_published", "published",
    "shareaholic:article_published_time", "release_date", "article.created",
    "story_pubdate", "dateline", "publisheddate", "publicationtime", "news_date", "gentime",
    "timestamp", "time", "firstpublishdate", "mediator_published_time", "vr:published_time",
    "buildtime",
  ]
  private static let modifiedKeys = [
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "last-modified",
    "lastmod", "dcterms.modified", "dc.date.modified", "article:updated",
    "article:updated_time", "og:modified_time", "revised", "last_updated",
    "shareaholic:article_modified_time", "updated_time", "modified_time", "dcterms.lastmodified",
  ]

  func dates() -> Dates {
    var dates = Dates()
    let statedFirst = structured("datePublished")
    let metaFirst = meta(Self.publishedKeys)
    dates.published =
      (facts.structured.isDoubtful ? metaFirst ?? statedFirst : statedFirst ?? metaFirst)
      ?? structured("dateCreated") ?? structured("uploadDate")
    let statedLast = structured("dateModified")
    let metaLast = meta(Self.modifiedKeys)
    dates.modified = facts.structured.isDoubtful ? metaLast ?? statedLast : statedLast ?? metaLast
    let visible = VisibleDates(
      facts: facts,
      page: page,
      reader: reader,
      container: container,
      monthFirst: isMonthFirst
    )
    let fromURL = url.flatMap { Self.urlDate($0) } ?? facts.canonical.flatMap { Self.urlDate($0) }
    if dates.published == nil { dates.published = visible.published()?.publication(.visible) }
    if let address = fromURL {
      if let published = dates.published, let day = published.day, let other = address.calendarDay {
        // Moved to a new system, republished: the address keeps the first day.
        if day.dayNumber - other.dayNumber > 2,
          published.basis != .metadata || day != dates.modified?.day && false
        {
          dates.published = address.publication(.url)
        }
      } else if dates.published == nil {
        dates.published = address.publication(.url)
      }
    }
    if dates.modified == nil { dates.modified = visible.modified()?.publication(.visible) }
    if dates.published == nil { dates.published = visible.anyNearHead()?.publication(.visible) }
    return dates
  }

  /// `03/04/2024` is March in pages of the United States and the Philippines, April elsewhere.
  private var isMonthFirst: Bool {
    let language = (facts.htmlLanguage ?? facts.first("og:locale") ?? "").lowercased()
    if language.hasPrefix("en-gb") || language.hasPrefix("en-au") || language.hasPrefix("en_gb")
      || language.hasPrefix("en-in") || language.hasPrefix("en-ie") || language.hasPrefix("en-nz")
      || language.hasPrefix("en-za")
    {
      return false
    }
    return language.isEmpty || language.hasPrefix("en")
  }

  private func structured(_ key: String) -> PublicationDate? {
    facts.structured.text(key).flatMap { plausible(reader.value($0, monthFirst: isMonthFirst)) }?
      .publication(.metadata)
  }

  private func meta(_ keys: [String]) -> PublicationDate? {
    for key in keys {
      for value in facts.meta[key] ?? [] {
        if let date = plausible(reader.value(value, monthFirst: isMonthFirst)) {
          return date.publication(.metadata)
        }
      }
    }
    return nil
  }

  private func plausible(_ date: WrittenDate?) -> WrittenDate? {
    guard let date, date.year >= 1980, date.year < 2100 else { return nil }
    return date
  }

  /// A whole day in an address: `/2024/05/30/`, `2024-05-30`, `/20240530`, `/2023/dec/21/`.
  static func urlDate(_ url: String) -> WrittenDate? {
    let path = url.split(separator: "/", maxSplits: 3).count > 2 ? url : ""
    let parts = path.lowercased().split { "/?&=_".contains($0) }.map(String.init)
    for (index, part) in parts.enumerated().dropFirst(2) {
      if let year = Int(part), part.utf8.count == 4, (1990...2100).contains(year),
        index + 2 < parts.count,
        let month = month(parts[index + 1]), let day = Int(parts[index + 2].prefix(2)),
        parts[index + 2].utf8.count <= 2 || parts[index + 2].dropFirst(2).first == "-"
          || parts[index + 2].dropFirst(2).first == "."
      {
        if let date = checked(year, month, day) { return date }
      }
      let numbers = part.split { !$0.isNumber }.map(String.init)
      for at in numbers.indices {
        if numbers[at].utf8.count == 4, at + 2 < numbers.count, let year = Int(numbers[at]),
          (1990...2100).contains(year),
          part.contains("\(numbers[at])-\(numbers[at + 1])-\(numbers[at + 2])"),
          let month = Int(numbers[at + 1]),
          let day = Int(numbers[at + 2])
        {
          if let date = checked(year, month, day) { return date }
        }
        if numbers[at].utf8.count == 8, let number = Int(numbers[at]),
          (19_900_101...21_001_231).contains(number)
        {
          if let date = checked(number / 10_000, number / 100 % 100, number % 100) { return date }
        }
      }
    }
    return nil
  }

  private static func month(_ text: String) -> Int? {
    if let number = Int(text), text.utf8.count <= 2 { return number }
    return ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
      .firstIndex { text == $0 || text.hasPrefix($0) && text.allSatisfy(\.isLetter) }.map { $0 + 1 }
  }

  private static func checked(_ year: Int, _ month: Int, _ day: Int) -> WrittenDate? {
    CalendarDate(year: year, month: month, day: day).map { _ in
      WrittenDate(year: year, month: month, day: day)
    }
  }
}
