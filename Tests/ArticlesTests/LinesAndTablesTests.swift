import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("JSON lines and tables") struct LinesAndTablesTests {
  private func line(_ text: String) -> String {
    "{\"id\": \"\(text.prefix(3))\", \"text\": \"\(text)\"}"
  }

  @Test("A bad line is an error in its place")
  func badLines() {
    let lines = [
      line(Prose.first), "{oops", "[1, 2]", "{\"id\": \"n\", \"text\": null}", "",
      line(Prose.third),
    ]
    let order = results(Array(lines.joined(separator: "\r\n").utf8)).map { result in
      if case .failure(let error) = result { return "\(error.code) \(error.line ?? 0)" }
      return "article"
    }
    #expect(order == ["article", "not-json 2", "not-json 3", "missing-field 4", "article"])
  }

  @Test("A lone surrogate is a character that is not known, not the end")
  func surrogate() {
    let found = articles(
      "{\"text\": \"A word \\ud83d cut in two by a machine, in a sentence that goes on.\"}"
    )
    #expect(
      found.first?.text.string
        == "A word \u{FFFD} cut in two by a machine, in a sentence that goes on."
    )
  }

  @Test("A list of objects is a list of articles")
  func list() {
    #expect(
      articles("[\(line(Prose.first)), \(line(Prose.second.filter { $0 != "\"" }))]").count == 2
    )
  }

  @Test("A table's columns are known by their names; quoted cells hold line breaks")
  func table() {
    let text =
      "Headline,Date,Author,Body,Mood\r\nTalks reopen,2024-03-05,Ines Calloway;Tom Reddy,\"\(Prose.first)\n\n\(Prose.third)\",grey\r\n,,,,\r\nNothing,,,,\r\n"
    let article = articles(text).first
    #expect(article?.title == "Talks reopen")
    #expect(article?.authors == ["Ines Calloway", "Tom Reddy"])
    #expect(article?.published?.value == "2024-03-05")
    #expect(paragraphs(article) == [Prose.first, Prose.third])
    #expect(errors(Array(text.utf8)).map(\.code) == ["missing-field"])
  }

  @Test(
    "JSON is read strictly where it is input",
    arguments: [
      "{\"a\": 1,}", "{\"a\" 1}", "{'a': 1}", "[1", "01x", "\"\u{1}\"", "{} {}", "\"\\x\"",
    ]
  )
  func strict(_ text: String) {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test("Numbers keep their written form, strings their escapes' meaning")
  func values() throws {
    let value = try JSONReader.read(
      Array("{\"n\": 12345678901234567890, \"s\": \"a\\u00e9\\ud83e\\udd1d\\n\"}".utf8)
    )
    #expect(value["n"]?.scalarText == "12345678901234567890")
    #expect(value["s"]?.string == "aé🤝\n")
  }

  @Test("Broken JSON gives what stands before the break")
  func lenient() {
    let value = JSONReader.readLeniently(
      Array("{\"a\": \"he said \"no\" twice\", \"b\": [1, 2,], /* x */ \"c\": {\"d\": 1".utf8)
    ).first
    #expect(value?["a"]?.string == "he said \"no\" twice")
    #expect(value?["b"]?.array?.count == 2)
    #expect(value?["c"]?["d"] == .number("1"))
  }
}
