package import Annotations
import Articles
package import Chronology
package import Reports
import TextModel

/// Dates an undated report through its story, where the evidence allows.
///
/// An undated report and a dated one that hang together by lineage tell the same things with the same expressions ("on
/// Wednesday"). Where they do, the expression means the same days in both; the days on which the undated report can have been
/// published are those on which all its shared expressions mean what they mean in the dated one. An expression is dated where
/// all these days agree on it, the report itself only where a single day is left. Nothing is guessed: without a shared
/// expression, or where two contradict each other, the report stays undated.
package struct StoryDating: Sendable {
  package init() {}

  /// What the story tells of an undated report's time.
  package struct Redating: Sendable, Codable, Hashable {
    package let report: String
    /// Basis `story`; nil where the day of publication stays open though some expressions can be dated.
    package let published: PublicationDate?
    /// Days meant by the report's expressions, by index into its times; basis `story` for each.
    package let times: [Int: DayInterval]
    /// What tells, in words for a reader.
    package let evidence: [String]
    /// The last day on which the report can have been published, where few are left; nil in records made before this was kept.
    package let latest: CalendarDate?

    package init(
      report: String,
      published: PublicationDate?,
      times: [Int: DayInterval],
      evidence: [String],
      latest: CalendarDate? = nil
    ) {
      self.report = report
      self.published = published
      self.times = times
      self.evidence = evidence
      self.latest = latest
    }
  }

  /// Days before and after a related report's that are looked at.
  private static let reach = 14
  /// Days among which a report's own may stay open for its last one to be told.
  private static let fewDays = 7

  /// - Parameters:
  ///   - reports: the story's reports, dated and undated.
  ///   - lineage: who has it from whom among them.
  /// - Returns: one entry for each undated report that the story dates, in order of ids.
  package func redatings(of reports: [Report], lineage: Lineage) -> [Redating] {
    var byID: [String: Report] = [:]
    for report in reports { byID[report.article.id] = report }
    return byID.keys.sorted().compactMap { id in
      guard let report = byID[id], report.article.published?.day == nil else { return nil }
      let relatives = lineage.edges.compactMap { edge -> (report: Report, bound: Bound)? in
        guard edge.source == id || edge.derived == id else { return nil }
        let isSource = edge.source == id
        guard let other = byID[isSource ? edge.derived : edge.source],
          other.article.published?.day != nil
        else { return nil }
        guard edge.isDirectionKnown, edge.relation != .sharedSource else { return (other, .open) }
        return (other, isSource ? .notAfter : .notBefore)
      }
      return redating(of: report, by: relatives)
    }
  }

  /// What a relative's own date says of the report's.
  private enum Bound {
    case open, notAfter, notBefore
  }

  private func redating(
    of report: Report,
    by relatives: [(report: Report, bound: Bound)]
  ) -> Redating? {
    var days: Set<Int>?
    var evidence: [String] = []
    for relative in relatives {
      guard let day = relative.report.article.published?.day else { continue }
      let shared = sharedExpressions(report, relative.report)
      guard !shared.isEmpty else { continue }
      let possible = (day.dayNumber - Self.reach...day.dayNumber + Self.reach).filter { number in
        switch relative.bound {
        case .notAfter where number > day.dayNumber: return false
        case .notBefore where number < day.dayNumber: return false
        default: break
        }
        return shared.allSatisfy {
          $0.anchoring.resolve(on: CalendarDate(dayNumber: number)) == $0.interval
        }
      }
      days = days.map { $0.intersection(possible) } ?? Set(possible)
      evidence += shared.map { expression in
        "'\(expression.words)' is \(expression.interval.from) in \(relative.report.article.id)"
      }
    }
    guard let days, let first = days.min() else { return nil }
    var times: [Int: DayInterval] = [:]
    for (index, timex) in report.times.enumerated() {
      guard timex.interval == nil, let anchoring = timex.anchoring,
        let interval = anchoring.resolve(on: CalendarDate(dayNumber: first)),
        days.allSatisfy({ anchoring.resolve(on: CalendarDate(dayNumber: $0)) == interval })
      else { continue }
      times[index] = interval
    }
    let published =
      days.count == 1
      ? PublicationDate(
        value: CalendarDate(dayNumber: first).description,
        precision: .day,
        basis: .story
      ) : nil
    guard !times.isEmpty || published != nil else { return nil }
    return Redating(
      report: report.article.id,
      published: published,
      times: times,
      evidence: Array(Set(evidence)).sorted(),
      latest: days.max().flatMap { $0 - first < Self.fewDays ? CalendarDate(dayNumber: $0) : nil }
    )
  }

  private struct SharedExpression {
    let words: String
    let anchoring: Anchoring
    let interval: DayInterval
  }

  /// Expressions of the same form in sentences of the two reports that tell the same.
  private func sharedExpressions(_ undated: Report, _ dated: Report) -> [SharedExpression] {
    let mine = sentenceWords(undated)
    let theirs = sentenceWords(dated)
    return undated.times.compactMap { timex -> SharedExpression? in
      guard timex.interval == nil, let anchoring = timex.anchoring,
        let sentence = Self.sentence(timex.range, undated)
      else { return nil }
      let meanings = dated.times.compactMap { other -> DayInterval? in
        guard other.anchoring == anchoring, let interval = other.interval,
          let place = Self.sentence(other.range, dated),
          tellTheSame(mine[sentence], theirs[place])
        else { return nil }
        return interval
      }
      guard let interval = meanings.first, meanings.allSatisfy({ $0 == interval }) else {
        return nil
      }
      return SharedExpression(
        words: undated.article.text[timex.range],
        anchoring: anchoring,
        interval: interval
      )
    }
  }

  /// Whether two sentences of reports that are tied by lineage speak of the same thing, in whatever words.
  private func tellTheSame(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Bool {
    let shared = left.intersection(right).count
    return shared >= 4 && 4 * shared >= min(left.count, right.count)
  }

  /// Forms of the longer words of each sentence.
  private func sentenceWords(_ report: Report) -> [Set<UInt64>] {
    report.sentences.map { sentence in
      var cursor = WordCursor(bytes: report.article.text.bytes, range: sentence)
      var forms: Set<UInt64> = []
      while let word = cursor.next() {
        if word.folded.count > 3 { forms.insert(WordHash.of(word.folded)) }
      }
      return forms
    }
  }

  private static func sentence(_ range: TextRange, _ report: Report) -> Int? {
    report.sentences.firstIndex { $0.contains(range.start) }
  }
}
