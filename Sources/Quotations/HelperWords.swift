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

  /// - Throws: ``RuleFileError`` where a set is missing or given twice.
  init(_ table: TableFile) throws(RuleFileError) {
    var sets: [String: Set<String>] = [:]
    for row in table.rows {
      guard sets.updateValue(Set(row.list("words")), forKey: row["set"]) == nil else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the set '\(row["set"])' a second time",
          remedy: "put all its words into one line"
        )
      }
    }
    func take(_ name: String) throws(RuleFileError) -> Set<String> {
      guard let set = sets[name] else {
        throw RuleFileError(
          file: table.name,
          line: 0,
          found: "no set '\(name)'",
          remedy: "add a line that begins with it"
        )
      }
      return set
    }
    occasions = try take("occasion")
    givers = try take("giver")
    causatives = try take("causative")
    subordinators = try take("subordinator")
    unvoiced = try take("unvoiced")
    abbreviations = try take("abbreviation")
    circumstances = try take("circumstance")
    naming = try take("naming")
  }
}
