/// A language package that cannot be used: what is wrong with which part of it, and what to do.
package struct SpacyModelError: Error, Equatable, CustomStringConvertible {
  /// What kind of thing is wrong.
  package enum Code: String, Sendable {
    /// No package at the path.
    case missing
    /// A part that cannot be read: cut short, wrong checksum, not of its format.
    case unreadable
    /// A package of another version or language.
    case version
    /// A component, layer or rule that this runtime does not run.
    case unsupported
    /// Weights of another shape than the layers around them.
    case shape
  }

  package let code: Code
  /// The part concerned: a path, a component, a setting.
  package let subject: String
  /// What would have been right; empty if that says nothing.
  package let expected: String
  /// What there is.
  package let found: String
  /// What the user can do about it.
  package let remedy: String

  package init(
    _ code: Code,
    subject: String,
    expected: String = "",
    found: String,
    remedy: String = "install the package again with Tools/setup"
  ) {
    self.code = code
    self.subject = subject
    self.expected = expected
    self.found = found
    self.remedy = remedy
  }

  package var description: String {
    let expectation = expected.isEmpty ? "" : "expected \(expected), "
    return "\(subject): \(expectation)found \(found); \(remedy)"
  }
}
