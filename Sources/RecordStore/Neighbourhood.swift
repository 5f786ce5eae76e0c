import GRDB
import Record

/// Waiting mentions, and the entries that they can change: all that hang together by keys in common.
struct Neighbourhood {
  /// Mentions without an entry.
  private(set) var waiting: [String] = []
  private(set) var entries: [String] = []
  /// Of the entries, those that must be made anew whatever is waiting.
  private(set) var stale: Set<String> = []
  /// Mentions in all.
  private(set) var size = 0

  /// An entry of fewer mentions is made anew at once.
  private static let smallSize = 16

  /// Whether enough is waiting. As a large entry is made anew only when it has doubled, each of its mentions is gone through twice in
  /// all, however many there will be.
  var isDue: Bool { size <= Self.smallSize || waiting.count * 2 >= size }

  /// All neighbourhoods of one kind that wait for something, in order of their first mention or entry.
  static func all(of kind: EntryKind, _ db: Database) throws -> [Neighbourhood] {
    let waiting = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM mention WHERE kind = ? AND entry IS NULL ORDER BY id"
      ),
      arguments: [kind.rawValue]
    )
    let stale = try String.fetchAll(
      db.cachedStatement(sql: "SELECT entry FROM stale_entry WHERE kind = ? ORDER BY entry"),
      arguments: [kind.rawValue]
    )
    var nodes = KeyGraph()
    let keys = try db.cachedStatement(sql: "SELECT key FROM mention_key WHERE mention = ?")
    let holders = try db.cachedStatement(
      sql: "SELECT entry FROM entry_key WHERE kind = ? AND key = ?"
    )
    for mention in waiting {
      let node = nodes.node("m" + mention)
      for key in try String.fetchAll(keys, arguments: [mention]) {
        let (keyNode, isNew) = nodes.added("k" + key)
        nodes.join(node, keyNode)
        guard isNew else { continue }
        for entry in try String.fetchAll(holders, arguments: [kind.rawValue, key]) {
          nodes.join(keyNode, nodes.node(entry))
        }
      }
    }
    for entry in stale { _ = nodes.node(entry) }
    return try nodes.neighbourhoods(stale: Set(stale), db)
  }

  /// Mentions, keys and entries by name, joined where they hang together.
  private struct KeyGraph {
    private var numbers: [String: Int] = [:]
    private var names: [String] = []
    private var parents: [Int] = []

    mutating func node(_ name: String) -> Int { added(name).node }

    mutating func added(_ name: String) -> (node: Int, isNew: Bool) {
      if let number = numbers[name] { return (number, false) }
      numbers[name] = names.count
      names.append(name)
      parents.append(parents.count)
      return (parents.count - 1, true)
    }

    private mutating func root(_ node: Int) -> Int {
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

    mutating func neighbourhoods(stale: Set<String>, _ db: Database) throws -> [Neighbourhood] {
      let count = try db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE entry = ?")
      var found: [Int: Neighbourhood] = [:]
      for (number, name) in names.enumerated() {
        let root = root(number)
        switch name.first {
        case "k": continue
        case "m":
          found[root, default: Neighbourhood()].waiting.append(String(name.dropFirst()))
          found[root]?.size += 1
        default:
          found[root, default: Neighbourhood()].entries.append(name)
          found[root]?.size += try Int.fetchOne(count, arguments: [name]) ?? 0
          if stale.contains(name) { found[root]?.stale.insert(name) }
        }
      }
      return found.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
