import Annotations
import RuleFiles
import Testing

import Quotations

@Suite("The table of reporting words") struct ReportingWordsTests {
  private let header = "word\tpos\tclass\tframes\tprepositions\taddressee\n"

  @Test("gives class, frames and addressee of a word")
  func entries() throws {
    let words = try ReportingWords()
    #expect(words.count > 400)
    let tell = try #require(words.verb("tell"))
    #expect(tell.reportingClass == .say)
    #expect(tell.frames.contains(.clause))
    #expect(tell.addressee == .object)
    #expect(words.verb("go") == nil)
    #expect(words.verb("go", particle: "on")?.frames.contains(.direct) == true)
    #expect(words.noun("promise")?.reportingClass == .promise)
    #expect(words.verb("walk") == nil)
  }

  @Test(
    "a class, frame or part of speech that is not known is told with its line",
    arguments: [
      ("say\tverb\tutter\tdirect", "reporting.tsv:2: the class 'utter'"),
      ("say\tverb\tsay\tstraight", "reporting.tsv:2: the frame 'straight'"),
      ("say\tword\tsay\tdirect", "reporting.tsv:2: the part of speech 'word'"),
      ("say\tverb\tsay\tdirect\nsay\tverb\tsay\tthat", "reporting.tsv:3: 'say' a second time"),
    ]
  )
  func damaged(rows: String, message: String) throws {
    let table = try TableFile(contents: header + rows, name: "reporting.tsv")
    do {
      _ = try ReportingWords(table)
      Issue.record("no error for \(rows)")
    } catch {
      #expect(error.description.hasPrefix(message))
    }
  }
}
