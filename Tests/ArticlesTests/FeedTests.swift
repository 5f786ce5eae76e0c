import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("Feeds") struct FeedTests {
  private func rss(_ items: String, head: String = "") -> String {
    "<?xml version=\"1.0\"?>\(head)<rss version=\"2.0\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel><title>The Quay</title><link>https://quay.example/</link><pubDate>Mon, 01 Jul 2024 00:00:00 GMT</pubDate>\(items)</channel></rss>"
  }

  private let item =
    "<item><title>Talks reopen</title><link>https://quay.example/talks</link><pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><dc:creator>Ines Calloway</dc:creator><description>Delegates met…</description><content:encoded><![CDATA[\(Prose.html)]]></content:encoded></item>"

  @Test("An item gives its title, link, author and day, and its fullest body")
  func rss2() {
    let article = articles(rss(item)).first
    #expect(article?.title == "Talks reopen")
    #expect(article?.url == "https://quay.example/talks")
    #expect(article?.authors == ["Ines Calloway"])
    #expect(article?.published?.value == "2024-03-05T23:30:00-05:00")
    #expect(paragraphs(article) == Prose.all)
  }

  @Test("<source> names the outlet, the feed's title does otherwise")
  func source() {
    let named = item.replacing(
      "</item>",
      with: "<source url=\"https://o.example\">The Observer of Orrin</source></item>"
    )
    #expect(articles(rss(named)).first?.outlet == "The Observer of Orrin")
    #expect(articles(rss(item)).first?.outlet == "The Quay")
  }

  @Test("Bare ampersands, unknown entities, unclosed elements and a cut end do not hide the items")
  func malformed() {
    let broken = item.replacing("Talks reopen", with: "Talks & more&nbsp;talks &unknown;")
      .replacing("</link>", with: "</link><broken>")
    let markup = rss(broken + item + item)
    let found = articles(String(markup.dropLast(300)))
    #expect(found.count == 3)
    #expect(found.first?.title == "Talks & more talks &unknown;")
  }

  @Test("Entities of a document type are never expanded, nor read from files")
  func entities() {
    let head =
      "<!DOCTYPE rss [<!ENTITY a \"boom\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"/etc/hostname\">]>"
    let article = articles(rss(item.replacing("Talks reopen", with: "&b; &f;"), head: head)).first
    #expect(article?.title == "&b; &f;")
  }

  @Test("Atom: the alternate link, the author's name, escaped and inline bodies")
  func atom() {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><updated>2024-07-01T00:00:00Z</updated><entry><title type="html">Talks &lt;i&gt;reopen&lt;/i&gt;</title>
      <link rel="self" href="https://quay.example/self"/><link rel="alternate" href="https://quay.example/talks"/><id>x</id>
      <published>2024-03-05T08:00:00Z</published><updated>2024-03-06T08:00:00Z</updated><author><name>Ines Calloway</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\(Prose.html)</div></content></entry></feed>
      """
    let article = articles(feed).first
    #expect(article?.title == "Talks reopen")
    #expect(article?.url == "https://quay.example/talks")
    #expect(article?.published?.value == "2024-03-05T08:00:00Z")
    #expect(article?.modified?.value == "2024-03-06T08:00:00Z")
    #expect(paragraphs(article) == Prose.all)
  }

  @Test("JSON Feed")
  func json() {
    let body = Prose.html.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    let feed =
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"The Quay\", \"items\": [{\"id\": 1, \"url\": \"https://quay.example/talks\", \"title\": \"Talks reopen\", \"content_html\": \"\(body)\", \"date_published\": \"2024-03-05\", \"authors\": [{\"name\": \"Ines Calloway\"}]}, {\"id\": 2}]}"
    #expect(articles(feed).map(\.title) == ["Talks reopen"])
    #expect(errors(Array(feed.utf8)).map(\.code) == ["no-article"])
    #expect(reader?.feedLinks(contents: Array(feed.utf8)) == ["https://quay.example/talks"])
  }
}
