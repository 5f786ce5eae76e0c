import TextModel

/// What became of one version of a statement in another.
struct QuoteComparison {
  let verdict: QuoteVerdict
  let changes: [QuoteChange]
  /// Share of the shorter version's matter that the other has.
  let likeness: Float
  /// Share of the judged version's matter that the other has.
  let covered: Float

  /// Least likeness of two versions of one statement.
  private static let leastLikeness: Float = 0.62
  private static let leastReported: Float = 0.7
  /// Words that make a clause: so many gone from the middle, and the quotation is spliced.
  private static let clause = 5
  /// At an end so few words in place of a few others are a change, and not another cut.
  private static let shortEnd = (least: 2, most: 5)

  /// - Parameters:
  ///   - first: the version compared with.
  ///   - second: the version that is judged.
  /// - Returns: nil where the two are not versions of one statement.
  init?(_ first: QuoteStatement, _ second: QuoteStatement, _ texts: (SourceText, SourceText)) {
    let isMixed = first.isDirect != second.isDirect
    let alignment = UnitAlignment(first.units, second.units, reported: isMixed)
    let least = min(first.weight, second.weight)
    guard least > 0 else { return nil }
    likeness = alignment.matchedWeight / least
    covered = alignment.matchedWeight / second.weight
    let shorter = min(first.units.count, second.units.count)
    let isSentence = first.isSentence || second.isSentence
    guard likeness >= (isMixed ? Self.leastReported : Self.leastLikeness),
      alignment.longestRun >= min(3, shorter),
      shorter >= (isSentence ? 5 : 3) || least >= 9 && !isMixed
    else { return nil }
    let regions = ChangedRegions(first, second, alignment)
    var small: [ChangedRegions.Region] = []
    var large: [ChangedRegions.Region] = []
    for region in regions.inner {
      let (gone, come) = (region.first.count, region.second.count)
      if min(gone, come) == 0, max(gone, come) >= Self.clause {
        large.append(region)
      } else {
        small.append(region)
      }
    }
    small += regions.ends.filter(Self.isReplaced)
    let trims = regions.ends.contains { !Self.isReplaced($0) }
    let changed = small.filter { !$0.isContraction }
    let isReattributed: Bool
    if let speaker = first.speaker, let other = second.speaker, first.isDirect, second.isDirect {
      isReattributed = !speaker.canBe(other) && shorter >= 5 && likeness >= 0.8
    } else {
      isReattributed = false
    }
    if isMixed {
      verdict = second.isDirect ? .madeDirect : .madeIndirect
    } else if isReattributed {
      verdict = .reattributed
    } else if !changed.isEmpty {
      verdict = .wordsChanged
    } else if !large.isEmpty {
      verdict = .spliced
    } else {
      verdict = trims ? .trimmed : .verbatim
    }
    let shown = isMixed ? [] : (small + large).sorted { $0.first.lowerBound < $1.first.lowerBound }
    let largeStarts = Set(large.map(\.first.lowerBound))
    changes = shown.map { region in
      let isLarge = largeStarts.contains(region.first.lowerBound) && large.contains(region)
      return region.change(first, second, texts, isFlagged: !isLarge)
    }
  }

  private static func isReplaced(_ end: ChangedRegions.Region) -> Bool {
    let (gone, come) = (end.first.count, end.second.count)
    return min(gone, come) > 0 && min(gone, come) <= shortEnd.least
      && max(gone, come) <= shortEnd.most
  }

  /// Whether this tells more of where the judged version comes from than another comparison of it: the one that has more of it, else
  /// the likest. A cut version has what is left of it word for word, and would hide what was changed in the rest.
  func tellsMore(than other: QuoteComparison) -> Bool {
    (covered, likeness) > (other.covered, other.likeness)
  }
}
