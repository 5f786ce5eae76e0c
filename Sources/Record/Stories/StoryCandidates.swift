/// Tells which reports a report is compared with: those that it meets under a key.
///
/// A list of very many reports is not read whole: its members are compared with those of least rank, its anchors, and so hang together
/// through them. Ranks are hashes of ids, so that it depends on the set of reports alone who is compared with whom: where a list grows
/// long, or its anchors change, its members are linked anew (``relinked(after:)``).
package struct StoryCandidates<Failure: Error> {
  /// A list of more is long.
  let longList: Int
  let anchorCount: Int

  /// The reports filed under a key by rank, ascending: as many as are asked for.
  package typealias Lists = (_ key: UInt64, _ limit: Int) throws(Failure) -> [UInt64]

  /// As much of a list as most searches ask for, where no other length is given.
  package static var shortLimit: Int { usualLongList + 1 }

  private static var usualLongList: Int { 200 }

  private let lists: Lists

  package init(longList: Int = usualLongList, anchorCount: Int = 16, _ lists: @escaping Lists) {
    self.longList = longList
    self.anchorCount = anchorCount
    self.lists = lists
  }

  /// Ranks of the reports that one is compared with.
  /// - Parameter shelves: all of dated reports that there are by ``StoryShelf/seasonKeys``.
  package func candidates(
    of rank: UInt64,
    _ keys: StoryKeys,
    shelves: [StoryShelf]
  ) throws(Failure) -> Set<UInt64> {
    var found: Set<UInt64> = []
    for place in keys.places {
      let own = try lists(place.own, longList + 1)
      let isLong = own.count > longList
      let isAnchor = isLong && own.prefix(anchorCount).contains(rank)
      if place.meetsOwn {
        found.formUnion(isAnchor ? try lists(place.own, .max)[...] : compared(own))
      }
      guard !isLong || isAnchor else { continue }
      for key in place.probed(shelves) {
        found.formUnion(compared(try lists(key, longList + 1)))
      }
    }
    found.remove(rank)
    return found
  }

  /// Those of a list with whom one who is no anchor is compared.
  private func compared(_ list: [UInt64]) -> ArraySlice<UInt64> {
    list.count > longList ? list.prefix(anchorCount) : list[...]
  }

  /// Ranks of the reports that are compared with others than before since one list changed.
  /// - Parameters:
  ///   - key: the list's.
  ///   - added: ranks that came to it.
  ///   - removed: ranks that went.
  package func relinked(
    _ key: UInt64,
    added: Set<UInt64>,
    removed: Set<UInt64>
  ) throws(Failure) -> Set<UInt64> {
    let now = try lists(key, longList + added.count + removed.count + 1)
    let before = (now.filter { !added.contains($0) } + removed).sorted()
    let wasLong = before.count > longList
    let isLong = now.count > longList
    guard wasLong || isLong else { return [] }
    guard wasLong && isLong else {
      return Set(wasLong ? now : before).subtracting(added).subtracting(removed)
    }
    return Set(before.prefix(anchorCount)).symmetricDifference(now.prefix(anchorCount))
      .subtracting(added).subtracting(removed)
  }
}

extension ReportSignature {
  /// What stands for the report in the lists of ``StoryCandidates``: 63 bits that are the same in every record.
  package var rank: UInt64 { Self.rank(of: id) }

  /// The rank of the report of an id.
  package static func rank(of id: String) -> UInt64 { WordHash.of([WordHash.of(id)]) >> 1 }
}
