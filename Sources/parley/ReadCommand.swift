import ArgumentParser
import Articles
import Exchange
import Foundation
import Reports

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Reads articles from files and puts them on record."
  )

  @Argument(help: "Web pages, plain text, feeds, JSONL, CSV, WARC; each also gzipped.")
  var files: [String]

  @Flag(help: "Write annotations as JSON lines instead of filling a record.")
  var annotations = false

  @OptionGroup var analysis: AnalysisOptions

  func run() throws {
    let reader = try analysis.articleReader()
    let builder = try analysis.reportBuilder()
    let writer = AnnotationWriter()
    let workers = OrderedWorkers<[ArticleResult], [UInt8]>(count: analysis.jobs) { batch in
      try builder.analyse(batch).reduce(into: []) { bytes, item in
        switch item {
        case .report(let report, _): bytes += writer.line(report)
        case .failure(let error): bytes += writer.line(error)
        }
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    let output = StandardOutput()
    var batcher = ArticleBatcher()
    for file in files {
      try reader.articles(in: URL(fileURLWithPath: file)) { item in
        if let batch = batcher.add(item) { try workers.submit(batch, deliver: output.write) }
      }
    }
    if let batch = batcher.take() { try workers.submit(batch, deliver: output.write) }
    try workers.finish(deliver: output.write)
  }
}
