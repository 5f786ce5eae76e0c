/// A regular expression of Python's `re`, rewritten for PCRE2.
///
/// What differs: `\uXXXX` escapes, `\Z`, inline `(?u)`, a bracket inside a character class, and what `\s` and `\w` stand for.
package enum PythonPattern {
  /// Python's white space (`str.isspace`), as the inside of a character class.
  private static let space =
    #"\x09-\x0d\x1c-\x20\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"#
  private static let word = #"\p{L}\p{N}_"#
  private static let digit = #"\p{Nd}"#

  /// - Throws: ``SpacyModelError`` for a construct without counterpart.
  package static func translated(_ pattern: String, subject: String) throws(SpacyModelError)
    -> String
  {
    var result = String.UnicodeScalarView()
    var rest = pattern.unicodeScalars[...]
    if pattern.hasPrefix("(?u)") { rest = rest.dropFirst(4) }
    var inClass = false
    var classStart = false
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        guard let escaped = rest.popFirst() else { throw unsupported("\\", subject) }
        result.append(
          contentsOf: try escape(escaped, &rest, inClass: inClass, subject: subject).unicodeScalars
        )
        classStart = false
      case "[" where inClass:
        result.append(contentsOf: "\\[".unicodeScalars)
        classStart = false
      case "[":
        inClass = true
        result.append(scalar)
        if rest.first == "^" {
          rest.removeFirst()
          result.append("^")
        }
        classStart = true
      case "]" where inClass && classStart:
        result.append(contentsOf: "\\]".unicodeScalars)
        classStart = false
      case "]" where inClass:
        inClass = false
        result.append(scalar)
      default:
        result.append(scalar)
        classStart = false
      }
    }
    return String(result)
  }

  private static func escape(
    _ scalar: Unicode.Scalar,
    _ rest: inout Substring.UnicodeScalarView,
    inClass: Bool,
    subject: String
  ) throws(SpacyModelError) -> String {
    switch scalar {
    case "u", "U":
      let count = scalar == "u" ? 4 : 8
      let digits = String(rest.prefix(count))
      guard digits.unicodeScalars.count == count, let code = UInt32(digits, radix: 16) else {
        throw unsupported("\\\(scalar)\(digits)", subject)
      }
      rest = rest.dropFirst(count)
      return "\\x{\(String(code, radix: 16))}"
    case "s": return inClass ? space : "[\(space)]"
    case "w": return inClass ? word : "[\(word)]"
    case "d": return digit
    case "S", "W", "D":
      let members = scalar == "S" ? space : scalar == "W" ? word : digit
      guard !inClass else { throw unsupported("[\\\(scalar)]", subject) }
      return "[^\(members)]"
    case "Z": return "\\z"
    default: return "\\\(scalar)"
    }
  }

  private static func unsupported(_ construct: String, _ subject: String) -> SpacyModelError {
    SpacyModelError(
      .unsupported,
      subject: subject,
      expected: "a regular expression that PCRE2 can run",
      found: construct
    )
  }
}
