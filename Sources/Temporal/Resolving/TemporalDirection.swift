/// Which way from the day of writing an expression points.
enum TemporalDirection: Sendable {
  case past, future
  /// Set for a day, by a plan that is itself past: either way.
  case planned
  case unknown
}
