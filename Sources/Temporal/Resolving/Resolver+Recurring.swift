import Annotations
import Chronology
import TextModel

extension Resolver {
  func openYear(
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
      atom.tokens.lowerBound - last.tokens.upperBound <= 10,
      isOneClause(last.tokens, atom.tokens),
      tense.direction(of: atom.tokens) == .past
    else { return nil }
    return year
  }

  /// Whether two expressions have one verb, or one of them none.
  private func isOneClause(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard let one = tense.governor(of: first), let other = tense.governor(of: second) else {
      return true
    }
    return one == other
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
    case .this:
      if case .month = recurrence { return .recurring(recurrence, .year(0)) }
      let isPast = tense.direction(of: atom.tokens) == .past
      return .recurring(recurrence, isPast ? .latest : .current)
    case .near: return .recurring(recurrence, .nearest)
    case .future: return .recurring(recurrence, .coming)
    case .byTense: break
    }
    if tense.isModifier(atom.tokens) {
      if case .season = recurrence { return .recurring(recurrence, .latest) }
      return .recurring(recurrence, isRecent(recurrence) ? .latest : .nearest)
    }
    let direction = tense.direction(of: atom.tokens)
    if case .holiday = recurrence {
      return .recurring(recurrence, direction == .future ? .coming : .nearest)
    }
    switch recurrence {
    case .quarter, .half: return .recurring(recurrence, .nearest)
    case .monthDay where fields.weekday != nil: return .recurring(recurrence, .nearest)
    case .monthDay where isAsNearAhead(recurrence, direction, atom),
      .month where isAsNearAhead(recurrence, direction, atom),
      .monthDay where isJustPast(recurrence, direction, atom):
      return .recurring(recurrence, .nearest)
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
    case .planned, .present:
      return .recurring(recurrence, .nearest)
    }
  }

  /// Whether the last return lies within nine months, so that 'the Oct. 23 attack' in May is of last year.
  private func isRecent(_ recurrence: Recurrence) -> Bool {
    guard let day = reference.day, let last = recurrence.choose(.latest, on: day),
      let next = recurrence.choose(.after, on: day)
    else { return false }
    return next.from.dayNumber - day.dayNumber > 90
      && day.dayNumber - last.from.dayNumber <= 275
  }

  /// Whether a day that would lie months back may as well be the coming one: after 'through', as an object, beside a noun or an
  /// adjective ('payable Dec. 7'), where the tense of the verb says little.
  private func isAsNearAhead(
    _ recurrence: Recurrence,
    _ direction: TemporalDirection,
    _ atom: Atom
  ) -> Bool {
    guard direction == .past || direction == .unknown, let day = reference.day,
      let past = recurrence.choose(.latest, on: day),
      let next = recurrence.choose(.after, on: day),
      day.dayNumber - past.from.dayNumber > 2 * (next.from.dayNumber - day.dayNumber)
    else { return false }
    if let preposition = tense.preposition(of: atom.tokens),
      ["until", "till", "through", "by"].contains(preposition)
    {
      return true
    }
    // A day eleven months back would be told with its year, unless the verb stands right before it.
    let isFar = day.dayNumber - past.from.dayNumber > 330
    let isVerbNear =
      tense.governor(of: atom.tokens).map { atom.tokens.lowerBound - $0 <= 3 } ?? false
    return isFar && !isVerbNear || tense.isLoose(atom.tokens) || tense.isPresentPerfect(atom.tokens)
  }

  /// Whether an infinitive's day has just gone by: 'ordered them to leave by May 28', read on 30 May.
  private func isJustPast(
    _ recurrence: Recurrence,
    _ direction: TemporalDirection,
    _ atom: Atom
  ) -> Bool {
    guard direction == .future, let day = reference.day,
      let past = recurrence.choose(.latest, on: day)
    else { return false }
    return day.dayNumber - past.from.dayNumber <= 30 && !tense.hasModal(atom.tokens)
  }

  static func granule(_ recurrence: Recurrence) -> Granule {
    switch recurrence {
    case .month: .unit(.month)
    case .monthDay, .holiday: .unit(.day)
    case .quarter: .unit(.quarter)
    case .half: .unit(.half)
    case .season(let season): .season(season)
    }
  }

  static func unknown(_ recurrence: Recurrence) -> String {
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
