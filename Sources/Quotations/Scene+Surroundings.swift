import TextModel

/// What stands around quoted stretches: which belong together, the words beside them, how they end.
extension Scene {
  /// Stretches that belong together: one, or one and those that take it up in the paragraphs after it.
  func stretchUnits() -> [[Int]] {
    var units: [[Int]] = []
    var open: Int?
    for index in stretches.indices {
      let stretch = stretches[index]
      if stretch.parent == nil {
        if stretch.continues, let last = open {
          units[last].append(index)
        } else {
          units.append([index])
          open = units.count - 1
        }
        if !stretch.isContinued { open = nil }
      } else {
        units.append([index])
      }
    }
    return units
  }

  /// The tokens within which a stretch's cue may stand: its paragraph's, or those of the stretch around it.
  func bounds(_ index: Int) -> Range<Int> {
    let stretch = stretches[index]
    if let parent = stretch.parent { return stretches[parent].tokens }
    return paragraphs[stretch.paragraph]
  }

  /// From a stretch's end to the sentence's, or the next stretch.
  func pieceAfter(_ index: Int) -> Range<Int> {
    let stretch = stretches[index]
    let limit = bounds(index).upperBound
    let start = max(stretch.tokens.upperBound, 0)
    var end = start
    while end < limit, !endsSentence(end), !startsStretch(end, beside: stretch) { end += 1 }
    return start..<max(start, end)
  }

  func pieceBefore(_ index: Int) -> Range<Int> {
    let stretch = stretches[index]
    let limit = bounds(index).lowerBound
    let end = max(stretch.tokens.lowerBound, limit)
    var start = end
    while start > limit, !endsSentence(start - 1), !startsStretch(start - 1, beside: stretch) {
      start -= 1
    }
    return start..<end
  }

  func startsStretch(_ token: Int, beside stretch: QuotedStretch) -> Bool {
    if stretch.parent == nil { return quoted[token] >= 0 }
    return nested[token] >= 0
  }

  enum Ending {
    /// A comma, a question: the sentence goes on.
    case paused
    /// A full stop.
    case full
    case open
  }

  func ending(of stretch: QuotedStretch) -> Ending {
    var byte = stretch.range.end - 1
    let bytes = text.text.bytes
    while byte > stretch.range.start {
      switch bytes[byte] {
      case 0x2C, 0x3F, 0x21, 0x2D: return .paused
      case 0x2E: return bytes[byte - 1] == 0x2E ? .paused : .full
      case 0x22, 0x27, 0x20: byte -= 1
      case 0x99, 0x9D, 0x9C:  // ’ ” “
        guard byte >= 2, bytes[byte - 1] == 0x80 else { return .open }
        byte -= 3
      case 0xBB, 0xA0: byte -= 2
      case 0x94, 0x93, 0xA6: return bytes[byte - 1] == 0x80 ? .paused : .open
      default: return stretch.isClosed ? .open : .paused
      }
    }
    return .open
  }

  /// Whether the clause that a stretch stands in goes on behind it.
  func goesOn(_ stretch: QuotedStretch) -> Bool {
    let next = stretch.tokens.upperBound
    guard next < paragraphs[stretch.paragraph].upperBound else { return false }
    return !text.tokens[next].isPunctuation
  }

  func isFragment(_ stretch: QuotedStretch, after last: Int) -> Bool {
    guard let first = stretch.tokens.first(where: { !text.tokens[$0].isPunctuation }) else {
      return false
    }
    return !text.tokens[first].isCapitalized || !text.tokens[last].isPunctuation
  }

  /// Whether a stretch ends a sentence inside its marks.
  func endsInside(_ stretch: QuotedStretch) -> Bool { ending(of: stretch) == .full }
}
