import Annotations
import Chronology
import TextModel

extension Resolver {
  /// The unit that lies so many units from the origin's.
  func unit(_ unit: TimeUnit, _ offset: Int, _ origin: Sense.Origin, _ atom: Atom) -> Resolution {
    guard let calendar = unit.calendar else { return Resolution(unit.unknownValue) }
    if unit == .fiscalYear { return fiscalYear(offset: offset, atom) }
    let granule = Granule.unit(calendar)
    switch origin {
    case .published:
      if isNarrative, calendar != .day, let base = discourse.base(for: calendar) {
        return shifted(base.resolution, calendar, offset, granule, unit.unknownValue)
      }
      let day = calendar == .day ? today : reference
      var formula = Anchoring.unit(calendar, offset: offset)
      if calendar == .weekend { formula = weekend(offset, atom) }
      return day.resolve(formula, granule, unknown: unit.unknownValue)
    case .context:
      return fromContext(calendar, offset, unit, atom)
    case .sense(let sense):
      return shifted(resolve(sense, atom), calendar, offset, granule, unit.unknownValue)
    case .event:
      return Resolution(unit.unknownValue)
    }
  }

  /// 'the weekend': this one; the one just gone where the text speaks of the past on a weekday.
  private func weekend(_ offset: Int, _ atom: Atom) -> Anchoring {
    guard offset == 0, let day = reference.day else { return .unit(.weekend, offset: offset) }
    let isAhead =
      tense.isAhead(atom.tokens)
      || ["by", "until", "before"].contains(tense.preposition(of: atom.tokens) ?? "")
    let isPast = tense.direction(of: atom.tokens) == .past && !isAhead
    let isNamedThis = text.tokens[atom.tokens.lowerBound].lower == "this"
    return .unit(.weekend, offset: isPast && !isNamedThis && day.weekday.rawValue < 5 ? -1 : 0)
  }

  private func fromContext(
    _ calendar: CalendarUnit,
    _ offset: Int,
    _ unit: TimeUnit,
    _ atom: Atom
  ) -> Resolution {
    let granule = Granule.unit(calendar)
    guard let base = discourse.base(for: calendar) else {
      // 'the next day' of nothing is open; 'the quarter' is the last one before publication.
      if calendar == .quarter, offset <= 0, let day = reference.day {
        return ReferenceDay(day: day, basis: reference.basis)
          .resolve(.unit(.quarter, offset: offset - 1), granule, unknown: unit.unknownValue)
      }
      if unit == .night || offset == 0, calendar != .day || unit == .night {
        return reference.resolve(
          .unit(calendar, offset: offset),
          granule,
          unknown: unit.unknownValue
        )
      }
      return Resolution(unit.unknownValue)
    }
    if calendar == .quarter, offset == 0, let day = reference.day,
      let last = base.resolution.interval, last.contains(day)
    {
      // Results are of a quarter that has ended.
      return reference.resolve(.unit(.quarter, offset: -1), granule, unknown: unit.unknownValue)
    }
    let own = base.resolution.granule.flatMap { calendar == .quarter && $0.isQuarter ? $0 : nil }
    return shifted(base.resolution, calendar, offset, own ?? granule, unit.unknownValue)
  }

  /// The unit that lies `offset` units from the one that holds another expression's first day.
  func shifted(
    _ base: Resolution,
    _ calendar: CalendarUnit,
    _ offset: Int,
    _ granule: Granule,
    _ unknown: String
  ) -> Resolution {
    guard let first = base.interval,
      let interval = calendar.interval(
        around: calendar == .quarter ? first.to : first.from,
        offset: offset
      )
    else {
      var open = Resolution(unknown)
      open.granule = granule
      open.anchoring = base.anchoring.map { .shifted($0, calendar, offset: offset) }
      return open
    }
    var result = Resolution(
      interval,
      granule,
      basis: base.basis == .published || base.basis == .dateline ? base.basis : .context
    )
    result.anchoring = base.anchoring.map { .shifted($0, calendar, offset: offset) }
    return result
  }

  /// 'six years ago', 'two days later'.
  func shift(
    _ amount: Amount,
    _ unit: TimeUnit,
    _ sign: Int,
    _ origin: Sense.Origin,
    _ atom: Atom
  ) -> Resolution {
    guard let value = amount.value else {
      return Resolution(sign < 0 ? "PAST_REF" : "FUTURE_REF")
    }
    guard let (calendar, number) = Self.steps(value, unit) else {
      return Resolution("XXXX-XX-XXTXX", kind: .time)
    }
    let granule = Granule.unit(calendar)
    let unknown = Self.unknown(calendar)
    switch origin {
    case .published:
      if let quarter = yearOnQuarter(calendar, number * sign, atom) { return quarter }
      if isNarrative { return Resolution(unknown) }
      let day = calendar == .day ? today : reference
      return day.resolve(.unit(calendar, offset: sign * number), granule, unknown: unknown)
    case .context:
      if let quarter = yearOnQuarter(calendar, number * sign, atom) { return quarter }
      guard let base = discourse.base(for: calendar) else { return Resolution(unknown) }
      return shifted(base.resolution, calendar, sign * number, granule, unknown)
    case .sense(let sense):
      let base = resolve(sense, atom)
      guard base.granule == .unit(.day) || calendar != .day else { return Resolution(unknown) }
      return shifted(base, calendar, sign * number, granule, unknown)
    case .event:
      return Resolution(unknown)
    }
  }

  /// A year from a quarter just spoken of is the same quarter: 'profit rose in the third quarter from a year earlier'.
  private func yearOnQuarter(_ unit: CalendarUnit, _ offset: Int, _ atom: Atom) -> Resolution? {
    guard unit == .year, abs(offset) == 1, let quarter = discourse.lastQuarter,
      text.tokens[atom.tokens.lowerBound].sentence - quarter.sentence <= 6
    else { return nil }
    return shifted(
      quarter.resolution,
      .quarter,
      4 * offset,
      quarter.resolution.granule ?? .unit(.quarter),
      "XXXX-QX"
    )
  }

  /// Whole calendar units of an amount: a year and a half are eighteen months, a fortnight two weeks.
  static func steps(_ value: Double, _ unit: TimeUnit) -> (CalendarUnit, Int)? {
    switch unit {
    case .second, .minute, .hour, .season: return nil
    case .fortnight: return (.week, Int(value * 2))
    case .millennium: return (.year, Int(value * 1000))
    default: break
    }
    guard let calendar = unit.calendar else { return nil }
    if value == value.rounded() { return (calendar, Int(value)) }
    switch calendar {
    case .year: return (.month, Int((value * 12).rounded()))
    case .decade: return (.year, Int((value * 10).rounded()))
    case .century: return (.year, Int((value * 100).rounded()))
    case .month: return (.week, Int((value * 4).rounded()))
    case .week: return (.day, Int((value * 7).rounded()))
    default: return (calendar, Int(value.rounded()))
    }
  }

  static func unknown(_ calendar: CalendarUnit) -> String {
    TimeUnit.allCases.first { $0.calendar == calendar }?.unknownValue ?? "XXXX"
  }
}
