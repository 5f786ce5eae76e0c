/// Reads JSON Feed 1.0 and 1.1.
enum JSONFeedParser {
  /// - Returns: nil for an object that is no feed.
  static func parse(_ object: JSONValue) -> Feed? {
    guard object["version"]?.string?.contains("jsonfeed.org") == true,
      let items = object["items"]?.array
    else { return nil }
    var feed = Feed()
    feed.title = object["title"]?.string
    feed.language = object["language"]?.string
    feed.items = items.filter(\.isObject).map(item)
    return feed
  }

  private static func item(_ object: JSONValue) -> FeedItem {
    var item = FeedItem()
    item.title = object["title"]?.string
    item.link = object["url"]?.string ?? object["external_url"]?.string
    item.identifier = object["id"]?.scalarText
    let authors = (object["authors"]?.list ?? []) + (object["author"]?.list ?? [])
    item.authors = authors.compactMap { $0["name"]?.string }
    item.published = object["date_published"]?.string
    item.updated = object["date_modified"]?.string
    item.bodies = [
      object["content_html"]?.string, object["content_text"]?.string, object["summary"]?.string,
    ]
    .compactMap { $0 }
    return item
  }
}
