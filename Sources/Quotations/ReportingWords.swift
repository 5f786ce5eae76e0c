import Annotations
package import RuleFiles

/// The table of reporting words (`reporting_words.tsv`).
///
/// Event coding reads it for a word's class; the finder for its frames.
package struct ReportingWords: Sendable {
  private let verbs: [String: ReportingWord]
  private let nouns: [String: ReportingWord]

  /// - Throws: ``RuleFileError`` for a class, frame or part of speech that is not known, or a word given twice.
  package init(_ table: TableFile) throws(RuleFileError) {
    var verbs: [String: ReportingWord] = [:]
    var nouns: [String: ReportingWord] = [:]
    for row in table.rows {
      let word = try Self.word(row, in: table.name)
      let isKnown: Bool
      switch row["pos"] {
      case "verb": isKnown = verbs.updateValue(word, forKey: word.lemma) != nil
      case "noun": isKnown = nouns.updateValue(word, forKey: word.lemma) != nil
      default:
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the part of speech '\(row["pos"])'",
          remedy: "write 'verb' or 'noun'"
        )
      }
      guard !isKnown else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "'\(word.lemma)' a second time",
          remedy: "put all its frames into one line"
        )
      }
    }
    self.verbs = verbs
    self.nouns = nouns
  }

  /// - Parameter rules: the folder to read from; nil for the one that is shipped.
  package init(rules: RuleFolder? = nil) throws(RuleFileError) {
    let table = try (rules ?? .bundled).table(
      "reporting_words.tsv",
      required: ["word", "pos", "class", "frames", "prepositions", "addressee"]
    )
    try self.init(table)
  }

  /// The entry of a verb's lemma, with its particle if that makes another word of it.
  package func verb(_ lemma: String, particle: String? = nil) -> ReportingWord? {
    if let particle, let word = verbs[lemma + " " + particle] { return word }
    return verbs[lemma]
  }

  package func noun(_ lemma: String) -> ReportingWord? { nouns[lemma] }

  package var count: Int { verbs.count + nouns.count }

  private static func word(
    _ row: TableFile.Row,
    in file: String
  ) throws(RuleFileError) -> ReportingWord {
    guard let reportingClass = ReportingClass(rawValue: row["class"]) else {
      throw RuleFileError(
        file: file,
        line: row.line,
        found: "the class '\(row["class"])'",
        remedy: "use one of \(ReportingClass.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    var frames: ReportingWord.Frames = []
    for name in row.list("frames") {
      guard let frame = ReportingWord.Frames.names[name] else {
        throw RuleFileError(
          file: file,
          line: row.line,
          found: "the frame '\(name)'",
          remedy: "use one of \(ReportingWord.Frames.names.keys.sorted().joined(separator: ", "))"
        )
      }
      frames.insert(frame)
    }
    let addressee: ReportingWord.AddresseeForm =
      switch row["addressee"] {
      case "": .none
      case "object": .object
      default: .preposition(row["addressee"])
      }
    return ReportingWord(
      lemma: row["word"],
      reportingClass: reportingClass,
      frames: frames,
      prepositions: row.list("prepositions"),
      addressee: addressee
    )
  }
}
