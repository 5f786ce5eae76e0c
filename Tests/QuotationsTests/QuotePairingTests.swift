import Testing
import TextModel

import Quotations

@Suite("Quotation marks") struct QuotePairingTests {
  private func stretches(_ paragraphs: String...) -> [String] {
    let whole = paragraphs.joined(separator: "\n\n")
    var ranges: [TextRange] = []
    var start = 0
    for paragraph in paragraphs {
      ranges.append(TextRange(start, start + paragraph.utf8.count))
      start += paragraph.utf8.count + 2
    }
    let text = AnnotatedText(
      text: SourceText(whole),
      paragraphs: ranges,
      sentences: [],
      tokens: [],
      entities: []
    )
    return QuotePairing(text).stretches.map { stretch in
      (stretch.parent == nil ? "" : "in: ") + text.text[stretch.range]
    }
  }

  @Test(
    "straight, curly, doubled and pointed marks pair",
    arguments: [
      ("He said \"yes\" and left.", "\"yes\""),
      ("He said “yes” and left.", "“yes”"),
      ("He said ''yes'' and left.", "''yes''"),
      ("He said ``yes'' and left.", "``yes''"),
      ("He said «yes» and left.", "«yes»"),
      ("He said « yes » and left.", "« yes »"),
      ("He said ‘yes’ and left.", "‘yes’"),
      ("He said 'yes' and left.", "'yes'"),
    ]
  )
  func pairs(text: String, expected: String) {
    #expect(stretches(text) == [expected])
  }

  @Test("apostrophes and plurals' possessives are no marks")
  func apostrophes() {
    #expect(stretches("It's the drivers' turn, and they don't mind the '90s songs.").isEmpty)
    #expect(
      stretches("‘Our neighbours’ boats aren’t ours,’ she said.") == [
        "‘Our neighbours’ boats aren’t ours,’"
      ]
    )
    #expect(stretches("'The crews' pay isn't late,' he said.") == ["'The crews' pay isn't late,'"])
  }

  @Test("a quotation within a quotation is nested")
  func nested() {
    #expect(
      stretches("“She told me ‘go home’ twice,” he said.") == [
        "“She told me ‘go home’ twice,”", "in: ‘go home’",
      ]
    )
  }

  @Test("an opening mark at the next paragraph's start goes on with one left open")
  func continued() {
    let text = stretches("“We were cold.", "“We were tired,” she said.")
    #expect(text == ["“We were cold.", "“We were tired,”"])
  }

  @Test("a mark left open costs no more than its paragraph")
  func unclosed() {
    #expect(
      stretches("“The dam holds. Nobody knows why.", "It was built in a year.") == [
        "“The dam holds. Nobody knows why."
      ]
    )
    #expect(stretches("A 6\" pipe was laid.").isEmpty)
  }

  @Test("a closing mark alone takes the words before it, if they end a clause")
  func unopened() {
    #expect(stretches("We are nearly there,\" the engineer said.") == ["We are nearly there,\""])
    #expect(stretches("The list had nine names\" and no date.").isEmpty)
  }
}
