import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("Credits") struct CreditTests {
  private func credits(_ text: String) -> [String] {
    guard let article = articles(text).first else { return [] }
    return article.credits.map {
      "\($0.kind.rawValue)|\($0.agency ?? "-")|\(article.text[$0.range])"
    }
  }

  @Test(
    "Datelines",
    arguments: [
      ("QUILLON, March 5 (Reuters) - ", "dateline|Reuters|QUILLON, March 5 (Reuters) - "),
      ("QUILLON (AP) — ", "dateline|The Associated Press|QUILLON (AP) — "),
      ("Quillon (AFP) – ", "dateline|Agence France-Presse|Quillon (AFP) – "),
      ("LOWER TESK — ", "dateline|-|LOWER TESK — "),
    ]
  )
  func datelines(_ dateline: String, _ expected: String) {
    #expect(credits(dateline + Prose.first + "\n\n" + Prose.third) == [expected])
  }

  @Test(
    "What stands at the end",
    arguments: [
      (" (AP)", "credit|The Associated Press|(AP)"),
      (" — AFP", "credit|Agence France-Presse|— AFP"),
      (
        " (Reporting by Ines Calloway; Editing by Tom Reddy)",
        "contributor|-|(Reporting by Ines Calloway; Editing by Tom Reddy)"
      ),
      (" (With inputs from PTI)", "credit|Press Trust of India|(With inputs from PTI)"),
    ]
  )
  func endings(_ ending: String, _ expected: String) {
    #expect(credits(Prose.first + "\n\n" + Prose.third + ending) == [expected])
  }

  @Test("A line of its own for the reporters")
  func reporters() {
    let line = "Reporting by Ines Calloway in Quillon for Reuters; Editing by Tom Reddy"
    #expect(
      credits(Prose.first + "\n\n" + Prose.third + "\n\n" + line) == ["contributor|Reuters|\(line)"]
    )
  }

  @Test(
    "Prose is no credit",
    arguments: [
      "The talks — long overdue — went on.", "He left (with regret).",
      "Nobody (AP Photo) was hurt, the editor said.",
    ]
  )
  func prose(_ sentence: String) {
    #expect(credits(Prose.first + "\n\n" + Prose.third + " " + sentence).isEmpty)
  }
}
