package import TextModel

/// Finds the actor that a piece of text speaks of.
package struct ActorIndex: Sendable {
  package let actors: [ActorEntry]
  /// All mentions in text order.
  private let mentions: [(range: TextRange, actor: ActorID)]
  private let longest: Int

  package init(_ actors: [ActorEntry]) {
    self.actors = actors
    mentions = actors.flatMap { entry in entry.mentions.map { ($0.range, entry.id) } }
      .sorted { $0.0 < $1.0 }
    longest = mentions.reduce(0) { max($0, $1.range.count) }
  }

  package subscript(id: ActorID) -> ActorEntry { actors[id.index] }

  /// Mentions that overlap a range, in text order.
  /// - Complexity: O(log n + answer).
  package func mentions(in range: TextRange) -> [(range: TextRange, actor: ActorID)] {
    var result: [(range: TextRange, actor: ActorID)] = []
    forEachMention(in: range) { result.append($0) }
    return result
  }

  /// The actor whose mention covers most of a range; of equals the shorter mention's, which speaks of just that.
  /// - Complexity: O(log n + mentions there); nothing is allocated.
  package func actor(in range: TextRange) -> ActorID? {
    var best: (share: Int, length: Int, actor: ActorID)?
    forEachMention(in: range) { mention in
      let share = min(mention.range.end, range.end) - max(mention.range.start, range.start)
      let length = mention.range.count
      if let known = best, share < known.share || share == known.share && length >= known.length {
        return
      }
      best = (share, length, mention.actor)
    }
    return best?.actor
  }

  private func forEachMention(
    in range: TextRange,
    _ body: ((range: TextRange, actor: ActorID)) -> Void
  ) {
    var low = 0
    var high = mentions.count
    let floor = range.start - longest
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < floor { low = middle + 1 } else { high = middle }
    }
    while low < mentions.count, mentions[low].range.start < range.end {
      if mentions[low].range.overlaps(range) { body(mentions[low]) }
      low += 1
    }
  }

  /// The countries of an actor, a group's being its members'.
  package func countries(of id: ActorID) -> [CountryCode] {
    let entry = actors[id.index]
    guard entry.countries.isEmpty else { return entry.countries }
    return entry.members.filter { $0 != id }.flatMap { actors[$0.index].countries }
  }
}
