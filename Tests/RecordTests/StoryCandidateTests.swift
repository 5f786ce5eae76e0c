import Record
import Reports
import Testing

@Suite("Which reports are compared") struct StoryCandidateTests {
  private static func signature(_ id: String, _ terms: [UInt64], day: Int?) -> ReportSignature {
    ReportSignature(
      id: id,
      outlet: nil,
      published: nil,
      day: day,
      agencies: [],
      terms: [],
      keyTerms: terms,
      fingerprints: [],
      quotedRuns: [],
      wordCount: 100
    )
  }

  /// An index that is filled report by report, and who is compared with whom by it.
  private struct Index {
    var reports: [UInt64: ReportSignature] = [:]
    var lists: [UInt64: [UInt64]] = [:]
    var pairs: Set<Set<UInt64>> = []

    private func search() -> StoryCandidates<Never> {
      StoryCandidates(longList: 5, anchorCount: 2) { [lists] key, limit in
        Array((lists[key] ?? []).sorted().prefix(limit))
      }
    }

    private mutating func link(_ rank: UInt64) {
      guard let report = reports[rank] else { return }
      let shelves = Set(
        lists.filter { !$1.isEmpty && StoryShelf.seasonKeys.contains($0) }.map {
          StoryShelf(ofKey: $0.key)
        }
      )
      let keys = StoryClusterer().keys(for: report)
      for other in search().candidates(of: rank, keys, shelves: shelves.sorted()) {
        pairs.insert([rank, other])
      }
    }

    private mutating func relink(_ keys: [UInt64], added: Set<UInt64>, removed: Set<UInt64>) {
      let ranks = Set(keys.flatMap { search().relinked($0, added: added, removed: removed) })
      for rank in ranks { pairs = pairs.filter { !$0.contains(rank) } }
      for rank in ranks { link(rank) }
    }

    mutating func add(_ report: ReportSignature) {
      reports[report.rank] = report
      let keys = StoryClusterer().keys(for: report).posted
      for key in keys { lists[key, default: []].append(report.rank) }
      link(report.rank)
      relink(keys, added: [report.rank], removed: [])
    }

    mutating func remove(_ report: ReportSignature) {
      reports[report.rank] = nil
      let keys = StoryClusterer().keys(for: report).posted
      for key in keys { lists[key]?.removeAll { $0 == report.rank } }
      pairs = pairs.filter { !$0.contains(report.rank) }
      relink(keys, added: [], removed: [report.rank])
    }
  }

  @Test(
    "reports with terms in common are compared, up to four days apart or where one is undated",
    arguments: [
      (20_000, 20_000, true), (20_000, 20_004, true), (20_003, 20_007, true),
      (20_000, nil, true), (nil, nil, true), (-200_000, nil, true),
      (20_000, 20_012, false), (20_000, 20_400, false),
    ] as [(Int?, Int?, Bool)]
  )
  func days(_ first: Int?, _ second: Int?, _ expected: Bool) {
    let reports = [
      Self.signature("a", [1, 2, 3], day: first), Self.signature("b", [1, 2, 9], day: second),
    ]
    for order in [reports, reports.reversed()] {
      var index = Index()
      for report in order { index.add(report) }
      #expect(index.pairs.isEmpty == !expected)
    }
  }

  @Test("reports without two terms in common are not compared")
  func strangers() {
    var index = Index()
    index.add(Self.signature("a", [1, 2, 3], day: 20_000))
    index.add(Self.signature("b", [3, 4, 5], day: 20_000))
    #expect(index.pairs.isEmpty)
  }

  @Test("where very many reports share terms, the order of reading does not tell who is compared")
  func longLists() {
    // More of one subject than a long list holds, over some days, some undated, some with a second subject.
    let reports = (0..<40).map { number in
      Self.signature(
        "r\(number)",
        number % 5 == 0
          ? [1, 2, 7, 8] : number % 7 == 0 ? [7, 8, 9] : [1, 2, UInt64(100 + number)],
        day: number % 6 == 0 ? nil : 20_000 + number % 9
      )
    }
    var atOnce = Index()
    for report in reports { atOnce.add(report) }
    #expect(atOnce.pairs.count < 40 * 39 / 4)
    for report in reports { #expect(atOnce.pairs.contains { $0.contains(report.rank) }) }
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<5 {
      var index = Index()
      for report in reports.shuffled(using: &numbers) { index.add(report) }
      #expect(index.pairs == atOnce.pairs)
      let gone = reports.shuffled(using: &numbers).prefix(25)
      for report in gone { index.remove(report) }
      for report in gone.reversed() { index.add(report) }
      #expect(index.pairs == atOnce.pairs)
    }
  }
}
