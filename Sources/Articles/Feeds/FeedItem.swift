/// An entry of a feed, before its body is read.
struct FeedItem: Sendable, Equatable {
  var title: String?
  var link: String?
  var identifier: String?
  var authors: [String] = []
  var published: String?
  var updated: String?
  /// The outlet that the item comes from, where the feed names it.
  var source: String?
  /// Bodies as markup or text; the fullest counts.
  var bodies: [String] = []
}

/// What a feed says of itself, and its items in its order.
struct Feed: Sendable, Equatable {
  var title: String?
  var language: String?
  var items: [FeedItem] = []
}
