import Annotations
import Chronology
import TextModel

/// A noun phrase that may speak of a format of exchange.
struct FormatPhrase {
  let head: Int
  let noun: DialogueTables.Noun
  /// From the first modifier to the head.
  let core: Range<Int>
  /// The core and the phrases that name parties or topic behind it.
  let whole: Range<Int>
  let isDefinite: Bool
  /// Lemmas of modifiers that are no names of countries.
  let modifiers: Set<String>
  let isNamed: Bool
  let recurs: Bool
  let cadence: Period?
  /// Whether a word before the noun says what it is about.
  let hasTopic: Bool
  /// Whether a phrase behind the noun does.
  let hasTopicBehind: Bool
  /// Whether a proper name that is no noun of the table stands before it.
  let hasNames: Bool
  /// Whether one stands behind it.
  let hasNamesBehind: Bool
  let ordinal: Int?
  let level: DialogueLevel
  let isBusiness: Bool
  /// How many countries a full list of its parties has: 3 for a three-way summit, else 2.
  let expected: Int
  /// Whether it counts meetings ("the second round", "another session") of a format named elsewhere.
  let isEdition: Bool
}

/// Reads phrases off the tree.
struct PhraseReader {
  let text: AnnotatedText
  let tables: DialogueTables
  private static let openers: Set<String> = [
    "between", "with", "among", "on", "of", "about", "over", "for",
  ]

  /// The phrase around a noun, or nil where it can be none.
  func phrase(at head: Int) -> FormatPhrase? {
    let token = text.tokens[head]
    guard let noun = noun(of: head), token.dep != .compound || isListed(head) else { return nil }
    let subtree = text.subtree(of: head)
    var start = min(subtree.lowerBound, head)
    if isTwoPlusTwo(head..<(head + 1)) || isTwoPlusTwo(max(0, head - 1)..<head) {
      start = min(start, max(0, head - 3))
    }
    let core = start..<(head + 1)
    var whole = core
    for child in text.children(of: head) where child > head && text.tokens[child].dep == .prep {
      let end = text.subtree(of: child).upperBound
      guard Self.openers.contains(text.tokens[child].lower), end - child <= 30 else { continue }
      whole = whole.lowerBound..<max(whole.upperBound, end)
    }
    return read(head, noun, trimmed(core), trimmed(whole))
  }

  /// The table's word for a noun, or for a figure such as `2+2`.
  private func noun(of index: Int) -> DialogueTables.Noun? {
    let token = text.tokens[index]
    if isTwoPlusTwo(index..<(index + 1)) {
      let next = index + 1 < text.tokens.count ? text.tokens[index + 1].lemma.lowercased() : ""
      return tables.nouns[next] == nil
        ? DialogueTables.Noun(kind: .dialogue, strength: .head) : nil
    }
    guard token.pos == .noun || token.pos == .properNoun else { return nil }
    return tables.nouns[token.lemma.lowercased()] ?? tables.nouns[token.lower]
  }

  /// A noun that is itself before another noun of the list ("talks process") leaves the place to that one.
  private func isListed(_ head: Int) -> Bool {
    tables.nouns[text.tokens[text.tokens[head].head].lemma.lowercased()] == nil
  }

