package import Annotations
package import Chronology

/// One meeting of a format, held or planned, as the reports tell of it.
package struct DialogueEdition: Hashable, Sendable, Codable {
  /// Number in the count of meetings, where a report gives it.
  package let ordinal: Int?
  /// The narrowest days that a report gives; nil where none does.
  package let interval: DayInterval?
  package let place: String?
  /// Country of the place: the host.
  package let host: CountryCode?
  package let isHeld: Bool
  package let evidence: [Evidence]
  package let support: Support
}

/// What one report says of one meeting.
private struct EditionClaim {
  let ordinal: Int?
  /// Whether the number is that of this meeting beyond doubt, and not perhaps of the next.
  let isNumberSure: Bool
  let interval: DayInterval?
  let place: EventPlace?
  let evidence: Evidence
  let mention: MentionID

  /// Narrow days first; days that nobody gives last.
  var rank: (Int, String, MentionID) {
    (interval?.length ?? Int.max, interval?.from.description ?? "", mention)
  }
}

/// Puts together what reports say of one meeting.
struct EditionReader {
  let origins: OriginTable

  /// Meetings that took place and meetings that are planned, held ones first, each in order of time.
  func editions(of sightings: [DialogueSighting]) -> [DialogueEdition] {
    let held = merged(sightings.compactMap(heldClaim), isHeld: true)
    let latest = held.lazy.compactMap(\.interval?.to).max()
    let planned = merged(sightings.compactMap(planClaim), isHeld: false).filter { plan in
      // What took place is no longer a plan.
      if let number = plan.ordinal, held.contains(where: { $0.ordinal ?? 0 >= number }) {
        return false
      }
      guard let day = plan.interval else { return true }
      return latest.map { $0 < day.from } ?? true
    }
    return held + planned
  }

  private func heldClaim(_ sighting: DialogueSighting) -> EditionClaim? {
    let held = sighting.knownHeld
    let edition = sighting.edition
    // The number and the place are those of the meeting that the report tells of, which need not be the last one held.
    let isNews = sighting.isOfMeeting
    let isTold = edition?.interval.map { held?.overlaps($0) ?? false } ?? isNews
    guard held != nil || isNews && edition?.ordinal != nil else { return nil }
    return EditionClaim(
      ordinal: isTold ? edition?.ordinal : nil,
      isNumberSure: isNews,
      interval: held,
      place: isTold ? edition?.place : nil,
      evidence: sighting.heldEvidence ?? sighting.statusEvidence,
      mention: sighting.id
    )
  }

  private func planClaim(_ sighting: DialogueSighting) -> EditionClaim? {
    let isAhead = [.scheduled, .postponed, .agreed, .resumptionAgreed].contains(sighting.status)
    guard isAhead, sighting.plan != nil || sighting.edition?.ordinal != nil else { return nil }
    return EditionClaim(
      ordinal: sighting.edition?.ordinal,
      isNumberSure: true,
      interval: sighting.plan,
      place: sighting.edition?.place,
      evidence: sighting.statusEvidence,
      mention: sighting.id
    )
  }

  /// Claims whose days overlap, or follow on one another, are of one meeting; a month or a year means the latest meeting that lies in it.
  private func merged(_ claims: [EditionClaim], isHeld: Bool) -> [DialogueEdition] {
    var groups: [[EditionClaim]] = []
    for claim in claims.sorted(by: { $0.rank < $1.rank }) {
      let fitting = groups.indices.filter { isOne(groups[$0][0], claim) }
      let latest = fitting.max { left, right in
        (groups[left][0].interval?.to.description ?? "")
          < (groups[right][0].interval?.to.description ?? "")
      }
      if let latest { groups[latest].append(claim) } else { groups.append([claim]) }
    }
    let editions = groups.map { group in
      DialogueEdition(
        ordinal: group.lazy.filter(\.isNumberSure).compactMap(\.ordinal).first
          ?? group.lazy.compactMap(\.ordinal).first,
        interval: group[0].interval,
        place: group.lazy.compactMap(\.place?.name).first,
        host: group.lazy.compactMap(\.place?.country).first,
        isHeld: isHeld,
        evidence: Set(group.map(\.evidence)).sorted(),
        support: origins.support(of: group.map(\.mention.report))
      )
    }
    return editions.sorted { left, right in
      (left.interval?.to.description ?? "", left.interval?.from.description ?? "")
        < (right.interval?.to.description ?? "", right.interval?.from.description ?? "")
    }
  }

  private func isOne(_ first: EditionClaim, _ claim: EditionClaim) -> Bool {
    let areNumbersSure = first.isNumberSure && claim.isNumberSure
    if areNumbersSure, let mine = first.ordinal, let theirs = claim.ordinal, mine != theirs {
      return false
    }
    let isOneNumber = areNumbersSure && first.ordinal != nil && first.ordinal == claim.ordinal
    guard let mine = first.interval, let theirs = claim.interval else { return isOneNumber }
    if mine.overlaps(theirs) { return true }
    // "On Monday" and "on Monday and Tuesday": reports of one meeting, each from its own day.
    let isNarrow = mine.length <= 7 && theirs.length <= 7
    return isNarrow
      && (mine.to.adding(days: 1) == theirs.from || theirs.to.adding(days: 1) == mine.from)
  }
}
