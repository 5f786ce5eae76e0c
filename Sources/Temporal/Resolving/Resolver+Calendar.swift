import Annotations
import Chronology
import TextModel

extension Resolver {
  /// Fields of a calendar: those left out follow from the reference day, or from the year spoken of.
  func calendar(_ fields: CalendarFields, _ atom: Atom) -> Resolution {
    if let numeric = fields.numeric { return self.numeric(numeric, fields) }
    if fields.isFiscal { return fiscalYear(fields, atom) }
    if let decade = fields.decade { return self.decade(decade) }
    if let century = fields.century {
      return explicit(.century(fields.year.isBC ? -1 - century : century), .unit(.century))
    }
    switch fields.year {
    case .known(let year): return inYear(full(year, fields), fields, basis: .explicit)
    case .relative(let offset, let origin): return inYear(offset, of: origin, fields, atom)
    case .open: break
    }
    if let recurrence = fields.recurrence { return openYear(recurrence, fields, atom) }
    if let weekday = fields.weekday { return self.weekday(weekday, fields, atom) }
    if let day = fields.day { return dayOfMonth(day, atom) }
    return Resolution("XXXX")
  }

  // MARK: With a year

  private func explicit(_ value: TimexValue, _ granule: Granule) -> Resolution {
    var result = Resolution(value.description)
    result.interval = value.interval
    result.granule = granule
    result.basis = .explicit
    return result
  }

  /// A year of two digits belongs to the century that a narrative tells of.
  private func full(_ year: Int, _ fields: CalendarFields) -> Int {
    guard fields.isShortYear, isNarrative, let base = discourse.last?.resolution.interval else {
      return year
    }
    return base.from.year / 100 * 100 + year % 100
  }

  private func inYear(_ year: Int, _ fields: CalendarFields, basis: Timex.Basis) -> Resolution {
    guard let recurrence = fields.recurrence else {
      var result = explicit(.year(year), .unit(.year))
      result.basis = basis
      return result
    }
    let granule = Self.granule(recurrence)
    guard let interval = recurrence.interval(year: year) else {
      return Resolution("\(year)-XX-XX")
    }
    return Resolution(interval, granule, basis: basis)
  }

  private func inYear(
    _ offset: Int,
    of origin: Sense.Origin,
    _ fields: CalendarFields,
    _ atom: Atom
  ) -> Resolution {
    if case .context = origin {
      guard let base = discourse.last?.resolution.interval else { return Resolution("XXXX") }
      return inYear(base.from.year + offset, fields, basis: .context)
    }
    guard let recurrence = fields.recurrence else {
      return reference.resolve(.unit(.year, offset: offset), .unit(.year), unknown: "XXXX")
    }
    if isNarrative, let base = discourse.last?.resolution.interval {
      return inYear(base.from.year + offset, fields, basis: .context)
    }
    return reference.resolve(
      .recurring(recurrence, .year(offset)),
      Self.granule(recurrence),
      unknown: Self.unknown(recurrence)
    )
  }

  private func decade(_ decade: Int) -> Resolution {
    var full = decade
    if decade < 10 {
      // The nineties: of the century whose nineties have begun.
      let now = reference.day?.year ?? 2030
      full = decade + (isNarrative ? 190 : now / 100 * 10)
      if full * 10 > now { full -= 10 }
    }
    return explicit(.decade(full), .unit(.decade))
  }

  // MARK: Without a year

  private func openYear(
    _ recurrence: Recurrence,
    _ fields: CalendarFields,
    _ atom: Atom
  ) -> Resolution {
    let granule = Self.granule(recurrence)
    if let year = clauseYear(atom) { return inYear(year, fields, basis: .context) }
    if isNarrative, let base = discourse.last?.resolution.interval {
      return inYear(narrativeYear(recurrence, after: base), fields, basis: .context)
    }
    return reference.resolve(
      anchoring(recurrence, fields, atom),
      granule,
      unknown: Self.unknown(recurrence)
    )
  }

  /// The past year that the sentence has just named: 'Last year, on May 3, …'.
  private func clauseYear(_ atom: Atom) -> Int? {
    guard let last = discourse.last, last.resolution.granule == .unit(.year),
      last.sentence == text.tokens[atom.tokens.lowerBound].sentence,
      let year = last.resolution.interval?.from.year, year < reference.day?.year ?? .max,
      last.tokens.upperBound <= atom.tokens.lowerBound,
      tense.direction(of: atom.tokens) == .past
    else { return nil }
    return year
  }

