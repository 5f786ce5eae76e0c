package import Annotations
package import Chronology

/// How a format stands on a day: what reports tell, and what follows from it by the calendar.
package struct DialogueStanding: Hashable, Sendable {
  package let day: CalendarDate?
  /// `lapsed` where its own cadence has run out without a meeting; `unknown` where the day of a plan has passed without a report.
  package let status: DialogueStatus
  /// As the reports tell it.
  package let told: DialogueStatus
  /// When it is or was due; nil where neither a plan nor a cadence with a last meeting tells.
  package let due: DueReckoning?

  /// Whether it should have met by the day, as far as the record knows.
  package var isOverdue: Bool { due?.isOverdue ?? false }
  /// Whether its status follows from the calendar and not from a report.
  package var isReckoned: Bool { status != told }
}

/// When a format is due, and the arithmetic that says so.
package struct DueReckoning: Hashable, Sendable {
  package let basis: Basis
  /// The last day by which it should meet.
  package let due: CalendarDate
  /// The day on which it is asked.
  package let day: CalendarDate
  /// Whole years, then days, from the due day to the day asked for; no time where that has not come.
  package let overdue: Period
  /// `last held 2018, once a year, so due by 2019-12-31: overdue by 4 years 151 days`.
  package let arithmetic: String

  package enum Basis: String, Sendable {
    case cadence, plan
  }

  package var isOverdue: Bool { day > due }

  init(basis: Basis, due: CalendarDate, day: CalendarDate, because reason: String) {
    self.basis = basis
    self.due = due
    self.day = day
    overdue = Self.time(from: due, to: day)
    let ahead = Self.time(from: day, to: due)
    let rest =
      day > due
      ? "overdue by \(overdue.inWords)" : day == due ? "today" : "in \(ahead.inWords)"
    arithmetic = "\(reason), so due by \(due): \(rest)"
  }

  /// Whole years and the days that are left.
  private static func time(from start: CalendarDate, to end: CalendarDate) -> Period {
    guard end > start else { return Period() }
    var years = end.year - start.year
    if start.adding(years: years) > end { years -= 1 }
    return Period(years: years, days: end.dayNumber - start.adding(years: years).dayNumber)
  }
}

extension DialogueEntry {
  /// How it stands on a day.
  ///
  /// Due by the plan where a day is planned, else by the cadence that reports give, counted from the end of the last meeting on record.
  /// It has lapsed, by its own cadence, when a further whole cadence has passed since: it has then missed a turn, and is not just
  /// late. Nothing is reckoned where reports tell that it is suspended, postponed, cancelled, ended or about to resume: those stand.
  /// - Parameter day: nil where the record has no dated report; then nothing is reckoned.
  package func standing(on day: CalendarDate?) -> DialogueStanding {
    guard let day, let due = due(on: day) else {
      return DialogueStanding(day: day, status: status, told: status, due: nil)
    }
    var reckoned = status
    switch (due.basis, status) {
    case (.plan, _):
      if due.isOverdue { reckoned = .unknown }
    case (.cadence, .held), (.cadence, .ongoing), (.cadence, .resumed), (.cadence, .unknown):
      if let cadence, due.due.adding(cadence) < day { reckoned = .lapsed }
    default: break
    }
    return DialogueStanding(day: day, status: reckoned, told: status, due: due)
  }

  /// The last day by which it should meet: that of its plan, else a cadence after the last meeting.
  var dueDay: CalendarDate? {
    if let plan { return plan.to }
    guard let cadence, cadence != Period(), let lastHeld, status != .ended else { return nil }
    return lastHeld.to.adding(cadence)
  }

  private func due(on day: CalendarDate) -> DueReckoning? {
    guard let due = dueDay else { return nil }
    if let plan {
      return DueReckoning(
        basis: .plan,
        due: due,
        day: day,
        because: "scheduled for \(plan.inWords)"
      )
    }
    guard let cadence, let lastHeld else { return nil }
    return DueReckoning(
      basis: .cadence,
      due: due,
      day: day,
      because:
        "last held \(lastHeld.inWords), \(cadenceIsApproximate ? "about " : "")\(cadence.asCadence)"
    )
  }
}

extension CalendarDate {
  /// The day so much later.
  fileprivate func adding(_ period: Period) -> CalendarDate {
    adding(months: 12 * period.years + period.months).adding(days: 7 * period.weeks + period.days)
  }
}

extension DayInterval {
  /// `2018`, `2018-11`, `2018-11-05`, `2018-11-05 to 2018-11-07`.
  package var inWords: String {
    if from == to { return from.description }
    if self == DayInterval(year: from.year) { return String(from.description.prefix(4)) }
    if self == DayInterval(year: from.year, month: from.month) {
      return String(from.description.prefix(7))
    }
    return "\(from) to \(to)"
  }
}

extension Period {
  /// `4 years 151 days`; "no time" for none.
  package var inWords: String {
    let parts = [(years, "year"), (months, "month"), (weeks, "week"), (days, "day")]
      .filter { $0.0 != 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return parts.isEmpty ? "no time" : parts.joined(separator: " ")
  }

  /// `once a year`, `twice a year`, `every 2 years`.
  package var asCadence: String {
    switch self {
    case Period(years: 1), Period(months: 12): "once a year"
    case Period(months: 6): "twice a year"
    case Period(months: 3): "four times a year"
    case Period(months: 1): "once a month"
    case Period(weeks: 1): "once a week"
    default: "every " + inWords
    }
  }
}
