import Actors
import Annotations
import TestSupport
import TextModel

@testable import EventCoding

/// Codes short texts through the language model, and tells of events in one line each.
struct LiveSentences {
  let coder: EventCoder
  private let resolver: ActorResolver

  init() throws {
    coder = try EventCoder()
    resolver = try ActorResolver()
  }

  func events(_ source: String) throws -> (text: AnnotatedText, events: [Event], actors: ActorIndex)
  {
    let text = try TestModel.annotate(source)
    let who = resolver.analyze(text, times: [], context: ArticleContext())
    let input = EventCodingInput(
      text: text,
      context: ArticleContext(),
      times: [],
      actors: ActorIndex(who.actors),
      offices: who.offices,
      quotations: []
    )
    return (text, coder.events(input), input.actors)
  }

  /// "AGREE/planned CHL, PER -> BOL": types, status where it is not `occurred`, the countries that take part.
  func told(_ source: String) throws -> [String] {
    let (_, events, actors) = try events(source)
    return events.map { event in
      func countries(_ role: [EventParticipant]) -> String {
        Set(role.compactMap(\.actor).flatMap { actors.countries(of: $0) }.map(\.rawValue))
          .sorted().joined(separator: ", ")
      }
      let status = event.status == .occurred ? "" : "/\(event.status)"
      let left = countries(event.actors)
      let right = countries(event.recipients)
      return "\(event.type.rawValue)\(status)" + (left.isEmpty ? "" : " \(left)")
        + (right.isEmpty ? "" : " -> \(right)")
    }
  }
}
