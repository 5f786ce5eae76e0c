internal import RuleFiles

/// News agencies by the forms in which articles name them (`agencies.tsv`).
struct AgencyTable: Sendable {
  private let exact: [String: String]
  private let loose: [String: String]
  private let mostWords: Int

  init(_ rules: RuleFolder) throws(RuleFileError) {
    var exact: [String: String] = [:]
    var loose: [String: String] = [:]
    var mostWords = 1
    for row in try rules.table("agencies.tsv", required: ["agency", "forms"]).rows {
      for form in row.list("forms") {
        mostWords = max(mostWords, form.wordCount)
        if form.allSatisfy({ !$0.isLowercase }) {
          exact[form] = row["agency"]
        } else {
          loose[form.lowercased()] = row["agency"]
        }
      }
    }
    self.exact = exact
    self.loose = loose
    self.mostWords = mostWords
  }

  /// The agency that a text names as a whole.
  func agency(named text: String) -> String? {
    let name = text.trimmed
    return exact[name] ?? loose[name.lowercased()]
  }

  /// The first agency named somewhere in a text.
  func agency(in text: String) -> String? {
    let words = text.split { " ,;()[]/|".contains($0) || $0.isNewline }.map { word in
      String(word.drop { ".:–—-".contains($0) }.reversed().drop { ".:–—-".contains($0) }.reversed())
    }
    for start in words.indices {
      for length in stride(from: min(mostWords, words.count - start), through: 1, by: -1) {
        if let found = agency(named: words[start..<(start + length)].joined(separator: " ")) {
          return found
        }
      }
    }
    return nil
  }
}
