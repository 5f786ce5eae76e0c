import ArgumentParser
import Foundation
import RecordStore
import Reports

/// Measures what adding a report costs as a record grows, and how soon questions to it are answered.
@main
struct RecordBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record-benchmark",
    abstract: "Fills a record with made-up coverage and times adding and asking."
  )

  @Option(help: "Reports to put on record.")
  var reports = 100_000

  @Option(
    help: "The record: a new file, or one that an earlier run filled, to go on or ask again."
  )
  var record: String

  @Option(help: "The program, to time its answers.")
  var parley: String?

  @Option(help: "Reports between two times that stories are put together, as 'parley read' does.")
  var batch = 500

  @Option(help: "Seed of the made-up coverage.")
  var seed: UInt64 = 1

  func run() throws {
    try fill()
    if let parley { try QuestionTiming(program: parley, record: record).report() }
  }

  private func fill() throws {
    let store = try RecordStore(writing: record)
    let known = try store.counts().reports
    guard known < reports else { return }
    var coverage = SyntheticCoverage(seed: seed)
    for _ in 0..<(known / batch) { _ = coverage.next(batch) }
    _ = coverage.next(known % batch)
    let checkpoints = [3_000, 10_000, 30_000, 100_000, 300_000].filter { $0 < reports } + [reports]
    var done = known
    for checkpoint in checkpoints where checkpoint > known {
      let end = checkpoint - Self.pairs(before: checkpoint) * batch
      while done < end {
        _ = try BatchCost(of: coverage.next(batch), in: store)
        done += batch
      }
      var pairs: [(large: BatchCost, small: BatchCost)] = []
      while done < checkpoint {
        let small = try smallCost()
        pairs.append((try BatchCost(of: coverage.next(batch), in: store), small))
        done += batch
      }
      Self.tell(line(at: done, pairs))
    }
    var last = BatchCost()
    try last.measure(\.settling) { try store.settle() }
    let seconds = String(format: "%.1f", last.settling)
    Self.tell("at the end, entries of many mentions brought up to date: \(seconds) s")
    for count in [1, 10, 100] { Self.tell(try run(of: coverage.next(count), in: store)) }
    let counts = try store.counts()
    Self.tell("\(counts.reports) reports, \(counts.stories) stories, \(counts.events) events,")
    Self.tell("\(counts.dialogues) dialogues, \(counts.people) people")
  }

  /// Writes a line at once, also into a file.
  static func tell(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Batches that are timed before a size, each beside one of a new record: a machine is not as fast at one time as at another.
  private static func pairs(before size: Int) -> Int { size < 30_000 ? 9 : 25 }

  /// What a report about the 1,000th of a new record costs.
  private func smallCost() throws -> BatchCost {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("record-benchmark-\(UUID().uuidString).db").path
    defer {
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + ending)
      }
    }
    let store = try RecordStore(writing: path)
    var coverage = SyntheticCoverage(seed: seed)
    _ = try BatchCost(of: coverage.next(batch), in: store)
    return try BatchCost(of: coverage.next(batch), in: store)
  }

  private func line(at count: Int, _ pairs: [(large: BatchCost, small: BatchCost)]) -> String {
    func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    func cost(_ phase: KeyPath<BatchCost, Double>) -> String {
      String(format: "%.2f", middle(pairs.map { $0.large[keyPath: phase] }) / Double(batch) * 1000)
    }
    let ratios = pairs.map { $0.large.processor / $0.small.processor }
    let small = middle(pairs.map(\.small.processor)) / Double(batch) * 1000
    return
      "report \(count): \(cost(\.processor)) ms of processor time (staging \(cost(\.staging)), "
      + "settling \(cost(\.settling))), \(cost(\.elapsed)) ms elapsed; the 1,000th of a new record "
      + "just then \(String(format: "%.2f", small)); ratio \(String(format: "%.2f", middle(ratios)))"
  }

  /// A run that reads a few reports into what is there, its end included.
  private func run(of reports: [Report], in store: RecordStore) throws -> String {
    var cost = BatchCost()
    try cost.measure(\.staging) { for report in reports { try store.stage(report) } }
    try cost.measure(\.settling) { try store.settle() }
    let each = String(format: "%.1f", cost.processor / Double(reports.count) * 1000)
    return "a run of \(reports.count) more: \(each) ms of processor time each, its end included"
  }
}

/// Seconds that a batch took.
struct BatchCost {
  /// Of processor time.
  var staging = 0.0
  var settling = 0.0
  /// By the clock, in all.
  var elapsed = 0.0

  var processor: Double { staging + settling }

  init() {}

  /// Adds a batch of reports to a record.
  init(of reports: [Report], in store: RecordStore) throws {
    try measure(\.staging) { for report in reports { try store.stage(report) } }
    try measure(\.settling) { try store.settle(isLast: false) }
  }

  mutating func measure(_ phase: WritableKeyPath<BatchCost, Double>, _ body: () throws -> Void)
    rethrows
  {
    let begin = (Self.processorSeconds(), ContinuousClock.now)
    try body()
    self[keyPath: phase] += Self.processorSeconds() - begin.0
    elapsed += (ContinuousClock.now - begin.1) / .seconds(1)
  }

  private static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
