/// A stretch of days that comes back every year.
package enum Recurrence: Hashable, Sendable, Codable {
  case month(Int)
  case monthDay(month: Int, day: Int)
  /// 1 to 4.
  case quarter(Int)
  /// 1 or 2.
  case half(Int)
  case season(Season)
  case holiday(HolidayRule)

  /// Its days in (or, of a winter, beginning in) a year; nil where that year has none (29 February).
  package func interval(year: Int) -> DayInterval? {
    switch self {
    case .month(let month): return DayInterval(year: year, month: month)
    case .monthDay(let month, let day):
      return CalendarDate(year: year, month: month, day: day).map { DayInterval(day: $0) }
    case .quarter(let quarter): return Self.block(quarter, of: 3, year: year)
    case .half(let half): return Self.block(half, of: 6, year: year)
    case .season(let season): return season.interval(year: year)
    case .holiday(let rule): return rule.day(in: year).map { DayInterval(day: $0) }
    }
  }

  private static func block(_ number: Int, of months: Int, year: Int) -> DayInterval? {
    guard (1...(12 / months)).contains(number),
      let first = CalendarDate(year: year, month: (number - 1) * months + 1, day: 1)
    else { return nil }
    return DayInterval(from: first, to: first.adding(months: months).adding(days: -1))
  }

  /// Which of the yearly returns is meant, seen from a reference day.
  package enum Choice: Hashable, Sendable, Codable {
    /// The last that has begun.
    case latest
    /// The first that has not ended.
    case coming
    /// The last that has ended.
    case before
    /// The first that has not begun.
    case after
    /// The one under way, else the first to come.
    case current
    /// The one whose middle lies nearest.
    case nearest
    /// The one of the year that lies so many years from the reference day's.
    case year(Int)
  }

  /// The return that is meant on a reference day.
  package func choose(_ choice: Choice, on day: CalendarDate) -> DayInterval? {
    if case .year(let offset) = choice { return interval(year: day.year + offset) }
    let candidates = ((day.year - 8)...(day.year + 8)).compactMap(interval)
    return switch choice {
    case .latest: candidates.last { $0.from <= day }
    case .coming, .current: candidates.first { $0.to >= day }
    case .before: candidates.last { $0.to < day }
    case .after: candidates.first { $0.from > day }
    case .nearest, .year:
      candidates.min { abs($0.distance(to: day)) < abs($1.distance(to: day)) }
    }
  }
}

extension DayInterval {
  /// Days from the middle of the interval to a day, doubled so that it stays whole.
  fileprivate func distance(to day: CalendarDate) -> Int {
    2 * day.dayNumber - from.dayNumber - to.dayNumber
  }
}
