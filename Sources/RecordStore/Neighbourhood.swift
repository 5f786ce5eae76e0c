import GRDB
import Record

/// Waiting mentions, and the entries that they can change: all that hang together by keys in common.
struct Neighbourhood {
  /// Mentions without an entry.
  fileprivate(set) var waiting: [String] = []
  fileprivate(set) var entries: [String] = []
  /// Of the entries, those that must be made anew whatever is waiting.
  fileprivate(set) var stale: Set<String> = []
  /// Mentions in all.
  fileprivate(set) var size = 0
  /// Mentions that were set aside before for one of the entries.
  fileprivate(set) var parked = 0

  /// An entry of fewer mentions is made anew at once.
  private static let smallSize = 16

  /// Whether enough is waiting. As a large entry is made anew only when it has doubled, each of its mentions is gone through twice in
  /// all, however many there will be.
  var isDue: Bool { size <= Self.smallSize || (waiting.count + parked) * 2 >= size }
}

/// Finds the neighbourhoods of one kind in which something waits.
struct NeighbourhoodFinder {
  /// Which of them.
  enum Scope {
    /// All in which something has come since the last time. What was set aside before comes in with an entry that is due.
    case news
    /// Some of all, with everything that waits in them; none only where nothing waits.
    case some
  }

  private let kind: String
  private let scope: Scope
  private let db: Database
  private var graph = KeyGraph()
  private var pulled: Set<String> = []

  init(kind: EntryKind, _ scope: Scope, _ db: Database) {
    self.kind = kind.rawValue
    self.scope = scope
    self.db = db
  }

  /// What is looked at in one go where not everything need be.
  private static let entriesAtOnce = 200
  private static let mentionsAtOnce = 20_000

  /// - Returns: the neighbourhoods in order of their first mention or entry.
  /// - Complexity: the mentions that have come since the last time, and what is stale.
  mutating func all() throws -> [Neighbourhood] {
    let waiting = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM mention WHERE kind = ? AND entry IS NULL AND parked IS NULL LIMIT ?"
      ),
      arguments: [kind, scope == .some ? Self.mentionsAtOnce : -1]
    )
    for mention in waiting.sorted() { try add(mention) }
    let stale = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT entry FROM stale_entry WHERE kind = ? ORDER BY entry LIMIT ?"
      ),
      arguments: [kind, scope == .some ? Self.entriesAtOnce : -1]
    )
    for entry in stale { _ = graph.node(entry) }
    if scope == .some {
      let holding = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT parked FROM mention WHERE parked >= ?1 AND parked < ?1 || '~'
            GROUP BY parked ORDER BY parked LIMIT ?2
            """
        ),
        arguments: [kind, Self.entriesAtOnce]
      )
      for entry in holding { _ = graph.node(entry) }
    }
    while true {
      let found = try neighbourhoods(stale: Set(stale))
      let due = found.filter { $0.parked > 0 && (scope == .some || $0.isDue) }
      guard try pull(due) else { return found }
    }
  }

  private mutating func add(_ mention: String) throws {
    let keys = try db.cachedStatement(sql: "SELECT key FROM mention_key WHERE mention = ?")
    let holders = try db.cachedStatement(
      sql: "SELECT entry FROM entry_key WHERE kind = ? AND key = ?"
    )
    let node = graph.node("m" + mention)
    for key in try String.fetchAll(keys, arguments: [mention]) {
      let (keyNode, isNew) = graph.added("k" + key)
      graph.join(node, keyNode)
      guard isNew else { continue }
      for entry in try String.fetchAll(holders, arguments: [kind, key]) {
        graph.join(keyNode, graph.node(entry))
      }
    }
  }

  /// Brings in what was set aside for entries that are due, with all that it hangs together with.
  /// - Returns: whether there was any.
  private mutating func pull(_ due: [Neighbourhood]) throws -> Bool {
    let parked = try db.cachedStatement(
      sql: "SELECT id FROM mention WHERE parked = ? ORDER BY id"
    )
    var isAny = false
    for entry in due.flatMap(\.entries) where pulled.insert(entry).inserted {
      for mention in try String.fetchAll(parked, arguments: [entry]) {
        try add(mention)
        isAny = true
      }
    }
    return isAny
  }

  private mutating func neighbourhoods(stale: Set<String>) throws -> [Neighbourhood] {
    let members = try db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE entry = ?")
    let parked = try db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE parked = ?")
    var found: [Int: Neighbourhood] = [:]
    for (number, name) in graph.names.enumerated() where !name.hasPrefix("k") {
      let root = graph.root(number)
      var one = found.removeValue(forKey: root) ?? Neighbourhood()
      if name.hasPrefix("m") {
        one.waiting.append(String(name.dropFirst()))
        one.size += 1
      } else {
        one.entries.append(name)
        one.size += try Int.fetchOne(members, arguments: [name]) ?? 0
        if !pulled.contains(name) {
          let count = try Int.fetchOne(parked, arguments: [name]) ?? 0
          one.parked += count
          one.size += count
        }
        if stale.contains(name) { one.stale.insert(name) }
      }
      found[root] = one
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Mentions, keys and entries by name, joined where they hang together.
  private struct KeyGraph {
    private var numbers: [String: Int] = [:]
    private(set) var names: [String] = []
    private var parents: [Int] = []

    mutating func node(_ name: String) -> Int { added(name).node }

    mutating func added(_ name: String) -> (node: Int, isNew: Bool) {
      if let number = numbers[name] { return (number, false) }
      numbers[name] = names.count
      names.append(name)
      parents.append(parents.count)
      return (parents.count - 1, true)
    }

    mutating func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }

    mutating func join(_ left: Int, _ right: Int) {
      let roots = (root(left), root(right))
      parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
    }
  }
}
