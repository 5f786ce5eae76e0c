/// Sorts mentions of events into groups, each of one event in the world.
///
/// Mentions hang together by likeness, but a chain of likenesses may join what contradicts each other: a meeting on Monday and one
/// on Friday, both like a mention without a day. Such a chain is put together anew, the strongest likeness first, and never two
/// groups of which any two members contradict each other. A mention that fits two such groups equally well joins the one with the
/// lesser ID. The result depends on the set of mentions alone.
enum EventGrouping {
  /// - Returns: groups in the order of their smallest mention, each sorted.
  /// - Complexity: pairs within a key; for a chain of n that holds a contradiction O(n² log n).
  static func groups(of mentions: [EventMention]) -> [[EventMention]] {
    let sorted = mentions.sorted { $0.id < $1.id }
    return chains(sorted).flatMap(parts).sorted { $0[0].id < $1[0].id }
  }

  private static func chains(_ sorted: [EventMention]) -> [[EventMention]] {
    var sets = DisjointSets(count: sorted.count)
    var byKey: [String: [Int]] = [:]
    for (index, mention) in sorted.enumerated() {
      for key in mention.keys {
        for other in byKey[key] ?? [] where sets.root(of: other) != sets.root(of: index) {
          if EventLikeness(sorted[other], mention).strength != nil { sets.join(other, index) }
        }
        byKey[key, default: []].append(index)
      }
    }
    return sets.groups().map { $0.map { sorted[$0] } }
  }

  /// A chain whole, or in parts without contradictions.
  private static func parts(_ chain: [EventMention]) -> [[EventMention]] {
    guard holdsContradiction(chain) else { return [chain] }
    var likenesses: [(strength: Int, left: Int, right: Int)] = []
    for right in chain.indices {
      for left in 0..<right {
        guard let strength = EventLikeness(chain[left], chain[right]).strength else { continue }
        likenesses.append((strength, left, right))
      }
    }
    likenesses.sort { ($1.strength, $0.left, $0.right) < ($0.strength, $1.left, $1.right) }
    var groups = Dictionary(uniqueKeysWithValues: chain.indices.map { ($0, [$0]) })
    var sets = DisjointSets(count: chain.count)
    var refused: Set<[Int]> = []
    for likeness in likenesses {
      let roots = [sets.root(of: likeness.left), sets.root(of: likeness.right)].sorted()
      guard roots[0] != roots[1], !refused.contains(roots), let kept = groups[roots[0]],
        let joining = groups[roots[1]]
      else { continue }
      let contradict = kept.contains { left in
        joining.contains { EventLikeness(chain[left], chain[$0]).isContradiction }
      }
      guard !contradict else {
        refused.insert(roots)
        continue
      }
      sets.join(roots[0], roots[1])
      groups[roots[0]] = kept + joining
      groups[roots[1]] = nil
    }
    return sets.groups().map { $0.map { chain[$0] } }
  }

  private static func holdsContradiction(_ chain: [EventMention]) -> Bool {
    chain.indices.contains { right in
      (0..<right).contains { EventLikeness(chain[$0], chain[right]).isContradiction }
    }
  }
}
