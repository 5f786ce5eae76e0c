import Annotations
import Chronology
import TextModel

/// Turns what expressions say into values and days, in text order.
struct Resolver {
  let text: AnnotatedText
  let references: ArticleReferences
  let tense: TenseReader
  let fiscalYears: FiscalYears
  /// Whether the text tells of times long past, so that 'in June' belongs to the year spoken of, not to the day of publication.
  let isNarrative: Bool
  /// Weekdays that the text calls both 'this' and 'next'.
  let doubledWeekdays: Set<Weekday>
  var discourse = Discourse()

  var reference: ReferenceDay { references.reference }

  /// Resolves an expression, or leaves it for ``EventAnchors`` (nil) if it counts from an event.
  mutating func resolve(_ atom: Atom) -> Resolution? {
    if case .shift(_, _, _, .event) = atom.sense { return nil }
    if case .unit(_, _, .event) = atom.sense { return nil }
    let resolution = resolve(atom.sense, atom)
    discourse.add(
      resolution,
      tokens: atom.tokens,
      sentence: text.tokens[atom.tokens.lowerBound].sentence
    )
    return resolution
  }

  func resolve(_ sense: Sense, _ atom: Atom) -> Resolution {
    switch sense {
    case .calendar(let fields): calendar(fields, atom)
    case .unit(let unit, let offset, let origin): self.unit(unit, offset, origin, atom)
    case .shift(let amount, let unit, let sign, let origin):
      shift(amount, unit, sign, origin, atom)
    case .within(let amount, let unit): within(amount, unit, atom)
    case .length(let amount, let unit): Resolution(unit.length(amount), kind: .duration)
    case .rhythm(let value): Resolution(value, kind: .set)
    case .vague(let value): Resolution(value)
    case .clock, .part: time(sense, on: dayOfTime(sense, atom))
    case .timeOn(let time, let day): self.time(time, on: resolve(day, atom))
    case .range(let first, let last): range(first, last, atom)
    case .sameOf(_, let year): same(year)
    }
  }

  private func same(_ year: Int) -> Resolution {
    guard let quarter = discourse.lastQuarter?.resolution.interval,
      let interval = CalendarUnit.quarter.interval(
        around: quarter.from.adding(years: year - quarter.from.year),
        offset: 0
      )
    else { return Resolution("\(year)-QX") }
    return Resolution(interval, .unit(.quarter), basis: .explicit)
  }

  private func within(_ amount: Amount, _ unit: TimeUnit, _ atom: Atom) -> Resolution {
    let direction = tense.direction(of: atom.tokens)
    guard direction == .future, amount.value != nil, unit.calendar != nil, !isNarrative,
      tense.hangsOnVerb(atom.tokens)
    else { return Resolution(unit.length(amount), kind: .duration) }
    return shift(amount, unit, 1, .published, atom)
  }

  // MARK: Times of day

  /// The day of a clock time that names none: the one just spoken of, else that of publication.
  private func dayOfTime(_ sense: Sense, _ atom: Atom) -> Resolution {
    let sentence = text.tokens[atom.tokens.lowerBound].sentence
    if let last = discourse.lastDay, sentence - last.sentence <= 1 || isNarrative {
      return last.resolution
    }
    return references.today.resolve(.unit(.day, offset: 0), .unit(.day), unknown: "XXXX-XX-XX")
  }

  private func time(_ time: Sense, on day: Resolution) -> Resolution {
    var result = day
    result.kind = .time
    switch time {
    case .clock(let clock): result.value = day.value + "T" + clock.description
    case .part(let part): result.value = day.value + "T" + part.rawValue
    default: break
    }
    if result.granule != .unit(.day) {
      result.interval = nil
      result.anchoring = nil
    }
    return result
  }

  // MARK: Ranges

  private func range(_ first: Sense, _ last: Sense, _ atom: Atom) -> Resolution {
    var first = first
    if case .calendar(var fields) = first, case .calendar(let later) = last,
      case .open = fields.year, case .known = later.year, fields.weekday == nil || fields.day != nil
    {
      fields.year = later.year
      first = .calendar(fields)
    }
    let start = resolve(first, atom)
    var end = resolve(last, atom)
    if case .calendar(let fields) = last, case .open = fields.year, let known = start.interval,
      start.basis == .explicit, let recurrence = fields.recurrence,
      let follow = recurrence.choose(.coming, on: known.from), let granule = end.granule
    {
      end = Resolution(follow, granule, basis: .explicit)
    }
    var result = Resolution(start.value + "/" + end.value)
    result.basis = start.basis == .none ? end.basis : start.basis
    if let from = start.interval, let to = end.interval {
      result.interval = DayInterval(from: from.from, to: to.to)
    }
    if let from = start.anchoring, let to = end.anchoring {
      result.anchoring = .span(from, to)
      if let day = reference.day { result.interval = Anchoring.span(from, to).resolve(on: day) }
    }
    if result.interval == nil { result.basis = .none }
    result.granule = start.granule
    return result
  }
}
