import Annotations
import Chronology
import Record
import TextModel

/// What one report says of a dialogue, by hand: days as ISO 8601, an interval as a year, a month, a day, or two days with a slash.
func sighting(
  _ report: String,
  _ day: String?,
  _ status: DialogueStatus,
  name: String = "joint water commission",
  level: DialogueLevel = .official,
  countries: [String] = ["CHL", "PER"],
  held: String? = nil,
  changed: String? = nil,
  cadence: String? = nil,
  gap: String? = nil,
  ordinal: Int? = nil,
  plan: String? = nil,
  number: Int = 0,
  sentence: Int = 0
) throws -> DialogueSighting {
  let passage = Evidence(
    report: report,
    range: TextRange(10 * sentence, 10 * sentence + 5),
    codePoints: TextRange(10 * sentence, 10 * sentence + 5),
    text: "Sentence \(sentence) of \(report)."
  )
  return DialogueSighting(
    id: MentionID(report: report, kind: .dialogue, index: number),
    story: "s-\(report)",
    name: name,
    kind: .commission,
    level: level,
    countryCodes: countries.map { CountryCode($0) },
    identity: try DialogueWords().identity(of: name, level: level),
    cadence: cadence.flatMap { Period($0) }.map {
      DialogueMention.Cadence(value: $0, approximate: false, range: TextRange(0, 1))
    },
    lastHeld: held.flatMap(days),
    gap: gap.flatMap { Period($0) },
    edition: ordinal == nil && plan == nil
      ? nil
      : DialogueMention.Edition(
        ordinal: ordinal,
        interval: plan.flatMap(days),
        place: nil,
        timex: nil
      ),
    status: status,
    changed: changed.flatMap(days),
    evidence: [passage],
    statusEvidence: passage,
    reported: day.flatMap { CalendarDate($0) },
    rule: RuleID("test")
  )
}

/// `2018`, `2018-11`, `2018-11-05`, `2018-11-05/2018-11-07`.
func days(_ text: String) -> DayInterval? {
  let parts = text.split(separator: "/").map(String.init)
  if parts.count == 2, let from = CalendarDate(parts[0]), let to = CalendarDate(parts[1]) {
    return DayInterval(from: from, to: to)
  }
  if let day = CalendarDate(text) { return DayInterval(day: day) }
  let numbers = text.split(separator: "-").compactMap { Int($0) }
  switch numbers.count {
  case 1: return DayInterval(year: numbers[0])
  case 2: return DayInterval(year: numbers[0], month: numbers[1])
  default: return nil
  }
}

/// The entries of what reports say, each report an origin of its own.
func entries(_ sightings: [DialogueSighting]) -> [DialogueEntry] {
  Merging.entries(of: sightings, origins: OriginTable(groups: [:], unknown: []))
}
