import RuleFiles
import TextModel

/// What quotations are compared by, beside their words: contractions and spellings that mean the same, words that change when
/// speech is reported, words whose coming or going turns a statement round.
struct QuoteRules: Sendable {
  /// Hash of a form to the hashes of the words that it stands for.
  private let plain: [UInt64: [UInt64]]
  /// Hash of a form to the hash of its class in reported speech.
  private let reported: [UInt64: UInt64]
  private let flags: [UInt64: QuoteChange.Flag]
  let numbers: NumberWords
  let frequencies: WordFrequencies

  /// - Throws: ``RuleFileError`` if a table is damaged.
  init(rules: RuleFolder) throws(RuleFileError) {
    var plain: [UInt64: [UInt64]] = [:]
    for row in try rules.table("word_variants.tsv", required: ["form", "plain"]).rows {
      plain[WordHash.of(row["form"])] = row["plain"].split(separator: " ").map {
        WordHash.of(String($0))
      }
    }
    self.plain = plain
    var reported: [UInt64: UInt64] = [:]
    for row in try rules.table("reported_speech.tsv", required: ["class", "forms"]).rows {
      for form in row.list("forms") {
        reported[WordHash.of(form)] = WordHash.of("~" + row["class"])
      }
    }
    self.reported = reported
    let table = try rules.table("change_flags.tsv", required: ["flag", "forms"])
    var flags: [UInt64: QuoteChange.Flag] = [:]
    for row in table.rows {
      guard let flag = QuoteChange.Flag(rawValue: row["flag"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the flag '\(row["flag"])'",
          remedy: "use one of negation, modal, number"
        )
      }
      for form in row.list("forms") { flags[WordHash.of(form)] = flag }
    }
    self.flags = flags
    numbers = try NumberWords(rules: rules)
    frequencies = try WordFrequencies(rules: rules)
  }

  /// Whether a form is neither a contraction nor a word of reported speech nor one that flags a change.
  func isPlain(_ form: UInt64) -> Bool {
    plain[form] == nil && reported[form] == nil && flags[form] == nil
  }

  /// The units of a word: one, or the words that a contraction stands for.
  func units(_ word: ComparedWord, token: Int) -> [QuoteUnit] {
    let forms = plain[word.form] ?? [numbers.digits(word.form) ?? word.form]
    return forms.map { form in
      var flag = flags[form]
      if flag == nil, numbers.isNumeric(word) { flag = .number }
      return QuoteUnit(
        form: form,
        reported: reported[form] ?? (forms.count > 1 ? form : word.stem),
        weight: 1 + (forms.count > 1 ? 0 : min(word.information, 10)),
        token: token,
        flag: flag
      )
    }
  }
}

/// What two versions of a quotation are compared by: a word with case, accents, punctuation, contraction and house style gone.
struct QuoteUnit: Hashable, Sendable {
  let form: UInt64
  /// The form, or its class, under which a word of direct speech meets its like in reported speech.
  let reported: UInt64
  /// 1 for the commonest words, more for those that tell more.
  let weight: Float
  /// Index into the statement's words.
  let token: Int
  let flag: QuoteChange.Flag?

  /// The same unit of a statement before whose words others have been put.
  func shifted(by words: Int) -> QuoteUnit {
    QuoteUnit(form: form, reported: reported, weight: weight, token: token + words, flag: flag)
  }
}
