import Articles
import Reports

/// The order in which versions of a statement are compared: earlier reports first.
enum ReportOrder {
  /// By time of publication, undated ones last, then by id; a source before what derives from it where time does not tell.
  static func sorted(_ reports: [Report], lineage: Lineage?) -> [Report] {
    var seen: Set<String> = []
    var keyed = reports.filter { seen.insert($0.article.id).inserted }.map { report in
      (report: report, moment: PublicationMoment(report.article.published))
    }
    keyed.sort {
      (minute($0.moment), $0.report.article.id) < (minute($1.moment), $1.report.article.id)
    }
    for edge in lineage?.edges ?? [] {
      guard let source = keyed.firstIndex(where: { $0.report.article.id == edge.source }),
        let derived = keyed.firstIndex(where: { $0.report.article.id == edge.derived }),
        source > derived, keyed[source].moment == nil || edge.isDirectionKnown
      else { continue }
      keyed.insert(keyed.remove(at: source), at: derived)
    }
    return keyed.map(\.report)
  }

  /// Minutes since 1970 by which reports stay in this order beside those of other stories: each report's own, but before the next one's
  /// where it is undated or the next one is known to derive from it; `Int.max` for undated ones at the end.
  /// - Parameter ordered: as ``sorted(_:lineage:)`` has them.
  static func minutes(_ ordered: [Report]) -> [Int] {
    var minutes = ordered.map { minute(PublicationMoment($0.article.published)) }
    for index in ordered.indices.dropLast().reversed() {
      let (own, next) = (ordered[index].article.id, ordered[index + 1].article.id)
      if (minutes[index + 1], next) < (minutes[index], own) {
        minutes[index] = minutes[index + 1] - 1
      }
    }
    return minutes
  }

  private static func minute(_ moment: PublicationMoment?) -> Int {
    moment.map { $0.minute ?? $0.day * 1440 + 1439 } ?? Int.max
  }
}
