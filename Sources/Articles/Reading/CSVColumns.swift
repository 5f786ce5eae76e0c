/// The columns of a table of articles, by the names in use.
struct CSVColumns: Sendable {
  static let bodies: Set<String> = [
    "text", "body", "content", "html", "article", "fulltext", "full_text",
  ]
  private static let names: [String: String] = [
    "id": "id", "uid": "id", "guid": "id", "url": "url", "link": "url", "uri": "url",
    "source_url": "url",
    "outlet": "outlet", "source": "outlet", "publication": "outlet", "publisher": "outlet",
    "newspaper": "outlet", "source_name": "outlet",
    "title": "title", "headline": "title", "author": "authors", "authors": "authors",
    "byline": "authors",
    "language": "language", "lang": "language", "published": "published", "date": "published",
    "pubdate": "published",
    "published_at": "published", "publish_date": "published", "date_published": "published",
    "publication_date": "published",
    "modified": "modified", "updated": "modified", "date_modified": "modified",
    "text": "text", "body": "text", "content": "text", "article": "text", "fulltext": "text",
    "full_text": "text", "html": "html",
  ]
  static let known = Set(names.keys)

  /// By position, the contract's key.
  private let keys: [String?]

  init(header: [String]) {
    keys = header.map { Self.names[$0.trimmed.lowercased()] }
  }

  /// A row as an object of the interchange contract.
  func object(_ row: [String]) -> JSONValue {
    var members: [JSONMember] = []
    for (position, cell) in row.enumerated() where position < keys.count && !cell.isEmpty {
      guard let key = keys[position] else { continue }
      let value: JSONValue =
        key == "authors"
        ? .array(cell.split { $0 == ";" || $0 == "|" }.map { .string(String($0).trimmed) })
        : .string(cell)
      members.append(JSONMember(key: key, value: value))
    }
    return .object(members)
  }
}
