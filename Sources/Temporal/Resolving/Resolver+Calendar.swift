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
  func full(_ year: Int, _ fields: CalendarFields) -> Int {
    guard fields.isShortYear, isNarrative, let base = discourse.last?.resolution.interval else {
      return year
    }
    let near = base.from.year / 100 * 100 + year % 100
    return near > base.from.year + 10 ? near - 100 : near
  }

  func inYear(_ year: Int, _ fields: CalendarFields, basis: Timex.Basis) -> Resolution {
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

  func inYear(
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
}

extension CalendarFields.YearField {
  /// A year before our era.
  var isBC: Bool {
    if case .known(let year) = self { return year <= 0 }
    return false
  }
}
