import GRDB
import Record

/// Waiting mentions, and the entries that they can change: all that hang together by keys in common.
struct Neighbourhood {
  /// Numbers of mentions without an entry.
  fileprivate(set) var waiting: [Int64] = []
  /// Numbers of entries.
  fileprivate(set) var entries: [Int64] = []
  /// Mentions in all.
  fileprivate(set) var size = 0
  /// Mentions that were set aside before for one of the entries, and may make it due.
  fileprivate(set) var parked = 0

  /// Entries from which mentions that were set aside came in, and how many.
  fileprivate(set) var pulled: [Int64: Int] = [:]

  /// An entry of fewer mentions is made anew at once.
  private static let smallSize = 16

  /// Whether enough is waiting. As a large entry is made anew only when it has doubled, each of its mentions is gone through twice in
  /// all, however many there will be.
  var isDue: Bool { size <= Self.smallSize || (waiting.count + parked) * 2 >= size }
}

/// What one batch of reports found of neighbourhoods that are not due, so that the next need not look again. A record that is opened anew
/// does without.
struct NeighbourhoodMemory {
  /// Entries of many mentions that were not due: stale ones among them wait.
  fileprivate var large: Set<Int64> = []
  /// How much was set aside for an entry when it was tried: tried again when that has doubled.
  fileprivate var tried: [Int64: Int] = [:]

  mutating func note(_ neighbourhood: Neighbourhood) {
    large.formUnion(neighbourhood.entries)
    for (entry, count) in neighbourhood.pulled { tried[entry] = count }
  }
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

  private let kind: EntryKind
  private let scope: Scope
  private let db: Database
  private var graph = KeyGraph()
  private var pulled: [Int64: Int] = [:]
  private var counts: [Int64: (members: Int, parked: Int)] = [:]

  init(kind: EntryKind, _ scope: Scope, _ db: Database) {
    self.kind = kind
    self.scope = scope
    self.db = db
  }

  /// What is looked at in one go where not everything need be.
  private static let entriesAtOnce = 200
  private static let mentionsAtOnce = 20_000

