/// How a relative expression's days follow from a reference day: a formula without any text.
package indirect enum Anchoring: Hashable, Sendable, Codable {
  /// The latest such weekday up to and including the reference day.
  case weekdayUpTo(Weekday)
  /// The latest such weekday before the reference day.
  case weekdayBefore(Weekday)
  /// The first such weekday from the reference day on (`after` it, if exclusive).
  case weekdayFrom(Weekday, exclusive: Bool)
  /// The one such weekday of the seven days that begin `back` days before the reference day.
  case weekdayWithin(Weekday, back: Int)
  /// That weekday in the week that lies `offset` weeks from the reference day's.
  case weekdayOfWeek(Weekday, offset: Int)
  /// The whole calendar unit that lies `offset` units from the one that holds the reference day.
  case unit(CalendarUnit, offset: Int)
  /// A month and day of the year that comes nearest before (or on), or after (or on), the reference day.
  case monthDay(month: Int, day: Int, future: Bool)
  /// A whole month likewise.
  case month(Int, future: Bool)
  /// The nearest such day of a month before (or on), or after (or on), the reference day.
  case dayOfMonth(Int, future: Bool)
  /// One of the yearly returns of a month, season, quarter, holiday …
  case recurring(Recurrence, Recurrence.Choice)
  /// The fiscal year (from a month's first day, twelve months) that lies `offset` years from the one under way.
  case fiscalYear(startMonth: Int, offset: Int)
  /// The whole unit that lies `offset` units from the one that holds another formula's first day.
  case shifted(Anchoring, CalendarUnit, offset: Int)
  /// From the first day of one formula to the last of another.
  case span(Anchoring, Anchoring)

  /// The days meant when the reference day is `day`.
  package func resolve(on day: CalendarDate) -> DayInterval? {
    switch self {
    case .weekdayUpTo(let weekday):
      return DayInterval(day: day.adding(days: -weekday.daysBack(from: day)))
    case .weekdayBefore(let weekday):
      let back = weekday.daysBack(from: day)
      return DayInterval(day: day.adding(days: back == 0 ? -7 : -back))
    case .weekdayFrom(let weekday, let exclusive):
      let ahead = (7 - weekday.daysBack(from: day)) % 7
      return DayInterval(day: day.adding(days: ahead == 0 && exclusive ? 7 : ahead))
    case .weekdayWithin(let weekday, let most):
      let back = weekday.daysBack(from: day)
      return DayInterval(day: day.adding(days: back <= most ? -back : 7 - back))
    case .weekdayOfWeek(let weekday, let offset):
      let monday = day.adding(days: -day.weekday.rawValue)
      return DayInterval(day: monday.adding(days: 7 * offset + weekday.rawValue))
    case .unit(let unit, let offset):
      return unit.interval(around: day, offset: offset)
    case .monthDay(let month, let dayOfMonth, let future):
      return Recurrence.monthDay(month: month, day: dayOfMonth)
        .choose(future ? .coming : .latest, on: day)
    case .month(let month, let future):
      return Recurrence.month(month).choose(future ? .coming : .latest, on: day)
    case .dayOfMonth(let number, let future):
      return nearestDay(number, of: day, future: future)
    case .recurring(let recurrence, let choice):
      return recurrence.choose(choice, on: day)
    case .fiscalYear(let startMonth, let offset):
      let year = day.month >= startMonth ? day.year : day.year - 1
      return DayInterval(fiscalYearFrom: startMonth, year: year + offset)
    case .shifted(let base, let unit, let offset):
      return base.resolve(on: day).flatMap { unit.interval(around: $0.from, offset: offset) }
    case .span(let first, let last):
      return span(first, last, on: day)
    }
  }

  private func nearestDay(_ number: Int, of day: CalendarDate, future: Bool) -> DayInterval? {
    guard let first = CalendarDate(year: day.year, month: day.month, day: 1) else { return nil }
    for step in 0...3 {
      let month = first.adding(months: future ? step : -step)
      guard let found = CalendarDate(year: month.year, month: month.month, day: number),
        future ? found >= day : found <= day
      else { continue }
      return DayInterval(day: found)
    }
    return nil
  }

  /// Where the last day would come before the first ("from Friday to Monday"), it is the next return of it.
  private func span(_ first: Anchoring, _ last: Anchoring, on day: CalendarDate) -> DayInterval? {
    guard let start = first.resolve(on: day), let end = last.resolve(on: day) else { return nil }
    if let whole = DayInterval(from: start.from, to: end.to) { return whole }
    switch last {
    case .weekdayUpTo, .weekdayBefore, .weekdayFrom, .weekdayWithin:
      return DayInterval(from: start.from, to: end.to.adding(days: 7))
    case .monthDay, .month, .recurring:
      return DayInterval(from: start.from, to: end.to.adding(years: 1))
    default:
      return nil
    }
  }
}

extension Weekday {
  /// Days from the latest such weekday up to and including `day`: 0 to 6.
  fileprivate func daysBack(from day: CalendarDate) -> Int {
    (day.weekday.rawValue - rawValue + 7) % 7
  }
}

extension DayInterval {
  /// Twelve months from the first day of a month.
  package init?(fiscalYearFrom month: Int, year: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    self.init(from: first, to: first.adding(years: 1).adding(days: -1))
  }
}
