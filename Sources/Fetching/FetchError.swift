/// Why an address gave nothing: what, where, and what to do.
package struct FetchError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Stable name: `bad-address`, `private-address`, `robots`, `timeout`, `too-large`, `redirects`, `status`, `unreachable`.
  package let code: String
  package let address: String
  package let message: String

  package init(code: String, address: String, message: String) {
    self.code = code
    self.address = address
    self.message = message
  }

  package var description: String { "\(address): \(message)" }
}
