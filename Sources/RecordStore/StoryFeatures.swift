import GRDB
import GRDBSQLite
import Record

/// The inverted index of stories in the file: which reports, by rank, are filed under a key.
///
/// A batch of reports asks for some hundred thousand keys, most of which nobody has filed under. So SQLite is called without what lies
/// between, and lists are read in the order of the keys, as two sorted lists are joined: from one key to the next by steps where it is near, by a
/// search from the root where it is far.
final class StoryFeatures {
  private let db: Database
  /// So much is read of a list.
  private let limit: Int
  /// What was read of lists, but no empty ones.
  private var lists: [UInt64: [UInt64]] = [:]
  /// What was read of long lists by those who ask for all.
  private var wholeLists: [UInt64: [UInt64]] = [:]
  /// Keys of lists of which no more was read than the limit: there may be more.
  private(set) var longKeys: Set<UInt64> = []

  private var recent: RecentPostings

  /// Rows to step over before a search from the root is the shorter way.
  private static let nearby = 8

  init(db: Database, limit: Int) throws {
    self.db = db
    self.limit = limit
    recent = try RecentPostings(db)
  }

  /// - Parameter postings: in order.
  func file(_ postings: [StoryPosting]) throws {
    // The wide shelves come first.
    let wide = postings.firstIndex(from: 0) { $0.key >= StoryShelf.seasonKeys.upperBound }
    try recent.add(Array(postings[..<wide]), db)
    let filing = "INSERT OR IGNORE INTO story_posting (feature, rank) VALUES (?, ?)"
    if recent.areMany {
      try change(filing, recent.sorted[...])
      try recent.removeAll(db)
    }
    try change(filing, postings[wide...])
  }

  func remove(_ postings: [StoryPosting]) throws {
    try recent.remove(postings, db)
    try change("DELETE FROM story_posting WHERE feature = ? AND rank = ?", postings[...])
  }

  private func change(_ sql: String, _ postings: ArraySlice<StoryPosting>) throws {
    let statement = try db.cachedStatement(sql: sql).sqliteStatement
    defer { sqlite3_reset(statement) }
    for posting in postings {
      try db.check(sqlite3_bind_int64(statement, 1, Int64(bitPattern: posting.key)))
      try db.check(sqlite3_bind_int64(statement, 2, Int64(bitPattern: posting.rank)))
      _ = try db.hasRow(sqlite3_step(statement))
      sqlite3_reset(statement)
    }
  }

  /// The first reports under a key by rank, ascending.
  /// - Precondition: the key was among those of ``load(_:)``.
  func list(_ key: UInt64, _ count: Int) throws -> [UInt64] {
    guard let known = lists[key] else { return [] }
    if known.count <= count, known.count < limit { return known }
    if count <= limit { return Array(known.prefix(count)) }
    if let whole = wholeLists[key] { return Array(whole.prefix(count)) }
    var ranks = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT rank FROM story_posting WHERE feature = ? ORDER BY rank LIMIT ?"
      ),
      arguments: [Int64(bitPattern: key), Int64(clamping: count)]
    ).map { UInt64(bitPattern: $0) }
    recent.visit([key]) { ranks.append($0.rank) }
    ranks = Self.ordered(ranks)
    if count == .max { wholeLists[key] = ranks }
    return Array(ranks.prefix(count))
  }

  /// Reads the beginnings of lists, which stay as they were read.
  /// - Complexity: O(n log n) for n keys, and a search of the tree for those that are far from others.
  func load(_ keys: [UInt64]) throws {
    let wanted = keys.sorted()
    let statement = try db.cachedStatement(
      sql: "SELECT feature, rank FROM story_posting WHERE feature >= ? ORDER BY feature, rank"
    ).sqliteStatement
    defer { sqlite3_reset(statement) }
    var next = 0
    while next < wanted.count {
      sqlite3_reset(statement)
      try db.check(sqlite3_bind_int64(statement, 1, Int64(bitPattern: wanted[next])))
      guard try read(statement, wanted, &next) else { break }
    }
    try addRecent(wanted)
  }

  /// Forgets lists that have been read.
  func forget() {
    lists = [:]
    wholeLists = [:]
  }

  /// Adds what lies beside the index to the lists that have been read.
  /// - Parameter wanted: their keys, in order.
  private func addRecent(_ wanted: [UInt64]) throws {
    let wide = wanted[..<wanted.firstIndex(from: 0) { $0 >= StoryShelf.seasonKeys.upperBound }]
    var grown: [UInt64: [UInt64]] = [:]
    recent.visit(wide) { grown[$0.key, default: []].append($0.rank) }
    for (key, ranks) in grown {
      let list = Self.ordered(ranks + (lists[key] ?? []))
      if list.count >= limit { longKeys.insert(key) }
      lists[key] = Array(list.prefix(limit))
    }
  }

  /// Ascending, each once.
  private static func ordered(_ ranks: [UInt64]) -> [UInt64] {
    guard ranks.count > 1 else { return ranks }
    return Set(ranks).sorted()
  }

  /// Reads lists from where a statement begins until the next one is far away.
  /// - Parameter next: the first key of which the list has not been read yet.
  /// - Returns: false at the end of the index.
  private func read(
    _ statement: OpaquePointer,
    _ wanted: [UInt64],
    _ next: inout Int
  ) throws -> Bool {
    var found: [UInt64] = []
    var foundKey: UInt64 = 0
    var between = 0
    func close() {
      guard !found.isEmpty else { return }
      lists[foundKey] = found
      if found.count == limit { longKeys.insert(foundKey) }
      found = []
    }
    while true {
      guard try db.hasRow(sqlite3_step(statement)) else {
        close()
        return false
      }
      let key = UInt64(bitPattern: sqlite3_column_int64(statement, 0))
      if key != foundKey { close() }
      while next < wanted.count, wanted[next] < key { next += 1 }
      guard next < wanted.count else { return true }
      if wanted[next] == key {
        foundKey = key
        found.append(UInt64(bitPattern: sqlite3_column_int64(statement, 1)))
        between = 0
        guard found.count == limit else { continue }
        close()
        while next < wanted.count, wanted[next] == key { next += 1 }
        return true
      }
      between += 1
      if between > Self.nearby { return true }
    }
  }

  /// The shelves of dated reports on which undated ones look.
  func shelves() throws -> [StoryShelf] {
    var shelves = recent.shelves.filter { StoryShelf.seasonKeys.contains($0.end - 1) }
    var next = StoryShelf.seasonKeys.lowerBound
    let statement = try db.cachedStatement(
      sql: "SELECT feature FROM story_posting WHERE feature >= ? AND feature < ? LIMIT 1"
    )
    while let key = try Int64.fetchOne(
      statement,
      arguments: [Int64(bitPattern: next), Int64(bitPattern: StoryShelf.seasonKeys.upperBound)]
    ) {
      let shelf = StoryShelf(ofKey: UInt64(bitPattern: key))
      shelves.insert(shelf)
      next = shelf.end
    }
    return shelves.sorted()
  }
}
