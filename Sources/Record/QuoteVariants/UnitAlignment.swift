/// The best way to lay two runs of words side by side: as many and as telling words as possible in common, in order, and in
/// runs rather than scattered.
struct UnitAlignment {
  /// Index in the second for each of the first's units; -1 where it has no partner.
  private(set) var partners: [Int]
  /// The same the other way round.
  private(set) var backPartners: [Int]
  /// Weight of the matched units of the first.
  private(set) var matchedWeight: Float = 0
  /// Length of the longest run of neighbours that match.
  private(set) var longestRun = 0

  /// What a match gains that follows another at once.
  private static let runBonus: Float = 1.5

  /// - Complexity: O(n · m).
  init(_ first: [QuoteUnit], _ second: [QuoteUnit], reported: Bool) {
    let left = first.map { reported ? $0.reported : $0.form }
    let right = second.map { reported ? $0.reported : $0.form }
    partners = [Int](repeating: -1, count: left.count)
    backPartners = [Int](repeating: -1, count: right.count)
    let width = right.count + 1
    var best = [Float](repeating: 0, count: (left.count + 1) * width)
    // Best score of an alignment that ends with this very match; negative where the units differ.
    var ending = [Float](repeating: -1, count: (left.count + 1) * width)
    for row in 1..<(left.count + 1) {
      for column in 1..<(right.count + 1) {
        let cell = row * width + column
        var score = max(best[cell - 1], best[cell - width])
        if left[row - 1] == right[column - 1] {
          let before = cell - width - 1
          let continued = ending[before] >= 0 ? ending[before] + Self.runBonus : 0
          let match = first[row - 1].weight + max(best[before], continued)
          ending[cell] = match
          score = max(score, match)
        }
        best[cell] = score
      }
    }
    var row = left.count
    var column = right.count
    var isContinuing = false
    while row > 0, column > 0 {
      let cell = row * width + column
      if ending[cell] >= 0, isContinuing || ending[cell] >= best[cell] - 0.0001 {
        partners[row - 1] = column - 1
        backPartners[column - 1] = row - 1
        let before = cell - width - 1
        isContinuing = ending[before] >= 0 && ending[before] + Self.runBonus >= best[before]
        row -= 1
        column -= 1
      } else if best[cell - 1] >= best[cell - width] {
        column -= 1
      } else {
        row -= 1
      }
    }
    dropStrays(first)
    measure(first)
  }

  /// Takes back matches of one or two light words with nothing matched near by: "the" in two different clauses.
  private mutating func dropStrays(_ units: [QuoteUnit]) {
    let runs = self.runs()
    for (index, run) in runs.enumerated() {
      let weight = run.reduce(Float(0)) { $0 + units[$1].weight }
      guard run.count <= 2, weight < 6 else { continue }
      let before = index > 0 ? distance(runs[index - 1].upperBound - 1, run.lowerBound) : Int.max
      let after =
        index + 1 < runs.count ? distance(run.upperBound - 1, runs[index + 1].lowerBound) : Int.max
      let isLonely = min(before, after) > 3
      guard isLonely, runs.count > 1 else { continue }
      for unit in run {
        backPartners[partners[unit]] = -1
        partners[unit] = -1
      }
    }
  }

  /// Units between two matches, on the side that has more.
  private func distance(_ left: Int, _ right: Int) -> Int {
    max(right - left - 1, partners[right] - partners[left] - 1)
  }

  /// Runs of units that match neighbours with neighbours.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for unit in partners.indices where partners[unit] >= 0 {
      if let last = runs.last, last.upperBound == unit, partners[unit] == partners[unit - 1] + 1 {
        runs[runs.count - 1] = last.lowerBound..<(unit + 1)
      } else {
        runs.append(unit..<(unit + 1))
      }
    }
    return runs
  }

  private mutating func measure(_ units: [QuoteUnit]) {
    for run in runs() {
      longestRun = max(longestRun, run.count)
      for unit in run { matchedWeight += units[unit].weight }
    }
  }
}
