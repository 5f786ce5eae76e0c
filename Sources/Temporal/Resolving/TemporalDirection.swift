/// Which way from the day of writing an expression points.
enum TemporalDirection: Sendable {
  case past, future
  /// A present tense: of what is arranged if an event, of what lasts if a state.
  case present
  /// Set for a day, by a plan that is itself past: either way.
  case planned
  case unknown
}
