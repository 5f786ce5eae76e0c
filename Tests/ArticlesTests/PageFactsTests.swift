import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("What a page says of itself") struct PageFactsTests {
  private func read(_ head: String, _ body: String = Prose.html) -> Article? {
    articles(page(head: head, body: body)).first
  }

  private func ld(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  @Test("JSON-LD in a graph: the author by reference, the article's own days")
  func graph() {
    let article = read(
      ld(
        """
        {"@graph": [{"@type": "WebSite", "name": "The Quay", "datePublished": "2001-02-03"},
         {"@type": "NewsArticle", "headline": "Pilotage talks reopen in Quillon", "author": {"@id": "#w"},
          "datePublished": "2024-03-05T23:40:00-05:00", "dateModified": "2024-03-06T08:00:00-05:00"},
         {"@type": "Person", "@id": "#w", "name": "Ines Calloway"}]}
        """
      )
    )
    #expect(article?.authors == ["Ines Calloway"])
    #expect(
      article?.published
        == PublicationDate(value: "2024-03-05T23:40:00-05:00", precision: .second, basis: .metadata)
    )
    #expect(article?.modified?.value == "2024-03-06T08:00:00-05:00")
    #expect(article?.outlet == "The Quay")
  }

  @Test("Other stories in an item list are not this article")
  func itemList() {
    let article = read(
      ld(
        """
        [{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2024-01-01", "author": "Some Body"}]},
         {"@type": ["NewsArticle"], "datePublished": "2024-03-05", "author": [{"@type": "Person", "name": "Ines Calloway"}, {"name": null}]}]
        """
      )
    )
    #expect(article?.authors == ["Ines Calloway"])
    #expect(article?.published?.value == "2024-03-05")
  }

  @Test("JSON-LD that is no JSON stands below the meta tags")
  func broken() {
    let article = read(
      ld(
        "{\"@type\": \"NewsArticle\", \"datePublished\": \"1998-01-01\", \"author\": {\"name\": \"No One\" oops"
      )
        + "<meta property=\"article:published_time\" content=\"2024-03-05T10:00:00Z\"><meta name=author content=\"Ines Calloway\">"
    )
    #expect(article?.published?.value == "2024-03-05T10:00:00Z")
    #expect(article?.authors == ["Ines Calloway"])
  }

  @Test("JSON-LD with raw line breaks and trailing commas is read where nothing else is given")
  func tolerated() {
    let article = read(
      ld(
        "{\"@type\": \"NewsArticle\", \"description\": \"one\ntwo\", \"datePublished\": \"2024-03-05\",}"
      )
    )
    #expect(article?.published?.value == "2024-03-05")
  }

  @Test("A date beside the headline counts, one of another story does not")
  func visible() {
    let body = """
      <div class="meta">By <span class="author">Ines Calloway</span> <time datetime="2024-03-05">5 March 2024</time></div>\(Prose.html)
      """
    let markup = page(body: body).replacing(
      "<main>",
      with:
        "<aside><ul><li><time datetime=\"2024-04-01\">1 April</time> <a href=/x>Ferry crews walk out over pay</a></li></ul></aside><main>"
    )
    let article = articles(markup).first
    #expect(article?.published?.value == "2024-03-05")
    #expect(article?.published?.basis == .visible)
    #expect(article?.authors == ["Ines Calloway"])
  }

  @Test("An address with a whole day dates a page that does not say when")
  func address() {
    var found: [Article] = []
    try? reader?.articles(
      contents: Array(page(body: Prose.html).utf8),
      subject: "https://quay.example/2024/03/05/pilotage"
    ) {
      if case .success(let article) = $0 { found.append(article) }
    }
    #expect(
      found.first?.published == PublicationDate(value: "2024-03-05", precision: .day, basis: .url)
    )
    #expect(found.first?.url == "https://quay.example/2024/03/05/pilotage")
  }

  @Test("Without a date of its own a page has none")
  func undated() {
    #expect(read("")?.published == nil)
  }

  @Test(
    "Bylines are cleaned to names",
    arguments: [
      ("By Ines Calloway and Tom Reddy, Staff Writers", ["Ines Calloway", "Tom Reddy"]),
      ("BY INES CALLOWAY", ["Ines Calloway"]),
      ("Ines Calloway | The Quay", ["Ines Calloway"]),
      ("By Ines Calloway, Senior Correspondent", ["Ines Calloway"]),
      ("admin", []),
      ("https://quay.example/authors/ines", []),
    ]
  )
  func bylines(_ byline: String, _ names: [String]) {
    let head =
      "<meta property=\"og:site_name\" content=\"The Quay\"><meta name=\"author\" content=\"\(byline)\">"
    #expect(read(head)?.authors == names)
  }

  @Test("What the input states stands above what the page says")
  func stated() {
    let markup = page(head: "<meta name=author content=\"Ines Calloway\">", body: Prose.html)
      .replacing("\"", with: "\\\"").replacing("\n", with: " ")
    let line =
      "{\"id\": 7, \"html\": \"\(markup)\", \"authors\": [\"Wire Desk\"], \"published\": \"2024-03\", \"outlet\": \"Another\"}"
    let article = try? reader?.article(jsonLine: Array(line.utf8), line: 1).get()
    #expect(article?.id == "7")
    #expect(article?.authors == ["Wire Desk"])
    #expect(
      article?.published == PublicationDate(value: "2024-03", precision: .month, basis: .input)
    )
    #expect(article?.outlet == "Another")
  }
}
