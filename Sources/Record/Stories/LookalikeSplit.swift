/// Parts a cluster of reports that tells of two happenings of one kind: two quakes on one island, two years' summits.
///
/// What all the reports share says nothing about which happening they tell of, so terms count here by how few of the cluster
/// have them. In the reports of one happening what remains is scattered; in those of two it falls into two blocks, each with
/// names and numbers of its own.
struct LookalikeSplit {
  /// Greatest similarity across the halves, as a share of that within them.
  let ratio: Float = 0.34
  let leastHalf = 3
  let leastShare = 0.15
  /// Dates, counts and scores are what two happenings of one kind differ in.
  let numberFactor: Float = 3

  func parts(_ reports: [ReportSignature]) -> [[ReportSignature]] {
    guard let (left, right) = halves(reports) else { return [reports] }
    return parts(left) + parts(right)
  }

  private func halves(
    _ reports: [ReportSignature]
  ) -> (left: [ReportSignature], right: [ReportSignature])? {
    guard reports.count >= 2 * leastHalf else { return nil }
    let matrix = SimilarityMatrix(residuals(reports)) { $0.similarity(to: $1) }
    let tree = AverageLinkage(matrix)
    guard var node = tree.root else { return nil }
    let least = max(leastHalf, Int((leastShare * Double(reports.count)).rounded(.up)))
    var outliers: [Int] = []
    while let (first, second) = tree.children(of: node) {
      let (left, right) = (tree.leaves(of: first), tree.leaves(of: second))
      guard min(left.count, right.count) >= least else {
        outliers += left.count < right.count ? left : right
        node = left.count < right.count ? second : first
        continue
      }
      let within = (matrix.mean(within: left) * matrix.mean(within: right)).squareRoot()
      guard within > 0, matrix.mean(left, right) <= ratio * within else { return nil }
      var sides = (left: left, right: right)
      for outlier in outliers.sorted() {
        if matrix.mean([outlier], left) >= matrix.mean([outlier], right) {
          sides.left.append(outlier)
        } else {
          sides.right.append(outlier)
        }
      }
      return (sides.left.map { reports[$0] }, sides.right.map { reports[$0] })
    }
    return nil
  }

  /// The reports' terms, weighed down by the share of the cluster that has them; those of one report alone are left out.
  private func residuals(_ reports: [ReportSignature]) -> [ReportSignature] {
    var counts: [UInt64: Int] = [:]
    for report in reports { for term in report.terms { counts[term.key, default: 0] += 1 } }
    return reports.map { report in
      var terms = report.terms.compactMap { term -> ReportSignature.Term? in
        guard let count = counts[term.key], count > 1, count < reports.count else { return nil }
        let share = Float(count) / Float(reports.count)
        let weight = term.weight * (1 - share) * (term.isNumber ? numberFactor : 1)
        return ReportSignature.Term(key: term.key, weight: weight, isNumber: term.isNumber)
      }
      let length = terms.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
      if length > 0 {
        terms = terms.map {
          ReportSignature.Term(key: $0.key, weight: $0.weight / length, isNumber: $0.isNumber)
        }
      }
      return report.with(terms: terms)
    }
  }
}

extension ReportSignature {
  fileprivate func with(terms: [Term]) -> ReportSignature {
    ReportSignature(
      id: id,
      outlet: outlet,
      published: published,
      day: day,
      agencies: agencies,
      terms: terms,
      keyTerms: keyTerms,
      fingerprints: fingerprints,
      quotedRuns: quotedRuns,
      wordCount: wordCount,
      parties: parties
    )
  }
}
