package import Annotations
package import TextModel

/// A text as published, boilerplate gone, with what is known of its publication.
package struct Article: Sendable, Hashable, Codable {
  package var id: String
  package var url: String?
  package var outlet: String?
  package var title: String?
  package var authors: [String]
  /// ISO 639-1; nil where too little text tells.
  package var language: String?
  package var published: PublicationDate?
  package var modified: PublicationDate?
  /// The article's own words; paragraphs parted by a blank line.
  package var text: SourceText
  package var paragraphs: [TextRange]
  package var credits: [Credit]
  package var diagnostics: [Diagnostic]

  package init(
    id: String,
    url: String? = nil,
    outlet: String? = nil,
    title: String? = nil,
    authors: [String] = [],
    language: String? = nil,
    published: PublicationDate? = nil,
    modified: PublicationDate? = nil,
    text: SourceText,
    paragraphs: [TextRange],
    credits: [Credit] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.id = id
    self.url = url
    self.outlet = outlet
    self.title = title
    self.authors = authors
    self.language = language
    self.published = published
    self.modified = modified
    self.text = text
    self.paragraphs = paragraphs
    self.credits = credits
    self.diagnostics = diagnostics
  }

  package var context: ArticleContext {
    ArticleContext(title: title, outlet: outlet, url: url, published: published, credits: credits)
  }
}
