import Annotations
import ArgumentParser
import Articles
import Chronology
import EventCoding
import Reports
import TextModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Shows how events are coded in a sentence: words, tree, frames tried, what held and what did not.",
    discussion: "The tool by which frames are written; see docs/events.md."
  )

  @Argument(help: "A sentence, in quotation marks.")
  var sentence: String

  @OptionGroup var analysis: AnalysisOptions

  func run() throws {
    let text = SourceText(sentence)
    let article = Article(id: "sentence", text: text, paragraphs: [text.range])
    guard let (words, coded) = try analysis.reportBuilder().explanation(of: article) else { return }
    try StandardOutput().write(tree(words) + attempts(words, coded) + events(words, coded.events))
  }

  private func tree(_ text: AnnotatedText) -> String {
    var table = TextTable(["#", "word", "lemma", "tag", "relation", "head", "entity"])
    for (index, token) in text.tokens.enumerated() {
      table.add([
        String(index), text.form(of: index), token.lemma, token.tag.rawValue, token.dep.rawValue,
        token.head == index ? "-" : "\(token.head) \(text.form(of: token.head))",
        token.entity >= 0 ? text.entities[token.entity].label.rawValue : "",
      ])
    }
    return table.rendered(width: nil, style: .standardOutput) + "\n"
  }

  private func attempts(_ text: AnnotatedText, _ coded: EventExplanation) -> String {
    var table = TextTable(["word", "frame", "outcome"])
    for attempt in coded.attempts {
      table.add([text.form(of: attempt.token), attempt.frame, attempt.outcome])
    }
    return table.count == 0
      ? "No word calls a frame.\n\n" : table.rendered(width: nil, style: .standardOutput) + "\n"
  }

  private func events(_ text: AnnotatedText, _ events: [Event]) -> String {
    events.isEmpty ? "No event.\n" : events.map { told($0, text) }.joined(separator: "\n") + "\n"
  }

  private func told(_ event: Event, _ text: AnnotatedText) -> String {
    let names = [event.actors, event.recipients].map { role in
      role.compactMap(\.range).map { text.text[$0] }.joined(separator: ", ")
    }
    let code = event.cameo.map { " (\($0))" } ?? ""
    let place = event.place.map { ", in \($0.name)" } ?? ""
    let when = event.date.interval.map { ", \($0.from) to \($0.to)" } ?? ""
    return
      "\(event.type.rawValue)\(code) \(event.status.rawValue): \(names[0]) -> \(names[1])\(place)\(when)  [\(event.rule)]"
  }
}
