/// Reads RSS 2.0, RSS 1.0 (RDF) and Atom into a ``Feed``; items are found even where the XML around them is broken.
struct XMLFeedParser {
  private var scanner: XMLScanner
  private var feed = Feed()
  private var item: FeedItem?
  /// Names of open elements inside the item, outermost first.
  private var open: [String] = []
  private var text = ""
  private var attributes: [String: String] = [:]

  private init(_ bytes: [UInt8]) {
    scanner = XMLScanner(bytes)
  }

  /// - Parameter bytes: valid UTF-8.
  static func parse(_ bytes: [UInt8]) -> Feed {
    var parser = XMLFeedParser(bytes)
    parser.run()
    return parser.feed
  }

  private mutating func run() {
    while let event = scanner.next() {
      switch event {
      case .start(let name, let attributes, let isEmpty): start(name, attributes, isEmpty: isEmpty)
      case .end(let name): end(name)
      case .text(let piece): text += piece
      }
    }
    // A cut end: what was open counts as far as it goes.
    if item != nil, let last = open.last { field(last) }
    closeItem()
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map { $0.lowercased() } ?? name.lowercased()
  }

  private mutating func start(_ name: String, _ attributes: [String: String], isEmpty: Bool) {
    let local = Self.local(name)
    if local == "item" || local == "entry" {
      closeItem()
      item = FeedItem()
      item?.link = attributes["rdf:about"]
      open = []
      text = ""
      return
    }
    if item == nil, local == "feed" || local == "rss" {
      feed.language = attributes["xml:lang"] ?? feed.language
    }
    self.attributes = attributes
    if local == "link", let href = attributes["href"] { link(href, attributes["rel"]) }
    if isEmpty { return }
    if attributes["type"] == "xhtml", item != nil, local == "content" || local == "summary" {
      item?.bodies.append(String(decoding: scanner.rawContent(of: name), as: UTF8.self))
      text = ""
      return
    }
    open.append(name.lowercased())
    text = ""
  }

  private mutating func link(_ href: String, _ relation: String?) {
    guard item != nil, relation == nil || relation == "alternate", !open.contains("source") else {
      return
    }
    if item?.link == nil || relation == "alternate" { item?.link = href.trimmed }
  }

  private mutating func end(_ name: String) {
    let lower = name.lowercased()
    let local = Self.local(name)
    if local == "item" || local == "entry" {
      closeItem()
      return
    }
    guard let position = open.lastIndex(of: lower) else { return }
    field(lower)
    open.removeSubrange(position...)
    text = ""
  }

  /// Takes the text of an element that ends.
  private mutating func field(_ name: String) {
    let value = text.trimmed
    guard !value.isEmpty else { return }
    guard item != nil else {
      if open.count <= 3 {
        if Self.local(name) == "title", feed.title == nil { feed.title = value }
        if Self.local(name) == "language", feed.language == nil { feed.language = value }
      }
      return
    }
    let parents = open.dropLast()
    if parents.contains("source") {
      if name == "title" { item?.source = value }
      return
    }
    if parents.contains("author") || parents.contains("contributor") {
      if name == "name", parents.contains("author") { item?.authors.append(value) }
      return
    }
    if parents.contains("image") || parents.contains(where: { $0.hasPrefix("media:") }) { return }
    switch name {
    case "title": if item?.title == nil { item?.title = value }
    case "link": item?.link = value
    case "guid", "id":
      item?.identifier = value
      if name == "guid", attributes["isPermaLink"] != "false", item?.link == nil,
        value.contains("://")
      {
        item?.link = value
      }
    case "pubdate", "published", "issued", "dc:date", "dcterms:created", "dcterms:issued",
      "dc:created":
      if item?.published == nil { item?.published = value }
    case "updated", "modified", "dcterms:modified", "atom:updated": item?.updated = value
    case "dc:creator", "author", "itunes:author": author(value)
    case "source", "dc:source": if item?.source == nil { item?.source = value }
    case "content:encoded", "content", "description", "summary", "fulltext", "body",
      "dc:description", "yandex:full-text":
      item?.bodies.append(value)
    default: break
    }
  }

  /// 'desk@example.org (Jane Doe)' names Jane Doe.
  private mutating func author(_ value: String) {
    if value.contains("@"), let open = value.firstIndex(of: "("),
      let close = value.lastIndex(of: ")"), open < close
    {
      item?.authors.append(String(value[value.index(after: open)..<close]))
    } else if !value.contains("@") {
      item?.authors.append(value)
    }
  }

  private mutating func closeItem() {
    if let item { feed.items.append(item) }
    item = nil
    open = []
    text = ""
  }
}
