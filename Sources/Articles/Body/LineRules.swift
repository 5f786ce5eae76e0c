internal import RuleFiles

/// Lines that pages put between, before and behind an article's words (`furniture-lines.tsv`).
struct LineRules: Sendable {
  /// What a rule does with the line and what follows it.
  enum Effect: Sendable {
    case drop
    /// Lines of links below go too.
    case section
    /// The article ends here.
    case end
  }

  private enum Need: Sendable { case nothing, link, colon, open }

  private enum Piece: Sendable, Equatable {
    case word(UInt64)
    case number
    case anything
  }

  private struct Rule: Sendable {
    let pieces: [Piece]
    let most: Int
    let need: Need
    let effect: Effect
  }

  /// Rules by their first word.
  private let byFirstWord: [UInt64: [Rule]]
  /// Rules that begin with a number or with anything, in the file's order.
  private let open: [Rule]
  /// The same by a word that they ask for, as indices; and those that ask for none.
  private let openByWord: [UInt64: [Int]]
  private let openWithoutWord: [Int]
  private let longest: Int

  init(_ rules: RuleFolder) throws(RuleFileError) {
    var byFirstWord: [UInt64: [Rule]] = [:]
    var open: [Rule] = []
    var longest = 0
    for row in try rules.table(
      "furniture-lines.tsv",
      required: ["line", "most", "needs", "effect"]
    ).rows {
      let most = Int(row["most"]) ?? 20
      longest = max(longest, most)
      let need: Need = Self.needs[row["needs"]] ?? .nothing
      let effect: Effect
      switch row["effect"].trimmed {
      case "": effect = .drop
      case "section": effect = .section
      case "end": effect = .end
      default:
        throw RuleFileError(
          file: "furniture-lines.tsv",
          line: row.line,
          found: "the effect '\(row["effect"])' is not known",
          remedy: "leave it empty, or write section or end"
        )
      }
      for line in row.list("line") {
        let pieces = Self.pieces(line)
        let rule = Rule(pieces: pieces, most: most, need: need, effect: effect)
        if case .word(let first) = pieces.first {
          byFirstWord[first, default: []].append(rule)
        } else {
          open.append(rule)
        }
      }
    }
    self.byFirstWord = byFirstWord
    self.open = open
    self.longest = longest
    var openByWord: [UInt64: [Int]] = [:]
    var openWithoutWord: [Int] = []
    for (index, rule) in open.enumerated() {
      let words = rule.pieces.compactMap { piece -> UInt64? in
        if case .word(let hash) = piece { return hash }
        return nil
      }
      if let last = words.last {
        openByWord[last, default: []].append(index)
      } else {
        openWithoutWord.append(index)
      }
    }
    self.openByWord = openByWord
    self.openWithoutWord = openWithoutWord
  }

  private static let needs: [String: Need] = ["link": .link, "colon": .colon, "open": .open]

  private static func pieces(_ line: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in line.split(separator: " ") {
      var word = word
      if word.hasPrefix("*") {
        pieces.append(.anything)
        word = word.dropFirst()
      }
      let anyEnd = word.hasSuffix("*")
      if anyEnd { word = word.dropLast() }
      for part in word.split(separator: "*") {
        pieces.append(part == "#" ? .number : .word(NameHash.of(String(part))))
      }
      if anyEnd { pieces.append(.anything) }
    }
    return pieces
  }

  /// Whether a line is furniture.
  /// - Parameter linkShare: how much of it is link text.
  func effect(of line: [UInt8], linkShare: Double) -> Effect? {
    guard line.count < longest * 14 else { return nil }
    let words = Words(line, atMost: longest)
    guard words.count > 0, words.count <= longest else { return nil }
    var found: Effect?
    for rule in byFirstWord[words.hashes[0]] ?? [] where matches(rule, words, line, linkShare) {
      if rule.effect != .drop { return rule.effect }
      found = .drop
    }
    if found != nil { return found }
    var candidates = openWithoutWord
    for hash in words.hashes {
      if let asking = openByWord[hash] { candidates += asking }
    }
    return candidates.sorted().first { matches(open[$0], words, line, linkShare) }
      .map { open[$0].effect }
  }

