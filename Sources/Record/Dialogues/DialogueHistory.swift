import Annotations
import Chronology

/// Puts what reports say of a format's standing into the order of time, and tells what changed.
///
/// The newest dated change stands. What a report retells of an earlier state does not undo it: a meeting that lies before the
/// latest change, a proposal after an agreement, a lapse after a revival. What it retells supports the change that it retells.
struct DialogueHistory {
  /// In order of time.
  let changes: [DialogueChange]
  /// How the format stands after the last change; `unknown` where no report says.
  let status: DialogueStatus
  /// The plan that the standing rests on, where it rests on a dated one.
  let plan: DayInterval?

  init(_ sightings: [DialogueSighting], origins: OriginTable) {
    var steps: [Step] = []
    for claim in sightings.flatMap(Self.claims).sorted(by: { $0.order < $1.order }) {
      steps.take(claim)
    }
    changes = steps.map { step in
      let days = step.claims.compactMap(\.interval)
      let narrowest = days.min { ($0.length, $0.from) < ($1.length, $1.from) }
      let reported = step.claims.compactMap(\.reported).min()
      return DialogueChange(
        status: step.status,
        interval: narrowest,
        basis: narrowest != nil ? .text : reported != nil ? .published : .none,
        reported: reported,
        evidence: Set(step.claims.map(\.evidence)).sorted(),
        support: origins.support(of: step.claims.map(\.mention.report))
      )
    }
    status = steps.last?.status ?? .unknown
    plan = status == .scheduled ? steps.last?.claims.lazy.compactMap(\.plan).last : nil
  }

  /// What one report says of one change.
  fileprivate struct Claim {
    let status: DialogueStatus
    let interval: DayInterval?
    let plan: DayInterval?
    /// Whether it tells of the very first meeting: that resumes nothing.
    let isFirst: Bool
    /// Whether it tells of a time without meetings that has come to its end.
    let endsGap: Bool
    let reported: CalendarDate?
    /// End of the last meeting that the report knows of: its news are not older.
    let floor: CalendarDate?
    let evidence: Evidence
    let mention: MentionID

    /// The last day on which it can have come about.
    var day: CalendarDate? {
      guard let last = interval?.to else { return reported ?? floor }
      return reported.map { min($0, last) } ?? last
    }

    /// Undated ones first: they undo nothing.
    var order: (Int, Int, Int, Int, MentionID) {
      (
        day?.dayNumber ?? .min, status == .held ? 0 : 1, reported?.dayNumber ?? .min,
        status.firmness, mention
      )
    }
  }

  /// A change under construction.
  fileprivate struct Step {
    let status: DialogueStatus
    var claims: [Claim]

    var day: CalendarDate? { claims.lazy.compactMap(\.day).max() }
    var interval: DayInterval? { claims.lazy.compactMap(\.interval).first }

    func isTold(by claim: Claim) -> Bool {
      claims.contains { $0.mention.report == claim.mention.report }
    }
  }

  private static func claims(_ sighting: DialogueSighting) -> [Claim] {
    var claims: [Claim] = []
    let held = sighting.knownHeld
    func add(_ status: DialogueStatus, _ interval: DayInterval?, _ evidence: Evidence) {
      claims.append(
        Claim(
          status: status,
          interval: interval,
          plan: status == .scheduled ? sighting.plan : nil,
          isFirst: sighting.isOfMeeting && sighting.edition?.ordinal == 1,
          endsGap: sighting.gap != nil,
          reported: sighting.reported,
          floor: held?.to,
          evidence: evidence,
          mention: sighting.id
        )
      )
    }
    if let held { add(.held, held, sighting.heldEvidence ?? sighting.statusEvidence) }
    switch sighting.status {
    case .unknown: break
    case .ended where sighting.isOfMeeting: break
    case .held:
      if held == nil { add(.held, sighting.changed, sighting.statusEvidence) }
    case .resumed:
      add(.resumed, sighting.changed ?? sighting.newsOfMeeting, sighting.statusEvidence)
    default:
      add(sighting.status, sighting.changed, sighting.statusEvidence)
    }
    return claims
  }
}

extension [DialogueHistory.Step] {
  /// Adds what a report says: a change of its own, support of one that is known, or nothing new.
  fileprivate mutating func take(_ claim: DialogueHistory.Claim) {
    guard let last else {
      append(DialogueHistory.Step(status: claim.status, claims: [claim]))
      return
    }
    guard let status = self.status(claim, after: last) else {
      retell(claim)
      return
    }
    if status == last.status, isOne(claim, last) {
      self[count - 1].claims.append(claim)
    } else {
      append(DialogueHistory.Step(status: status, claims: [claim]))
    }
  }

