package import TextModel

/// Words that say whose reporting an article is.
package struct Credit: Hashable, Sendable, Codable {
  package let range: TextRange
  /// The agency or outlet as the table of agencies names it, or as written; nil where only a person is named.
  package let agency: String?
  package let kind: Kind

  package enum Kind: String, Sendable, Codable {
    case byline, dateline, credit, contributor, rights
  }

  package init(range: TextRange, agency: String?, kind: Kind) {
    self.range = range
    self.agency = agency
    self.kind = kind
  }
}
