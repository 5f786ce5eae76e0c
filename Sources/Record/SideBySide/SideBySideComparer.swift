import Articles
package import Reports
package import RuleFiles
import TextModel

/// Lays two reports side by side: what is the same, what was changed, what only one of them has.
package struct SideBySideComparer: Sendable {
  private let rules: QuoteRules

  /// Words up to which a change is one that turns the sentence; in a longer one another clause was put in its place.
  private static let smallChange = 4
  /// Share of the heavier of two sentences that must be the same before a change in it means something.
  private static let leastAlike: Float = 0.6

  /// - Parameter rules: the folder of this module's resources; nil for the one that is shipped.
  /// - Throws: ``RuleFileError`` if a table is damaged.
  package init(rules: RuleFolder? = nil) throws(RuleFileError) {
    self.rules = try QuoteRules(rules: rules ?? .bundled)
  }

  /// - Complexity: as ``SentencePairing``, and O(n · m) for each pair of sentences of n and m words.
  package func compare(_ first: Report, _ second: Report) -> SideBySide {
    let reader = StatementReader(rules: rules)
    let left = reader.wholeSentences(of: first, number: 0)
    let right = reader.wholeSentences(of: second, number: 1)
    let groups = SentencePairing(left, right).groups
    let texts = (first.article.text, second.article.text)
    let inOrder = Self.longestRise(groups.map { $0.second[0] })
    var rows: [(place: Int, row: SideBySide.Row)] = []
    for (number, group) in groups.enumerated() {
      guard let one = QuoteStatement.joining(group.first.compactMap { left[$0] }),
        let other = QuoteStatement.joining(group.second.compactMap { right[$0] })
      else { continue }
      rows.append(
        (
          group.first[0],
          Self.row(group, one, other, texts, isMoved: !inOrder.contains(number))
        )
      )
    }
    let paired = Set(groups.flatMap(\.first))
    for (index, sentence) in first.sentences.enumerated() where !paired.contains(index) {
      rows.append((index, Self.row([index], [sentence], isFirst: true)))
    }
    rows.sort { $0.place < $1.place }
    return SideBySide(rows: Self.withInsertions(rows.map(\.row), second.sentences, groups))
  }

  /// Puts each sentence that only the second has behind the one that it follows there.
  private static func withInsertions(
    _ rows: [SideBySide.Row],
    _ sentences: [TextRange],
    _ groups: [(first: [Int], second: [Int])]
  ) -> [SideBySide.Row] {
    let paired = Set(groups.flatMap(\.second))
    var behind: [Int: [SideBySide.Row]] = [:]
    var last = -1
    for (index, sentence) in sentences.enumerated() {
      if paired.contains(index) {
        last = index
      } else {
        behind[last, default: []].append(row([index], [sentence], isFirst: false))
      }
    }
    return (behind[-1] ?? [])
      + rows.flatMap { row in [row] + row.second.flatMap { behind[$0] ?? [] } }
  }

  private static func row(
    _ indices: [Int],
    _ ranges: [TextRange],
    isFirst: Bool
  ) -> SideBySide.Row {
    SideBySide.Row(
      kind: isFirst ? .onlyFirst : .onlySecond,
      first: isFirst ? indices : [],
      second: isFirst ? [] : indices,
      isMoved: false,
      segments: ranges.map {
        SideBySide.Segment(first: isFirst ? $0 : nil, second: isFirst ? nil : $0)
      },
      changes: []
    )
  }

  private static func row(
    _ group: (first: [Int], second: [Int]),
    _ first: QuoteStatement,
    _ second: QuoteStatement,
    _ texts: (SourceText, SourceText),
    isMoved: Bool
  ) -> SideBySide.Row {
    let alignment = UnitAlignment(first.units, second.units, reported: false)
    let regions = ChangedRegions(first, second, alignment)
    let changed = (regions.inner + regions.ends).filter { !$0.isContraction }
      .sorted {
        ($0.first.lowerBound, $0.second.lowerBound) < ($1.first.lowerBound, $1.second.lowerBound)
      }
    let isAlike = alignment.matchedWeight >= leastAlike * max(first.weight, second.weight)
    return SideBySide.Row(
      kind: changed.isEmpty ? .same : .changed,
      first: group.first,
      second: group.second,
      isMoved: isMoved,
      segments: segments(first, second, changed),
      changes: changed.map { region in
        let isSmall = max(region.first.count, region.second.count) <= Self.smallChange
        return region.change(first, second, texts, isFlagged: isAlike && isSmall)
      }
    )
  }

  private static func segments(
    _ first: QuoteStatement,
    _ second: QuoteStatement,
    _ changed: [ChangedRegions.Region]
  ) -> [SideBySide.Segment] {
    var segments: [SideBySide.Segment] = []
    var place = (0, 0)
    func hull(_ words: [TextRange], _ range: Range<Int>) -> TextRange? {
      range.isEmpty ? nil : words[range.lowerBound].hull(words[range.upperBound - 1])
    }
    func shared(_ left: Range<Int>, _ right: Range<Int>) {
      guard let one = hull(first.words, left), let other = hull(second.words, right) else { return }
      segments.append(.init(first: one, second: other))
    }
    for region in changed {
      shared(place.0..<region.first.lowerBound, place.1..<region.second.lowerBound)
      if let gone = hull(first.words, region.first) {
        segments.append(.init(first: gone, second: nil))
      }
      if let come = hull(second.words, region.second) {
        segments.append(.init(first: nil, second: come))
      }
      place = (region.first.upperBound, region.second.upperBound)
    }
    shared(place.0..<first.words.count, place.1..<second.words.count)
    return segments
  }

  /// Indices of a longest strictly rising subsequence.
  /// - Complexity: O(n log n).
  private static func longestRise(_ values: [Int]) -> Set<Int> {
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var members: Set<Int> = []
    var next = tails.last
    while let index = next {
      members.insert(index)
      next = before[index]
    }
    return members
  }
}
