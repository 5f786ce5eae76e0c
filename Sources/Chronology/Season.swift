/// A meteorological season of the northern half of the earth; winter belongs to the year in which it begins.
package enum Season: String, Hashable, Sendable, Codable, CaseIterable {
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"

  /// March to May, June to August, September to November, December to February.
  package func interval(year: Int) -> DayInterval? {
    let month =
      switch self {
      case .spring: 3
      case .summer: 6
      case .autumn: 9
      case .winter: 12
      }
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    return DayInterval(from: first, to: first.adding(months: 3).adding(days: -1))
  }
}
