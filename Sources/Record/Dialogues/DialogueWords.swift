package import Annotations
package import RuleFiles

/// Reads from a dialogue's name what tells it from others: `dialogue_words.tsv`.
package struct DialogueWords: Sendable {
  private let classes: [String: Entry]

  private struct Entry: Sendable {
    let kind: Kind
    let value: String
  }

  private enum Kind: String, CaseIterable {
    case body, general, edition, plain, passing, size, article, topic, cut, link
  }

  /// - Parameter rules: the folder of this module's resources; nil for the one that is shipped.
  /// - Throws: ``RuleFileError`` if the table is damaged.
  package init(rules: RuleFolder? = nil) throws(RuleFileError) {
    let table = try (rules ?? .bundled).table(
      "dialogue_words.tsv",
      required: ["class", "value", "words"]
    )
    var classes: [String: Entry] = [:]
    for row in table.rows {
      guard let kind = Kind(rawValue: row["class"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the class '\(row["class"])'",
          remedy: "use one of " + Kind.allCases.map(\.rawValue).joined(separator: ", ")
        )
      }
      for word in row["words"].split(separator: " ") {
        let word = String(word)
        guard classes[word] == nil else {
          throw RuleFileError(
            file: table.name,
            line: row.line,
            found: "'\(word)' a second time",
            remedy: "keep one line for it"
          )
        }
        classes[word] = Entry(kind: kind, value: row["value"].isEmpty ? word : row["value"])
      }
    }
    self.classes = classes
  }

  /// - Parameters:
  ///   - name: as the report names it.
  ///   - foreign: lower-case words that name those who take part, not the format: "japanese", "vietnam".
  ///   - opensSentence: whether the name's first letter is a capital because a sentence begins there.
  package func identity(
    of name: String,
    level: DialogueLevel,
    foreign: Set<String> = [],
    opensSentence: Bool = false
  ) -> DialogueIdentity {
    var bodies: [String] = []
    var topics: [String] = []
    var isKept = true
    let words = Self.words(name)
    for (index, word) in words.enumerated() {
      let lower = word.lowercased()
      let entry = classes[lower]
      switch entry?.kind {
      case .cut: isKept = false
      // What the format is on belongs to it; "of" goes with what it follows.
      case .link: isKept = true
      case _ where !isKept: continue
      case .body: bodies.append(entry?.value ?? lower)
      case .topic: topics.append(entry?.value ?? lower)
      case .general, .edition, .plain, .passing, .size, .article: continue
      case nil:
        let isProper = word.first?.isUppercase ?? false
        guard isProper, !(index == 0 && opensSentence), !Self.names(lower, foreign) else {
          continue
        }
        topics.append(lower)
      }
    }
    if Self.isTwoPlusTwo(Set(words.map { $0.lowercased() })) { topics = ["2+2"] }
    return DialogueIdentity(level: level, bodies: bodies, topics: topics)
  }

  /// What a format is called where no report names it: the words of a phrase that are true of the format and not of one meeting
  /// of it ("first", "renewed", "on Monday"), with its parties before them.
  /// - Parameters:
  ///   - phrase: as a report has it.
  ///   - parties: names of those who take part, in order; none where they are too many or not all known.
  ///   - foreign: lower-case words that name those who take part.
  package func title(of phrase: String, parties: [String], foreign: Set<String>) -> DialogueTitle {
    let words = phrase.split(whereSeparator: \.isWhitespace)
    let isName = DialogueMention.properness(of: phrase) >= 0.5
    var kept: [Substring] = []
    var isOfParties = false
    for word in words {
      let lower = Self.bare(word).lowercased()
      let kind = classes[lower]?.kind
      if kind == .cut, !isName { break }
      // "the fourth round of the border talks": the talks, not the round.
      if lower == "of", kept.allSatisfy({ classes[Self.bare($0).lowercased()]?.kind == .edition }) {
        kept = []
        continue
      }
      if kind == .passing || kind == .article && kept.isEmpty || Self.isCount(lower) {
        if !isName || kept.isEmpty { continue }
      }
      if kind == .size, !parties.isEmpty, !isName { continue }
      isOfParties =
        isOfParties || Self.words(String(word)).contains { Self.names($0.lowercased(), foreign) }
      kept.append(word)
    }
    while let last = kept.last, ["on", "and", "of", "for", "the"].contains(last.lowercased()) {
      kept.removeLast()
    }
    guard kept.contains(where: { classes[Self.bare($0).lowercased()] != nil }) else {
      return DialogueTitle(name: phrase, core: phrase)
    }
    let core = kept.joined(separator: " ").trimmingPunctuation
    guard !isName, !isOfParties, !parties.isEmpty else {
      return DialogueTitle(name: core, core: core)
    }
    return DialogueTitle(name: parties.joined(separator: "-") + " " + core, core: core)
  }

  private static func bare(_ word: Substring) -> Substring {
    var word = word
    while let first = word.first, !first.isLetter, !first.isNumber { word = word.dropFirst() }
    while let last = word.last, !last.isLetter, !last.isNumber, last != "\u{2019}", last != "'" {
      word = word.dropLast()
    }
    return word
  }

  /// "14th", "2031".
  private static func isCount(_ word: String) -> Bool {
    guard word.first?.isNumber ?? false else { return false }
    return word.allSatisfy(\.isNumber) || ["st", "nd", "rd", "th"].contains(String(word.suffix(2)))
  }

  /// Foreign and defence ministers of both sides at one table are a 2+2, whatever a report calls it.
  private static func isTwoPlusTwo(_ words: Set<String>) -> Bool {
    if words.contains("2+2") || words.contains("two-plus-two") { return true }
    return words.contains("foreign") && !words.isDisjoint(with: ["defence", "defense"])
      && !words.isDisjoint(with: ["minister", "ministers", "ministerial", "secretaries"])
  }

  /// Whether a word is one of those who take part, or an adjective made of it: "moroccan" of "morocco".
  private static func names(_ word: String, _ foreign: Set<String>) -> Bool {
    foreign.contains(word)
      || foreign.contains { other in
        other.count > 3 && word.hasPrefix(other)
          || other.count > 4 && word.count > 4 && other.prefix(5) == word.prefix(5)
      }
  }

  /// Parts between spaces, hyphens and dashes; compounds that the table may know stay whole.
  private static func words(_ name: String) -> [String] {
    name.split { $0.isWhitespace || ",;()“”\"".contains($0) }.flatMap { part -> [String] in
      var part = part
      for ending in ["'s", "’s"] where part.hasSuffix(ending) { part = part.dropLast(2) }
      part = part.drop { !$0.isLetter && !$0.isNumber }
      while let last = part.last, !last.isLetter, !last.isNumber { part = part.dropLast() }
      guard !part.isEmpty else { return [] }
      let isCompound = part.first?.isLowercase ?? false || part.first?.isNumber ?? false
      return isCompound
        ? [String(part)] : part.split { $0 == "-" || $0 == "–" || $0 == "—" }.map(String.init)
    }
  }
}

extension String {
  fileprivate var trimmingPunctuation: String {
    var text = Substring(self)
    while let last = text.last, ",;:".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
