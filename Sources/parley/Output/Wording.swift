import Annotations
import Chronology
import Record

/// How dates, lengths and standings read to a person.
enum Wording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `29 May 2024`, `May 2024`, `2018`, `27 May to 2 June 2024`; "date unknown" without an interval.
  static func date(_ interval: DayInterval?) -> String {
    guard let interval else { return "date unknown" }
    let from = interval.from
    let to = interval.to
    if from == to { return day(from) }
    if interval == DayInterval(year: from.year) { return "\(from.year)" }
    if interval == DayInterval(year: from.year, month: from.month) {
      return "\(months[from.month - 1]) \(from.year)"
    }
    return from.year == to.year
      ? "\(from.day) \(months[from.month - 1]) to \(day(to))" : "\(day(from)) to \(day(to))"
  }

  static func day(_ day: CalendarDate) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// An event's own day; else when it was announced; else the day of the first report that says that it came about.
  static func day(of event: EventEntry) -> String {
    if event.interval != nil { return date(event.interval) }
    if let announced = event.announced { return date(announced) + " (announced)" }
    guard event.status == .occurred || event.status == .ongoing, let reported = event.reported
    else { return date(nil) }
    return "by " + day(reported)
  }

  /// Those who act, people behind the country for which they do: "Chile (Rosa Quispe) and Peru".
  static func actors(_ event: EventEntry) -> String {
    let states = event.actors.filter { $0.kind == .country && $0.countries.count == 1 }
    let names = event.actors.compactMap { party -> String? in
      if party.kind == .country {
        let people = event.actors.filter { $0.kind == .person && $0.countries == party.countries }
        return people.isEmpty || party.countries.count != 1
          ? party.name : "\(party.name) (\(list(people.map(\.name))))"
      }
      let isOfState = states.contains { $0.countries == party.countries }
      return party.kind == .person && isOfState ? nil : party.name
    }
    return list(names)
  }

  /// The day of an ISO 8601 date, or the text as it stands.
  static func day(_ iso: String?) -> String {
    guard let iso else { return "undated" }
    return CalendarDate(String(iso.prefix(10))).map(day) ?? iso
  }

  /// `about once a year`, `every 2 years`, `twice a year`.
  static func cadence(_ period: Period, approximate: Bool) -> String {
    (approximate ? "about " : "") + period.asCadence
  }

  /// `6 years`, `1 month`.
  static func length(_ period: Period) -> String { period.inWords }

  static func status(_ status: DialogueStatus) -> String {
    status.rawValue.map { $0 == "_" ? " " : String($0) }.joined()
  }

  /// `held`; `lapsed (told: held)` where the calendar says more than the reports.
  static func status(_ standing: DialogueStanding) -> String {
    standing.isReckoned
      ? "\(status(standing.status)) (told: \(status(standing.told)))" : status(standing.told)
  }

  /// `by 2025-05-27`, `by 2019-12-31, overdue by 4 years 151 days`, `unknown`.
  static func due(_ due: DueReckoning?) -> String {
    guard let due else { return "unknown" }
    return "by \(due.due)" + (due.isOverdue ? ", overdue by \(due.overdue.inWords)" : "")
  }

  /// `1 origin`, `2 independent origins, 1 report unplaced`.
  static func support(_ support: Support) -> String {
    var text = support.origins == 1 ? "1 origin" : "\(support.origins) independent origins"
    if support.unknownOrigins > 0 {
      let count = support.unknownOrigins
      text += ", \(count) \(count == 1 ? "report" : "reports") unplaced"
    }
    return text
  }

  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  static func verdict(_ verdict: QuoteVerdict) -> String {
    switch verdict {
    case .verbatim: "word for word"
    case .trimmed: "trimmed"
    case .spliced: "spliced"
    case .wordsChanged: "words changed"
    case .madeDirect: "an indirect statement made direct"
    case .madeIndirect: "a direct statement made indirect"
    case .reattributed: "given to another speaker"
    case .onlyReport: "in this report only"
    }
  }

  /// `a copy of`: how a report stands to the one that it derives from.
  static func relation(_ relation: LineageEdge.Relation) -> String {
    switch relation {
    case .copy: "a copy of"
    case .rewrite: "a rewrite of"
    case .excerpt: "an excerpt from"
    case .sharedSource: "from one source with"
    }
  }

  /// `“not” dropped`, `“38” became “48”`.
  static func change(_ change: QuoteChange) -> String {
    switch change.op {
    case .insert: "“\(change.to)” added"
    case .delete: "“\(change.from)” dropped"
    case .replace: "“\(change.from)” became “\(change.to)”"
    }
  }

  /// A verdict, who else is named as the speaker, and the changes that turn the words: `words changed (negation: “not” dropped)`.
  static func verdict(on variant: QuoteVariant) -> String {
    guard let verdict = variant.verdict else { return "" }
    var told = Wording.verdict(verdict)
    if verdict == .reattributed, let speaker = variant.speaker { told += ", \(speaker)" }
    let grave = variant.changes.compactMap { change in
      change.flag.map { "\($0.rawValue): \(Wording.change(change))" }
    }
    return grave.isEmpty ? told : "\(told) (\(grave.joined(separator: "; ")))"
  }
}
