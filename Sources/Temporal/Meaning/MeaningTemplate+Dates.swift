import Chronology

extension MeaningTemplate {
  func date(_ given: Arguments, _ holidays: [HolidayRule]) -> Sense? {
    var fields = CalendarFields()
    if let year = given.int("year") {
      fields.year = .known(given.text("era") == "bc" ? 1 - year : year)
    } else if let short = given.int("year2") {
      fields.year = .known(short < 40 ? 2000 + short : 1900 + short)
      fields.isShortYear = given.int("first") == nil
    } else if let offset = given.int("yearoffset") {
      fields.year = .relative(offset, origin(given))
    }
    fields.month = given.int("month")
    fields.day = given.int("day")
    fields.weekday = given.int("weekday").flatMap { Weekday(rawValue: $0 - 1) }
    fields.quarter = given.int("quarter")
    fields.half = given.int("half")
    fields.season = given.int("season").flatMap { number in
      Season.allCases.indices.contains(number - 1) ? Season.allCases[number - 1] : nil
    }
    if let number = given.int("holiday"), holidays.indices.contains(number) {
      fields.holiday = holidays[number]
    }
    if let base = given.int("spelled") {
      fields.year = .known(base * 100 + (given.int("ten") ?? 0) + (given.int("small") ?? 0))
    }
    if let decade = given.int("decade") {
      guard decade % 10 == 0 else { return nil }
      fields.decade = decade / 10
    }
    if let century = given.int("century") { fields.century = century - 1 }
    fields.isFiscal = given.text("fiscal") == "yes"
    fields.which = given.text("which").flatMap(CalendarFields.Which.init) ?? .byTense
    fields.weekOffset = given.int("weekoffset")
    if let first = given.int("first"), let second = given.int("then") {
      guard first <= 12 || second <= 12 else { return nil }
      fields.numeric = (first, second)
    }
    guard (1...12).contains(fields.month ?? 1), (1...4).contains(fields.quarter ?? 1),
      (1...2).contains(fields.half ?? 1), Self.exists(fields)
    else { return nil }
    return .calendar(fields)
  }

  /// Whether the day of the month can be.
  static func exists(_ fields: CalendarFields) -> Bool {
    guard let day = fields.day else { return true }
    guard let month = fields.month else { return (1...31).contains(day) }
    if case .known(let year) = fields.year {
      return CalendarDate(year: year, month: month, day: day) != nil
    }
    return CalendarDate(year: 2000, month: month, day: day) != nil
  }

  /// A part of the calendar within a larger one: 'May' of 'last year', 'Thursday' of 'last week'.
  static func inside(_ inner: Sense, _ outer: Sense) -> Sense? {
    guard case .calendar(var fields) = inner else { return nil }
    let isYearly = fields.recurrence != nil || fields.day != nil
    switch outer {
    case .calendar(let larger):
      guard isYearly, case .open = fields.year, larger.recurrence == nil, larger.decade == nil,
        larger.century == nil, !larger.isFiscal, larger.weekday == nil
      else { return nil }
      fields.year = larger.year
    case .unit(.year, let offset, let origin):
      guard isYearly, case .open = fields.year else { return nil }
      fields.year = .relative(offset, origin)
    case .shift(let amount, .year, let sign, let origin):
      guard isYearly, case .open = fields.year, let number = amount.whole else { return nil }
      fields.year = .relative(sign * number, origin)
    case .unit(.week, let offset, .published):
      guard fields.weekday != nil else { return nil }
      fields.weekOffset = offset
    default: return nil
    }
    return .calendar(fields)
  }
}
