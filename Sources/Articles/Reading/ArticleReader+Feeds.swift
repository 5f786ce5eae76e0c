package import Foundation

extension ArticleReader {
  /// The addresses that a feed's items link to, in its order; empty for what is no feed.
  package func feedLinks(contents: [UInt8]) -> [String] {
    var contents = contents
    if contents.starts(with: [0x1F, 0x8B]) {
      contents = (try? GzipStream.all(contents, limit: ContentReader.longestInput)) ?? []
    }
    let text = rules.decoder.decode(contents)
    switch InputKind.of(head: Array(text.prefix(16_384)), name: "") {
    case .xmlFeed: return XMLFeedParser.parse(text).items.compactMap(\.link)
    case .json:
      guard let object = try? JSONReader.read(text), let feed = JSONFeedParser.parse(object) else {
        return []
      }
      return feed.items.compactMap(\.link)
    default: return []
    }
  }

  /// The addresses that the items of a feed in a file link to.
  /// - Throws: if the file cannot be read.
  package func feedLinks(in file: URL) throws -> [String] {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    let head = try handle.read(upToCount: 16_384).map(Array.init) ?? []
    guard mayBeFeed(head) else { return [] }
    return feedLinks(contents: head + Array(try handle.readToEnd() ?? Data()))
  }

  /// Whether bytes may begin a feed: a look at them saves reading an archive whole.
  private func mayBeFeed(_ head: [UInt8]) -> Bool {
    switch InputKind.of(head: rules.decoder.decode(head), name: "") {
    case .xmlFeed: true
    case .json: String(decoding: head, as: UTF8.self).contains("jsonfeed.org")
    default: false
    }
  }
}
