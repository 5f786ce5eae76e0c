import Articles
package import Reports
package import TextModel

/// A passage that an entry rests on: report, range, exact words.
package struct Evidence: Hashable, Sendable, Codable, Comparable {
  package let report: String
  /// Bytes of the report's text.
  package let range: TextRange
  /// The same in Unicode code points, the unit of the interchange contract.
  package let codePoints: TextRange
  package let text: String

  package init(report: String, range: TextRange, codePoints: TextRange, text: String) {
    self.report = report
    self.range = range
    self.codePoints = codePoints
    self.text = text
  }

  package static func < (left: Evidence, right: Evidence) -> Bool {
    (left.report, left.range) < (right.report, right.range)
  }
}

extension Array where Element == Evidence {
  /// In order, each passage once.
  func sortedWithoutRepeats() -> [Evidence] {
    var passages: [Evidence] = []
    for passage in sorted() where passages.last != passage { passages.append(passage) }
    return passages
  }
}

/// Makes evidence from ranges of one report.
package struct EvidenceMaker: Sendable {
  private let report: Report
  private let offsets: CodePointMap

  package init(_ report: Report) {
    self.report = report
    offsets = CodePointMap(report.article.text)
  }

  package func evidence(_ range: TextRange) -> Evidence {
    let (start, end) = offsets.codePoints(range)
    return Evidence(
      report: report.article.id,
      range: range,
      codePoints: TextRange(start, end),
      text: report.article.text[range]
    )
  }

  /// The sentence that a range begins in, or the range itself where no sentence holds it.
  package func sentence(around range: TextRange) -> Evidence {
    var low = 0
    var high = report.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if report.sentences[middle].start <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, report.sentences[low - 1].end >= range.start else { return evidence(range) }
    return evidence(report.sentences[low - 1])
  }
}
