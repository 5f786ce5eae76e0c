import Annotations
import Chronology
import Dialogues
import Testing

@Suite("Examples of the dialogue rules")
struct ExampleTests {
  private let finding: Finding

  init() throws { finding = try Finding() }

  @Test("every example of the tables is read as it says", arguments: try DialogueExample.all())
  func example(_ example: DialogueExample) throws {
    let found = try finding.dialogues(of: example.text, published: DialogueExample.published)
    guard !example.countries.isEmpty else {
      #expect(found.isEmpty)
      return
    }
    let dialogue = try #require(found.first)
    #expect(found.count == 1)
    #expect(dialogue.countries.map(\.rawValue) == example.countries)
    #expect(dialogue.status.rawValue == example.status)
    #expect((dialogue.cadence?.value.description ?? "") == example.cadence)
    #expect((dialogue.gap?.value.description ?? "") == example.gap)
    #expect(days(dialogue.lastHeld?.interval) == example.lastHeld)
    if let ordinal = example.ordinal { #expect(dialogue.edition?.ordinal == ordinal) }
  }

  private func days(_ interval: DayInterval?) -> String {
    guard let interval else { return "" }
    return interval.length == 1 ? "\(interval.from)" : "\(interval.from)..\(interval.to)"
  }
}
