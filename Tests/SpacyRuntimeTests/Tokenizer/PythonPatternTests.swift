import SpacyRuntime
import Testing

@Suite("Python's expressions in PCRE2") struct PythonPatternTests {
  @Test(
    "escapes, classes and anchors are rewritten",
    arguments: [
      (#"\u00e9\U0001F600"#, #"\x{e9}\x{1f600}"#),
      (#"(?u)^\d+\Z"#, #"^\p{Nd}+\z"#),
      (#"[[a]"#, #"[\[a]"#),
      (#"[]a]"#, #"[\]a]"#),
      (#"[^\w.]"#, #"[^\p{L}\p{N}_.]"#),
      (#"\.\.+|\$"#, #"\.\.+|\$"#),
    ]
  )
  func rewriting(python: String, expected: String) throws {
    #expect(try PythonPattern.translated(python, subject: "test") == expected)
  }

  @Test("a negated class inside a class is refused, not misread")
  func refusal() {
    #expect(throws: SpacyModelError.self) {
      try PythonPattern.translated(#"[\S]"#, subject: "tokenizer: url_match")
    }
  }
}
