import Annotations
import Chronology
import RuleFiles

/// All temporal rules, in the stages in which they are tried, with an index by what they can begin with.
struct RuleSet: Sendable {
  let lexicon: Lexicon
  let words: RuleWords
  let holidays: [HolidayRule]
  /// All rules, stage after stage.
  let rules: [TimexRule]
  /// For each stage, for each start number of a piece: the rules that may begin there.
  let starts: [[[Int]]]
  /// For each stage: the rules that may begin with an expression of these classes.
  private let atomStarts: [[(classes: ClassSet, rule: Int)]]

  /// Files of rules; each is a stage that sees what the stages before have found.
  static let stages = [
    "atoms.rules", "joins.rules", "modifiers.rules", "ranges.rules", "events.rules",
  ]

  /// - Throws: ``RuleFileError`` if a file is missing or damaged.
  init(folder: RuleFolder) throws(RuleFileError) {
    var lexicon = try Lexicon(table: folder.table("lexicon.tsv", required: ["class", "forms"]))
    words = RuleWords(lexicon: &lexicon)
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
    var index = StartIndex(stages: Self.stages.count)
    for (number, rule) in rules.enumerated() {
      let first = rule.pattern.firsts()
      index.add(number, stage: stageOf[number], words: first.words, classes: first.classes)
    }
    index.number(&lexicon)
    starts = index.starts
    atomStarts = index.byClass
    self.lexicon = lexicon
    self.rules = rules
  }

  /// Rules of a stage that may begin with a piece.
  func candidates(stage: Int, piece: Piece) -> [Int] {
    guard piece.atom >= 0 else { return starts[stage][Int(piece.start)] }
    return atomStarts[stage].compactMap {
      $0.classes.isDisjoint(with: piece.classes) ? nil : $0.rule
    }
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

/// Gathers, word for word, which rules may begin with it.
private struct StartIndex {
  private(set) var starts: [[[Int]]]
  private(set) var byClass: [[(classes: ClassSet, rule: Int)]]
  private var byWord: [[Int32: [Int]]]

  init(stages: Int) {
    starts = Array(repeating: [[]], count: stages)
    byClass = Array(repeating: [], count: stages)
    byWord = Array(repeating: [:], count: stages)
  }

  mutating func add(_ rule: Int, stage: Int, words: Set<Int32>, classes: ClassSet) {
    if !classes.isEmpty { byClass[stage].append((classes, rule)) }
    for word in words { byWord[stage][word, default: []].append(rule) }
  }

  /// Gives every word and every shape of a number its start.
  mutating func number(_ lexicon: inout Lexicon) {
    for (word, entry) in lexicon.entries.enumerated() {
      if let start = start(word: Int32(word), classes: entry.classes) {
        lexicon.setStart(start, word: word)
      }
    }
    for classes in ClassSet.allOfDigits {
      if let start = start(word: -1, classes: classes) { lexicon.setStart(start, digits: classes) }
    }
  }

  private mutating func start(word: Int32, classes: ClassSet) -> Int32? {
    let lists = starts.indices.map { stage in
      Set(byWord[stage][word] ?? []).union(
        byClass[stage].filter { !$0.classes.isDisjoint(with: classes) }.map(\.rule)
      ).sorted()
    }
    guard lists.contains(where: { !$0.isEmpty }) else { return nil }
    for stage in starts.indices { starts[stage].append(lists[stage]) }
    return Int32(starts[0].count - 1)
  }
}
