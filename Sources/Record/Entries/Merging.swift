/// Puts mentions of one thing together.
package enum Merging {
  /// Sorts mentions into groups: anchors by chains of pairwise likenesses, each of the rest with the anchor that it is closest to, so
  /// that what is told vaguely never chains two things that are told exactly. As all depends on pairs alone, the groups are the
  /// same whatever the order of reading.
  ///
  /// - Returns: groups in the order of their smallest mention, each sorted.
  /// - Complexity: pairs within a key; the store hands in only mentions that are already near each other.
  static func anchored<Mention: AnchoredMention>(_ mentions: [Mention]) -> [[Mention]] {
    let sorted = mentions.sorted { $0.id < $1.id }
    var byKey: [String: [Int]] = [:]
    for (index, mention) in sorted.enumerated() {
      for key in Set(mention.keys) { byKey[key, default: []].append(index) }
    }
    /// Those before or behind it that tell of the same.
    func likes(_ index: Int, where isWanted: (Int) -> Bool) -> [Int] {
      var found: Set<Int> = []
      for key in sorted[index].keys {
        for other in byKey[key] ?? []
        where other != index && isWanted(other) && !found.contains(other) {
          if sorted[other].isSame(as: sorted[index]) { found.insert(other) }
        }
      }
      return found.sorted()
    }
    var sets = DisjointSets(count: sorted.count)
    for index in sorted.indices where sorted[index].isAnchor {
      for other in likes(index, where: { $0 < index && sorted[$0].isAnchor }) {
        sets.join(other, index)
      }
    }
    let loose = sorted.indices.filter { !sorted[$0].isAnchor }
    let placed = place(loose, sorted) { likes($0) { sorted[$0].isAnchor } }
    // What is like no anchor goes with its like: to one that has found its place, or together.
    let rest = loose.filter { placed[$0] == nil }
    let followed = place(rest, sorted) { likes($0) { placed[$0] != nil } }
    for (index, other) in placed.merging(followed, uniquingKeysWith: { first, _ in first }) {
      sets.join(other, index)
    }
    for index in rest where followed[index] == nil {
      for other in likes(
        index,
        where: { !sorted[$0].isAnchor && placed[$0] == nil && followed[$0] == nil && $0 < index }
      ) {
        sets.join(other, index)
      }
    }
    return sets.groups().map { $0.sorted().map { sorted[$0] } }
      .sorted { $0[0].id < $1[0].id }
  }

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

  /// For each of some mentions the closest of its likes; of equals the smallest.
  private static func place<Mention: AnchoredMention>(
    _ indices: [Int],
    _ sorted: [Mention],
    among likes: (Int) -> [Int]
  ) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for index in indices {
      places[index] =
        likes(index)
        .map { (other: $0, closeness: sorted[$0].closeness(to: sorted[index])) }
        .max { ($0.closeness, $1.other) < ($1.closeness, $0.other) }?.other
    }
    return places
  }
}
