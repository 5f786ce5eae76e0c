/// A stretch of whole days, both ends included.
package struct DayInterval: Hashable, Sendable, Codable {
  package let from: CalendarDate
  package let to: CalendarDate

  /// - Returns: nil when `to` comes before `from`.
  package init?(from: CalendarDate, to: CalendarDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// One day.
  package init(day: CalendarDate) {
    from = day
    to = day
  }

  /// A whole month.
  package init?(year: Int, month: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    from = first
    to = first.adding(months: 1).adding(days: -1)
  }

  /// A whole year.
  package init?(year: Int) {
    guard let first = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    from = first
    to = first.adding(years: 1).adding(days: -1)
  }

  /// Number of days.
  package var length: Int { to.dayNumber - from.dayNumber + 1 }

  package func contains(_ day: CalendarDate) -> Bool { from <= day && day <= to }

  package func contains(_ other: DayInterval) -> Bool { from <= other.from && other.to <= to }

  package func overlaps(_ other: DayInterval) -> Bool { from <= other.to && other.from <= to }

  /// The smallest interval that covers both.
  package func hull(_ other: DayInterval) -> DayInterval {
    DayInterval(unchecked: min(from, other.from), max(to, other.to))
  }

  /// The days that both cover, or nil when there are none.
  package func intersection(_ other: DayInterval) -> DayInterval? {
    DayInterval(from: max(from, other.from), to: min(to, other.to))
  }

  /// How exactly it tells when: the calendar unit that it fills, else the coarsest unit that it stays within.
  package var precision: DatePrecision {
    if from == to { return .day }
    if from.year == to.year && from.month == to.month { return .month }
    return .year
  }

  private init(unchecked from: CalendarDate, _ to: CalendarDate) {
    self.from = from
    self.to = to
  }
}

/// How exactly a date or time is known.
package enum DatePrecision: String, Sendable, Codable, CaseIterable {
  case year, month, day, minute, second
}
