extension CalendarDate {
  /// Year and number of the week (Monday first) that holds the day, by ISO 8601.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 3 - weekday.rawValue)
    guard let first = CalendarDate(year: thursday.year, month: 1, day: 1) else {
      return (thursday.year, 1)
    }
    return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }

  /// The Monday of an ISO week.
  /// - Returns: nil where the year has no such week.
  package init?(isoYear year: Int, week: Int) {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: -fourth.weekday.rawValue + 7 * (week - 1))
    guard monday.isoWeek == (year, week) else { return nil }
    self = monday
  }
}
