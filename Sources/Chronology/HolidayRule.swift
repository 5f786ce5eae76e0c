/// On which day of a year a holiday falls.
///
/// Written `12-25`, `thursday>=11-22` (the first Thursday on or after that day), `easter-7`, `orthodox+0` or `lunar+0`.
package enum HolidayRule: Hashable, Sendable, Codable {
  /// The same day every year.
  case fixed(month: Int, day: Int)
  /// The first such weekday on or after a day of the year.
  case weekday(Weekday, month: Int, day: Int)
  /// Days from Easter Sunday of the western churches.
  case easter(Int)
  /// Days from Easter Sunday of the orthodox churches.
  case orthodoxEaster(Int)
  /// Days from the new year of the Chinese calendar; known from 1990 to 2030.
  case lunarNewYear(Int)

  /// - Returns: nil where the rule does not know the year.
  package func day(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day):
      return CalendarDate(year: year, month: month, day: day)
    case .weekday(let weekday, let month, let day):
      guard let first = CalendarDate(year: year, month: month, day: day) else { return nil }
      return first.adding(days: (weekday.rawValue - first.weekday.rawValue + 7) % 7)
    case .easter(let offset):
      return CalendarDate.easter(year: year)?.adding(days: offset)
    case .orthodoxEaster(let offset):
      return CalendarDate.orthodoxEaster(year: year)?.adding(days: offset)
    case .lunarNewYear(let offset):
      return CalendarDate.lunarNewYear(year: year)?.adding(days: offset)
    }
  }
}

extension HolidayRule: LosslessStringConvertible {
  package var description: String {
    func signed(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }
    func monthDay(_ month: Int, _ day: Int) -> String {
      (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }
    return switch self {
    case .fixed(let month, let day): monthDay(month, day)
    case .weekday(let weekday, let month, let day): "\(weekday)>=" + monthDay(month, day)
    case .easter(let offset): "easter" + signed(offset)
    case .orthodoxEaster(let offset): "orthodox" + signed(offset)
    case .lunarNewYear(let offset): "lunar" + signed(offset)
    }
  }

  package init?(_ description: String) {
    func monthDay(_ text: Substring) -> (Int, Int)? {
      let parts = text.split(separator: "-")
      guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
        CalendarDate(year: 2000, month: month, day: day) != nil
      else { return nil }
      return (month, day)
    }
    for (name, make) in [
      ("easter", HolidayRule.easter), ("orthodox", HolidayRule.orthodoxEaster),
      ("lunar", HolidayRule.lunarNewYear),
    ] where description.hasPrefix(name) {
      guard let offset = Int(description.dropFirst(name.count)) else { return nil }
      self = make(offset)
      return
    }
    if let sign = description.firstIndex(of: ">") {
      guard let weekday = Weekday.allCases.first(where: { "\($0)" == description[..<sign] }),
        description[sign...].hasPrefix(">="),
        let (month, day) = monthDay(description[sign...].dropFirst(2))
      else { return nil }
      self = .weekday(weekday, month: month, day: day)
      return
    }
    guard let (month, day) = monthDay(description[...]) else { return nil }
    self = .fixed(month: month, day: day)
  }
}
