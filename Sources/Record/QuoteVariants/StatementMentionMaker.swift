import Annotations
import Articles
import Reports
import TextModel

/// Makes the mentions of a story's statements.
struct StatementMentionMaker {
  private let reports: [Report]
  private let matches: StatementMatches
  private let story: String
  private let evidence: [EvidenceMaker]
  private let minutes: [Int]

  /// - Parameter reports: in the order in which versions are compared.
  init(reports: [Report], matches: StatementMatches, story: String) {
    self.reports = reports
    self.matches = matches
    self.story = story
    evidence = reports.map { EvidenceMaker($0) }
    minutes = ReportOrder.minutes(reports)
  }

  /// - Parameter members: versions of one statement, the earliest report's first.
  /// - Returns: nil for sentences alone, which nobody marked as a quotation.
  func mention(_ members: [Int]) -> StatementMention? {
    // A sentence can be a version of two quotations; a quotation stands in one group.
    let numbered = members.lazy.map { matches.statements[$0] }.first { $0.number != nil }
    guard let named = numbered, let number = named.number else { return nil }
    var seen: Set<[UInt64]> = []
    let versions = members.map { index in
      let statement = matches.statements[index]
      let isNew = seen.insert(statement.units.map(\.form)).inserted
      return version(index, isAlone: members.count == 1, isNew: isNew)
    }
    return StatementMention(
      id: MentionID(
        report: reports[named.report].article.id,
        kind: .statement,
        index: number
      ),
      story: story,
      versions: versions,
      countries: countries(of: members)
    )
  }

  private func version(_ index: Int, isAlone: Bool, isNew: Bool) -> StatementMention.Version {
    let statement = matches.statements[index]
    let report = reports[statement.report]
    let match = matches.best(for: index)
    let place = place(index)
    let evidence = evidence[statement.report].evidence(statement.range)
    return StatementMention.Version(
      variant: QuoteVariant(
        place: place,
        kind: statement.kind,
        speaker: statement.speaker?.name,
        verdict: match?.comparison.verdict ?? (isAlone ? .onlyReport : nil),
        against: match.map { self.place($0.against) },
        changes: match?.comparison.changes ?? [],
        rule: statement.rule
      ),
      codePoints: evidence.codePoints,
      passage: evidence.text == place.text ? nil : evidence.text,
      day: (report.article.published?.value.prefix(10)).map { String($0) },
      minute: minutes[statement.report],
      spoken: isNew ? SpokenWords(statement) : nil
    )
  }

  private func place(_ index: Int) -> QuotePlace {
    let statement = matches.statements[index]
    let report = reports[statement.report]
    return QuotePlace(
      report: report.article.id,
      range: statement.range,
      text: statement.pieces.map { report.article.text[$0] }.joined(separator: " ")
    )
  }

  private func countries(of members: [Int]) -> [String] {
    let statements = members.map { matches.statements[$0] }
    let speakers = Set(statements.compactMap { $0.speaker?.name })
    let actors = Set(statements.map(\.report)).flatMap { reports[$0].actors }
    return Set(
      actors.filter { speakers.contains($0.name) }.flatMap(\.countries).map(\.rawValue)
    ).sorted()
  }
}
