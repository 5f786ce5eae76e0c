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

  /// What counts from the day of publication; in a narrative nothing does.
  var reference: ReferenceDay {
    isNarrative ? ReferenceDay(day: nil, basis: .context) : references.reference
  }

  /// The day of writing, as 'today' means it.
  var today: ReferenceDay { isNarrative ? reference : references.today }

  /// Resolves an expression, or leaves it for ``EventAnchors`` (nil) if it counts from an event.
  mutating func resolve(_ atom: Atom) -> Resolution? {
    if case .shift(_, _, _, .event) = atom.sense { return nil }
    if case .unit(_, _, .event) = atom.sense { return nil }
    let resolution = resolve(atom.sense, atom)
    note(resolution, atom)
    return resolution
  }

  /// Both ends of a range, each with its own resolution; the first one is what later expressions count from in a narrative.
  mutating func resolveEnds(_ atom: Atom) -> [(Atom, Resolution)] {
    guard case .range(let first, let last) = atom.sense, atom.ends.count == 2 else { return [] }
    var (start, end) = ends(first, last, atom)
    if let from = start.interval, let to = end.interval, isOneStretch(from, to, atom) {
      start.whole = DayInterval(from: from.from, to: to.to)
      end.whole = start.whole
    }
    note(start, atom.ends[0])
    if !isNarrative || end.granule != .unit(.year) { note(end, atom.ends[1]) }
    return [(atom.ends[0], start), (atom.ends[1], end)]
  }

  /// Whether the days between belong to it too: 'from 3 to 5 June', '8 and 9 June', not 'in May and September', 'on 3 or 5 June'.
  private func isOneStretch(_ from: DayInterval, _ to: DayInterval, _ atom: Atom) -> Bool {
    let gap =
      atom.ends[0].tokens
      .upperBound..<max(
        atom.ends[0].tokens.upperBound,
        atom.ends[1].tokens.lowerBound
      )
    let words = gap.map { text.tokens[$0].lower }
    if words.contains("or") { return false }
    guard words.contains("and") else { return true }
    return tense.preposition(of: atom.tokens) == "between"
      || to.from == from.to.adding(days: 1)
  }

  private mutating func note(_ resolution: Resolution, _ atom: Atom) {
    let sentence = text.tokens[atom.tokens.lowerBound].sentence
    // A quarter to come is none that results are compared with.
    var isComparison = false
    if let from = resolution.interval?.from, let day = reference.day, from > day {
      isComparison = true
    }
    switch atom.sense {
    case .shift(_, .year, _, _), .sameOf: isComparison = true
    default: break
    }
    if isNarrative, resolution.granule == .unit(.year), !movesNarrative(resolution, atom) { return }
    discourse.add(
      resolution,
      tokens: atom.tokens,
      sentence: sentence,
      isComparison: isComparison
    )
  }

  /// A bare year takes a narrative along where it opens a sentence or goes on a little; an aside ('as in 1614') does not.
  private func movesNarrative(_ resolution: Resolution, _ atom: Atom) -> Bool {
    guard let now = discourse.last?.resolution.interval, let year = resolution.interval else {
      return true
    }
    let step = year.from.year - now.from.year
    let sentence = text.sentences[text.tokens[atom.tokens.lowerBound].sentence]
    if atom.tokens.lowerBound - sentence.tokens.lowerBound <= 2 { return (-12...60).contains(step) }
    return (0...2).contains(step) && tense.direction(of: atom.tokens) != .future
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
    case .sameOf(let unit, let year): same(unit, year)
    case .quarterEnding(let number, let end): quarter(number, ending: end, atom)
    case .nothing: Resolution("")
    }
  }

  private func same(_ unit: TimeUnit, _ year: Int) -> Resolution {
    guard let quarter = discourse.lastQuarter?.resolution.interval,
      let interval = CalendarUnit.quarter.interval(
        around: quarter.from.adding(years: year - quarter.from.year),
        offset: 0
      )
    else { return unit == .year ? yearOnly(year) : Resolution("\(year)-QX") }
    return Resolution(interval, .unit(.quarter), basis: .explicit)
  }

  private func within(_ amount: Amount, _ unit: TimeUnit, _ atom: Atom) -> Resolution {
    let direction = tense.direction(of: atom.tokens)
    guard direction == .future, amount.value != nil, unit.calendar != nil, !isNarrative,
      tense.hangsOnVerb(atom.tokens), !countsFirst(atom)
    else { return Resolution(unit.length(amount), kind: .duration) }
    return shift(amount, unit, 1, .published, atom)
  }

  /// 'for the first such round in eleven years' counts back, whatever the verb says.
  private func countsFirst(_ atom: Atom) -> Bool {
    let start = text.sentences[text.tokens[atom.tokens.lowerBound].sentence].tokens.lowerBound
    for index in (max(start, atom.tokens.lowerBound - 9)..<atom.tokens.lowerBound).reversed() {
      let token = text.tokens[index]
      if token.isVerb || token.isPunctuation { return false }
      if token.lower == "first" || token.tag == .jjs { return true }
    }
    return false
  }

  private func yearOnly(_ year: Int) -> Resolution {
    DayInterval(year: year).map { Resolution($0, .unit(.year), basis: .explicit) }
      ?? Resolution("\(year)")
  }

  // MARK: Times of day

  /// The day of a clock time that names none: the one just spoken of, else that of publication.
  private func dayOfTime(_ sense: Sense, _ atom: Atom) -> Resolution {
    let sentence = text.tokens[atom.tokens.lowerBound].sentence
    if let last = discourse.lastDay, sentence - last.sentence <= 1 || isNarrative {
      return last.resolution
    }
    return today.resolve(.unit(.day, offset: 0), .unit(.day), unknown: "XXXX-XX-XX")
  }

  private func time(_ time: Sense, on day: Resolution) -> Resolution {
    var result = day
    result.kind = .time
    let date = day.kind == .time ? day.interval?.from.description ?? "XXXX-XX-XX" : day.value
    switch time {
    case .clock(let clock): result.value = date + "T" + clock.description
    case .part(let part): result.value = date + "T" + part.rawValue
    default: break
    }
    if result.granule != .unit(.day) {
      result.interval = nil
      result.anchoring = nil
    }
    return result
  }

  // MARK: Ranges

  /// Both ends: a year that one names holds for both, and the last day never comes before the first.
  private func ends(_ first: Sense, _ last: Sense, _ atom: Atom) -> (Resolution, Resolution) {
    var first = first
    if case .calendar(var fields) = first, case .calendar(let later) = last,
      case .open = fields.year, case .known = later.year, fields.recurrence != nil
    {
      fields.year = later.year
      first = .calendar(fields)
    }
    // 'Tuesday and Wednesday of last week'
    if case .calendar(var fields) = first, case .calendar(let later) = last,
      fields.weekday != nil, fields.weekOffset == nil, let offset = later.weekOffset
    {
      fields.weekOffset = offset
      first = .calendar(fields)
    }
    let start = resolve(first, atom)
    var end = resolve(last, atom)
    guard let from = start.interval, let granule = end.granule else { return (start, end) }
    if case .calendar(let fields) = last, case .open = fields.year, start.basis == .explicit,
      let recurrence = fields.recurrence, let follow = recurrence.choose(.coming, on: from.from)
    {
      return (start, Resolution(follow, granule, basis: .explicit))
    }
    if let to = end.interval, to.to < from.from, granule == .unit(.day),
      tense.direction(of: atom.tokens) == .past, let formula = start.anchoring,
      let week = CalendarUnit.day.interval(around: from.from, offset: -7), week.from <= to.from
    {
      // 'They bargained from Thursday to Saturday', told on a Thursday: the one before.
      var earlier = Resolution(week, granule, basis: start.basis)
      earlier.anchoring = .shifted(formula, .day, offset: -7)
      return (earlier, end)
    }
    if let to = end.interval, to.to < from.from, let formula = end.anchoring,
      granule == .unit(.day),
      let week = CalendarUnit.day.interval(around: to.from, offset: 7), week.from >= from.from
    {
      let basis = end.basis
      end = Resolution(week, granule, basis: basis)
      end.anchoring = .shifted(formula, .day, offset: 7)
    }
    return (start, end)
  }

  private func range(_ first: Sense, _ last: Sense, _ atom: Atom) -> Resolution {
    let (start, end) = ends(first, last, atom)
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
