/// The regular expressions of a package's tokenizer.
struct TokenizerRules: Sendable {
  let prefix: Pattern?
  let suffix: Pattern?
  let infix: Pattern?
  let tokenMatch: Pattern?
  let urlMatch: Pattern?

  /// From the package's `tokenizer` file; a rule that is null there is not applied.
  init(_ file: MessagePackValue, subject: String) throws(SpacyModelError) {
    prefix = try Self.pattern("prefix_search", file, subject)
    suffix = try Self.pattern("suffix_search", file, subject)
    infix = try Self.pattern("infix_finditer", file, subject)
    tokenMatch = try Self.pattern("token_match", file, subject)
    urlMatch = try Self.pattern("url_match", file, subject)
  }

  private static func pattern(
    _ name: String,
    _ file: MessagePackValue,
    _ subject: String
  ) throws(SpacyModelError) -> Pattern? {
    guard let python = file[name]?.stringValue else { return nil }
    return try Pattern(python: python, subject: "\(subject): \(name)")
  }
}
