/// Why an input gave no article: what, where, and what to do.
package struct ArticleError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Stable name: `empty`, `not-json`, `not-text`, `no-article`, `too-large`, `missing-field` …
  package let code: String
  /// The input: a file's name, or the `id` of a line.
  package let subject: String?
  /// Line or record within the input, from 1.
  package let line: Int?
  package let message: String

  package init(code: String, subject: String?, line: Int? = nil, message: String) {
    self.code = code
    self.subject = subject
    self.line = line
    self.message = message
  }

  package var description: String {
    var place = subject ?? ""
    if let line { place += place.isEmpty ? "line \(line)" : ":\(line)" }
    return place.isEmpty ? message : "\(place): \(message)"
  }
}
