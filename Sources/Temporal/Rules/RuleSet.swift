import Annotations
import Chronology
import RuleFiles

/// All temporal rules, in the stages in which they are tried, with an index by what they can begin with.
struct RuleSet: Sendable {
  let lexicon: Lexicon
  let words: RuleWords
  let places: PlaceWords
  let holidays: [HolidayRule]
  /// All rules, stage after stage.
  let rules: [TimexRule]
  /// What each rule looks like.
  let patterns: [Pattern]
  /// Which rules may begin with a piece.
  let starts: StartIndex

  /// Files of rules; each is a stage that sees what the stages before have found.
  static let stages = [
    "atoms.rules", "joins.rules", "modifiers.rules", "ranges.rules", "events.rules",
  ]

  /// - Throws: ``RuleFileError`` if a file is missing or damaged.
  init(folder: RuleFolder) throws(RuleFileError) {
    var lexicon = try Lexicon(table: folder.table("lexicon.tsv", required: ["class", "forms"]))
    words = RuleWords(lexicon: &lexicon)
    places = try PlaceWords(table: folder.table(PlaceWords.file, required: ["list", "words"]))
    var rules: [TimexRule] = []
    var stageOf: [Int] = []
    let table = try folder.table("holidays.tsv", required: ["id", "day", "names"])
    holidays = try Self.holidays(of: table)
    for (number, row) in table.rows.enumerated() {
      let names = row.list("names").joined(separator: " | ")
      let contents =
        "rule: holiday-\(row["id"])\nfind: [the] (\(names))\nmean: date holiday=\(number)\nif: capital\n\n"
        + "rule: holiday-\(row["id"])-last\nfind: last (\(names))\n"
        + "mean: date holiday=\(number) which=past\nif: capital"
      let stanzas = try StanzaFile(contents: contents, name: table.name, keys: TimexRule.keys)
      for stanza in stanzas.stanzas { rules += try TimexRule.rules(of: stanza, lexicon: &lexicon) }
    }
    stageOf += Array(repeating: 0, count: rules.count)
    for (stage, name) in Self.stages.enumerated() {
      for stanza in try folder.stanzas(name, keys: TimexRule.keys).stanzas {
        let made = try TimexRule.rules(of: stanza, lexicon: &lexicon)
        rules += made
        stageOf += Array(repeating: stage, count: made.count)
      }
    }
    patterns = rules.map(\.pattern)
    starts = StartIndex(
      patterns: patterns,
      stages: stageOf,
      count: Self.stages.count,
      numberParts: words.numberParts,
      lexicon: &lexicon
    )
    self.lexicon = lexicon
    self.rules = rules
  }

  private static func holidays(of table: TableFile) throws(RuleFileError) -> [HolidayRule] {
    var result: [HolidayRule] = []
    for row in table.rows {
      guard let rule = HolidayRule(row["day"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the day '\(row["day"])' cannot be read",
          remedy: "write it as 12-25, thursday>=11-22, easter-7, orthodox+0 or lunar+0"
        )
      }
      result.append(rule)
    }
    return result
  }
}
