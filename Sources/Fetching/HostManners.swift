/// What is known of the hosts that were asked: their robots.txt, and when they were asked last.
actor HostManners {
  private var robots: [String: RobotsRules] = [:]
  private var nextTurn: [String: ContinuousClock.Instant] = [:]

  func rules(for origin: String) -> RobotsRules? { robots[origin] }

  func keep(_ rules: RobotsRules, for origin: String) { robots[origin] = rules }

  /// Takes the host's next turn; returns when it is.
  func turn(for host: String, pause: Duration) -> ContinuousClock.Instant {
    let now = ContinuousClock.now
    let turn = max(now, nextTurn[host] ?? now)
    nextTurn[host] = turn + pause
    return turn
  }
}
