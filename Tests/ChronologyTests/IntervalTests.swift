import Chronology
import Testing

/// The same numbers at every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite("Intervals and their relations") struct IntervalTests {
  private func interval(_ from: Int, _ to: Int) throws -> DayInterval {
    try #require(
      DayInterval(from: CalendarDate(dayNumber: from), to: CalendarDate(dayNumber: to))
    )
  }

  @Test("exactly one of Allen's relations holds, and its inverse the other way round")
  func allenRelations() throws {
    var seen: Set<AllenRelation> = []
    for first in 0..<6 {
      for firstEnd in first..<6 {
        for second in 0..<6 {
          for secondEnd in second..<6 {
            let left = try interval(first, firstEnd)
            let right = try interval(second, secondEnd)
            let relation = AllenRelation(left, right)
            seen.insert(relation)
            #expect(AllenRelation(right, left) == relation.inverse)
            #expect((relation == .equals) == (left == right))
            let disjoint: Set<AllenRelation> = [.before, .meets, .metBy, .after]
            #expect(disjoint.contains(relation) == !left.overlaps(right))
          }
        }
      }
    }
    #expect(seen.count == 13)
  }

  @Test("hull and intersection hold what they should")
  func hullAndIntersection() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let first = Int.random(in: 0..<900, using: &random)
      let second = Int.random(in: 0..<900, using: &random)
      let left = try interval(first, first + Int.random(in: 0..<60, using: &random))
      let right = try interval(second, second + Int.random(in: 0..<60, using: &random))
      let hull = left.hull(right)
      #expect(hull.contains(left) && hull.contains(right))
      let shared = left.intersection(right)
      #expect((shared != nil) == left.overlaps(right))
      if let shared { #expect(left.contains(shared) && right.contains(shared)) }
    }
  }

  @Test("a unit around a day holds the day; units follow each other without a gap")
  func units() throws {
    var random = SeededGenerator(seed: 11)
    for unit in CalendarUnit.allCases {
      for _ in 0..<200 {
        let day = CalendarDate(dayNumber: Int.random(in: -20_000..<40_000, using: &random))
        let here = try #require(unit.interval(around: day, offset: 0))
        let next = try #require(unit.interval(around: day, offset: 1))
        if unit != .weekend {
          #expect(here.contains(day))
          #expect(here.to.adding(days: 1) == next.from)
        }
        #expect(unit.interval(around: next.from, offset: -1) == here)
      }
    }
  }
}
