package import RuleFiles

/// A short report and what is to be found in it: one line of `examples.tsv`, which lies beside the rules that it tests.
package struct DialogueExample: Sendable, CustomStringConvertible {
  package let text: String
  /// Codes of the countries of its one dialogue; empty where it tells of none.
  package let countries: [String]
  package let status: String
  /// ISO 8601 periods; empty where nothing is told.
  package let cadence: String
  package let gap: String
  /// A day, or the first and the last with two dots between; empty where nothing is told.
  package let lastHeld: String
  package let ordinal: Int?

  package var description: String { text }

  /// The day on which every example was published, as ISO 8601.
  package static let published = "2031-05-15"

  /// - Returns: the examples of a folder of rules, by default of the one that is shipped.
  /// - Throws: ``RuleFileError`` if the table is damaged.
  package static func all(in rules: RuleFolder? = nil) throws(RuleFileError) -> [DialogueExample] {
    let table = try (rules ?? .bundled).table("examples.tsv", required: ["text", "countries"])
    return table.rows.map { row in
      let countries = row["countries"]
      return DialogueExample(
        text: row["text"],
        countries: countries == "none" ? [] : countries.split(separator: " ").map(String.init),
        status: row["status"],
        cadence: row["cadence"],
        gap: row["gap"],
        lastHeld: row["last_held"],
        ordinal: Int(row["ordinal"])
      )
    }
  }
}
