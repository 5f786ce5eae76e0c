import Foundation
import GRDB
import Record

/// What came last to the wide shelves of the index of stories, batch by batch: those of undated reports and of 128 days.
///
/// The keys of a batch fall all over a wide shelf, and would have nearly every page of it written. So they lie beside the index, in order,
/// until there are enough of them for several to come into a page.
struct RecentPostings {
  /// Each in order.
  private var batches: [[StoryPosting]]

  /// Postings of ten thousand reports, or so, in all: more takes longer to read with each batch than it saves.
  private static let limit = 262_144
  /// Runs of one report make small batches.
  private static let batchLimit = 64

  init(_ db: Database) throws {
    batches = try Data.fetchAll(
      db.cachedStatement(sql: "SELECT data FROM recent_posting ORDER BY number")
    ).map(Self.decode)
  }

  /// Whether they should come into the index now.
  var areMany: Bool {
    batches.count > Self.batchLimit || batches.reduce(0) { $0 + $1.count } > Self.limit
  }

  /// All of them, in order.
  var sorted: [StoryPosting] { batches.joined().sorted() }

  /// - Parameter postings: in order.
  mutating func add(_ postings: [StoryPosting], _ db: Database) throws {
    guard !postings.isEmpty else { return }
    batches.append(postings)
    try db.cachedStatement(sql: "INSERT INTO recent_posting (data) VALUES (?)")
      .execute(arguments: [Self.encode(postings)])
  }

  mutating func remove(_ postings: Set<StoryPosting>, _ db: Database) throws {
    let left = batches.map { $0.filter { !postings.contains($0) } }
    guard left != batches else { return }
    try removeAll(db)
    for batch in left { try add(batch, db) }
  }

  mutating func removeAll(_ db: Database) throws {
    batches = []
    try db.cachedStatement(sql: "DELETE FROM recent_posting").execute()
  }

  /// Goes through the reports under some keys.
  /// - Parameter keys: in order.
  /// - Complexity: of each batch, as many steps as there are keys or postings, whichever are fewer, each with a search for the next of the others.
  func visit(_ keys: ArraySlice<UInt64>, _ body: (StoryPosting) -> Void) {
    for batch in batches {
      var place = 0
      var next = keys.startIndex
      while next < keys.endIndex {
        place = batch.firstIndex(from: place) { $0.key >= keys[next] }
        guard place < batch.count else { break }
        next = keys.firstIndex(from: next) { $0 >= batch[place].key }
        while place < batch.count, next < keys.endIndex, batch[place].key == keys[next] {
          body(batch[place])
          place += 1
        }
      }
    }
  }

  /// The shelves on which some lie.
  var shelves: Set<StoryShelf> {
    var shelves: Set<StoryShelf> = []
    for batch in batches {
      var place = 0
      while place < batch.count {
        let shelf = StoryShelf(ofKey: batch[place].key)
        shelves.insert(shelf)
        place = batch.firstIndex(from: place) { $0.key >= shelf.end }
      }
    }
    return shelves
  }

  private static let size = 16

  private static func encode(_ postings: [StoryPosting]) -> Data {
    var writer = ByteWriter(capacity: postings.count * size)
    for posting in postings {
      writer.add(posting.key)
      writer.add(posting.rank)
    }
    return Data(writer.bytes)
  }

  /// - Throws: `DecodingError` for bytes that are no postings.
  private static func decode(_ data: Data) throws -> [StoryPosting] {
    try data.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes, at: 0)
      return try (0..<((bytes.count + size - 1) / size)).map { _ in
        try StoryPosting(key: reader.number(), rank: reader.number())
      }
    }
  }
}

/// A report, by rank, that is filed under a key.
struct StoryPosting: Hashable, Comparable {
  let key: UInt64
  let rank: UInt64

  static func < (left: Self, right: Self) -> Bool {
    (left.key, left.rank) < (right.key, right.rank)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place, from one on, from which a condition holds that holds nowhere before it.
  /// - Complexity: O(log d), d being how far it is away.
  /// - Source: galloping, as in Bentley and Yao, An almost optimal algorithm for unbounded searching, 1976.
  func firstIndex(from start: Int, where holds: (Element) -> Bool) -> Int {
    var low = start
    var step = 1
    while low + step <= endIndex, !holds(self[low + step - 1]) {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
