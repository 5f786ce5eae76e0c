import Chronology

/// A day, month or year given on the command line.
struct DateArgument {
  let interval: DayInterval

  /// - Returns: nil for anything but `2024`, `2024-05` or `2024-05-29`.
  init?(_ text: String) {
    if let day = CalendarDate(text) {
      interval = DayInterval(day: day)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let found: DayInterval?
    switch (parts.count, text.count) {
    case (1, 4): found = parts[0].flatMap { DayInterval(year: $0) }
    case (2, 7):
      found = parts[0].flatMap { year in parts[1].flatMap { DayInterval(year: year, month: $0) } }
    default: found = nil
    }
    guard let found else { return nil }
    interval = found
  }

  var first: CalendarDate { interval.from }
  var last: CalendarDate { interval.to }
}
