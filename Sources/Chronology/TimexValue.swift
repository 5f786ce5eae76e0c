/// A TIMEX3 value that stands for days of the calendar.
///
/// Lengths are ``Period``s; what is unknown (`XXXX-WXX-3`) or vague (`PAST_REF`) stands for no days and is no value of this kind.
/// - Source: TimeML 1.2.1, "TIMEX3"; the fiscal year as `FY` and the year it is named for is our own.
package indirect enum TimexValue: Hashable, Sendable {
  case day(CalendarDate)
  case week(year: Int, week: Int)
  case weekend(year: Int, week: Int)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  case season(year: Int, Season)
  case year(Int)
  /// Its years without the last digit: 199.
  case decade(Int)
  /// Its years without the last two digits: 19.
  case century(Int)
  /// The days depend on whose fiscal year it is.
  case fiscalYear(Int)
  case part(CalendarDate, DayPart)
  case clock(CalendarDate, ClockTime)
  case range(TimexValue, TimexValue)

  /// The unit of the calendar that begins with an interval.
  package init(_ unit: CalendarUnit, _ interval: DayInterval) {
    let first = interval.from
    switch unit {
    case .day: self = .day(first)
    case .week: self = .week(year: first.isoWeek.year, week: first.isoWeek.week)
    case .weekend: self = .weekend(year: first.isoWeek.year, week: first.isoWeek.week)
    case .month: self = .month(year: first.year, month: first.month)
    case .quarter: self = .quarter(year: first.year, quarter: (first.month + 2) / 3)
    case .half: self = .half(year: first.year, half: (first.month + 5) / 6)
    case .year: self = .year(first.year)
    case .decade: self = .decade(first.year / 10)
    case .century: self = .century(first.year / 100)
    }
  }

  /// The days it stands for; nil for a fiscal year and for what is not in the calendar.
  package var interval: DayInterval? {
    switch self {
    case .day(let day), .part(let day, _), .clock(let day, _):
      return DayInterval(day: day)
    case .week(let year, let week):
      return CalendarDate(isoYear: year, week: week).flatMap {
        CalendarUnit.week.interval(around: $0, offset: 0)
      }
    case .weekend(let year, let week):
      return CalendarDate(isoYear: year, week: week).flatMap {
        CalendarUnit.weekend.interval(around: $0, offset: 0)
      }
    case .month(let year, let month): return DayInterval(year: year, month: month)
    case .quarter(let year, let quarter): return Recurrence.quarter(quarter).interval(year: year)
    case .half(let year, let half): return Recurrence.half(half).interval(year: year)
    case .season(let year, let season): return season.interval(year: year)
    case .year(let year): return DayInterval(year: year)
    case .decade(let decade): return Self.years(decade * 10, 10)
    case .century(let century): return Self.years(century * 100, 100)
    case .fiscalYear: return nil
    case .range(let first, let last):
      guard let from = first.interval?.from, let to = last.interval?.to else { return nil }
      return DayInterval(from: from, to: to)
    }
  }

  private static func years(_ first: Int, _ count: Int) -> DayInterval? {
    guard let from = DayInterval(year: first), let to = DayInterval(year: first + count - 1) else {
      return nil
    }
    return from.hull(to)
  }
}

/// A part of a day, as TIMEX3 writes it after `T`.
package enum DayPart: String, Hashable, Sendable, Codable, CaseIterable {
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
  case daytime = "DT"
}

/// A time of day, without a zone.
package struct ClockTime: Hashable, Sendable, Codable {
  package let hour: Int
  package let minute: Int
  package let second: Int?

  /// - Returns: nil for a time that no clock shows; 24:00 is one.
  package init?(hour: Int, minute: Int = 0, second: Int? = nil) {
    guard (0...23).contains(hour) || (hour == 24 && minute == 0), (0...59).contains(minute),
      (0...60).contains(second ?? 0)
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }
}

extension ClockTime: LosslessStringConvertible {
  /// `19:00`, `18:45:00`.
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(hour) + ":" + two(minute) + (second.map { ":" + two($0) } ?? "")
  }

  package init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    if parts.count == 3 {
      guard let second = Int(parts[2]) else { return nil }
      self.init(hour: hour, minute: minute, second: second)
    } else {
      self.init(hour: hour, minute: minute)
    }
  }
}
