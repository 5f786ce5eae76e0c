package import Annotations
package import Articles
package import TextModel

/// An article as parley understood it: the annotation of the interchange contract, ranges in bytes of `article.text`.
package struct Report: Sendable, Codable, Hashable {
  package let article: Article
  package let sentences: [TextRange]
  package let times: [Timex]
  package let actors: [ActorEntry]
  package let offices: [Office]
  package let quotations: [Quotation]
  package let events: [Event]
  package let dialogues: [DialogueMention]

  package init(
    article: Article,
    sentences: [TextRange] = [],
    times: [Timex] = [],
    actors: [ActorEntry] = [],
    offices: [Office] = [],
    quotations: [Quotation] = [],
    events: [Event] = [],
    dialogues: [DialogueMention] = []
  ) {
    self.article = article
    self.sentences = sentences
    self.times = times
    self.actors = actors
    self.offices = offices
    self.quotations = quotations
    self.events = events
    self.dialogues = dialogues
  }
}
