import Chronology
import Actors
import Annotations
import Dialogues
import EventCoding
import Temporal
import TestSupport
import TextModel

/// Finds the dialogues of a text as the program does, but for quotations and events, which it gives none of.
struct Finding {
  private let finder: DialogueFinder
  private let resolver: ActorResolver
  private let tagger: TemporalTagger

  init() throws {
    finder = try DialogueFinder()
    resolver = try ActorResolver()
    tagger = try TemporalTagger()
  }

  func dialogues(_ text: AnnotatedText, published: String? = nil) -> [DialogueMention] {
    let date = published.map { PublicationDate(value: $0, precision: .day, basis: .input) }
    let context = ArticleContext(published: date)
    let times = tagger.times(in: text, context: context)
    let who = resolver.analyze(text, times: times, context: context)
    let input = EventCodingInput(
      text: text,
      context: context,
      times: times,
      actors: ActorIndex(who.actors),
      offices: who.offices,
      quotations: []
    )
    return finder.dialogues(input, events: [])
  }

  func dialogues(of text: String, published: String? = nil) throws -> [DialogueMention] {
    dialogues(try TestModel.annotate(text), published: published)
  }
}
