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
    /// As `named`, and only in the singular.
    case single
  }

  struct Noun: Sendable {
    let kind: DialogueKind
    let strength: Strength
  }

  /// What a word that governs a format says of its standing.
  struct Standing: Sendable {
    let past: DialogueStatus
    let ahead: DialogueStatus
  }

  /// Classes of words that have no value of their own.
  enum WordClass: String, Sendable, CaseIterable {
    case topic, gap, business, edition, follower, measure, opener, definite, counting, previous
    case future, doubtful, decided, wished, unsettled, settling, generic, mediation, meets, ends
    case unlikely, occasion, jointly, comprises, specific, seen, armed, rhythm, partner
  }

  let nouns: [String: Noun]
  /// Word to how often the format meets, where the word says so.
  let recurrence: [String: Period?]
  let levels: [String: DialogueLevel]
  let openPoints: [String: String]
  /// Words that say how many take part.
  let sizes: [String: Int]
  let standings: [String: Standing]
  private let classes: [WordClass: Set<String>]

  /// Whether a word is of a class.
  func has(_ kind: WordClass, _ word: String) -> Bool { classes[kind]?.contains(word) ?? false }

  init(rules: RuleFolder) throws(RuleFileError) {
    nouns = try Self.nouns(rules.table("nouns.tsv", required: ["noun", "kind", "alone"]))
    let words = try rules.table("words.tsv", required: ["word", "class", "value"])
    var recurrence: [String: Period?] = [:]
    var levels: [String: DialogueLevel] = [:]
    var openPoints: [String: String] = [:]
    var sizes: [String: Int] = [:]
    var classes: [WordClass: Set<String>] = [:]
    for row in words.rows {
      let word = row["word"]
      switch row["class"] {
      case "recurrence": recurrence[word] = Period(row["value"])
      case "level": levels[word] = DialogueLevel(rawValue: row["value"]) ?? .unknown
      case "open": openPoints[word] = row["value"]
      case "size": sizes[word] = Int(row["value"])
      default:
        guard let kind = WordClass(rawValue: row["class"]) else {
          let known = WordClass.allCases.map(\.rawValue).joined(separator: ", ")
          throw RuleFileError(
            file: words.name,
            line: row.line,
            found: "the class '\(row["class"])' is not known",
            remedy: "use recurrence, level, open, size, \(known)"
          )
        }
        for part in row.list("word") { classes[kind, default: []].insert(part) }
      }
    }
    self.recurrence = recurrence
    self.levels = levels
    self.openPoints = openPoints
    self.sizes = sizes
    self.classes = classes
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
          remedy: "give a dialogue kind, and named, single, series or head"
        )
      }
      for noun in row.list("noun") { nouns[noun] = Noun(kind: kind, strength: strength) }
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
      for word in row.list("word") { standings[word] = Standing(past: past, ahead: ahead) }
    }
    return standings
  }
}
