import TextModel
import Annotations
import ArgumentParser
import Articles
import Exchange
import Record
import RecordStore
import Reports

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Lays two reports side by side, sentence by sentence.",
    discussion: """
      = stands in both, ~ was changed, - stands only in the first, + only in the second; the numbers are those of the sentences.
      In a changed sentence [-these words-] are the first report's alone and {+these+} the second's; on a terminal colours say
      it. Below a sentence stand what became of its quotations, and changes that turn it: a negation, number, modal verb or name.
      """
  )

  @Argument(help: "A report: its ID, or a part of its ID, address or headline.")
  var first: String

  @Argument(help: "The other one.")
  var second: String

  @OptionGroup var record: RecordOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let store = try record.open()
    let compared = try compared(report(first, store), report(second, store), store)
    if answer.json {
      var writer = JSONWriter()
      writer.comparison(compared)
      return try StandardOutput().write(writer.bytes + [UInt8(ascii: "\n")])
    }
    if answer.csv {
      return try answer.write(
        compared.sideBySide.rows,
        json: { _, _ in },
        columns: ["kind", "moved", "first", "second"],
        row: { row in
          [
            row.kind.rawValue, row.isMoved ? "moved" : "",
            row.first.map { compared.first.words(of: $0) }.joined(separator: " "),
            row.second.map { compared.second.words(of: $0) }.joined(separator: " "),
          ]
        }
      )
    }
    let page = ComparisonPage(
      compared: compared,
      style: .standardOutput,
      width: min(Terminal.width ?? 100, 120)
    )
    try StandardOutput().write(page.text)
  }

  private func report(_ name: String, _ store: RecordStore) throws -> Report {
    let found = try store.reportIDs(named: name)
    guard let id = found.first, let report = try store.report(id) else {
      throw CommandError.noReport(name)
    }
    guard found.count == 1 else { throw CommandError.ambiguousReport(name, found) }
    return report
  }

  private func compared(
    _ first: Report,
    _ second: Report,
    _ store: RecordStore
  ) throws -> ComparedReports {
    let ids = [first.article.id, second.article.id]
    let story = try store.sharedStory(ids[0], ids[1])
    let pairs = try store.sharedStatements(ids[0], ids[1]).flatMap { statement in
      statement.group.variants.map { (statement: statement.id, variant: $0) }
    }
    return ComparedReports(
      first: first,
      second: second,
      sideBySide: try SideBySideComparer().compare(first, second),
      edge: story?.lineage.edges.first {
        Set([$0.source, $0.derived]) == Set(ids)
      },
      variants: pairs.filter { item in
        guard let against = item.variant.against else { return false }
        return Set([item.variant.place.report, against.report]) == Set(ids)
      }
    )
  }
}

extension Report {
  /// The words of a sentence.
  func words(of sentence: Int) -> String { article.text[sentences[sentence]] }
}
