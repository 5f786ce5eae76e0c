import Chronology
import Annotations
import RuleFiles
import Temporal
import TestSupport
import TextModel
import Testing

@Suite("Examples of temporal rules") struct RuleExampleTests {
  /// Thursday, 30 May 2024.
  static let context = ArticleContext(
    published: PublicationDate(value: "2024-05-30", precision: .day, basis: .input)
  )

  @Test("every example line of the rule files holds")
  func examples() throws {
    let tagger = try TemporalTagger()
    let examples = try RuleExample.all()
    #expect(examples.count > 80)
    for example in examples {
      let text = try TestModel.annotate(example.text)
      let times = tagger.times(in: text, context: Self.context)
      let place = "\(example.file):\(example.line) \(example.rule)"
      guard let expression = example.expression else {
        let isRefused =
          example.rule.isEmpty
          ? times.isEmpty : !times.contains { $0.rule.rawValue == example.rule }
        #expect(isRefused, "\(place)")
        continue
      }
      let found = times.first { text.text[$0.range] == expression }
      let all = times.map { "\(text.text[$0.range])=\($0.value)" }.joined(separator: ", ")
      #expect(found?.value == example.value, "\(place): \(all)")
    }
  }

  @Test("every rule has an example or is a variant of one that has")
  func coverage() throws {
    let rules = Set(try RuleExample.all().map(\.rule))
    #expect(rules.count > 80)
  }
}
