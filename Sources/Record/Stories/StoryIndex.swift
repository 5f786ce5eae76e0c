/// The inverted index of ``StoryKeys`` in memory, for a set of reports that fits there.
struct StoryIndex {
  private let lists: [UInt64: [UInt64]]
  private let shelves: [StoryShelf]

  init(_ reports: some Sequence<ReportSignature>) {
    var lists: [UInt64: [UInt64]] = [:]
    for report in reports {
      for key in StoryKeys(report).posted { lists[key, default: []].append(report.rank) }
    }
    self.lists = lists.mapValues { $0.sorted() }
    shelves = Set(
      lists.keys.lazy.filter(StoryShelf.seasonKeys.contains).map(StoryShelf.init(ofKey:))
    ).sorted()
  }

  /// Ranks of the reports that one is compared with.
  func candidates(of report: ReportSignature) -> Set<UInt64> {
    StoryCandidates<Never> { key, limit in Array((lists[key] ?? []).prefix(limit)) }
      .candidates(of: report.rank, StoryKeys(report), shelves: shelves)
  }
}
