/// What one report says of something, as merging sees it.
///
/// Which mentions make an entry depends on the set of mentions alone, so the entries are the same whatever the order of reading, and
/// merging shards equals reading at once.
package protocol MergeableMention: Codable, Sendable {
  associatedtype Entry: RecordEntry

  static var kind: EntryKind { get }
  var id: MentionID { get }
  /// Mentions that share no key are never in one entry.
  var keys: [String] { get }

  /// Whether a new mention can move another one to a different entry; asked only of two that share a key. Symmetric.
  func concerns(_ other: Self) -> Bool

  /// Sorts mentions into groups of those that tell of one thing.
  /// - Parameter mentions: with each mention, all that it concerns.
  /// - Returns: groups, each sorted by ID.
  static func groups(of mentions: [Self]) -> [[Self]]

  /// The entry of mentions that belong together.
  /// - Parameter mentions: at least one, sorted by ID.
  static func entry(of mentions: [Self], origins: OriginTable) -> Entry
}

/// A mention that is of one thing with another if a chain of pairwise likenesses joins them.
package protocol PairwiseMention: MergeableMention {
  /// Whether both tell of one thing in the world. Symmetric; two that do share at least one key.
  func isSame(as other: Self) -> Bool
}

extension PairwiseMention {
  package func concerns(_ other: Self) -> Bool { isSame(as: other) }

  package static func groups(of mentions: [Self]) -> [[Self]] { Merging.chains(of: mentions) }
}

/// An entry of the record, as lists and the store see it.
package protocol RecordEntry: Codable, Sendable {
  var id: EntryID { get }
  /// One line that says what it is.
  var title: String { get }
  /// First and last day concerned, as far as known: ISO 8601 days.
  var from: String? { get }
  var to: String? { get }
  /// Sorted.
  var countries: [String] { get }
  /// Sorted; at least one.
  var evidence: [Evidence] { get }
  var support: Support { get }
}

package enum Merging {
  /// Sorts mentions into groups that chains of pairwise likenesses join.
  ///
  /// - Returns: groups in the order of their smallest mention, each sorted.
  /// - Complexity: pairs within a key; the store hands in only mentions that are already near each other.
  static func chains<Mention: PairwiseMention>(of mentions: [Mention]) -> [[Mention]] {
    let sorted = mentions.sorted { $0.id < $1.id }
    var parent = Array(sorted.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    var byKey: [String: [Int]] = [:]
    for (index, mention) in sorted.enumerated() {
      for key in Set(mention.keys) {
        for other in byKey[key] ?? [] where root(other) != root(index) {
          guard sorted[other].isSame(as: mention) else { continue }
          let roots = [root(other), root(index)].sorted()
          parent[roots[1]] = roots[0]
        }
        byKey[key, default: []].append(index)
      }
    }
    var groups: [Int: [Mention]] = [:]
    for (index, mention) in sorted.enumerated() { groups[root(index), default: []].append(mention) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  /// The entries of a set of mentions.
  package static func entries<Mention: MergeableMention>(
    of mentions: [Mention],
    origins: OriginTable
  ) -> [Mention.Entry] {
    Mention.groups(of: mentions).map { Mention.entry(of: $0, origins: origins) }
  }
}
