import Annotations
import RuleFiles

/// What governing words do to the status of what they govern: "plan to", "deny that", "the cancelled visit".
struct StatusTable: Sendable {
  /// What a word says of the happening below it.
  enum Effect: String, Sendable {
    /// Planned, yet no more than a word of it is missing: "decided to".
    case decided
    case planned, proposed, hypothetical, denied, cancelled, postponed, ongoing, occurred
    /// The governing word's own status holds for it ("began to", "helped").
    case same
  }

  private let verbs: [String: Effect]
  private let nouns: [String: Effect]
  private let adjectives: [String: Effect]

  /// - Throws: ``RuleFileError`` for a kind or an effect that is not known.
  init(_ table: TableFile) throws(RuleFileError) {
    var verbs: [String: Effect] = [:]
    var nouns: [String: Effect] = [:]
    var adjectives: [String: Effect] = [:]
    for row in table.rows {
      guard let effect = Effect(rawValue: row["effect"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the effect '\(row["effect"])' is not known",
          remedy:
            "use decided, planned, proposed, hypothetical, denied, cancelled, postponed, ongoing, occurred or same"
        )
      }
      for word in row["words"].split(separator: " ").map(String.init) {
        switch row["kind"] {
        case "verb": verbs[word] = effect
        case "noun": nouns[word] = effect
        case "adj": adjectives[word] = effect
        default:
          throw RuleFileError(
            file: table.name,
            line: row.line,
            found: "the kind '\(row["kind"])' is not known",
            remedy: "use verb, noun or adj"
          )
        }
      }
    }
    self.verbs = verbs
    self.nouns = nouns
    self.adjectives = adjectives
  }

  func verb(_ lemma: String) -> Effect? { verbs[lemma] }
  func noun(_ lemma: String) -> Effect? { nouns[lemma] }
  func adjective(_ word: String) -> Effect? { adjectives[word] }
}
