package import Annotations
package import TextModel

/// What event coding reads beside the annotated text.
package struct EventCodingInput: Sendable {
  package let text: AnnotatedText
  package let context: ArticleContext
  package let times: [Timex]
  package let actors: ActorIndex
  package let offices: [Office]
  package let quotations: [Quotation]

  package init(
    text: AnnotatedText,
    context: ArticleContext,
    times: [Timex],
    actors: ActorIndex,
    offices: [Office],
    quotations: [Quotation]
  ) {
    self.text = text
    self.context = context
    self.times = times
    self.actors = actors
    self.offices = offices
    self.quotations = quotations
  }
}
