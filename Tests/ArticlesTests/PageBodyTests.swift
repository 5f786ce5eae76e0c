import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("The body of a page") struct PageBodyTests {
  @Test("Paragraphs come out in order, menus and footers do not")
  func plainPage() {
    let article = articles(page(body: Prose.html)).first
    #expect(paragraphs(article) == Prose.all)
    #expect(article?.title == "Pilotage talks reopen in Quillon")
    #expect(article?.language == "en")
  }

  @Test(
    "Furniture between paragraphs goes",
    arguments: [
      "<div class=\"share-bar\"><a href=#>Share on Facebook</a> <a href=#>Tweet</a></div>",
      "<p><strong>Read more:</strong> <a href=/x>Ferry crews walk out over night shifts</a></p>",
      "<aside class=\"newsletter\"><h4>The Quay in the morning</h4><p>Our best stories, straight to your inbox every day.</p></aside>",
      "<figure><img src=a.jpg><figcaption>Delegates at the quay. Photo: N. N.</figcaption></figure>",
      "<p>Advertisement</p>",
      "<div class=\"related-stories\"><h3>Related</h3><ul><li><a href=/y>Harbour dues rise again this year</a></li></ul></div>",
      "<script>document.write(\"<p>Nothing to see in a script, whatever its length may be.</p>\")</script>",
      "<p style=\"display: none\">A hidden paragraph that no visitor of the page has ever seen.</p>",
      "<template><p>A template is not shown, and what stands in it is no text.</p></template>",
      "<div class=\"amp\"><amp-ad><div placeholder>Your advertisement here</div></amp-ad></div>",
      "<section class=\"comments-area\"><p>A reader writes that pilots should be paid by the hour, as they always were.</p></section>",
    ]
  )
  func furniture(_ markup: String) {
    let body = "<p>\(Prose.first)</p>\(markup)<p>\(Prose.second)</p><p>\(Prose.third)</p>"
    #expect(paragraphs(articles(page(body: body)).first) == Prose.all)
  }

  @Test("Subheads, lists and block quotes stay where they stand")
  func structure() {
    let body = """
      <p>\(Prose.first)</p><h2>What is on the table</h2><ul><li>A fee for each ship, to be fixed every spring.</li>
      <li>A school for pilots in Lower Tesk.</li></ul><blockquote><p>\(Prose.second)</p></blockquote><p>\(Prose.third)</p>
      """
    #expect(
      paragraphs(articles(page(body: body)).first) == [
        Prose.first, "What is on the table", "A fee for each ship, to be fixed every spring.",
        "A school for pilots in Lower Tesk.", Prose.second, Prose.third,
      ]
    )
  }

  @Test("Inline tags do not part words, two line breaks part paragraphs")
  func inlineAndBreaks() {
    let markup = "Deleg<b>ates</b> from Arvenia"
    let first = Prose.first.replacing("Delegates from Arvenia", with: markup)
    let article = articles(
      page(body: "<div>\(first)<br><br>\(Prose.second)<br/>\n<br/>\(Prose.third)</div>")
    ).first
    #expect(paragraphs(article) == Prose.all)
  }

  @Test("A page whose next story follows gives the first story only")
  func endlessPage() {
    let other = """
      <p>Weavers in Orrin have struck for a week, and the guild says that it will not talk before the looms are safe again.</p>
      <p>The owners answered that the looms had been looked at in March, and that nobody had been hurt since then in any of the halls.</p>
      <p>Both sides agreed that the price of wool was to blame for much of it, and that the council should have acted long before.</p>
      <p>The council meets on Friday to hear them, its clerk said, and there would be tea, and time enough for everybody to speak.</p>
      <p>It is the third strike of its kind in as many years, and the longest since the new halls were opened by the old mayor.</p>
      """
    let long =
      Prose.html + "<p>" + Prose.first.replacing("Tuesday", with: "Monday") + "</p>" + "<p>"
      + Prose.third.replacing("autumn", with: "winter") + "</p>"
    let markup = page(body: long).replacing(
      "</main>",
      with: "<article><h1>Weavers strike in Orrin</h1>\(other)</article></main>"
    )
    let text = paragraphs(articles(markup).first).joined()
    #expect(text.contains("Quillon"))
    #expect(!text.contains("Weavers"))
  }

  @Test("A paragraph for subscribers that a style hides is read where it is the body")
  func hiddenBody() {
    let body =
      "<p>\(Prose.first)</p><div class=\"article-body\" style=\"display:none\">\(Prose.html)\(Prose.html.replacing("Quillon", with: "Marrow"))</div>"
    #expect(paragraphs(articles(page(body: body)).first).contains(Prose.third))
  }

  @Test("A page without sentences is an error, not an empty article")
  func nothing() {
    let markup =
      "<html><title>The Quay</title><body><ul><li><a href=/>Front page</a></li></ul><p>Contact us</p></body></html>"
    #expect(articles(markup).isEmpty)
    #expect(errors(Array(markup.utf8)).map(\.code) == ["no-article"])
  }

  @Test("Soft hyphens and NULs go, character references are read")
  func characters() {
    let body =
      "<p>\(Prose.first)</p><p>Pi\u{0}lots co&shy;operate &amp; share &#8220;one&#x201D; boat&#146;s crew, as the draft of the two sides has it.</p><p>\(Prose.third)</p>"
    #expect(
      paragraphs(articles(page(body: body)).first)[1]
        == "Pilots cooperate & share “one” boat’s crew, as the draft of the two sides has it."
    )
  }

  @Test("Paragraph ranges tile the text")
  func ranges() throws {
    let article = try #require(articles(page(body: Prose.html)).first)
    #expect(article.text.string == Prose.all.joined(separator: "\n\n"))
    #expect(article.paragraphs.last?.end == article.text.bytes.count)
  }

  @Test("The same content has the same id, other content another")
  func ids() {
    let one = articles(page(body: Prose.html)).first
    #expect(one?.id == articles(page(body: Prose.html)).first?.id)
    #expect(
      one?.id
        != articles(
          page(body: Prose.html + "<p>\(Prose.first.replacing("three", with: "four"))</p>")
        ).first?.id
    )
  }
}