  private func matches(_ rule: Rule, _ words: Words, _ line: [UInt8], _ linkShare: Double) -> Bool {
    guard words.count <= rule.most else { return false }
    switch rule.need {
    case .nothing: break
    case .open: guard !TextBlock.endsSentence(line) else { return false }
    case .link: guard linkShare >= 0.5 else { return false }
    case .colon:
      let literal = rule.pieces.prefix { $0 != .anything }.count
      guard literal <= words.count, words.isFollowedByColon(literal - 1, in: line) else {
        return false
      }
    }
    return matches(rule.pieces[...], words, 0)
  }

  /// Glob matching over words; rules have few stars and lines few words.
  private func matches(_ pieces: ArraySlice<Piece>, _ words: Words, _ from: Int) -> Bool {
    var at = from
    var rest = pieces
    while let piece = rest.first {
      rest = rest.dropFirst()
      if piece == .anything {
        if rest.isEmpty { return true }
        while at < words.count {
          if matches(rest, words, at) { return true }
          at += 1
        }
        return false
      }
      guard at < words.count, words.matches(piece == .number, piece, at) else { return false }
      at += 1
    }
    return at == words.count
  }

  /// A line's words: small letters, apostrophes left out, parted by anything but letters and digits.
  private struct Words {
    var hashes: [UInt64] = []
    var isNumber: [Bool] = []
    var ends: [Int] = []

    var count: Int { hashes.count }

    init(_ line: [UInt8], atMost: Int) {
      var hash = NameHash.seed
      var length = 0
      var digits = 0
      for (index, byte) in line.enumerated() {
        // U+2018 and U+2019, and the plain apostrophe, belong to the word.
        if byte == UInt8(ascii: "'") { continue }
        if isCurly(line, index) { continue }
        if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 && !isMark(line, index) {
          hash = NameHash.step(hash, byte.lowered)
          length += 1
          if byte.isASCIIDigit { digits += 1 }
          continue
        }
        if length > 0 {
          close(hash, length, digits, index)
          if hashes.count > atMost { return }
          hash = NameHash.seed
          length = 0
          digits = 0
        }
      }
      if length > 0 { close(hash, length, digits, line.count) }
    }

    private mutating func close(_ hash: UInt64, _ length: Int, _ digits: Int, _ end: Int) {
      hashes.append(hash)
      isNumber.append(digits == length || digits > 0 && length - digits <= 1)
      ends.append(end)
    }

    func matches(_ number: Bool, _ piece: Piece, _ at: Int) -> Bool {
      if number { return isNumber[at] }
      guard case .word(let hash) = piece else { return false }
      return hashes[at] == hash
    }

    func isFollowedByColon(_ word: Int, in line: [UInt8]) -> Bool {
      guard word >= 0, word < ends.count else { return false }
      var at = ends[word]
      while at < line.count, line[at] == 0x20 || line[at] == 0x0A { at += 1 }
      guard at < line.count else { return false }
      switch line[at] {
      case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "-"): return true
      case 0xC2: return at + 1 < line.count && line[at + 1] == 0xBB
      case 0xE2:
        return at + 2 < line.count && line[at + 1] == 0x80
          && (line[at + 2] == 0x93 || line[at + 2] == 0x94 || line[at + 2] == 0xBA)
      default: return false
      }
    }
  }
}

/// Whether a byte belongs to a curly single quotation mark.
private func isCurly(_ line: [UInt8], _ at: Int) -> Bool {
  guard line[at] >= 0x80 else { return false }
  let start = line[at] == 0xE2 ? at : at >= 1 && line[at - 1] == 0xE2 ? at - 1 : at - 2
  guard start >= 0, start + 2 < line.count, line[start] == 0xE2, line[start + 1] == 0x80 else {
    return false
  }
  return line[start + 2] == 0x98 || line[start + 2] == 0x99
}

/// Whether a byte belongs to a mark of general punctuation, an arrow or a no-break space: no part of a word.
private func isMark(_ line: [UInt8], _ at: Int) -> Bool {
  let byte = line[at]
  if byte == 0xE2 { return true }
  if at >= 1, line[at - 1] == 0xE2 { return true }
  if at >= 2, line[at - 2] == 0xE2, byte & 0xC0 == 0x80 { return true }
  // Latin-1 marks but the letters' row: « » · and the like, © aside.
  if byte == 0xC2 { return at + 1 < line.count && line[at + 1] != 0xA9 }
  return at >= 1 && line[at - 1] == 0xC2 && byte != 0xA9
}