  /// Stories go forward: 'In January' after December is of the next year.
  private func narrativeYear(_ recurrence: Recurrence, after base: DayInterval) -> Int {
    guard base.length <= 31, let same = recurrence.interval(year: base.from.year) else {
      return base.from.year
    }
    return base.from.month >= 11 && same.from.month <= 2 ? base.from.year + 1 : base.from.year
  }

  private func anchoring(
    _ recurrence: Recurrence,
    _ fields: CalendarFields,
    _ atom: Atom
  ) -> Anchoring {
    switch fields.which {
    case .past: return .recurring(recurrence, .before)
    case .next: return .recurring(recurrence, .after)
    case .this: return .recurring(recurrence, .current)
    case .near: return .recurring(recurrence, .nearest)
    case .future: return .recurring(recurrence, .coming)
    case .byTense: break
    }
    let direction = tense.direction(of: atom.tokens)
    if case .holiday = recurrence {
      return .recurring(recurrence, direction == .future ? .coming : .nearest)
    }
    switch recurrence {
    case .quarter, .half: return .recurring(recurrence, .nearest)
    case .monthDay where fields.weekday != nil: return .recurring(recurrence, .nearest)
    case .month where direction == .past && tense.hangsOnNoun(atom.tokens):
      if isNextMonth(recurrence) { return .recurring(recurrence, .nearest) }
    default: break
    }
    switch direction {
    case .past, .unknown:
      if case .season = recurrence { return .recurring(recurrence, .latest) }
      if case .monthDay(let month, let day) = recurrence {
        return direction == .unknown
          ? .recurring(recurrence, .nearest) : .monthDay(month: month, day: day, future: false)
      }
      if case .month(let month) = recurrence { return .month(month, future: false) }
      return .recurring(recurrence, .latest)
    case .future:
      if case .monthDay(let month, let day) = recurrence {
        return .monthDay(month: month, day: day, future: true)
      }
      if case .month(let month) = recurrence { return .month(month, future: true) }
      if case .season = recurrence { return .recurring(recurrence, .current) }
      return .recurring(recurrence, .coming)
    case .planned:
      return .recurring(recurrence, .nearest)
    }
  }

  /// Whether the month comes in the next two, so that its last return is nearly a year ago.
  private func isNextMonth(_ recurrence: Recurrence) -> Bool {
    guard let day = reference.day, case .month(let month) = recurrence else { return false }
    return (1...2).contains((month - day.month + 12) % 12)
  }

  private func weekday(_ weekday: Weekday, _ fields: CalendarFields, _ atom: Atom) -> Resolution {
    let unknown = "XXXX-WXX-\(weekday.rawValue + 1)"
    let day = Granule.unit(.day)
    if isNarrative, let base = discourse.lastDay?.resolution.interval {
      let formula = Anchoring.weekdayFrom(weekday, exclusive: false)
      return ReferenceDay(day: base.from, basis: .context).resolve(formula, day, unknown: unknown)
    }
    if let offset = fields.weekOffset {
      return reference.resolve(.weekdayOfWeek(weekday, offset: offset), day, unknown: unknown)
    }
    return reference.resolve(weekdayFormula(weekday, fields, atom), day, unknown: unknown)
  }

  private func weekdayFormula(
    _ weekday: Weekday,
    _ fields: CalendarFields,
    _ atom: Atom
  ) -> Anchoring {
    switch fields.which {
    case .past: return .weekdayBefore(weekday)
    case .this, .future: return .weekdayFrom(weekday, exclusive: false)
    case .near: return .weekdayNearest(weekday)
    case .next:
      return doubledWeekdays.contains(weekday)
        ? .weekdayOfWeek(weekday, offset: 1) : .weekdayFrom(weekday, exclusive: true)
    case .byTense: break
    }
    let direction = tense.direction(of: atom.tokens)
    if tense.isPossessive(atom.tokens) {
      if direction == .future || tense.isAhead(atom.tokens) {
        return .weekdayFrom(weekday, exclusive: false)
      }
      return .weekdayNearest(weekday)
    }
    switch direction {
    case .future: return .weekdayFrom(weekday, exclusive: false)
    case .planned: return .weekdayNearest(weekday)
    case .past, .unknown:
      return tense.isAhead(atom.tokens)
        ? .weekdayFrom(weekday, exclusive: false) : .weekdayUpTo(weekday)
    }
  }

