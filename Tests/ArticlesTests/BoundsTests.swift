import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("What markup can cost") struct BoundsTests {
  @Test("200,000 nested elements are read in a moment", arguments: ["div", "b", "font", "ul><li"])
  func nesting(_ tag: String) {
    let open = String(repeating: "<\(tag)>", count: 200_000)
    let found = articles("<html><body>\(open)<p>\(Prose.first)</p></body></html>")
    #expect(found.first?.text.string.contains("pilotage") == true)
  }

  @Test("A tag with 30,000 attributes is one tag")
  func attributes() {
    let many = (0..<30_000).map { "a\($0)=x" }.joined(separator: " ")
    #expect(
      articles("<html><body><p \(many)>\(Prose.first)</p><p>\(Prose.third)</p></body></html>").count
        == 1
    )
  }

  @Test("An image written into an attribute leaves no trace")
  func image() {
    let data = String(repeating: "iVBORw0KGgo", count: 100_000)
    let text = articles(
      page(
        body:
          "<p>\(Prose.first)</p><img src=\"data:image/png;base64,\(data)\"><p>\(Prose.third)</p>"
      )
    ).first?.text.string
    #expect(text == Prose.first + "\n\n" + Prose.third)
  }

  @Test("A text longer than any article is refused")
  func length() {
    let long = String(
      repeating: "The talks go on and on in the old hall by the harbour. ",
      count: 100_000
    )
    #expect(
      errors(Array("<html><body><article><p>\(long)</p></article></body></html>".utf8)).map(\.code)
        == ["too-large"]
    )
  }
}
