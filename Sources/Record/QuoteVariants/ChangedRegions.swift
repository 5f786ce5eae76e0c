import TextModel

/// The places where two versions of a statement differ, in whole words.
struct ChangedRegions {
  /// Between two words that match.
  private(set) var inner: [Region] = []
  /// Before the first or behind the last word that matches.
  private(set) var ends: [Region] = []

  /// Words of the first in whose place the second has others, or none.
  struct Region: Hashable {
    /// Indices into the words of the first, and of the second.
    let first: Range<Int>
    let second: Range<Int>
    /// Units of the first and the second without a partner.
    let lostUnits: [QuoteUnit]
    let newUnits: [QuoteUnit]

    /// Whether the two sides stand for the same words: "don't" and "do not".
    var isContraction: Bool { lostUnits.isEmpty && newUnits.isEmpty }
  }

  init(_ first: QuoteStatement, _ second: QuoteStatement, _ alignment: UnitAlignment) {
    // Words of the two sides that hang together by a match of any of their units.
    let pairs = Self.wordPairs(first, second, alignment)
    var before = (-1, -1)
    func add(_ upTo: (Int, Int), isEnd: Bool) {
      let left = (before.0 + 1)..<max(before.0 + 1, upTo.0)
      let right = (before.1 + 1)..<max(before.1 + 1, upTo.1)
      guard !left.isEmpty || !right.isEmpty else { return }
      let region = Region(
        first: left,
        second: right,
        lostUnits: first.units.enumerated()
          .filter { left.contains($1.token) && alignment.partners[$0] < 0 }.map(\.element),
        newUnits: second.units.enumerated()
          .filter { right.contains($1.token) && alignment.backPartners[$0] < 0 }.map(\.element)
      )
      if isEnd { ends.append(region) } else { inner.append(region) }
    }
    for (index, pair) in pairs.enumerated() {
      add(pair, isEnd: index == 0)
      before = pair
    }
    add((first.words.count, second.words.count), isEnd: true)
  }

  /// Pairs of words all of whose units match one another, ascending on both sides.
  private static func wordPairs(
    _ first: QuoteStatement,
    _ second: QuoteStatement,
    _ alignment: UnitAlignment
  ) -> [(Int, Int)] {
    var unitsOfFirst = [Int](repeating: 0, count: first.words.count)
    var unitsOfSecond = [Int](repeating: 0, count: second.words.count)
    for unit in first.units { unitsOfFirst[unit.token] += 1 }
    for unit in second.units { unitsOfSecond[unit.token] += 1 }
    var counts: [[Int]: Int] = [:]
    for (index, partner) in alignment.partners.enumerated() where partner >= 0 {
      counts[[first.units[index].token, second.units[partner].token], default: 0] += 1
    }
    return counts.filter {
      unitsOfFirst[$0.key[0]] == $0.value && unitsOfSecond[$0.key[1]] == $0.value
    }
    .map { ($0.key[0], $0.key[1]) }.sorted { $0 < $1 }
  }
}

extension ChangedRegions.Region {
  /// The change in the words of the two texts.
  func change(
    _ first: QuoteStatement,
    _ second: QuoteStatement,
    _ texts: (SourceText, SourceText),
    isFlagged: Bool
  ) -> QuoteChange {
    func words(_ range: Range<Int>, _ statement: QuoteStatement, _ text: SourceText) -> String {
      range.map { text[statement.words[$0]] }.joined(separator: " ")
    }
    let op: QuoteChange.Operation =
      self.first.isEmpty ? .insert : self.second.isEmpty ? .delete : .replace
    return QuoteChange(
      op: op,
      from: words(self.first, first, texts.0),
      to: words(self.second, second, texts.1),
      flag: isFlagged ? flag(first, second) : nil
    )
  }

  /// The gravest thing that the change does: it negates, or changes a number, a modal verb, a name.
  private func flag(_ first: QuoteStatement, _ second: QuoteStatement) -> QuoteChange.Flag? {
    let units = lostUnits + newUnits
    let negations = (
      lostUnits.count { $0.flag == .negation }, newUnits.count { $0.flag == .negation }
    )
    if negations.0 != negations.1 { return .negation }
    if units.contains(where: { $0.flag == .number }) { return .number }
    if units.contains(where: { $0.flag == .modal }) { return .modal }
    let hasName =
      lostUnits.contains { first.names[$0.token] } || newUnits.contains { second.names[$0.token] }
    return hasName ? .name : nil
  }
}
