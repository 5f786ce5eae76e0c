/// A part of the index of stories: a key's first 20 bits.
///
/// There is one for undated reports, one for every four days, in which reports of one happening are looked for, and one for every 128
/// days, in which copies are, and undated reports look for dated ones.
package struct StoryShelf: Sendable, Hashable, Comparable {
  package let number: UInt64

  /// The bits of a key below its shelf.
  private static let hashBits: UInt64 = 44
  /// 26 March 1696, or so: before any report.
  private static let firstDay = -100_000
  private static let daysLength = 4
  private static let seasonLength = 128
  private static let firstOfDays: UInt64 = 4096
  /// Days that may lie between a report and a copy of its words.
  private static let reachOfCopies = 30

  static let undated = StoryShelf(number: 0)

  /// The keys of all 128 days' shelves lie in here.
  package static let seasonKeys: Range<UInt64> = (1 << hashBits)..<(firstOfDays << hashBits)

  /// The shelf that a key lies on.
  package init(ofKey key: UInt64) { number = key >> Self.hashBits }

  private init(number: UInt64) { self.number = number }

  static func days(of day: Int) -> StoryShelf { days(place(day, daysLength)) }

  /// Where reports of at most four days' distance lie that do not lie on the day's own shelf.
  static func days(beside day: Int) -> [StoryShelf] {
    let own = place(day, daysLength)
    return own == 0 ? [days(1)] : [days(own - 1), days(own + 1)]
  }

  private static func days(_ place: UInt64) -> StoryShelf {
    StoryShelf(number: min(place, 500_000) + firstOfDays)
  }

  static func season(of day: Int) -> StoryShelf {
    StoryShelf(number: min(1 + place(day, seasonLength), firstOfDays - 1))
  }

  /// Where copies lie that do not lie on the day's own shelf.
  static func seasons(about day: Int) -> [StoryShelf] {
    Set([season(of: day - reachOfCopies), season(of: day + reachOfCopies)])
      .subtracting([season(of: day)]).sorted()
  }

  private static func place(_ day: Int, _ length: Int) -> UInt64 {
    UInt64(max(0, day - firstDay) / length)
  }

  /// The key of a pair of terms or a run of words on this shelf.
  func key(_ hash: UInt64) -> UInt64 { number << Self.hashBits | hash >> (64 - Self.hashBits) }

  /// The first key behind all of this shelf.
  package var end: UInt64 { (number + 1) << Self.hashBits }

  package static func < (left: StoryShelf, right: StoryShelf) -> Bool { left.number < right.number }
}
