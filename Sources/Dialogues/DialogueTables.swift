import Annotations
import Chronology
import RuleFiles

/// The module's word lists, looked up by lemma or lower-case form.
struct DialogueTables: Sendable {
  /// What it takes for a noun to stand for a recurring format.
  enum Strength: String, Sendable {
    /// A proper name or a word of recurrence.
    case named
    /// Also a topic, or the parties.
    case series
    /// Nothing more.
    case head
  }

  struct Noun: Sendable {
    let kind: DialogueKind
    let strength: Strength
  }

  struct Standing: Sendable {
    let past: DialogueStatus
    let ahead: DialogueStatus
  }

  let nouns: [String: Noun]
  /// Word to how often the format meets, where the word says so.
  let recurrence: [String: Period?]
  let topics: Set<String>
  let levels: [String: DialogueLevel]
  let gaps: Set<String>
  let openPoints: [String: String]
  let business: Set<String>
  /// Nouns for one meeting of a format: "round", "session".
  let editions: Set<String>
  /// Nouns that speak of a format named before: "the series", "the process".
  let followers: Set<String>
  let standings: [String: Standing]

  init(rules: RuleFolder) throws(RuleFileError) {
    nouns = try Self.nouns(rules.table("nouns.tsv", required: ["noun", "kind", "alone"]))
    let words = try rules.table("words.tsv", required: ["word", "class", "value"])
    var recurrence: [String: Period?] = [:]
    var topics: Set<String> = []
    var levels: [String: DialogueLevel] = [:]
    var gaps: Set<String> = []
    var openPoints: [String: String] = [:]
    var business: Set<String> = []
    var editions: Set<String> = []
    var followers: Set<String> = []
    for row in words.rows {
      let word = row["word"]
      switch row["class"] {
      case "recurrence": recurrence[word] = Period(row["value"])
      case "topic": topics.insert(word)
      case "level": levels[word] = DialogueLevel(rawValue: row["value"]) ?? .unknown
      case "gap": gaps.insert(word)
      case "open": openPoints[word] = row["value"]
      case "business": business.insert(word)
      case "edition": editions.insert(word)
      case "follower": followers.insert(word)
      default:
        throw RuleFileError(
          file: words.name,
          line: row.line,
          found: "the class '\(row["class"])' is not known",
          remedy: "use recurrence, topic, level, gap, open, business, edition or follower"
        )
      }
    }
    self.recurrence = recurrence
    self.topics = topics
    self.levels = levels
    self.gaps = gaps
    self.openPoints = openPoints
    self.business = business
    self.editions = editions
    self.followers = followers
    standings = try Self.standings(rules.table("status.tsv", required: ["word", "past", "ahead"]))
  }

  private static func nouns(_ table: TableFile) throws(RuleFileError) -> [String: Noun] {
    var nouns: [String: Noun] = [:]
    for row in table.rows {
      guard let kind = DialogueKind(rawValue: row["kind"]),
        let strength = Strength(rawValue: row["alone"])
      else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "'\(row["kind"])' or '\(row["alone"])' is not known",
          remedy: "give a dialogue kind, and named, series or head"
        )
      }
      nouns[row["noun"]] = Noun(kind: kind, strength: strength)
    }
    return nouns
  }

  private static func standings(_ table: TableFile) throws(RuleFileError) -> [String: Standing] {
    var standings: [String: Standing] = [:]
    for row in table.rows {
      guard let past = DialogueStatus(rawValue: row["past"]),
        let ahead = DialogueStatus(rawValue: row["ahead"])
      else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "'\(row["past"])' or '\(row["ahead"])' is no status",
          remedy: "use the statuses of the interchange contract"
        )
      }
      standings[row["word"]] = Standing(past: past, ahead: ahead)
    }
    return standings
  }
}