  /// Retold news support the last change that they retell.
  private mutating func retell(_ claim: DialogueHistory.Claim) {
    let retold = lastIndex { step in
      step.status == claim.status
        || claim.status == .held && step.status == .resumed && isOne(claim, step)
    }
    if let retold { self[retold].claims.append(claim) }
  }

  /// Whether two tell of one change: of meetings, of one meeting.
  private func isOne(_ claim: DialogueHistory.Claim, _ step: DialogueHistory.Step) -> Bool {
    guard step.status == .held || step.status == .resumed else { return true }
    guard let mine = claim.interval, let theirs = step.interval else { return true }
    return mine.overlaps(theirs) || mine.from == theirs.to.adding(days: 1)
  }

  /// Whether a claim is of a meeting that was told before.
  private func isKnownMeeting(_ claim: DialogueHistory.Claim) -> Bool {
    guard claim.interval != nil else { return false }
    return contains {
      ($0.status == .held || $0.status == .resumed) && $0.interval != nil && isOne(claim, $0)
    }
  }

  /// How the format stands after a claim; nil where the claim only retells.
  private func status(
    _ claim: DialogueHistory.Claim,
    after last: DialogueHistory.Step
  ) -> DialogueStatus? {
    let before = last.status
    switch claim.status {
    case .unknown:
      return nil
    case .proposed:
      if [.proposed, .lapsed, .cancelled, .ended].contains(before) { return .proposed }
      return isLongSince(last, claim) ? .proposed : nil
    case .ongoing:
      if claim.endsGap, [.lapsed, .suspended, .resumptionAgreed].contains(before) {
        return .resumed
      }
      return [.proposed, .agreed, .lapsed, .ongoing].contains(before) ? .ongoing : nil
    case .lapsed:
      if [.proposed, .ongoing, .lapsed].contains(before) { return .lapsed }
      return isLongSince(last, claim) ? .lapsed : nil
    case .agreed:
      return isDown(last) ? .resumptionAgreed : .agreed
    case .resumptionAgreed:
      return before == .resumed ? nil : .resumptionAgreed
    case .scheduled:
      guard let held = latestHeld else { return .scheduled }
      if let plan = claim.plan { return held < plan.from ? .scheduled : nil }
      // A preview that comes out on the day of the meeting is of that meeting.
      return held == claim.day && !last.isTold(by: claim) ? nil : .scheduled
    case .held:
      if before == .resumed, isOne(claim, last) { return nil }
      if before != .held, isKnownMeeting(claim) { return nil }
      // What nobody dates may have come before or after it.
      let wasDown = last.day != nil && [.suspended, .lapsed, .resumptionAgreed].contains(before)
      return wasDown && !claim.isFirst ? .resumed : .held
    case .resumed:
      return .resumed
    case .suspended:
      return before == .ended ? nil : .suspended
    case .postponed, .cancelled, .ended:
      return claim.status
    }
  }

  /// Whether a claim comes half a year or more after a meeting that was the last change.
  private func isLongSince(
    _ last: DialogueHistory.Step,
    _ claim: DialogueHistory.Claim
  ) -> Bool {
    guard last.status == .held || last.status == .resumed, let held = last.day, let day = claim.day
    else { return false }
    return held.adding(months: 6) <= day
  }

  /// Whether the format stood still before a claim, after it had met.
  private func isDown(_ last: DialogueHistory.Step) -> Bool {
    switch last.status {
    case .suspended, .lapsed, .resumptionAgreed: true
    case .cancelled, .ended: contains { $0.status == .held || $0.status == .resumed }
    default: false
    }
  }

  private var latestHeld: CalendarDate? {
    lazy.filter { $0.status == .held || $0.status == .resumed }.compactMap(\.day).max()
  }
}

extension DialogueStatus {
  /// Which of two statuses told on one day stands.
  fileprivate var firmness: Int {
    switch self {
    case .unknown: 0
    case .ongoing: 1
    case .proposed: 2
    case .lapsed: 3
    case .agreed: 4
    case .resumptionAgreed: 5
    case .scheduled: 6
    case .postponed: 7
    case .cancelled: 8
    case .suspended: 9
    case .held: 10
    case .resumed: 11
    case .ended: 12
    }
  }
}
