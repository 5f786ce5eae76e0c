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
    case body, general, plain, topic, cut, link
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
      case .general, .plain: continue
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
