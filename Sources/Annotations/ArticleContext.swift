/// What is known of an article beside its words: what the analyses may lean on.
package struct ArticleContext: Sendable {
  package let title: String?
  package let outlet: String?
  package let url: String?
  package let published: PublicationDate?
  package let credits: [Credit]

  package init(
    title: String? = nil,
    outlet: String? = nil,
    url: String? = nil,
    published: PublicationDate? = nil,
    credits: [Credit] = []
  ) {
    self.title = title
    self.outlet = outlet
    self.url = url
    self.published = published
    self.credits = credits
  }
}
