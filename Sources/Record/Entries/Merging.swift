/// Puts mentions of one thing together.
package enum Merging {
  /// Sorts mentions into groups that chains of pairwise likenesses join.
  ///
  /// - Returns: groups in the order of their smallest mention, each sorted.
  /// - Complexity: pairs within a key.
  package static func chains<Mention: PairwiseMention>(of mentions: [Mention]) -> [[Mention]] {
    let sorted = mentions.sorted { $0.id < $1.id }
    var sets = DisjointSets(count: sorted.count)
    // Those behind a key that are known to be one: thousands of mentions of a well-known name are one comparison.
    var byKey: [String: [[Int]]] = [:]
    for (index, mention) in sorted.enumerated() {
      for key in Set(mention.keys) {
        join(index, to: &byKey[key, default: []], &sets) { sorted[$0].isSame(as: mention) }
      }
    }
    return sets.groups().map { $0.map { sorted[$0] } }
  }

  private static func join(
    _ index: Int,
    to clusters: inout [[Int]],
    _ sets: inout DisjointSets,
    isSame: (Int) -> Bool
  ) {
    var home: Int?
    var position = 0
    while position < clusters.count {
      let first = clusters[position][0]
      if sets.root(of: first) == sets.root(of: index) || clusters[position].contains(where: isSame)
      {
        sets.join(first, index)
        if let home {
          clusters[home] += clusters.remove(at: position)
          continue
        }
        home = position
      }
      position += 1
    }
    if let home { clusters[home].append(index) } else { clusters.append([index]) }
  }

  /// The entries of a set of mentions.
  package static func entries<Mention: MergeableMention>(
    of mentions: [Mention],
    origins: OriginTable
  ) -> [Mention.Entry] {
    Mention.groups(of: mentions).map { Mention.entry(of: $0, origins: origins) }
  }
}
