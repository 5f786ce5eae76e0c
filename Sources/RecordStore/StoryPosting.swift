/// A report, by rank, that is filed under a key.
struct StoryPosting: Hashable, Comparable {
  let key: UInt64
  let rank: UInt64

  static func < (left: Self, right: Self) -> Bool {
    (left.key, left.rank) < (right.key, right.rank)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place, from one on, from which a condition holds that holds nowhere before it.
  /// - Complexity: O(log d), d being how far it is away.
  /// - Source: galloping, as in Bentley and Yao, An almost optimal algorithm for unbounded searching, 1976.
  func firstIndex(from start: Int, where holds: (Element) -> Bool) -> Int {
    var low = start
    var step = 1
    while low + step <= endIndex, !holds(self[low + step - 1]) {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
