package import Actors
import Chronology
import Annotations
package import Articles
package import Dialogues
package import EventCoding
package import Quotations
package import Temporal
package import TextModel

/// Article in, report out: runs the analyses in the order in which each leans on those before.
///
/// A pure function of the article, given the annotator. Text that is not English is handed on without analysis.
package struct ReportBuilder: Sendable {
  private let annotator: any TextAnnotator
  private let temporal: TemporalTagger
  private let actors: ActorResolver
  private let quotations: QuotationFinder
  private let events: EventCoder
  private let dialogues: DialogueFinder

  package init(
    annotator: any TextAnnotator,
    temporal: TemporalTagger,
    actors: ActorResolver,
    quotations: QuotationFinder,
    events: EventCoder,
    dialogues: DialogueFinder
  ) {
    self.annotator = annotator
    self.temporal = temporal
    self.actors = actors
    self.quotations = quotations
    self.events = events
    self.dialogues = dialogues
  }

  /// Reports of a batch of articles, in order, each with its language analysis.
  /// - Throws: only if the language runtime is broken.
  package func reports(
    _ articles: [Article]
  ) throws -> [(report: Report, analysis: AnnotatedText)] {
    let inputs = articles.map { article in
      AnnotatorInput(text: article.text, paragraphs: isEnglish(article) ? article.paragraphs : [])
    }
    let analyses = try annotator.annotate(inputs)
    return zip(articles, analyses).map { article, analysis in
      (report(article, analysis), analysis)
    }
  }

  private func isEnglish(_ article: Article) -> Bool {
    article.language.map { $0 == "en" || $0.hasPrefix("en-") } ?? true
  }

  /// How the events of an article were coded: the tool by which frames are written.
  /// - Throws: only if the language runtime is broken.
  package func explanation(
    of article: Article
  ) throws -> (analysis: AnnotatedText, explanation: EventExplanation)? {
    let input = AnnotatorInput(text: article.text, paragraphs: article.paragraphs)
    guard let text = try annotator.annotate([input]).first else { return nil }
    return (text, events.explain(codingInput(text, article.context)))
  }

  /// Everything that event coding leans on.
  private func codingInput(_ text: AnnotatedText, _ context: ArticleContext) -> EventCodingInput {
    let times = temporal.times(in: text, context: context)
    let context = context.dated(by: times)
    let who = actors.analyze(text, times: times, context: context)
    let index = ActorIndex(who.actors)
    return EventCodingInput(
      text: text,
      context: context,
      times: times,
      actors: index,
      offices: who.offices,
      quotations: quotations.quotations(in: text, actors: index, context: context)
    )
  }

  /// An event whose place lies in a country, where the tables know it.
  private func located(_ event: Event) -> Event {
    guard let place = event.place, place.country == nil,
      let country = actors.country(ofPlace: place.name)
    else { return event }
    var event = event
    event.place = EventPlace(range: place.range, name: place.name, country: country)
    return event
  }

  private func report(_ article: Article, _ text: AnnotatedText) -> Report {
    let input = codingInput(text, article.context)
    var article = article
    article.published = article.published ?? input.context.published
    var coded = events.events(input).map(located)
    let formats = dialogues.dialogues(input, events: coded)
    for dialogue in formats {
      for event in dialogue.events where coded[event.index].dialogue == nil {
        coded[event.index].dialogue = dialogue.id
      }
    }
    return Report(
      article: article,
      sentences: text.sentences.map(\.range),
      times: input.times,
      actors: input.actors.actors,
      offices: input.offices,
      quotations: input.quotations,
      events: coded,
      dialogues: formats
    )
  }
}

extension ArticleContext {
  /// The same, with the day of its dateline for that of publication where nothing else tells it.
  fileprivate func dated(by times: [Timex]) -> ArticleContext {
    guard published == nil,
      let day = times.first(where: { $0.role == .dateline && $0.interval?.length == 1 })?.interval
    else { return self }
    return ArticleContext(
      title: title,
      outlet: outlet,
      url: url,
      published: PublicationDate(
        value: day.from.description,
        precision: .day,
        basis: .dateline
      ),
      credits: credits
    )
  }
}
