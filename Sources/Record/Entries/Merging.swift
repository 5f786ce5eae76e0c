/// Puts mentions of one thing together.
package enum Merging {
  /// Sorts mentions into groups that chains of pairwise likenesses join.
  ///
  /// - Returns: groups in the order of their smallest mention, each sorted.
  /// - Complexity: pairs within a key.
  static func chains<Mention: PairwiseMention>(of mentions: [Mention]) -> [[Mention]] {
    let sorted = mentions.sorted { $0.id < $1.id }
    var sets = DisjointSets(count: sorted.count)
    var byKey: [String: [Int]] = [:]
    for (index, mention) in sorted.enumerated() {
      for key in Set(mention.keys) {
        for other in byKey[key] ?? [] where sets.root(of: other) != sets.root(of: index) {
          if sorted[other].isSame(as: mention) { sets.join(other, index) }
        }
        byKey[key, default: []].append(index)
      }
    }
    return sets.groups().map { $0.map { sorted[$0] } }
  }

  /// The entries of a set of mentions.
  package static func entries<Mention: MergeableMention>(
    of mentions: [Mention],
    origins: OriginTable
  ) -> [Mention.Entry] {
    Mention.groups(of: mentions).map { Mention.entry(of: $0, origins: origins) }
  }
}