  /// - Parameter memory: of the batches before.
  /// - Returns: the neighbourhoods in order of their first mention or entry.
  /// - Complexity: the mentions that have come since the last time, and what is stale.
  mutating func all(_ memory: NeighbourhoodMemory = .init()) throws -> [Neighbourhood] {
    let waiting = try Int64.fetchAll(
      db.cachedStatement(
        sql:
          "SELECT number FROM mention WHERE kind = ? AND entry IS NULL AND parked IS NULL LIMIT ?"
      ),
      arguments: [kind.rawValue, scope == .some ? Self.mentionsAtOnce : -1]
    )
    for mention in waiting.sorted() { try add(mention) }
    let stale = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT entry FROM stale_entry WHERE kind = ? ORDER BY entry LIMIT ?"
      ),
      arguments: [kind.rawValue, scope == .some ? Self.entriesAtOnce : -1]
    )
    for entry in stale where !memory.large.contains(entry) { _ = graph.node(.entry(entry)) }
    if scope == .some {
      let holding = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT parked FROM mention WHERE parked IS NOT NULL AND kind = ?
            GROUP BY parked ORDER BY parked LIMIT ?
            """
        ),
        arguments: [kind.rawValue, Self.entriesAtOnce]
      )
      for entry in holding { _ = graph.node(.entry(entry)) }
    }
    while true {
      let found = try neighbourhoods(memory)
      let due = found.filter { $0.parked > 0 && (scope == .some || $0.isDue) }
      guard try pull(due.flatMap(\.entries), memory) else { return found }
    }
  }

  private mutating func add(_ mention: Int64) throws {
    let keys = try db.cachedStatement(sql: "SELECT key FROM mention_key WHERE mention = ?")
    let holders = try db.cachedStatement(sql: "SELECT entry FROM entry_key WHERE key = ?")
    let node = graph.node(.mention(mention))
    for key in try Int64.fetchAll(keys, arguments: [mention]) {
      let (keyNode, isNew) = graph.added(.key(key))
      graph.join(node, keyNode)
      guard isNew else { continue }
      for entry in try Int64.fetchAll(holders, arguments: [key]) {
        graph.join(keyNode, graph.node(.entry(entry)))
      }
    }
    if let namesake = try namesake(of: mention) { graph.join(node, graph.node(.entry(namesake))) }
  }

  /// The entry that was named after a mention, of which it may be no longer a part: whatever the mention comes to will bear that name.
  private func namesake(of mention: Int64) throws -> Int64? {
    let id = try String.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM mention WHERE number = ?"),
      arguments: [mention]
    )
    guard let id else { return nil }
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM entry WHERE id = ?"),
      arguments: [EntryID(kind: kind, seed: id).rawValue]
    )
  }

  /// Brings in what was set aside for entries that are due, with all that it hangs together with.
  /// - Returns: whether there was any.
  private mutating func pull(_ entries: [Int64], _ memory: NeighbourhoodMemory) throws -> Bool {
    let parked = try db.cachedStatement(
      sql: "SELECT number FROM mention WHERE parked = ? ORDER BY number"
    )
    var isAny = false
    for entry in entries where pulled[entry] == nil {
      let count = counts[entry]?.parked ?? 0
      guard isWorthTrying(entry, count, memory) else { continue }
      pulled[entry] = count
      for mention in try Int64.fetchAll(parked, arguments: [entry]) {
        try add(mention)
        graph.join(graph.node(.mention(mention)), graph.node(.entry(entry)))
        isAny = true
      }
    }
    return isAny
  }

  private mutating func neighbourhoods(_ memory: NeighbourhoodMemory) throws -> [Neighbourhood] {
    var found: [Int: Neighbourhood] = [:]
    for (number, node) in graph.nodes.enumerated() {
      let root = graph.root(number)
      switch node {
      case .key: continue
      case .mention(let mention):
        found[root, default: Neighbourhood()].waiting.append(mention)
        found[root]?.size += 1
      case .entry(let entry):
        let (members, parked) = try count(entry)
        let aside = pulled[entry] == nil ? parked : 0
        found[root, default: Neighbourhood()].entries.append(entry)
        found[root]?.size += members + aside
        if isWorthTrying(entry, parked, memory) { found[root]?.parked += aside }
        found[root]?.pulled[entry] = pulled[entry]
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether what is set aside for an entry may make it due: not if so much did not, with what hangs together with it.
  private func isWorthTrying(_ entry: Int64, _ parked: Int, _ memory: NeighbourhoodMemory) -> Bool {
    scope == .some || memory.tried[entry].map { parked >= 2 * $0 } ?? true
  }

  /// How many mentions an entry has, and how many are set aside for it.
  private mutating func count(_ entry: Int64) throws -> (members: Int, parked: Int) {
    if let known = counts[entry] { return known }
    let members = try db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE entry = ?")
    let parked = try db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE parked = ?")
    let found = (
      try Int.fetchOne(members, arguments: [entry]) ?? 0,
      try Int.fetchOne(parked, arguments: [entry]) ?? 0
    )
    counts[entry] = found
    return found
  }

  /// Mentions, keys and entries, joined where they hang together.
  private struct KeyGraph {
    enum Node: Hashable {
      case mention(Int64)
      case key(Int64)
      case entry(Int64)
    }

    private(set) var nodes: [Node] = []
    private var numbers: [Node: Int] = [:]
    private var parents: [Int] = []

    mutating func node(_ node: Node) -> Int { added(node).number }

    mutating func added(_ node: Node) -> (number: Int, isNew: Bool) {
      if let number = numbers[node] { return (number, false) }
      numbers[node] = nodes.count
      nodes.append(node)
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
