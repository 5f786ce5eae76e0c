import ArgumentParser
import Articles
import Exchange
import Foundation
import Reports

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Analyses articles given as JSON lines and writes one annotation a line.",
    discussion: """
      Each input line is a JSON object with 'text' or 'html', and, where known, 'id', 'url', 'outlet', 'title', 'authors',
      'language', 'published', 'modified'. The output keeps the order of the input, one line for each; a line that could
      not be read gives {"id": …, "error": {"code", "message"}} and does not stop the run.
      """
  )

  @Argument(help: "JSONL files; standard input without any.")
  var files: [String] = []

  @Flag(help: "Add the words: text, lemma, part of speech, tag, head, label, entity.")
  var tokens = false

  @OptionGroup var analysis: AnalysisOptions

  func run() throws {
    let handles = try files.isEmpty ? [FileHandle.standardInput] : files.map(open)
    let reader = try analysis.articleReader()
    let builder = try analysis.reportBuilder()
    let writer = AnnotationWriter()
    let tokens = tokens
    let workers = OrderedWorkers<[ArticleResult], [UInt8]>(count: analysis.jobs) { batch in
      try builder.analyse(batch).reduce(into: []) { bytes, item in
        switch item {
        case .report(let report, let text):
          bytes += writer.line(report, tokens: tokens ? text : nil)
        case .failure(let error): bytes += writer.line(error)
        }
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    let output = StandardOutput()
    var batcher = ArticleBatcher()
    for handle in handles {
      for (number, line) in LineReader(handle).enumerated() {
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        if let batch = batcher.add(reader.article(jsonLine: line, line: number + 1)) {
          try workers.submit(batch, deliver: output.write)
        }
      }
    }
    if let batch = batcher.take() { try workers.submit(batch, deliver: output.write) }
    try workers.finish(deliver: output.write)
  }

  private func open(_ path: String) throws -> FileHandle {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandError.missingFile(path)
    }
    return handle
  }
}
