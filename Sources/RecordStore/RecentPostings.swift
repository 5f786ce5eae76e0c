import Foundation
import GRDB
import Record

/// What came last to the wide shelves of the index of stories, batch by batch: those of undated reports and of 128 days.
///
/// The keys of a batch fall all over a wide shelf, and would have nearly every page of it written. So they lie beside the index, in order,
/// until there are enough of them for several to come into a page.
struct RecentPostings {
  private var batches: [Batch]

  private struct Batch {
    /// Of its row.
    let number: Int64
    /// In order.
    var postings: [StoryPosting]
  }

  /// Postings of ten thousand reports, or so, in all: more takes longer to read with each batch than it saves.
  private static let limit = 262_144
  /// Runs of one report make small batches.
  private static let batchLimit = 64

  init(_ db: Database) throws {
    batches = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT number, data FROM recent_posting ORDER BY number")
    ).map { Batch(number: $0[0], postings: try Self.decode($0[1])) }
  }

  /// Whether they should come into the index now.
  var areMany: Bool {
    batches.count > Self.batchLimit || batches.reduce(0) { $0 + $1.postings.count } > Self.limit
  }

  /// All of them, in order.
  var sorted: [StoryPosting] { batches.flatMap(\.postings).sorted() }

  /// - Parameter postings: in order.
  mutating func add(_ postings: [StoryPosting], _ db: Database) throws {
    guard !postings.isEmpty else { return }
    try db.cachedStatement(sql: "INSERT INTO recent_posting (data) VALUES (?)")
      .execute(arguments: [Self.encode(postings)])
    batches.append(Batch(number: db.lastInsertedRowID, postings: postings))
  }

  /// - Complexity: the batches, and what lies beside the removed postings in theirs.
  mutating func remove(_ postings: [StoryPosting], _ db: Database) throws {
    for (place, batch) in batches.enumerated() {
      let gone = Set(
        postings.filter { posting in
          let found = batch.postings.firstIndex(from: 0) { $0 >= posting }
          return found < batch.postings.count && batch.postings[found] == posting
        }
      )
      guard !gone.isEmpty else { continue }
      batches[place].postings.removeAll(where: gone.contains)
      try db.cachedStatement(sql: "UPDATE recent_posting SET data = ? WHERE number = ?")
        .execute(arguments: [Self.encode(batches[place].postings), batch.number])
    }
  }

  mutating func removeAll(_ db: Database) throws {
    batches = []
    try db.cachedStatement(sql: "DELETE FROM recent_posting").execute()
  }

  /// Goes through the reports under some keys.
  /// - Parameter keys: in order.
  /// - Complexity: of each batch, as many steps as there are keys or postings, whichever are fewer, each with a search for the next of the others.
  func visit(_ keys: ArraySlice<UInt64>, _ body: (StoryPosting) -> Void) {
    for batch in batches.map(\.postings) {
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
    for batch in batches.map(\.postings) {
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
