import Annotations
import Chronology
import TextModel

extension Resolver {
  func fiscalYear(_ fields: CalendarFields, _ atom: Atom) -> Resolution {
    // Whose quarters they are, and when they begin, the text seldom says.
    if let quarter = fields.quarter {
      return Resolution((reference.day.map { "\($0.year)" } ?? "XXXX") + "-Q\(quarter)")
    }
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

  /// The quarter that ends on a day, numbered as its company does; 'the quarter ended Sept. 30' as the calendar does.
  func quarter(_ number: Int?, ending sense: Sense, _ atom: Atom) -> Resolution {
    let end = resolve(sense, atom)
    guard let last = end.interval?.to,
      let calendar = CalendarUnit.quarter.interval(around: last, offset: 0)
    else { return Resolution("XXXX-Q" + (number.map(String.init) ?? "X")) }
    guard let number else {
      return shifted(end, .quarter, 0, .unit(.quarter), "XXXX-QX")
    }
    let months = last == calendar.to ? calendar : Self.quarter(ending: last)
    var result = Resolution(
      months,
      .companyQuarter(ahead: number - (calendar.from.month + 2) / 3),
      basis: end.basis
    )
    if months == calendar {
      result.anchoring = end.anchoring.map { .shifted($0, .quarter, offset: 0) }
    }
    return result
  }

  /// The three months up to a day.
  private static func quarter(ending last: CalendarDate) -> DayInterval {
    let first = last.adding(days: 1).adding(months: -3)
    return DayInterval(from: first, to: last) ?? DayInterval(day: last)
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
}
