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
    func minute(_ moment: PublicationMoment?) -> Int {
      moment.map { $0.minute ?? $0.day * 1440 + 1439 } ?? Int.max
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
}
