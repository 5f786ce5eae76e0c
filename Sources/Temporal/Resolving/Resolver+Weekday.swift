import Annotations
import Chronology
import TextModel

extension Resolver {
  func weekday(_ weekday: Weekday, _ fields: CalendarFields, _ atom: Atom) -> Resolution {
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
    case .near: return .weekdayWithin(weekday, back: 3)
    case .next:
      return doubledWeekdays.contains(weekday)
        ? .weekdayOfWeek(weekday, offset: 1) : .weekdayFrom(weekday, exclusive: true)
    case .byTense: break
    }
    let direction = tense.direction(of: atom.tokens)
    if tense.isModifier(atom.tokens) {
      if tense.isPlainlyFuture(atom.tokens) || tense.isAhead(atom.tokens) {
        return .weekdayFrom(weekday, exclusive: false)
      }
      return .weekdayWithin(weekday, back: 4)
    }
    switch direction {
    case .future: return .weekdayFrom(weekday, exclusive: false)
    case .planned, .present: return .weekdayWithin(weekday, back: 3)
    case .past, .unknown:
      return tense.isAhead(atom.tokens)
        ? .weekdayFrom(weekday, exclusive: false) : .weekdayUpTo(weekday)
    }
  }

  func dayOfMonth(_ number: Int, _ atom: Atom) -> Resolution {
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
}
