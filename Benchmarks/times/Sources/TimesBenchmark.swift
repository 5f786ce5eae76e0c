import Annotations
import ArgumentParser
import Chronology
import Foundation
import SpacyRuntime
import Temporal
import TextModel

/// Times the tagging of temporal expressions beside the language analysis that it rests on.
@main
struct TimesBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times-benchmark",
    abstract: "Times temporal tagging on articles given as JSON lines with 'text' and 'published'."
  )

  @Argument(help: "JSONL files, each line an object with 'text', perhaps 'published'.")
  var files: [String]

  @Option(help: "The language model: a folder or wheel of a spaCy 3 English pipeline.")
  var model: String

  @Option(help: "Times over all texts; the fastest counts.")
  var rounds = 10

  private struct Line: Decodable {
    let text: String
    let published: String?
  }

  /// Stretches between blank lines: the language analysis is given paragraphs, as in a report.
  private func paragraphs(of text: SourceText) -> [TextRange] {
    var result: [TextRange] = []
    var start = 0
    for offset in text.bytes.indices.dropLast()
    where text.bytes[offset] == 10 && text.bytes[offset + 1] == 10 {
      if offset > start { result.append(TextRange(start, offset)) }
      start = offset + 2
    }
    if start < text.bytes.count { result.append(TextRange(start, text.bytes.count)) }
    return result
  }

  func run() throws {
    var inputs: [AnnotatorInput] = []
    var contexts: [ArticleContext] = []
    var words = 0
    for file in files {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      for line in data.split(separator: 10) {
        let article = try JSONDecoder().decode(Line.self, from: line)
        let text = SourceText(article.text)
        words += article.text.split(whereSeparator: \.isWhitespace).count
        inputs.append(AnnotatorInput(text: text, paragraphs: paragraphs(of: text)))
        contexts.append(
          ArticleContext(
            published: article.published.map {
              PublicationDate(value: $0, precision: .day, basis: .input)
            }
          )
        )
      }
    }
    let clock = ContinuousClock()
    var tagger: TemporalTagger?
    let loading = try clock.measure { tagger = try TemporalTagger() }
    guard let tagger else { return }
    let pipeline = try SpacyPipeline(contentsOf: URL(fileURLWithPath: model))
    _ = pipeline.annotate(inputs)
    var texts: [AnnotatedText] = []
    let analysis = clock.measure { texts = pipeline.annotate(inputs) }
    var found = 0
    var best = Duration.seconds(3600)
    for _ in 0..<max(1, rounds) {
      let round = clock.measure {
        found = zip(texts, contexts).reduce(0) { $0 + tagger.times(in: $1.0, context: $1.1).count }
      }
      best = min(best, round)
    }
    func seconds(_ duration: Duration) -> Double {
      Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
    let lines = [
      "words\t\(words)",
      "times\t\(found)",
      "load_milliseconds\t\(String(format: "%.1f", seconds(loading) * 1000))",
      "analysis_words_per_second\t\(Int(Double(words) / seconds(analysis)))",
      "times_words_per_second\t\(Int(Double(words) / seconds(best)))",
      "microseconds_per_word\t\(String(format: "%.3f", seconds(best) / Double(words) * 1e6))",
      "share_of_analysis\t\(String(format: "%.4f", seconds(best) / seconds(analysis)))",
    ]
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }
}
