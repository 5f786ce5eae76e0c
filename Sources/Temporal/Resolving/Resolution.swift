import Annotations
import Chronology

/// How large a stretch an expression names, and so how its value is written.
enum Granule: Hashable, Sendable {
  case unit(CalendarUnit)
  case season(Season)
  /// A quarter of a company's own year: its number lies so many quarters ahead of the calendar's.
  case companyQuarter(ahead: Int)
  /// The year that the fiscal year is named for comes so many years after the one in which it begins.
  case fiscal(named: Int)

  func value(of interval: DayInterval) -> TimexValue {
    switch self {
    case .unit(let unit): TimexValue(unit, interval)
    case .season(let season): .season(year: interval.from.year, season)
    case .companyQuarter(let ahead):
      TimexValue(
        .quarter,
        CalendarUnit.quarter.interval(around: interval.to, offset: ahead) ?? interval
      )
    case .fiscal(let named): .fiscalYear(interval.from.year + named)
    }
  }
}

extension Granule {
  var isQuarter: Bool {
    switch self {
    case .unit(.quarter), .companyQuarter: true
    default: false
    }
  }
}

/// An expression's value and days, as far as they are known.
struct Resolution: Sendable {
  var value: String
  var kind: Timex.Kind = .date
  var interval: DayInterval?
  var granule: Granule?
  var basis: Timex.Basis = .none
  var anchoring: Anchoring?
  /// The range that it is one end of.
  var whole: DayInterval?
  /// The last token of the expression, where less than the rule's match is one.
  var lastToken: Int?

  /// A value without days.
  init(_ value: String, kind: Timex.Kind = .date) {
    self.value = value
    self.kind = kind
  }

  init(_ interval: DayInterval, _ granule: Granule, basis: Timex.Basis) {
    value = granule.value(of: interval).description
    self.interval = interval
    self.granule = granule
    self.basis = basis
  }
}

/// A day that relative expressions are counted from.
struct ReferenceDay: Sendable {
  let day: CalendarDate?
  let basis: Timex.Basis

  /// The days of a formula on this day; without a day the formula and the pattern of an unknown value.
  func resolve(_ anchoring: Anchoring, _ granule: Granule, unknown: String) -> Resolution {
    guard let day, let interval = anchoring.resolve(on: day) else {
      var open = Resolution(unknown)
      open.granule = granule
      if basis != .dateline, basis != .context { open.anchoring = anchoring }
      return open
    }
    var found = Resolution(interval, granule, basis: basis)
    if basis == .published { found.anchoring = anchoring }
    return found
  }
}
