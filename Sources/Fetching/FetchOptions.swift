/// How pages are asked for, and how much of them is taken.
package struct FetchOptions: Sendable {
  /// What the request calls itself; robots.txt is read for its first word.
  package var userAgent = "parley/1 (reads news for a record; respects robots.txt)"
  /// Seconds until a connection must stand.
  package var connectSeconds: Int64 = 10
  /// Seconds for one request as a whole.
  package var totalSeconds: Int64 = 30
  /// The longest body that is taken, as sent, in bytes.
  package var longestBody = 32_000_000
  /// How many redirects are followed.
  package var mostRedirects = 5
  /// Whether addresses of the own machine and of private networks may be asked.
  package var allowsPrivateAddresses = false
  /// Whether robots.txt is asked for and obeyed.
  package var respectsRobots = true
  /// The least time between two requests to one host, in milliseconds.
  package var pauseMilliseconds = 1000

  package init() {}

  /// The name that robots.txt rules are looked up by.
  package var product: String {
    String(userAgent.prefix { $0 != "/" && $0 != " " }).lowercased()
  }
}
