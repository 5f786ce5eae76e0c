package import Annotations
package import RuleFiles
package import TextModel

/// What the resolver found in one article.
package struct ActorAnalysis: Sendable {
  /// `actors[i].id.index == i`.
  package var actors: [ActorEntry]
  package var offices: [Office]

  package init(actors: [ActorEntry] = [], offices: [Office] = []) {
    self.actors = actors
    self.offices = offices
  }
}

/// Says who is who in an article: actors with countries, sectors and mentions, and the offices that the text gives them.
package struct ActorResolver: Sendable {
  /// - Throws: ``RuleFileError`` if the tables are damaged.
  package init(rules: RuleFolder? = nil) throws {}

  package func analyze(_ text: AnnotatedText, times: [Timex], context: ArticleContext)
    -> ActorAnalysis
  {
    ActorAnalysis()
  }
}
