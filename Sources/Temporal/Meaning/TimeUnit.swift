import Chronology

/// A unit of time as texts count it.
enum TimeUnit: Int, Sendable, CaseIterable {
  case second = 1, minute, hour, day, week, fortnight, weekend, month, quarter, half, year
  case decade, century, millennium, fiscalYear, season, night

  init?(name: String) {
    guard let unit = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = unit
  }

  /// The calendar's unit of that size; nil for parts of a day and for millennia.
  var calendar: CalendarUnit? {
    switch self {
    case .second, .minute, .hour, .millennium, .season: nil
    case .day, .night: .day
    case .week, .fortnight: .week
    case .weekend: .weekend
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year, .fiscalYear: .year
    case .decade: .decade
    case .century: .century
    }
  }

  /// The letter of ISO 8601, how many of that letter one unit is, and whether it comes after `T`.
  private var letter: (String, Double, Bool) {
    switch self {
    case .second: ("S", 1, true)
    case .minute: ("M", 1, true)
    case .hour: ("H", 1, true)
    case .day, .night: ("D", 1, false)
    case .week: ("W", 1, false)
    case .fortnight: ("W", 2, false)
    case .weekend: ("WE", 1, false)
    case .month: ("M", 1, false)
    case .quarter, .season: ("Q", 1, false)
    case .half: ("M", 6, false)
    case .year, .fiscalYear: ("Y", 1, false)
    case .decade: ("Y", 10, false)
    case .century: ("Y", 100, false)
    case .millennium: ("Y", 1000, false)
    }
  }

  /// A length as TIMEX3 writes it: `P6Y`, `PT3H30M`, `PXW`.
  func length(_ amount: Amount) -> String {
    let (letter, factor, isClock) = letter
    let head = isClock ? "PT" : "P"
    guard let value = amount.value else { return head + "X" + letter }
    let total = value * factor
    if total == total.rounded() { return head + "\(Int(total))" + letter }
    let whole = Int(total)
    let rest = total - Double(whole)
    let lead = whole > 0 ? "\(whole)\(letter)" : ""
    switch self {
    case .year where rest == 0.5 || rest == 0.25 || rest == 0.75:
      return head + lead + "\(Int(rest * 12))M"
    case .hour: return head + lead + "\(Int((rest * 60).rounded()))M"
    case .minute: return head + lead + "\(Int((rest * 60).rounded()))S"
    case .day where rest == 0.5: return (lead.isEmpty ? "PT" : "P" + lead + "T") + "12H"
    default: return head + Self.short(total) + letter
    }
  }

  /// The value of a date in a unit of this size whose place is unknown: `XXXX-WXX`.
  var unknownValue: String {
    switch self {
    case .second, .minute, .hour, .day, .night: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .half: "XXXX-HX"
    case .year, .fiscalYear, .season: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }

  private static func short(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let tail = hundredths % 100
    if tail == 0 { return "\(hundredths / 100)" }
    let digits = tail % 10 == 0 ? "\(tail / 10)" : tail < 10 ? "0\(tail)" : "\(tail)"
    return "\(hundredths / 100).\(digits)"
  }
}
