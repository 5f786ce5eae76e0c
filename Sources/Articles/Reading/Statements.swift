internal import Annotations

/// What an input states of an article beside its text; it stands above what the text or page says.
struct Statements: Sendable {
  var id: String?
  var url: String?
  var outlet: String?
  var title: String?
  var authors: [String]?
  var language: String?
  var published: PublicationDate?
  var modified: PublicationDate?

  /// Where a thing was found, for errors.
  var subject: String?
  var line: Int?
}
