import Annotations
import TestSupport
import TextModel
import Testing

@testable import EventCoding

@Suite("Examples of the frames, through the language model")
struct FrameExampleTests {
  private let coder: EventCoder

  init() throws { coder = try EventCoder() }

  private func coded(_ sentence: String) throws -> (AnnotatedText, [Event]) {
    let text = try TestModel.annotate(sentence)
    let input = EventCodingInput(
      text: text,
      context: ArticleContext(),
      times: [],
      actors: ActorIndex([]),
      offices: [],
      quotations: []
    )
    return (text, coder.events(input))
  }

  private func told(_ events: [Event], _ text: AnnotatedText) -> String {
    events.map { event in
      let names = [event.actors, event.recipients].map { role in
        role.compactMap(\.range).map { text.text[$0] }.joined(separator: ", ")
      }
      return "\(event.type.rawValue) \(names[0]) -> \(names[1]) | \(event.status) [\(event.rule)]"
    }
    .joined(separator: "; ")
  }

  private func names(_ wanted: [String], _ role: [EventParticipant], _ text: AnnotatedText) -> Bool
  {
    let given = role.compactMap(\.range).map { text.text[$0] }
    return wanted.allSatisfy { name in given.contains { $0.contains(name) } }
  }

  @Test("Every sentence after '+' is coded as it says")
  func positive() throws {
    for frame in coder.index.frames {
      for example in frame.examples {
        guard let expected = example.expected else { continue }
        let (text, events) = try coded(example.text)
        let holds = events.contains { event in
          event.type == expected.type
            && (expected.status.map { $0 == event.status } ?? true)
            && names(expected.actors, event.actors, text)
            && names(expected.recipients, event.recipients, text)
        }
        #expect(holds, "\(frame.name):\(example.line): \(example.text) gave \(told(events, text))")
      }
    }
  }

  @Test("No sentence after '-' is coded by the frame that it stands under")
  func negative() throws {
    for frame in coder.index.frames {
      for example in frame.examples where example.expected == nil {
        let (text, events) = try coded(example.text)
        let holds = events.contains {
          $0.rule.rawValue == "frame:\(frame.name)"
            || $0.rule.rawValue.hasPrefix("frame:\(frame.name)+")
        }
        #expect(!holds, "\(frame.name):\(example.line): \(example.text) gave \(told(events, text))")
      }
    }
  }
}
