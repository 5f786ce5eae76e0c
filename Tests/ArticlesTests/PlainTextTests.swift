import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("Plain text") struct PlainTextTests {
  @Test("Headline, byline and date stand above the text; the comment form below is left out")
  func post() {
    let article = articles(
      """
      Pilotage talks reopen in Quillon

      By Ines Calloway
      5 March 2024

      \(Prose.all.joined(separator: "\n\n"))

      Leave a Reply

      Your email address will not be published. Required fields are marked *
      """
    ).first
    #expect(article?.title == "Pilotage talks reopen in Quillon")
    #expect(article?.authors == ["Ines Calloway"])
    #expect(article?.published?.value == "2024-03-05")
    #expect(paragraphs(article) == Prose.all)
  }

  @Test("'Last Updated on …' dates a text that has no other date")
  func lastUpdated() {
    let article = articles(
      "Pilotage talks reopen in Quillon\n\nLast Updated on March 5, 2024 10:19 am\n\n\(Prose.all.joined(separator: "\n\n"))"
    ).first
    #expect(article?.published?.value == "2024-03-05T10:19")
    #expect(article?.published?.precision == .minute)
    #expect(paragraphs(article) == Prose.all)
  }

  @Test("Beside a date of publication, 'Updated …' is the date of change")
  func updated() {
    let article = articles(
      "Pilotage talks reopen in Quillon\n\nPublished March 5, 2024\n\nUpdated March 7, 2024\n\n\(Prose.all.joined(separator: "\n\n"))"
    ).first
    #expect(article?.published?.value == "2024-03-05")
    #expect(article?.modified?.value == "2024-03-07")
  }

  @Test("A paragraph a line, with carriage returns and no headline")
  func bare() {
    let article = articles(Prose.all.joined(separator: "\r\n")).first
    #expect(article?.title == nil)
    #expect(paragraphs(article) == Prose.all)
  }

  @Test("Hard line breaks inside paragraphs are undone")
  func wrapped() {
    func wrap(_ text: String) -> String {
      var lines = [""]
      for word in text.split(separator: " ") {
        if (lines.last?.count ?? 0) + word.count >= 60 { lines.append("") }
        lines[lines.count - 1] += (lines.last?.isEmpty == true ? "" : " ") + word
      }
      return lines.joined(separator: "\n")
    }
    #expect(paragraphs(articles(Prose.all.map(wrap).joined(separator: "\n\n")).first) == Prose.all)
  }

  @Test("Short lines of speech are no furniture")
  func shortLines() {
    let text = Prose.all.joined(separator: "\n\n") + "\n\nNo.\n\nYes.\n\n" + Prose.first
    #expect(paragraphs(articles(text).first).contains("Yes."))
  }

  @Test("White space is an error", arguments: ["", " \n\t\n"])
  func empty(_ text: String) {
    #expect(errors(Array(text.utf8)).map(\.code) == ["empty"])
  }

  @Test("Noise is an error")
  func noise() {
    var state: UInt64 = 42
    let bytes = (0..<4000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    #expect(errors(bytes).map(\.code) == ["not-text"])
  }

  @Test(
    "A single English sentence with few function words is not taken for another tongue",
    arguments: [
      "Moldovan police have detained three former customs officers, according to local media.",
      "Kenya's deputy foreign minister visited Uganda today, becoming its guest so soon.",
    ]
  )
  func shortEnglish(text: String) {
    #expect(articles(text).first?.language ?? "en" == "en")
  }

  @Test("Text in another language is read, and a diagnostic says that it is not analysed")
  func german() {
    let text =
      "Die beiden Regierungen haben sich nach drei Jahren darauf geeinigt, die Gespräche über die Lotsen wieder aufzunehmen, wie es in einer Mitteilung heißt, die am Dienstag in der Hafenstadt verteilt wurde und die nicht sehr lang ist."
    let article = articles(text).first
    #expect(article?.language == "de")
    #expect(article?.diagnostics.map(\.code) == ["not-english"])
    #expect(article?.text.string == text)
  }
}
