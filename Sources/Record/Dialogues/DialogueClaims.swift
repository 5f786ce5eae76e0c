import Annotations
import Chronology

/// Holds what reports claim of a format's past against the meetings on record.
///
/// "Last held in 2018" and "the first in four years" each say that nothing was held in between. A meeting on record that lies in between
/// contradicts them; the record names both and decides nothing.
struct DialogueClaims {
  private let sightings: [DialogueSighting]

  init(_ sightings: [DialogueSighting]) {
    self.sightings = sightings
  }

  func disagreements(_ editions: [DialogueEdition]) -> [Disagreement] {
    let held = editions.filter(\.isHeld)
    return [
      contradicted("last_held", held, claims: sightings.compactMap(lastHeldClaim)),
      contradicted("gap", held, claims: sightings.compactMap { gapClaim($0, held) }),
      ordinals(held),
    ].compactMap { $0 }
  }

  /// A claim that nothing was held on certain days.
  private struct Claim {
    let value: String
    let report: String
    let silent: DayInterval
  }

  /// Nothing between the meeting that a report calls the last and the report itself.
  private func lastHeldClaim(_ sighting: DialogueSighting) -> Claim? {
    guard let held = sighting.knownHeld, let reported = sighting.reported,
      let silent = DayInterval(from: held.to.adding(days: 8), to: reported.adding(days: -1))
    else { return nil }
    return Claim(value: held.description, report: sighting.id.report, silent: silent)
  }

  /// Nothing for so long before the meeting that the report tells of, or before the report where it tells of none.
  private func gapClaim(_ sighting: DialogueSighting, _ held: [DialogueEdition]) -> Claim? {
    guard let gap = sighting.gap, gap.years > 0 || gap.months > 0, let reported = sighting.reported
    else { return nil }
    // A span in years is counted in calendar years, one in months in months: "in four years" of 2024 leaves 2021 to 2023 empty.
    let end = told(sighting)?.from ?? reported
    let months = 12 * gap.years + gap.months
    let start =
      gap.months == 0
      ? CalendarDate(year: end.year - gap.years + 1, month: 1, day: 1)
      : end.adding(months: 1 - months)
    guard let start, let silent = DayInterval(from: start, to: end.adding(days: -8)) else {
      return nil
    }
    return Claim(value: gap.description, report: sighting.id.report, silent: silent)
  }

  /// The meeting that a report tells of as news.
  private func told(_ sighting: DialogueSighting) -> DayInterval? {
    sighting.isOfMeeting ? sighting.knownHeld : nil
  }

  private func contradicted(
    _ field: String,
    _ held: [DialogueEdition],
    claims: [Claim]
  ) -> Disagreement? {
    var values: [(value: String, report: String)] = []
    for claim in claims {
      for edition in held {
        guard let interval = edition.interval, claim.silent.contains(interval) else { continue }
        values.append((claim.value, claim.report))
        for passage in edition.evidence { values.append(("held \(interval)", passage.report)) }
      }
    }
    return Disagreement(field: field, values)
  }

  /// One number given to meetings on different days.
  private func ordinals(_ held: [DialogueEdition]) -> Disagreement? {
    var values: [(value: String, report: String)] = []
    for (number, editions) in Dictionary(grouping: held, by: \.ordinal) {
      guard let number, editions.count > 1 else { continue }
      for edition in editions {
        for passage in edition.evidence {
          values.append(
            ("number \(number) on \(edition.interval?.description ?? "?")", passage.report)
          )
        }
      }
    }
    return Disagreement(field: "edition", values)
  }
}
