/// Pairs of a story's reports that share enough to be worth comparing.
///
/// An inverted index of sampled runs of words and of details; of each entry only the first reports count (earliest first: the
/// likely sources), and of each report only so many partners, so that the work grows with the number of reports.
struct CandidatePairs {
  /// Indices into the reports given, the lesser first, ascending.
  let pairs: [(Int, Int)]

  private static let postingLimit = 24
  private static let partnerLimit = 16
  private static let sampling: UInt64 = 2

  /// - Parameter matters: earliest first.
  /// - Complexity: O(runs and details · ``postingLimit``).
  init(_ matters: [ReportMatter]) {
    var found: Set<UInt64> = []
    func keep(_ scores: [Int: Float], of report: Int) {
      let best = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      for (other, _) in best.prefix(Self.partnerLimit) {
        found.insert(UInt64(min(report, other)) << 32 | UInt64(max(report, other)))
      }
    }
    var runs: [UInt64: [Int]] = [:]
    var details: [UInt64: [Int]] = [:]
    for (report, matter) in matters.enumerated() {
      var byRuns: [Int: Float] = [:]
      for run in matter.shingles where run % Self.sampling == 0 {
        let posting = runs[run] ?? []
        for other in posting where other != report { byRuns[other, default: 0] += 1 }
        if posting.count < Self.postingLimit { runs[run] = posting + [report] }
      }
      var byDetails: [Int: Float] = [:]
      for detail in matter.details {
        let posting = details[detail.alternative] ?? []
        for other in posting where other != report { byDetails[other, default: 0] += detail.weight }
        if posting.count < Self.postingLimit { details[detail.alternative] = posting + [report] }
      }
      keep(byRuns, of: report)
      keep(byDetails, of: report)
    }
    pairs = found.sorted().map { (Int($0 >> 32), Int($0 & 0xffff_ffff)) }
  }
}
