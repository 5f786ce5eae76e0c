import ArgumentParser
import Foundation
import SpacyRuntime
import TextModel

/// Times the language analysis, or writes what it finds, for articles given as JSON lines.
@main
struct LanguageBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language-benchmark",
    abstract: "Times the language analysis on articles given as JSON lines with 'text'."
  )

  @Argument(help: "JSONL files, each line an object with 'text'.")
  var files: [String]

  @Option(help: "The language model: a folder or wheel of a spaCy 3 English pipeline.")
  var model: String

  @Option(help: "Analyse on this many threads.")
  var threads = 1

  @Option(
    help: "Times over all texts; the fastest counts. The first round, which warms up, never does."
  )
  var rounds = 3

  @Option(help: "Bytes of text given to the analysis in one call.")
  var batch = 96 * 1024

  @Flag(help: "Write the tokens instead, one JSON list of rows for each text.")
  var dump = false

  func run() throws {
    let texts = try Texts(files: files)
    let loading = ContinuousClock()
    let start = loading.now
    let pipeline = try SpacyPipeline(contentsOf: URL(fileURLWithPath: model))
    let loadTime = (loading.now - start).seconds
    if dump {
      try TokenDump.write(texts, pipeline: pipeline)
      return
    }
    var report: [(String, String)] = [
      ("model", pipeline.modelName),
      ("load_seconds", loadTime.rounded(to: 3)),
      ("texts", "\(texts.inputs.count)"),
      ("words", "\(texts.words)"),
    ]
    let batches = texts.batches(bytes: batch)
    let single = try Timing.best(rounds: rounds) {
      try Timing.analyse(batches, pipeline, threads: 1)
    }
    report.append(("words_per_second", (Double(texts.words) / single).rounded(to: 0)))
    if threads > 1 {
      let many = try Timing.best(rounds: rounds) {
        try Timing.analyse(batches, pipeline, threads: threads)
      }
      report.append(("threads", "\(threads)"))
      report.append(("words_per_second_threads", (Double(texts.words) / many).rounded(to: 0)))
      report.append(("scaling", (single / many).rounded(to: 2)))
    }
    let metered = Timing.products(batches, pipeline)
    report.append(("blas_share", (metered.seconds / metered.total).rounded(to: 2)))
    report.append(("blas_gflops", (metered.operations / metered.seconds / 1e9).rounded(to: 1)))
    report.append(("machine_gflops", MachineLimit.gigaflops().rounded(to: 1)))
    for (key, value) in report { print("\(key)\t\(value)") }
  }
}
