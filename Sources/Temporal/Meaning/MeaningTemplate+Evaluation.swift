import Chronology

extension MeaningTemplate {
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
    case .closing:
      guard let end = given.atom("a"), let named = given.atom("quarter") else { return nil }
      if case .calendar(let fields) = named.sense {
        return .quarterEnding(fields.quarter, end.sense)
      }
      return .quarterEnding(nil, end.sense)
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
    case .nothing: return .nothing
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

  func year(_ year: Int) -> Sense {
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

  func origin(_ given: Arguments) -> Sense.Origin {
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
}
