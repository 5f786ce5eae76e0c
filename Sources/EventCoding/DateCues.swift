import RuleFiles

/// Words by which events find their dates, from `dates.tsv`.
struct DateCues: Sendable {
  /// Verbs with which a meeting takes place.
  let takesPlace: Set<String>
  /// Prepositions by which a meeting stands beside a dated verb of the same day.
  let beside: Set<String>
  /// Prepositions whose day is not the event's.
  let bounds: Set<String>
  /// Verbs that open what lasts.
  let opens: Set<String>
  /// Adverbs of what was before the news.
  let former: Set<String>
  /// Adverbs that with a perfect tell of what went on before the news.
  let lasting: Set<String>
  /// Nouns of long times, in the plural, and what makes them past ones.
  let spans: Set<String>
  let pastOnes: Set<String>

  /// - Throws: ``RuleFileError`` for a list that is missing.
  init(table: TableFile) throws(RuleFileError) {
    let lists = WordLists(table, named: "list", words: "words")
    takesPlace = try lists.list("takes-place")
    beside = try lists.list("beside")
    bounds = try lists.list("bound")
    opens = try lists.list("opens")
    former = try lists.list("former")
    lasting = try lists.list("lasting")
    spans = try lists.list("span")
    pastOnes = try lists.list("past")
  }
}