  private func dayOfMonth(_ number: Int, _ atom: Atom) -> Resolution {
    let unknown = "XXXX-XX-" + (number < 10 ? "0" : "") + "\(number)"
    let sentence = text.tokens[atom.tokens.lowerBound].sentence
    if let base = discourse.lastMonth, isNarrative || sentence - base.sentence <= 1,
      let interval = base.resolution.interval,
      let day = CalendarDate(year: interval.from.year, month: interval.from.month, day: number)
    {
      var result = Resolution(DayInterval(day: day), .unit(.day), basis: .context)
      if base.resolution.anchoring != nil {
        let isFuture = reference.day.map { day >= $0 } ?? false
        result.anchoring = .dayOfMonth(number, future: isFuture)
      }
      return result
    }
    let isFuture = tense.direction(of: atom.tokens) == .future
    return reference.resolve(
      .dayOfMonth(number, future: isFuture),
      .unit(.day),
      unknown: unknown
    )
  }

  /// 03/04/2024 by the outlet's country; open where both readings exist and the country is unknown.
  private func numeric(_ numbers: (Int, Int), _ fields: CalendarFields) -> Resolution {
    guard case .known(let year) = fields.year else { return Resolution("XXXX-XX-XX") }
    let dayFirst = CalendarDate(year: year, month: numbers.1, day: numbers.0)
    let monthFirst = CalendarDate(year: year, month: numbers.0, day: numbers.1)
    var day: CalendarDate?
    if dayFirst == nil || monthFirst == nil || dayFirst == monthFirst {
      day = dayFirst ?? monthFirst
    } else if let country = references.country {
      day = country == "USA" ? monthFirst : dayFirst
    }
    guard let day else { return Resolution("\(year)-XX-XX") }
    return Resolution(DayInterval(day: day), .unit(.day), basis: .explicit)
  }

  // MARK: Fiscal years

  private func fiscalYear(_ fields: CalendarFields, _ atom: Atom) -> Resolution {
    guard case .known(let year) = fields.year else { return Resolution("XXXX") }
    var result = Resolution(TimexValue.fiscalYear(year).description)
    let sentence = text.tokens[atom.tokens.lowerBound].sentence
    guard
      let calendar = fiscalYears.calendar(near: sentence, in: text, outlet: references.country)
    else { return result }
    let isSpan = fields.which == .near
    let first = isSpan || !calendar.isNamedForItsEnd ? year : year - 1
    result.interval = DayInterval(fiscalYearFrom: calendar.startMonth, year: first)
    result.granule = .fiscal(named: year - first)
    result.basis = .explicit
    return result
  }

  func fiscalYear(offset: Int, _ atom: Atom) -> Resolution {
    let sentence = text.tokens[atom.tokens.lowerBound].sentence
    guard
      let calendar = fiscalYears.calendar(near: sentence, in: text, outlet: references.country)
    else { return Resolution("XXXX") }
    return reference.resolve(
      .fiscalYear(startMonth: calendar.startMonth, offset: offset),
      .fiscal(named: calendar.isNamedForItsEnd && calendar.startMonth > 1 ? 1 : 0),
      unknown: "XXXX"
    )
  }

  // MARK: How values are written

  private static func granule(_ recurrence: Recurrence) -> Granule {
    switch recurrence {
    case .month: .unit(.month)
    case .monthDay, .holiday: .unit(.day)
    case .quarter: .unit(.quarter)
    case .half: .unit(.half)
    case .season(let season): .season(season)
    }
  }

  private static func unknown(_ recurrence: Recurrence) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return switch recurrence {
    case .month(let month): "XXXX-" + two(month)
    case .monthDay(let month, let day): "XXXX-" + two(month) + "-" + two(day)
    case .holiday(.fixed(let month, let day)): "XXXX-" + two(month) + "-" + two(day)
    case .holiday: "XXXX-XX-XX"
    case .quarter(let quarter): "XXXX-Q\(quarter)"
    case .half(let half): "XXXX-H\(half)"
    case .season(let season): "XXXX-" + season.rawValue
    }
  }
}

extension CalendarFields.YearField {
  /// A year before our era.
  var isBC: Bool {
    if case .known(let year) = self { return year <= 0 }
    return false
  }
}
