import SpacyRuntime
import Testing

@Suite("JSON and config") struct SettingsTests {
  @Test("JSON values keep their kind, order and escapes")
  func json() {
    let value = JSONValue(#"{"b": [1, -2.5e1, null, true], "a": "é😀\n\""}"#.utf8)
    #expect(value?.members?.map(\.key) == ["b", "a"])
    #expect(value?["b"]?.arrayValue == [.number(1), .number(-25), .null, .bool(true)])
    #expect(value?["a"]?.stringValue == "é😀\n\"")
  }

  @Test(
    "what is not JSON is nil",
    arguments: ["", "{", "[1,]", "{\"a\" 1}", "1 2", "\"abc", "nul"]
  )
  func broken(text: String) {
    #expect(JSONValue(text.utf8) == nil)
  }

  @Test("a setting may stand for another one, of a section with or without a colon")
  func interpolation() throws {
    let config = try ConfigFile(
      """
      [a]
      width = 96

      [a.b]
      plain = ${a.width}
      colon = ${a:width}
      list = ["x",
          "y"]
      """,
      subject: "config.cfg"
    )
    #expect(config["a.b", "plain"]?.intValue == 96)
    #expect(config["a.b", "colon"]?.intValue == 96)
    #expect(config["a.b", "list"]?.arrayValue?.count == 2)
    #expect(config["a.b", "none"] == nil)
  }

  @Test("settings written with carriage returns read the same")
  func carriageReturns() throws {
    let config = try ConfigFile("[a]\r\nwidth = 96\r\n\r\n[b]\r\nname = \"x\"\r\n", subject: "x")
    #expect(config.sectionNames == ["a", "b"])
    #expect(config["a", "width"]?.intValue == 96)
  }

  @Test("a line that is neither section nor setting is an error with its number")
  func brokenConfig() {
    let error = #expect(throws: SpacyModelError.self) {
      try ConfigFile("[a]\nwidth = 1\nnonsense\n", subject: "config.cfg")
    }
    #expect(error?.subject == "config.cfg:3")
  }
}
