import Annotations
import TestSupport
import TextModel
import Testing

@testable import EventCoding

@Suite("Examples of the frames, through the language model")
struct FrameExampleTests {
  private let live: LiveSentences

  init() throws { live = try LiveSentences() }

  private func told(_ events: [Event], _ text: AnnotatedText) -> String {
    events.map { event in
      let names = [event.actors, event.recipients].map { role in
        role.compactMap(\.range).map { text.text[$0] }.joined(separator: ", ")
      }
      return "\(event.type.rawValue) \(names[0]) -> \(names[1]) | \(event.status) [\(event.rule)]"
    }
    .joined(separator: "; ")
  }

  /// Whether each wanted name is among the participants' words, or is the name of the actor that a pronoun stands for.
  private func names(
    _ wanted: [String],
    _ role: [EventParticipant],
    _ text: AnnotatedText,
    _ index: ActorIndex
  ) -> Bool {
    let given =
      role.compactMap(\.range).map { text.text[$0] }
      + role.compactMap(\.actor).map { index[$0].name }
    return wanted.allSatisfy { name in given.contains { $0.contains(name) } }
  }

  @Test("Every sentence after '+' is coded as it says")
  func positive() throws {
    for frame in live.coder.index.frames {
      for example in frame.examples {
        guard let expected = example.expected else { continue }
        let (text, events, index) = try live.events(example.text)
        let holds = events.contains { event in
          event.type == expected.type
            && (expected.status.map { $0 == event.status } ?? true)
            && names(expected.actors, event.actors, text, index)
            && names(expected.recipients, event.recipients, text, index)
        }
        #expect(holds, "\(frame.name):\(example.line): \(example.text) gave \(told(events, text))")
      }
    }
  }

  @Test("No sentence after '-' is coded by the frame that it stands under")
  func negative() throws {
    for frame in live.coder.index.frames {
      for example in frame.examples where example.expected == nil {
        let (text, events, _) = try live.events(example.text)
        let holds = events.contains {
          $0.rule.rawValue == "frame:\(frame.name)"
            || $0.rule.rawValue.hasPrefix("frame:\(frame.name)+")
        }
        #expect(!holds, "\(frame.name):\(example.line): \(example.text) gave \(told(events, text))")
      }
    }
  }

  @Test("No two frames share a name")
  func unique() {
    var seen: Set<String> = []
    for frame in live.coder.index.frames {
      #expect(seen.insert(frame.name).inserted, "\(frame.name) is told twice")
    }
  }
}
