import RuleFiles

extension Lexicon {
  /// Words that tell who is taken together ("the two countries"), and who is none of those.
  struct Groups: Sendable {
    /// What the members of a group are.
    enum Kind: String, Sendable {
      case states, parties, leaders
    }

    /// By noun, in the singular.
    private(set) var kinds: [String: Kind] = [:]
    /// Nouns that need no number: "the sides".
    private(set) var pairs: Set<String> = []
    /// Verbs of somebody who is none of the group that they are about.
    private(set) var urging: Set<String> = []
    /// Verbs and nouns of those who bring others together.
    private(set) var mediating: Set<String> = []
    private(set) var mediators: Set<String> = []
    /// What a body holds, here or there.
    private(set) var sessions: Set<String> = []

    init() {}

    /// - Throws: ``RuleFileError`` for a kind that there is not.
    init(_ table: TableFile) throws(RuleFileError) {
      for row in table.rows {
        let word = row["word"]
        switch row["kind"] {
        case "urging": urging.insert(word)
        case "mediating": mediating.insert(word)
        case "mediator": mediators.insert(word)
        case "session": sessions.insert(word)
        default:
          guard let kind = Kind(rawValue: row["kind"]) else {
            throw RuleFileError(
              file: table.name,
              line: row.line,
              found: "kind '\(row["kind"])'",
              remedy: "write states, parties, leaders, urging, mediating, mediator or session"
            )
          }
          kinds[word] = kind
          if row["pair"] == "yes" { pairs.insert(word) }
        }
      }
    }
  }
}
