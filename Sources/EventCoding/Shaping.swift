import Annotations

/// What tense and negation make of a deed: promised it is an agreement, announced as a harm a threat, refused a rejection.
///
/// PLOVER codes what is said of a thing to come by what the saying does (manual 2021, AGREE, THREATEN, REJECT). A meeting to
/// come stays a meeting here, its status `planned`: see ADR 0013.
enum Shaping {
  struct Outcome {
    let type: EventType
    let status: EventStatus
    /// Whether grammar changed the frame's own type.
    let isReshaped: Bool
    let cameo: String?
  }

  /// - Parameter isAgentive: whether somebody is said to do it, or not to.
  /// - Returns: nil for what is not said to happen at all.
  static func outcome(_ frame: Frame, _ reading: StatusReading, isAgentive: Bool) -> Outcome? {
    let status = frame.status ?? reading.status
    let plain = Outcome(type: frame.type, status: status, isReshaped: false, cameo: frame.cameo)
    if reading.isSupposed || reading.isPurpose { return nil }
    if reading.isAwaited, frame.type != .consult { return nil }
    guard frame.isShaped else { return plain }
    switch frame.type {
    case .consult:
      guard reading.isNegated, reading.isFuture, frame.status == nil else { return plain }
      // "will not meet" is a refusal, "no talks will take place" is none.
      if isAgentive {
        return Outcome(type: .reject, status: .occurred, isReshaped: true, cameo: "120")
      }
      return Outcome(type: .consult, status: .cancelled, isReshaped: false, cameo: frame.cameo)
    case .aid, .cooperate, .concede, .retreat, .support:
      return peaceful(frame, reading, plain)
    case .coerce, .assault, .sanction, .protest, .mobilize:
      return hostile(frame, reading, plain)
    case .agree:
      if reading.isNegated {
        return Outcome(type: .reject, status: .occurred, isReshaped: true, cameo: "120")
      }
      guard reading.isConditional, status == .occurred else { return plain }
      return Outcome(type: .agree, status: .hypothetical, isReshaped: false, cameo: frame.cameo)
    case .reject where reading.isFuture && !reading.isNegated && frame.status == nil:
      return Outcome(type: .threaten, status: .planned, isReshaped: true, cameo: "130")
    case .request, .accuse, .reject, .threaten:
      if reading.isNegated { return nil }
      return plain
    }
  }

  private static func peaceful(_ frame: Frame, _ reading: StatusReading, _ plain: Outcome)
    -> Outcome?
  {
    if reading.isNegated {
      if reading.isFuture || reading.status == .denied && reading.isPossible {
        if reading.isConditional {
          return Outcome(type: .threaten, status: .occurred, isReshaped: true, cameo: "130")
        }
        return Outcome(type: .reject, status: .occurred, isReshaped: true, cameo: "120")
      }
      return Outcome(type: .reject, status: .occurred, isReshaped: true, cameo: "120")
    }
    // "decided to send", "will send"
    if reading.isFuture || reading.status == .planned {
      return Outcome(type: .agree, status: .planned, isReshaped: true, cameo: "030")
    }
    return plain
  }

  private static func hostile(_ frame: Frame, _ reading: StatusReading, _ plain: Outcome)
    -> Outcome?
  {
    if reading.isNegated { return nil }
    if reading.isFuture || reading.isPossible {
      return Outcome(
        type: .threaten,
        status: reading.isPossible ? .hypothetical : .planned,
        isReshaped: true,
        cameo: "130"
      )
    }
    return plain
  }
}
