/// Something about messy input that a reader of the result should know; never a reason to stop.
package struct Diagnostic: Hashable, Sendable, Codable {
  /// Stable name: `not-english`, `unclosed-quotation` …
  package let code: String
  package let message: String

  package init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
