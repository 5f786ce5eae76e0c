import Chronology

extension MeaningTemplate {
  /// What a match's slots took, by argument name.
  struct Arguments {
    let template: MeaningTemplate
    let captured: [PatternMatcher.Captured]
    let atoms: [Atom]
    /// The nearest number before the match, in its sentence: 'his fourth trip in as many months'.
    let precedingNumber: Int?

    func captured(_ name: String) -> PatternMatcher.Captured {
      guard case .slot(let slot)? = template.arguments[name] else { return .none }
      return captured[slot]
    }

    func int(_ name: String) -> Int? {
      switch template.arguments[name] {
      case .number(let number): return number
      case .slot(let slot):
        switch captured[slot] {
        case .number(let number): return number
        case .amount(let amount): return amount.whole
        default: return nil
        }
      default: return nil
      }
    }

    func amount(_ name: String) -> Amount? {
      switch template.arguments[name] {
      case .number(let number): return Amount(value: Double(number))
      case .text("open"): return .open
      case .slot(let slot):
        switch captured[slot] {
        case .amount(let amount): return amount
        case .number(let number): return Amount(value: Double(number))
        default: return nil
        }
      default: return nil
      }
    }

    func text(_ name: String) -> String? {
      if case .text(let text)? = template.arguments[name] { return text }
      return nil
    }

    func unit(_ name: String) -> TimeUnit? {
      if let text = text(name) { return TimeUnit(name: text) }
      return int(name).flatMap(TimeUnit.init)
    }

    func atom(_ name: String) -> Atom? {
      if case .atom(let index) = captured(name) { return atoms[index] }
      return nil
    }
  }

  /// What the match says; nil where its numbers make no sense (31 June, 25 o'clock).
  func sense(_ given: Arguments, holidays: [HolidayRule]) -> Sense? {
    switch kind {
    case .date: return date(given, holidays)
    case .unit:
      guard let unit = given.unit("unit"), unit.calendar != nil else { return nil }
      return .unit(unit, offset: given.int("offset") ?? 0, origin(given))
    case .shift:
      let sign = given.int("sign") ?? 1
      if case .length(let amount, let unit)? = given.atom("length")?.sense {
        return .shift(amount, unit, sign: sign, origin(given))
      }
      guard let amount = amount(given), let unit = given.unit("unit") else { return nil }
      return .shift(amount, unit, sign: sign, origin(given))
    case .within:
      guard let amount = given.amount("number"), let unit = given.unit("unit") else { return nil }
      return .within(amount, unit)
    case .length:
      guard let amount = amount(given), let unit = given.unit("unit") else { return nil }
      return .length(amount, unit)
    case .set: return rhythm(given)
    case .vague: return given.text("value").map(Sense.vague)
    case .clock: return clock(given).map(Sense.clock)
    case .part:
      return part(given).map(Sense.part)
    case .on:
      guard let day = given.atom("day") else { return nil }
      if let time = given.atom("time") { return .timeOn(time.sense, day.sense) }
      return part(given).map { .timeOn(.part($0), day.sense) }
    case .range, .ends:
      guard let first = given.atom("a"), let last = given.atom("b") else { return nil }
      return .range(first.sense, last.sense)
    case .inside:
      guard let inner = given.atom("a"), let outer = given.atom("b") else { return nil }
      return Self.inside(inner.sense, outer.sense)
    case .keep:
      return given.atom("a")?.sense
    case .stamp:
      guard let time = clock(given), let day = date(given, holidays) else { return nil }
      return .timeOn(.clock(time), day)
    case .same:
      guard let unit = given.unit("unit"), let year = given.int("year") else { return nil }
      return .sameOf(unit, year: year)
    case .echo:
      guard let unit = given.unit("unit"), let number = given.precedingNumber else { return nil }
      return .length(Amount(value: Double(number)), unit)
    case .daypart:
      guard let part = part(given) else { return nil }
      let origin = origin(given)
      let unit: TimeUnit = if case .context = origin { .night } else { .day }
      return .timeOn(.part(part), .unit(unit, offset: given.int("offset") ?? 0, origin))
    case .days: return days(given)
    case .years:
      guard let first = given.int("a"), let short = given.int("b") else { return nil }
      let last = first / 100 * 100 + short
      guard last > first else { return nil }
      return .range(year(first), year(last))
    }
  }

  private func amount(_ given: Arguments) -> Amount? {
    guard var amount = given.amount("number") else { return nil }
    if let plus = given.int("plus") { amount.value = amount.value.map { $0 + Double(plus) / 100 } }
    return amount
  }

  private func part(_ given: Arguments) -> DayPart? {
    if let name = given.text("part") { return DayPart(rawValue: name) }
    guard let number = given.int("part"), DayPart.allCases.indices.contains(number) else {
      return nil
    }
    return DayPart.allCases[number]
  }

  private func year(_ year: Int) -> Sense {
    var fields = CalendarFields()
    fields.year = .known(year)
    return .calendar(fields)
  }

  /// '3 to 5 June 2024'.
  private func days(_ given: Arguments) -> Sense? {
    guard let from = given.int("from"), let to = given.int("to"), let month = given.int("month"),
      from < to
    else { return nil }
    var fields = CalendarFields()
    fields.month = month
    if let year = given.int("year") { fields.year = .known(year) }
    fields.day = to
    guard Self.exists(fields) else { return nil }
    var first = fields
    first.day = from
    return .range(.calendar(first), .calendar(fields))
  }

  private func origin(_ given: Arguments) -> Sense.Origin {
    if case .tokens(let tokens) = given.captured("np") { return .event(tokens) }
    if let atom = given.atom("a") { return .sense(atom.sense) }
    return given.text("from") == "context" ? .context : .published
  }

  private func rhythm(_ given: Arguments) -> Sense? {
    if let value = given.text("value") { return .rhythm(value) }
    if let weekday = given.int("weekday") { return .rhythm("XXXX-WXX-\(weekday)") }
    if let month = given.int("month") {
      return .rhythm("XXXX-" + (month < 10 ? "0" : "") + "\(month)")
    }
    if let part = given.int("part"), DayPart.allCases.indices.contains(part) {
      return .rhythm("XXXX-XX-XXT" + DayPart.allCases[part].rawValue)
    }
    if let season = given.int("season"), Season.allCases.indices.contains(season - 1) {
      return .rhythm("XXXX-" + Season.allCases[season - 1].rawValue)
    }
    guard let unit = given.unit("unit") else { return nil }
    return .rhythm(unit.length(given.amount("number") ?? .one))
  }

  private func clock(_ given: Arguments) -> ClockTime? {
    guard var hour = given.int("hour") else { return nil }
    var minute = given.int("minute") ?? 0
    if let compact = given.int("compact") { (hour, minute) = (compact / 100, compact % 100) }
    if let meridiem = given.int("meridiem") {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (meridiem == 2 ? 12 : 0)
    }
    return ClockTime(hour: hour, minute: minute, second: given.int("second"))
  }

  private func date(_ given: Arguments, _ holidays: [HolidayRule]) -> Sense? {
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
  private static func exists(_ fields: CalendarFields) -> Bool {
    guard let day = fields.day else { return true }
    guard let month = fields.month else { return (1...31).contains(day) }
    if case .known(let year) = fields.year {
      return CalendarDate(year: year, month: month, day: day) != nil
    }
    return CalendarDate(year: 2000, month: month, day: day) != nil
  }

  /// A part of the calendar within a larger one: 'May' of 'last year', 'Thursday' of 'last week'.
  private static func inside(_ inner: Sense, _ outer: Sense) -> Sense? {
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
