/// Makes edges, origins and unplaced reports of the chosen ties.
struct LineageGrouping {
  let matters: [ReportMatter]

  func lineage(_ ties: [SourceTie]) -> Lineage {
    var sets = DisjointSets(count: matters.count)
    var tied: Set<Int> = []
    for tie in ties {
      sets.join(tie.source, tie.derived)
      tied.formUnion([tie.source, tie.derived])
    }
    var origins: [[String]] = []
    var unknown: [Int] = []
    for group in sets.groups() {
      if group.count == 1, let only = group.first, matters[only].isUnclear {
        unknown.append(only)
      } else {
        origins.append(group.map { matters[$0].id })
      }
    }
    // A story has an origin: where none can be told, the fullest report stands for it.
    if origins.isEmpty, let fullest = unknown.max(by: { isLess($0, $1) }) {
      origins = [[matters[fullest].id]]
      unknown.removeAll { $0 == fullest }
    }
    return Lineage(
      edges: ties.map(edge),
      origins: origins,
      unknown: unknown.map { matters[$0].id }
    )
  }

  private func isLess(_ left: Int, _ right: Int) -> Bool {
    (matters[left].words.count, matters[right].id) < (matters[right].words.count, matters[left].id)
  }

  private func edge(_ tie: SourceTie) -> LineageEdge {
    LineageEdge(
      source: matters[tie.source].id,
      derived: matters[tie.derived].id,
      relation: tie.relation,
      isDirectionKnown: tie.isDirectionKnown,
      confidence: confidence(tie),
      shared: rounded(tie.isTextual ? tie.comparison.copied : tie.comparison.facts),
      evidence: evidence(tie)
    )
  }

  /// Between one half and all but certain, by the log-odds.
  private func confidence(_ tie: SourceTie) -> Double {
    let score = tie.isTextual ? max(tie.score, 4 * tie.copied) : tie.score
    return rounded(min(0.99, 0.5 + 0.5 * score / (2 + score)))
  }

  private func rounded(_ share: Double) -> Double { (share * 100).rounded() / 100 }

  private func evidence(_ tie: SourceTie) -> [String] {
    let comparison = tie.comparison
    let source = matters[tie.source]
    var lines: [String] = []
    if comparison.copied > 0.02 {
      lines.append("\(percent(comparison.copied)) of its runs of five words are the source's")
    }
    if !tie.isTextual {
      let known = comparison.factCount - comparison.novelFacts
      lines.append("\(known) of \(comparison.factCount) names and numbers are the source's")
      if comparison.sentencesInOrder > 1 {
        lines.append("\(comparison.sentencesInOrder) sentences tell the same in the same order")
      }
    }
    if tie.relation == .excerpt {
      lines.append("\(percent(comparison.coveredBack)) of the source's words stand in it")
    }
    if tie.isTextual, let outlet = source.outlet, outlet == matters[tie.derived].outlet {
      lines.append("a later version by the same outlet")
    }
    switch tie.direction {
    case .credit: lines.append("credits \(source.agency ?? source.outlet ?? source.id)")
    case .time: lines.append("published later")
    case .agency: lines.append("the source is an agency's")
    case nil: break
    }
    if tie.relation == .sharedSource {
      let shared = matters[tie.derived].credits.intersection(source.credits).sorted()
      lines.append("both credit \(shared.joined(separator: ", "))")
    }
    return lines
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
