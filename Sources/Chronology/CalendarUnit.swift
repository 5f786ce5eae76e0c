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
    case .month: return block(months: 1, day: day, offset: offset)
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
    let cycle = day.year >= 0 ? day.year / count : (day.year - count + 1) / count
    let first = (cycle + offset) * count
    guard let from = CalendarDate(year: first, month: 1, day: 1),
      let to = CalendarDate(year: first + count - 1, month: 12, day: 31)
    else { return nil }
    return DayInterval(from: from, to: to)
  }
}
