/// How a relative expression's days follow from a reference day: a formula without any text.
package enum Anchoring: Hashable, Sendable, Codable {
  /// The latest such weekday up to and including the reference day.
  case weekdayUpTo(Weekday)
  /// The first such weekday from the reference day on (`after` it, if exclusive).
  case weekdayFrom(Weekday, exclusive: Bool)
  /// The whole calendar unit that lies `offset` units from the one that holds the reference day.
  case unit(CalendarUnit, offset: Int)
  /// A month and day of the year that comes nearest before (or on), or after (or on), the reference day.
  case monthDay(month: Int, day: Int, future: Bool)
  /// A whole month likewise.
  case month(Int, future: Bool)

  /// The days meant when the reference day is `day`.
  package func resolve(on day: CalendarDate) -> DayInterval? {
    switch self {
    case .weekdayUpTo(let weekday):
      let back = (day.weekday.rawValue - weekday.rawValue + 7) % 7
      return DayInterval(day: day.adding(days: -back))
    case .weekdayFrom(let weekday, let exclusive):
      var ahead = (weekday.rawValue - day.weekday.rawValue + 7) % 7
      if ahead == 0, exclusive { ahead = 7 }
      return DayInterval(day: day.adding(days: ahead))
    case .unit(let unit, let offset):
      return unit.interval(around: day, offset: offset)
    case .monthDay(let month, let dayOfMonth, let future):
      return nearest(future ? day.year...(day.year + 8) : (day.year - 8)...day.year, future: future)
      { year in
        CalendarDate(year: year, month: month, day: dayOfMonth).map { DayInterval(day: $0) }
      } keep: {
        future ? $0.from >= day : $0.from <= day
      }
    case .month(let month, let future):
      return nearest(future ? day.year...(day.year + 1) : (day.year - 1)...day.year, future: future)
      { year in
        DayInterval(year: year, month: month)
      } keep: {
        future ? $0.to >= day : $0.from <= day
      }
    }
  }

  private func nearest(
    _ years: ClosedRange<Int>,
    future: Bool,
    _ make: (Int) -> DayInterval?,
    keep: (DayInterval) -> Bool
  ) -> DayInterval? {
    let candidates = years.compactMap(make).filter(keep)
    return future ? candidates.first : candidates.last
  }
}

/// A unit of the calendar.
package enum CalendarUnit: String, Hashable, Sendable, Codable, CaseIterable {
  case day, week, weekend, month, quarter, half, year, decade, century

  /// The whole unit that lies `offset` units from the one that holds `day`. Weeks run from Monday to Sunday.
  package func interval(around day: CalendarDate, offset: Int) -> DayInterval? {
    switch self {
    case .day:
      return DayInterval(day: day.adding(days: offset))
    case .week:
      let monday = day.adding(days: -day.weekday.rawValue + 7 * offset)
      return DayInterval(from: monday, to: monday.adding(days: 6))
    case .weekend:
      let monday = day.adding(days: -day.weekday.rawValue + 7 * offset)
      return DayInterval(from: monday.adding(days: 5), to: monday.adding(days: 6))
    case .month:
      let moved = CalendarDate(year: day.year, month: day.month, day: 1)?.adding(months: offset)
      return moved.flatMap { DayInterval(year: $0.year, month: $0.month) }
    case .quarter: return block(months: 3, day: day, offset: offset)
    case .half: return block(months: 6, day: day, offset: offset)
    case .year: return DayInterval(year: day.year + offset)
    case .decade: return years(10, day: day, offset: offset)
    case .century: return years(100, day: day, offset: offset)
    }
  }

  private func block(months: Int, day: CalendarDate, offset: Int) -> DayInterval? {
    let first = (day.month - 1) / months * months + 1
    guard
      let start = CalendarDate(year: day.year, month: first, day: 1)?.adding(
        months: offset * months
      )
    else { return nil }
    return DayInterval(from: start, to: start.adding(months: months).adding(days: -1))
  }

  private func years(_ count: Int, day: CalendarDate, offset: Int) -> DayInterval? {
    let first = Int((Double(day.year) / Double(count)).rounded(.down)) * count + offset * count
    guard let from = CalendarDate(year: first, month: 1, day: 1),
      let to = CalendarDate(year: first + count - 1, month: 12, day: 31)
    else { return nil }
    return DayInterval(from: from, to: to)
  }
}
