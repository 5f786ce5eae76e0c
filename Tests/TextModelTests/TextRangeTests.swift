import Testing
import TextModel

@Suite("Ranges") struct TextRangeTests {
  /// Every range within six bytes.
  private let all = (0...6).flatMap { start in (start...6).map { TextRange(start, $0) } }

  @Test("overlap is symmetric, and what overlaps has an intersection inside both")
  func overlap() {
    for left in all {
      for right in all {
        #expect(left.overlaps(right) == right.overlaps(left))
        guard let shared = left.intersection(right) else {
          #expect(!left.overlaps(right))
          continue
        }
        #expect(left.contains(shared) && right.contains(shared) && !shared.isEmpty)
      }
    }
  }

  @Test("the hull is the smallest range that holds both")
  func hull() {
    for left in all {
      for right in all {
        let hull = left.hull(right)
        #expect(hull.contains(left) && hull.contains(right))
        #expect(hull.count <= left.count + right.count + 6)
        #expect([left.start, right.start].contains(hull.start))
        #expect([left.end, right.end].contains(hull.end))
      }
    }
  }

  @Test("a range the wrong way round is empty at its start")
  func wrongWayRound() {
    #expect(TextRange(5, 2) == TextRange(5, 5))
  }
}
