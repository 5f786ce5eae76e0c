import RuleFiles

/// Small sets of words that steer the reading of clauses (`helper_words.tsv`).
struct HelperWords: Sendable {
  /// Occasions on which words fall: "in an *interview*".
  let occasions: Set<String>
  /// Verbs whose subject gives the noun that reports: "*made* a promise to".
  let givers: Set<String>
  /// Verbs whose object does what the infinitive says: "*forced* him to deny".
  let causatives: Set<String>
  /// Words that open a clause about somebody or something, not a credit.
  let subordinators: Set<String>
  /// What one can act according to without anybody having said it.
  let unvoiced: Set<String>
  /// Forms before a full stop that ends no sentence.
  let abbreviations: Set<String>
  /// Prepositions that say when something was announced, not what.
  let circumstances: Set<String>
  /// "X, *known* as Y".
  let naming: Set<String>
  /// What happens or is done, and so says nothing: "their *meeting* underscored the need".
  let happenings: Set<String>

  /// - Throws: ``RuleFileError`` where a set is missing.
  init(_ table: TableFile) throws(RuleFileError) {
    let lists = WordLists(table, named: "set", words: "words")
    occasions = try lists.list("occasion")
    givers = try lists.list("giver")
    causatives = try lists.list("causative")
    subordinators = try lists.list("subordinator")
    unvoiced = try lists.list("unvoiced")
    abbreviations = try lists.list("abbreviation")
    circumstances = try lists.list("circumstance")
    naming = try lists.list("naming")
    happenings = try lists.list("happening")
  }
}
