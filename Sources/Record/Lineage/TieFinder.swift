/// Judges pairs of reports: does one derive from the other, which from which, and how.
struct TieFinder {
  let matters: [ReportMatter]
  /// Details that most of the reports have.
  let common: Set<UInt64>

  /// - Returns: nil where nothing speaks for a tie.
  func tie(_ left: Int, _ right: Int) -> SourceTie? {
    let forward = MatterComparison(of: matters[left], with: matters[right], common: common)
    let backward = MatterComparison(of: matters[right], with: matters[left], common: common)
    switch direction(left, from: right) {
    case .some((let sign, true)):
      return tie(derived: left, source: right, forward, sign: sign)
    case .some((let sign, false)):
      return tie(derived: right, source: left, backward, sign: sign)
    case nil:
      // Nothing tells: the one that has more of what the other has is taken for the source.
      let leftDerives =
        (forward.copied + forward.facts, forward.novelFacts > backward.novelFacts ? 0 : 1)
        >= (backward.copied + backward.facts, 0)
      return leftDerives
        ? tie(derived: left, source: right, forward, sign: nil)
        : tie(derived: right, source: left, backward, sign: nil)
    }
  }

  /// Whether the first report derives from the second, if either does; nil where nothing tells.
  private func direction(_ first: Int, from second: Int) -> (sign: DirectionSign, isDerived: Bool)?
  {
    let (one, other) = (matters[first], matters[second])
    let credits = (one.isCrediting(other), other.isCrediting(one))
    if credits.0 != credits.1 { return (.credit, credits.0) }
    if let moment = one.moment, let otherMoment = other.moment,
      let minutes = moment.minutes(after: otherMoment)
    {
      return (.time, minutes > 0)
    }
    if (one.agency == nil) != (other.agency == nil) { return (.agency, one.agency == nil) }
    return nil
  }

  private func tie(
    derived: Int,
    source: Int,
    _ comparison: MatterComparison,
    sign: DirectionSign?
  ) -> SourceTie? {
    let (one, other) = (matters[derived], matters[source])
    let isTextual =
      comparison.copied >= LineageWeights.copied && one.shingles.count >= LineageWeights.fewestRuns
    let isCredited = one.isCrediting(other)
    let score = LineageWeights.score(comparison) + circumstances(one, other, isCredited: isCredited)
    if !isTextual {
      // An agency reports for itself: names and quotations in common do not make it a rewriter, nor does it become one by telling of
      // what an outlet reported.
      if one.agency != nil, !isCredited || comparison.facts < LineageWeights.relayed { return nil }
      guard score > 0 else { return nil }
      // Facts alone point to an agency's report, or to one that prints an agency's: two outlets that tell of one happening have
      // them in common anyway. Between any other two some of the words must be the same as well, and in more than one sentence: one
      // phrase in common is an office's or an agency's, from whom both have it.
      let printsWire = other.outlet != nil && !other.credits.isEmpty
      let isWire = other.agency != nil || printsWire || isCredited
      if !isWire && !isTold(comparison, score: score) { return nil }
    }
    let sharesAbsentAgency = !one.credits.isDisjoint(with: other.credits) && !isCredited
    let isShared = sharesAbsentAgency && other.agency == nil && !isTextual
    // Two dispatches of one agency are not one act of reporting.
    if isShared, score < LineageWeights.sure || comparison.copied < LineageWeights.sureCopied {
      return nil
    }
    return SourceTie(
      source: source,
      derived: derived,
      isDirectionKnown: sign != nil && !isShared,
      direction: sign,
      relation: isShared ? .sharedSource : relation(comparison, isTextual: isTextual),
      copied: isTextual ? comparison.copied : 0,
      score: score,
      comparison: comparison,
      isCredited: isCredited
    )
  }

  /// Whether enough of a report that nobody credits is told again for a rewrite.
  private func isTold(_ comparison: MatterComparison, score: Double) -> Bool {
    let isScattered =
      comparison.sentencesInOrder > 1 || comparison.copied >= LineageWeights.phraseCopied
    return score >= LineageWeights.sure && comparison.copied >= LineageWeights.plainCopied
      && isScattered
  }

  private func relation(_ comparison: MatterComparison, isTextual: Bool) -> LineageEdge.Relation {
    let isWhole = comparison.coveredBack >= LineageWeights.whole
    if isTextual, comparison.covered >= LineageWeights.pure { return isWhole ? .copy : .excerpt }
    // A part of the source, or a short one whole, in a longer report.
    return comparison.coveredBack >= LineageWeights.part ? .excerpt : .rewrite
  }

  /// Log-odds from credits, times and signs of own reporting.
  private func circumstances(_ one: ReportMatter, _ other: ReportMatter, isCredited: Bool) -> Double
  {
    var score = 0.0
    if isCredited { score += 3.5 }
    if !isCredited, !one.credits.isEmpty, one.credits.isDisjoint(with: other.credits) { score -= 2 }
    if one.hasOwnReporting { score -= 1 }
    if one.hasByline { score -= 1 }
    if let moment = one.moment, let otherMoment = other.moment, moment.minute != nil,
      otherMoment.minute != nil, let minutes = moment.minutes(after: otherMoment)
    {
      score += minutes >= 240 ? 0.5 : -0.5
    }
    return score
  }
}

extension ReportMatter {
  /// Whether this report names the other's outlet or agency as its source.
  fileprivate func isCrediting(_ other: ReportMatter) -> Bool {
    if let agency = other.agency, credits.contains(agency) { return true }
    return other.outlet.map(creditedOutlets.contains) ?? false
  }
}
