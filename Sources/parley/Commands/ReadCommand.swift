import ArgumentParser
import Articles
import Exchange
import Foundation
import RecordStore
import Reports

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Reads articles and puts them on record.",
    discussion: """
      Each file may be a web page, plain text, a feed, JSONL, CSV or WARC, gzipped or not; its kind is told by its content.
      A folder stands for all files in it, '-' for standard input, an http or https address for what it gives.
      What cannot be read is reported and counted, and reading goes on. Reading the same article again changes nothing.
      """
  )

  @Argument(help: "Files, folders, patterns, addresses, or '-'.")
  var files: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("The record: one SQLite file, made if need be.", valueName: "file")
  )
  var record: String = "parley.db"

  @Flag(help: "Write annotations as JSON lines instead of filling a record.")
  var annotations = false

  @Option(help: ArgumentHelp("Keep the list of what could not be read.", valueName: "file"))
  var failed: String?

  @OptionGroup var fetching: FetchingOptions

  @OptionGroup var analysis: AnalysisOptions

  /// Reports between two times that stories are put together: rare enough to go through each story a few times only.
  private static let settlingInterval = 500

  func run() throws {
    let reader = try analysis.articleReader()
    let store = annotations ? nil : try RecordStore(writing: record)
    let builder = try analysis.reportBuilder()
    let writer = AnnotationWriter()
    let output = StandardOutput()
    let interruption = Interruption()
    var summary = ReadSummary(failedList: failed)
    let progress = ProgressLine()
    var staged = 0
    func deliver(_ items: [AnalysedItem]) throws {
      for item in items {
        guard !interruption.isRequested else { return }
        switch item {
        case .failure(let error):
          summary.count(error)
          if annotations {
            try output.write(writer.line(error) + [UInt8(ascii: "\n")])
          } else {
            progress.interrupt(with: "parley: \(error)")
          }
        case .report(let report, _):
          if annotations {
            try output.write(writer.line(report) + [UInt8(ascii: "\n")])
            summary.count(.added)
          } else if let store {
            summary.count(try store.stage(report))
            staged += 1
            if staged.isMultiple(of: Self.settlingInterval) { try store.settle(isLast: false) }
          }
        }
        progress.show(summary.short)
      }
    }
    let workers = OrderedWorkers<[ArticleResult], [AnalysedItem]>(count: analysis.jobs) {
      try builder.analyse($0)
    }
    var batcher = ArticleBatcher()
    let input = InputReader(reader: reader, fetching: fetching)
    for source in InputSource.sources(files) where !interruption.isRequested {
      try input.articles(from: source) { item in
        guard !interruption.isRequested else { return }
        if let batch = batcher.add(item) { try workers.submit(batch, deliver: deliver) }
      }
    }
    try input.finish()
    if let batch = batcher.take(), !interruption.isRequested {
      try workers.submit(batch, deliver: deliver)
    }
    try workers.finish(deliver: deliver)
    try store?.settle()
    progress.finish()
    try summary.writeFailedList()
    StandardError.write(summary.line(record: annotations ? nil : record))
    if interruption.isRequested { throw ExitCode(130) }
    if summary.nothingRead { throw ExitCode(1) }
  }
}
