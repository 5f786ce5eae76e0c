import Annotations
import RuleFiles

/// Reads a PETRARCH verb dictionary line by line.
struct VerbDictionaryReader {
  private let name: String
  private(set) var frames: [Frame] = []
  private var sets: [String: Set<String>] = [:]
  private var openSet: String?
  private var block = ""
  private var blockCode: String?
  private var verbs: [(lemma: String, code: String?)] = []
  private var count = 0

  init(name: String) {
    self.name = name
  }

  mutating func read(_ line: Substring, _ number: Int) throws(RuleFileError) {
    let content = trimmed(line.prefix { $0 != "#" })
    guard let first = content.first else { return }
    if content.hasPrefix("---") {
      closeBlock()
      openSet = nil
      block =
        content.split(whereSeparator: { $0 == "-" || $0 == " " || $0 == "\t" }).first.map(
          String.init
        ) ?? ""
      blockCode = code(in: content)
    } else if first == "&" {
      openSet = String(content.dropFirst())
    } else if first == "+", let openSet {
      sets[openSet, default: []].insert(lastWord(content.dropFirst()))
    } else if first == "-" {
      try readPattern(content.dropFirst(), number)
    } else if first != "+", first != "~" {
      openSet = nil
      readVerb(content)
    }
  }

  /// Makes the frames of verbs that code without any pattern.
  mutating func closeBlock() {
    for verb in verbs {
      guard let code = verb.code ?? blockCode, let type = CameoCode.type(code) else { continue }
      add([verb.lemma], [], type, code, rank: -4)
    }
    verbs = []
    blockCode = nil
  }

  private mutating func readVerb(_ content: Substring) {
    let words = content.prefix { $0 != "{" && $0 != "[" }
    let lemma = String(trimmed(words)).lowercased()
    guard !lemma.isEmpty else { return }
    // `[---]` is a code of its own: none.
    verbs.append((lemma, code(in: content) ?? (content.contains("[") ? "" : nil)))
  }

  private mutating func readPattern(_ content: Substring, _ number: Int) throws(RuleFileError) {
    guard !verbs.isEmpty else {
      throw error(number, "a pattern before any verb", "put it under the verbs that it belongs to")
    }
    guard let open = content.firstIndex(of: "["), let code = code(in: content) else {
      throw error(
        number,
        "a pattern without a code",
        "end it with a CAMEO code in brackets, as [112]"
      )
    }
    let pattern = content[..<open]
    guard let star = pattern.firstIndex(of: "*") else {
      throw error(number, "a pattern without a star", "write * where the verb stands")
    }
    guard let type = CameoCode.type(code) else { return }
    var constraints: [Constraint<WordTest>] = []
    if let subject = nouns(pattern[..<star]) { constraints.append(.subject(subject)) }
    let after = pattern[pattern.index(after: star)...]
    if let object = nouns(after.prefix { $0 != "(" }) { constraints.append(.object(object)) }
    constraints += prepositions(after)
    add(verbs.map(\.lemma), constraints, type, code, rank: constraints.reduce(0) { $0 + $1.weight })
  }

  private mutating func add(
    _ lemmas: [String],
    _ constraints: [Constraint<WordTest>],
    _ type: EventType,
    _ code: String,
    rank: Int
  ) {
    count += 1
    let isMutual = type == .consult
    frames.append(
      Frame(
        name: "dictionary.\(block.lowercased()).\(count)",
        triggers: lemmas.map { FrameFile.trigger($0, .verb) },
        constraints: constraints,
        source: [.subject],
        target: [
          .dative, .owner(.object), .preposition("to"), .preposition("with"), .within(.object),
        ],
        parties: isMutual
          ? [.subject, .object, .preposition("with"), .preposition("between")] : [],
        type: type,
        modes: [],
        contexts: [],
        cameo: code,
        status: nil,
        consumes: false,
        speaksAlone: false,
        isShaped: true,
        allowsUnknownSource: false,
        allowsNoTarget: false,
        allowsNobody: false,
        takesCompany: false,
        rank: rank,
        examples: []
      )
    )
  }

  /// The words before a parenthesis: sets and nouns; role marks (`$ + ^ %`) say nothing that the tree does not.
  private func nouns(_ text: Substring) -> WordTest? {
    var test = WordTest()
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let phrase = rest[rest.index(after: open)..<close]
      add(phrase.split(whereSeparator: \.isWhitespace).last ?? "", to: &test)
      rest = rest[..<open] + rest[rest.index(after: close)...]
    }
    for word in rest.split(whereSeparator: \.isWhitespace) { add(word, to: &test) }
    return test.words.isEmpty ? nil : test
  }

  private func add(_ word: Substring, to test: inout WordTest) {
    if word.hasPrefix("&") {
      test.words.formUnion(sets[String(word.dropFirst())] ?? [])
    } else if let first = word.first, first.isLetter {
      let last = lastWord(word)
      test.words.insert(last)
      if last.utf8.count > 3, last.hasSuffix("s") { test.words.insert(String(last.dropLast())) }
    }
  }

  private func prepositions(_ text: Substring) -> [Constraint<WordTest>] {
    var result: [Constraint<WordTest>] = []
    var rest = text
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = rest[rest.index(after: open)..<close]
      let words = inside.split(whereSeparator: \.isWhitespace)
      if let preposition = words.first {
        let test = nouns(inside[preposition.endIndex...]) ?? WordTest(acceptsAny: true)
        result.append(.preposition([preposition.lowercased()], test))
      }
      rest = rest[rest.index(after: close)...]
    }
    return result
  }

  private func code(in text: Substring) -> String? {
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else {
      return nil
    }
    let inside = text[text.index(after: open)..<close]
    let first = inside.split(separator: ":").first ?? ""
    return first.isEmpty || !first.allSatisfy(\.isNumber) ? nil : String(first)
  }

  /// "gas" of `TEAR_GAS_`: sets and phrases are known by their head.
  private func lastWord(_ text: Substring) -> String {
    let word = text.split { $0 == "_" || $0.isWhitespace }.last ?? ""
    return word.lowercased()
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  private func error(_ line: Int, _ found: String, _ remedy: String) -> RuleFileError {
    RuleFileError(file: name, line: line, found: found, remedy: remedy)
  }
}
