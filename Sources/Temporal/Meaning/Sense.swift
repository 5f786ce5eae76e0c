import Chronology
import TextModel

/// What an expression says, before anybody asks when that was.
indirect enum Sense: Sendable {
  /// Fields of the calendar, some of them left out.
  case calendar(CalendarFields)
  /// The unit that lies `offset` units from the origin's: last week, yesterday, that year.
  case unit(TimeUnit, offset: Int, Origin)
  /// A number of units from the origin: six years ago, two days later.
  case shift(Amount, TimeUnit, sign: Int, Origin)
  /// 'in two weeks': a day to come, or a length.
  case within(Amount, TimeUnit)
  case length(Amount, TimeUnit)
  /// A rhythm; its value as TIMEX3 writes it.
  case rhythm(String)
  /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
  case vague(String)
  case clock(ClockTime)
  case part(DayPart)
  /// A clock time or part of a day on a day.
  case timeOn(Sense, Sense)
  case range(Sense, Sense)
  /// No time, though it looks like one: '44-year-old'.
  case nothing
  /// The quarter that ends on a day, by the number that a company gives it: 'the fourth quarter ended Sept. 30'.
  case quarterEnding(Int?, Sense)
  /// The unit just spoken of, in another year: 'the same quarter of 2023'.
  case sameOf(TimeUnit, year: Int)

  /// What a relative expression counts from.
  enum Origin: Sendable {
    /// The day of publication.
    case published
    /// The time spoken of before.
    case context
    /// Whichever of the two: 'a year earlier'.
    case event(Range<Int>)
    /// Another expression.
    case sense(Sense)
  }

  /// What later stages of rules know it as.
  var tokenClass: ClassSet {
    switch self {
    case .calendar(let fields): fields.tokenClass
    case .unit(let unit, _, _), .shift(_, let unit, _, _): Self.tokenClass(of: unit)
    case .length: ClassSet(.alength)
    case .rhythm: ClassSet(.aset)
    case .vague: ClassSet(.avague)
    case .clock: ClassSet(.aclock)
    case .part: ClassSet(.apart)
    case .quarterEnding: ClassSet(.aunit)
    case .within, .timeOn, .range, .sameOf, .nothing: []
    }
  }

  private static func tokenClass(of unit: TimeUnit) -> ClassSet {
    switch unit {
    case .second, .minute, .hour: []
    case .day, .night: ClassSet(.aday)
    case .month: ClassSet(.amonth)
    case .year, .fiscalYear: ClassSet(.ayear)
    case .week, .fortnight, .weekend, .quarter, .half, .decade, .century, .millennium, .season:
      ClassSet(.aunit)
    }
  }
}

/// The fields of a calendar that an expression names.
struct CalendarFields: Sendable {
  var year: YearField = .open
  var month: Int?
  var day: Int?
  var weekday: Weekday?
  var quarter: Int?
  var half: Int?
  var season: Season?
  var holiday: HolidayRule?
  /// A year without its last digit; below 10 the century is open.
  var decade: Int?
  var century: Int?
  var isFiscal = false
  /// Whether the text gives the year by its last two digits only.
  var isShortYear = false
  var which: Which = .byTense
  /// Offset of the week that a weekday belongs to.
  var weekOffset: Int?
  /// 03/04/2024: the two numbers before the year, in text order.
  var numeric: (Int, Int)?

  enum YearField: Sendable {
    case open
    case known(Int)
    /// Years from the origin's.
    case relative(Int, Sense.Origin)
  }

  /// Which return is meant.
  enum Which: String, Sendable {
    case byTense, past, future, this, next, near
  }

  /// What comes back every year, if one is named.
  var recurrence: Recurrence? {
    if let month, let day { return .monthDay(month: month, day: day) }
    if let month { return .month(month) }
    if let quarter { return .quarter(quarter) }
    if let half { return .half(half) }
    if let season { return .season(season) }
    return holiday.map(Recurrence.holiday)
  }

  var tokenClass: ClassSet {
    if day != nil || weekday != nil || holiday != nil || numeric != nil { return ClassSet(.aday) }
    if month != nil { return ClassSet(.amonth) }
    if quarter != nil || half != nil || season != nil || decade != nil || century != nil {
      return ClassSet(.aunit)
    }
    return ClassSet(.ayear)
  }
}

/// An expression that rules have found.
struct Atom: Sendable {
  var range: TextRange
  /// The tokens it stands in.
  var tokens: Range<Int>
  var sense: Sense
  var mod: String?
  var quant: String?
  var freq: String?
  var rule: RuleReference
  var isDateline = false
  /// The two ends of a range that stay times of their own.
  var ends: [Atom] = []
}

/// Index of a rule in its rule set.
typealias RuleReference = Int