  /// Without determiners, quotation marks and the like at its left edge.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    while start < run.upperBound - 1 {
      let token = text.tokens[start]
      guard token.pos == .determiner || token.isPunctuation || token.tag == .prpPossessive,
        token.lower != "their"
      else { break }
      start += 1
    }
    return start..<run.upperBound
  }

  private func read(
    _ head: Int,
    _ noun: DialogueTables.Noun,
    _ core: Range<Int>,
    _ whole: Range<Int>
  ) -> FormatPhrase {
    var modifiers: Set<String> = []
    var names = 0
    var recurs = false
    var cadence: Period?
    var ordinal: Int?
    var hasTopic = false
    var hasTopicBehind = false
    var level = DialogueLevel.unknown
    var isBusiness = false
    var expected = 2
    let compounds = compounds(in: whole)
    for index in whole where index != head {
      let token = text.tokens[index]
      let joined = compounds[index]
      let lemma = joined ?? token.lemma.lowercased()
      let lower = joined ?? token.lower
      if let found = tables.levels[lemma] ?? tables.levels[lower], level == .unknown {
        level = found
      }
      if tables.business.contains(lemma) { isBusiness = true }
      if index > head, tables.topics.contains(lemma) { hasTopicBehind = true }
      guard index < head else { continue }
      if let joined, let size = Self.sizes[String(joined.prefix { $0 != "-" })] { expected = size }
      expected = Self.sizes[lower] ?? expected
      if token.pos == .properNoun, token.entity < 0 || !isPlace(token.entity) { names += 1 }
      if let found = tables.recurrence[lower] ?? tables.recurrence[lemma] {
        recurs = true
        cadence = found ?? cadence
      }
      if tables.topics.contains(lemma) || tables.topics.contains(lower) { hasTopic = true }
      if let value = Ordinals.value(lower) {
        ordinal = value
      } else if token.pos == .noun || token.pos == .adjective || token.pos == .properNoun {
        modifiers.insert(lemma)
      }
    }
    if isTwoPlusTwo(core) {
      modifiers.insert("2+2")
      level = .minister
    }
    return FormatPhrase(
      head: head,
      noun: noun,
      core: core,
      whole: whole,
      isDefinite: text.children(of: head).contains {
        ["the", "these", "those", "this", "that", "such", "its", "their"].contains(
          text.tokens[$0].lower
        )
      },
      modifiers: modifiers,
      isNamed: text.tokens[head].pos == .properNoun && (names > 0 || isTitled(head)),
      recurs: recurs || isTwoPlusTwo(core),
      cadence: cadence,
      hasTopic: hasTopic,
      hasTopicBehind: hasTopicBehind,
      hasNames: names > 0,
      hasNamesBehind: whole.contains { $0 > head && text.tokens[$0].pos == .properNoun },
      ordinal: ordinal,
      level: level == .unknown && noun.kind == .summit ? .leader : level,
      isBusiness: isBusiness,
      expected: recurs ? expected : 2,
      isEdition: isEdition(head, core, ordinal)
    )
  }

  /// Whether a name goes on behind its noun: "Summit for Democracy".
  private func isTitled(_ head: Int) -> Bool {
    guard head + 2 < text.tokens.count, text.tokens[head].isCapitalized else { return false }
    return ["for", "on", "of"].contains(text.tokens[head + 1].lower)
      && text.tokens[head + 2].pos == .properNoun
      && (text.tokens[head + 2].entity < 0 || !isPlace(text.tokens[head + 2].entity))
  }

  private static let sizes = [
    "trilateral": 3, "tripartite": 3, "three": 3, "four": 4, "quadrilateral": 4, "five": 5,
    "six": 6,
  ]

  private func isEdition(_ head: Int, _ core: Range<Int>, _ ordinal: Int?) -> Bool {
    guard tables.editions.contains(text.tokens[head].lemma.lowercased()) else { return false }
    return ordinal != nil
      || core.contains {
        ["next", "last", "another", "new", "latest", "closing", "final", "previous"].contains(
          text.tokens[$0].lower
        )
      }
  }

  private func isPlace(_ entity: Int) -> Bool {
    let label = text.entities[entity].label
    return label == .geopolitical || label == .group || label == .location
  }

  /// Words written with hyphens ("six-party"), which the analysis splits: by each of their tokens.
  private func compounds(in run: Range<Int>) -> [Int: String] {
    var result: [Int: String] = [:]
    for index in run where text.tokens[index].lower == "-" {
      guard index > run.lowerBound, index + 1 < run.upperBound,
        !text.tokens[index - 1].hasSpaceAfter, !text.tokens[index].hasSpaceAfter
      else { continue }
      let word = text.tokens[index - 1].lower + "-" + text.tokens[index + 1].lower
      for part in (index - 1)...(index + 1) { result[part] = word }
    }
    return result
  }

  private func isTwoPlusTwo(_ run: Range<Int>) -> Bool {
    run.contains { index in
      let word = text.tokens[index].lower
      if word.hasPrefix("2+2") || word == "two-plus-two" { return true }
      return word == "2" && index >= 2 && text.tokens[index - 1].lower == "+"
        && text.tokens[index - 2].lower == "2"
    }
  }
}

/// Ordinal words and figures.
enum Ordinals {
  private static let words = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]
  private static let tens = ["twenty": 20, "thirty": 30, "forty": 40, "fifty": 50]

  /// 1 for `first` and `inaugural`, 32 for `thirty-second`, 7 for `7th`; nil for other words.
  static func value(_ word: String) -> Int? {
    if word == "inaugural" { return 1 }
    if let index = words.firstIndex(of: word) { return index + 1 }
    let parts = word.split(separator: "-")
    if parts.count == 2, let ten = tens[String(parts[0])],
      let unit = words.firstIndex(of: String(parts[1]))
    {
      return ten + unit + 1
    }
    guard let last = word.dropLast(2).last, last.isNumber,
      ["st", "nd", "rd", "th"].contains(String(word.suffix(2)))
    else { return nil }
    return Int(word.dropLast(2))
  }
}
