package import Annotations
import TextModel

/// How a text was coded: for each word that calls a frame, what was tried and why it held or not.
package struct EventExplanation: Sendable {
  package let events: [Event]
  package let attempts: [Attempt]

  /// One frame tried at one token.
  package struct Attempt: Sendable {
    package let token: Int
    package let frame: String
    /// "holds", or what did not.
    package let outcome: String
  }
}

extension EventCoder {
  /// Codes a text and tells how: the slow, talking twin of ``events(_:)``.
  package func explain(_ input: EventCodingInput) -> EventExplanation {
    let log = AttemptLog()
    let coding = ArticleCoding(coder: self, input: input) { frame, token, outcome in
      log.attempts.append(.init(token: token, frame: index.frames[frame].name, outcome: outcome))
    }
    let events = coding.events()
    var seen: Set<String> = []
    let attempts = log.attempts.filter {
      seen.insert("\($0.token) \($0.frame) \($0.outcome)").inserted
    }
    return EventExplanation(events: events, attempts: attempts)
  }
}

/// Collects attempts while an explanation runs.
private final class AttemptLog {
  var attempts: [EventExplanation.Attempt] = []
}
