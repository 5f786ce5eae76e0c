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
///
/// Evidence counts in this order: what the text says, then what follows from the tables for everybody ("Tokyo" is Japan's
/// government), last the dated table of leaders. What none of them tells stays open.
package struct ActorResolver: Sendable {
  private let lexicon: Lexicon

  /// - Parameters:
  ///   - rules: a folder in place of the tables that are shipped.
  ///   - dictionaries: the user's own names; they go before the tables, after what the text says.
  /// - Throws: ``RuleFileError`` if the tables are damaged.
  package init(rules: RuleFolder? = nil, dictionaries: [ActorDictionary] = []) throws {
    lexicon = Lexicon(try LexiconTables(rules ?? .bundled, dictionaries: dictionaries))
  }

  /// The country that a city, region, capital or country of this name lies in; nil where the tables know none.
  package func country(ofPlace name: String) -> CountryCode? {
    for sense in lexicon.names[name] {
      switch sense.kind {
      case .country, .seat: return lexicon.countries[sense.row].code
      case .place, .region: return lexicon.places[sense.row].country
      default: continue
      }
    }
    return nil
  }

  /// - Complexity: O(tokens), but for coreference, which looks over the article's actors once a pronoun.
  package func analyze(_ text: AnnotatedText, times: [Timex], context: ArticleContext)
    -> ActorAnalysis
  {
    var resolution = Resolution(text, lexicon: lexicon, times: times, context: context)
    return resolution.run()
  }
}
