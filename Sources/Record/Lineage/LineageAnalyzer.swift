import Articles
package import Reports
package import RuleFiles

/// Tells who has it from whom within one story.
///
/// A report is a copy or an excerpt where another has its runs of five words, a rewrite where another has its names and numbers,
/// in that order, and it has few of its own. Words between quotation marks count for neither: two reporters in one room hear the
/// same sentence. Credit lines, the times of publication, and who is an agency tell the direction; where nothing tells, the edge
/// says so.
package struct LineageAnalyzer: Sendable {
  private let frequencies: WordFrequencies
  private let numbers: NumberWords
  private let agencies: AgencyTable

  /// - Parameter rules: the folder of this module's resources; nil for the one that is shipped.
  /// - Throws: ``RuleFileError`` if a table is damaged.
  package init(rules: RuleFolder? = nil) throws(RuleFileError) {
    let rules = rules ?? .bundled
    frequencies = try WordFrequencies(rules: rules)
    numbers = try NumberWords(rules: rules)
    agencies = try AgencyTable(rules: rules)
  }

  /// Edges, origins and unplaced reports of one story; the order of `reports` does not matter.
  /// - Complexity: O(reports · words): each report is compared with at most a fixed number of others (``CandidatePairs``).
  package func lineage(of reports: [Report]) -> Lineage {
    let matters = self.matters(reports)
    guard matters.count > 1 else {
      return Lineage(edges: [], origins: matters.map { [$0.id] }, unknown: [])
    }
    let finder = TieFinder(matters: matters, common: commonDetails(matters))
    var ties: [Int: [SourceTie]] = [:]
    for (left, right) in CandidatePairs(matters).pairs {
      if let tie = finder.tie(left, right) { ties[tie.derived, default: []].append(tie) }
    }
    let chosen = matters.indices.compactMap { derived in
      best(ties[derived] ?? [], matters).flatMap { isPlaced($0, matters) ? $0 : nil }
    }
    return LineageGrouping(matters: matters).lineage(chosen)
  }

  /// Earliest first, undated ones last.
  private func matters(_ reports: [Report]) -> [ReportMatter] {
    let builder = MatterBuilder(frequencies: frequencies, numbers: numbers, agencies: agencies)
    let outlets = Set(reports.compactMap(\.article.outlet))
    let finder = CreditFinder(
      agencies: agencies,
      names: agencies.names,
      outlets: outlets,
      reader: WordReader(frequencies: frequencies)
    )
    var seen: Set<String> = []
    let unique = reports.filter { seen.insert($0.article.id).inserted }
    let matters = unique.map { report in
      var matter = builder.matter(of: report)
      finder.credit(&matter, report.article)
      return matter
    }
    return matters.sorted { $0.precedes($1) }
  }

  private func commonDetails(_ matters: [ReportMatter]) -> Set<UInt64> {
    guard matters.count > 2 else { return [] }
    var counts: [UInt64: Int] = [:]
    for matter in matters { for key in matter.places.keys { counts[key, default: 0] += 1 } }
    return Set(counts.filter { Double($0.value) >= 0.6 * Double(matters.count) }.map(\.key))
  }

  /// The likeliest source: of those that explain the report about as well, the one that it credits, then an agency, then the earliest.
  private func best(_ ties: [SourceTie], _ matters: [ReportMatter]) -> SourceTie? {
    guard let top = ties.map(\.strength).max() else { return nil }
    let slack = top >= 10 ? 0.08 : 0.8
    return ties.filter { $0.strength >= top - slack || $0.isCredited }.min { left, right in
      func rank(_ tie: SourceTie) -> (Int, Int, Int) {
        (
          tie.isCredited ? 0 : 1,
          matters[tie.source].agency != nil ? 0 : 1,
          tie.source
        )
      }
      return rank(left) < rank(right)
    }
  }

  /// An undated report that credits nobody is placed only where the likeness leaves no doubt: some of the words, most of the names
  /// and numbers, and much of what the source tells.
  private func isPlaced(_ tie: SourceTie, _ matters: [ReportMatter]) -> Bool {
    if tie.isTextual || !matters[tie.derived].isUnclear { return true }
    let comparison = tie.comparison
    return tie.score >= LineageWeights.sure && comparison.copied >= LineageWeights.sureCopied
      && comparison.recall >= LineageWeights.sureRecall
      && comparison.factCount - comparison.novelFacts >= LineageWeights.sureFacts
  }
}

extension ReportMatter {
  /// Whether neither date nor credit nor byline tells where it comes from.
  var isUnclear: Bool {
    moment == nil && credits.isEmpty && creditedOutlets.isEmpty && agency == nil && !hasByline
      && !hasOwnReporting
  }

  /// By time, day-precise before minute-precise of the same day, undated last; agencies first; then by id.
  fileprivate func precedes(_ other: ReportMatter) -> Bool {
    func key(_ matter: ReportMatter) -> (Int, Int, Int) {
      let minute = matter.moment.map { $0.minute ?? $0.day * 1440 + 1439 } ?? Int.max
      return (minute, matter.agency == nil ? 1 : 0, -matter.words.count)
    }
    let (mine, theirs) = (key(self), key(other))
    return mine == theirs ? id < other.id : mine < theirs
  }
}
