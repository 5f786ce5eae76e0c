import ArgumentParser
import Foundation
import RecordStore

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
    var costs: [BatchCost] = []
    let checkpoints = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000].filter { $0 <= reports }
    while known + costs.count * batch < reports {
      let added = coverage.next(batch)
      var cost = BatchCost()
      try cost.measure(\.staging) { for report in added { try store.stage(report) } }
      try cost.measure(\.settling) { try store.settle(isLast: false) }
      costs.append(cost)
      let done = known + costs.count * batch
      if checkpoints.contains(done) || done >= reports { Self.tell(line(at: done, costs)) }
    }
    var last = BatchCost()
    try last.measure(\.settling) { try store.settle() }
    let seconds = String(format: "%.1f", last.settling)
    Self.tell("at the end, entries of many mentions brought up to date: \(seconds) s")
    let counts = try store.counts()
    Self.tell("\(counts.reports) reports, \(counts.stories) stories, \(counts.events) events,")
    Self.tell("\(counts.dialogues) dialogues, \(counts.people) people")
  }

  /// Writes a line at once, also into a file.
  static func tell(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// The mean of the batches about a size: a fifth of the record before it.
  private func line(at count: Int, _ costs: [BatchCost]) -> String {
    let recent = costs.suffix(max(1, count / batch / 5))
    func mean(_ phase: KeyPath<BatchCost, Double>) -> Double {
      recent.map { $0[keyPath: phase] }.reduce(0, +) / Double(recent.count * batch) * 1000
    }
    let parts = [mean(\.staging), mean(\.settling), mean(\.elapsed)]
      .map { String(format: "%7.2f", $0) }
    let total = String(format: "%7.2f", mean(\.staging) + mean(\.settling))
    return "report \(count): \(total) ms of processor time (staging \(parts[0]), "
      + "settling \(parts[1])), \(parts[2]) ms elapsed"
  }
}

/// Seconds that a batch took.
struct BatchCost {
  /// Of processor time.
  var staging = 0.0
  var settling = 0.0
  /// By the clock, in all.
  var elapsed = 0.0

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
