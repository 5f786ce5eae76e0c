internal import RuleFiles

/// Cleans what pages write in the place of an author: 'By Jane Doe and John Roe, Staff Writers' names two people.
struct AuthorNames: Sendable {
  /// Words that stand before names ('by'), in a byline's beginning.
  private let lead: [[String]]
  /// Words that begin a part which is no name (a job, a desk, a place to write to).
  private let jobs: Set<String>
  /// Whole entries that are no name.
  private let nobody: Set<String>

  init(_ rules: RuleFolder) throws(RuleFileError) {
    var lead: [[String]] = []
    var jobs: Set<String> = []
    var nobody: Set<String> = []
    for row in try rules.table("byline-words.tsv", required: ["kind", "words"]).rows {
      switch row["kind"] {
      case "lead": lead += row.list("words").map { $0.split(separator: " ").map(String.init) }
      case "job": jobs.formUnion(row.list("words"))
      case "nobody": nobody.formUnion(row.list("words"))
      default:
        throw RuleFileError(
          file: "byline-words.tsv",
          line: row.line,
          found: "the kind '\(row["kind"])'",
          remedy: "use lead, job or nobody"
        )
      }
    }
    self.lead = lead.sorted { $0.count > $1.count }
    self.jobs = jobs
    self.nobody = nobody
  }

  /// The names in a byline, in its order.
  /// - Parameter outlet: the page's own name: no author.
  func names(_ byline: String, outlet: String?) -> [String] {
    let line = withoutLead(TextCleaner.line(byline).trimmed)
    var names: [String] = []
    for part in parts(line) {
      guard let name = name(part, outlet: outlet),
        !names.contains(where: { $0.folded == name.folded })
      else { continue }
      names.append(name)
    }
    return names
  }

  /// Whether a line begins as a byline does ('By …').
  func hasLead(_ line: String) -> Bool { withoutLead(line) != line }

  private func withoutLead(_ line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 6).map { String($0) }
    for phrase in lead where words.count > phrase.count {
      let head = words.prefix(phrase.count).map { $0.lowercased().filter { $0.isLetter } }
      if head == phrase {
        let rest = words.dropFirst(phrase.count).joined(separator: " ")
        return withoutLead(
          rest.drop { $0 == ":" || $0 == " " || $0 == "-" || $0 == "|" }.description
        )
      }
    }
    if let colon = line.firstIndex(of: ":"), let first = words.first, first.hasSuffix(":") {
      let key = first.dropLast().lowercased()
      if lead.contains([key]) { return String(line[line.index(after: colon)...]).trimmed }
    }
    return line
  }

  private func parts(_ line: String) -> [String] {
    var line = line
    for separator in [
      " and ", " And ", " AND ", " with ", " & ", " und ", " et ", " y ", ";", "|", " / ", "•", "·",
      "\n", " - ", " – ", " — ", "+",
    ] {
      if line.contains(separator) { line = line.split(separator: separator).joined(separator: ",") }
    }
    return line.split(separator: ",").map { String($0).trimmed }
  }

  private func name(_ part: String, outlet: String?) -> String? {
    var text = withoutLead(part)
    if let bracket = text.firstIndex(where: { $0 == "(" || $0 == "[" || $0 == "<" }) {
      text = String(text[..<bracket]).trimmed
    }
    text = String(text.drop { !$0.isLetter }).trimmed
    for suffix in [outlet, "The Associated Press", "Associated Press", "Reuters"].compactMap({ $0 })
    {
      if text.utf8.count > suffix.utf8.count + 4,
        text.lowercased().hasSuffix(" " + suffix.lowercased())
      {
        text = String(text.dropLast(suffix.count)).trimmed
      }
    }
    while let last = text.last, !last.isLetter, last != ".", last != ")" { text.removeLast() }
    let words = text.split(separator: " ").map(String.init)
    guard !words.isEmpty, words.count <= 6, text.utf8.count >= 3, text.utf8.count < 80 else {
      return nil
    }
    let key = text.folded
    guard !nobody.contains(key), !text.contains("@"), !text.contains("http"),
      !text.contains("www."),
      !text.contains("/"), !words.contains(where: { $0.contains(where: \.isNumber) })
    else { return nil }
    if let outlet, key == outlet.folded { return nil }
    if words.contains(where: Self.isSite) { return nil }
    let lowered = words.map { $0.lowercased().filter { $0.isLetter || $0 == "-" } }
    if lowered.contains(where: jobs.contains) { return nil }
    guard
      words.contains(where: { $0.first?.isUppercase == true || !($0.first?.isLowercase ?? true) })
        || words.count == 2
    else { return nil }
    return properCase(words)
  }

  /// 'quay.example', 'MLB.com': a full stop inside a word, small letters behind it.
  private static func isSite(_ word: String) -> Bool {
    let parts = word.split(separator: ".")
    guard parts.count >= 2, let last = parts.last else { return false }
    return last.count >= 2 && last.allSatisfy { $0.isLetter && $0.isLowercase }
      && parts[0].count >= 2
  }

  /// 'JANE DOE' and 'jane doe' as 'Jane Doe'; anything else as written.
  private func properCase(_ words: [String]) -> String {
    let text = words.joined(separator: " ")
    let letters = text.filter(\.isLetter)
    guard letters.count > 4, letters.allSatisfy(\.isUppercase) || letters.allSatisfy(\.isLowercase)
    else { return text }
    return words.map { word in
      word.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
