import Annotations
import Chronology
import TextModel

extension Resolver {
  func fiscalYear(_ fields: CalendarFields, _ atom: Atom) -> Resolution {
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
}
