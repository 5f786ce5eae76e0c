internal import RuleFiles
internal import TextModel

/// What the names that a page gives to an element (class, id, role …) tell of its content.
struct PageHint: OptionSet, Sendable {
  let rawValue: UInt16

  /// Furniture, unless most of the page's sentences stand in it.
  static let furniture = PageHint(rawValue: 1)
  /// Furniture however long it is: readers' comments.
  static let comments = PageHint(rawValue: 2)
  /// Furniture where it is short or mostly links.
  static let doubtful = PageHint(rawValue: 4)
  /// The article's body.
  static let body = PageHint(rawValue: 8)
  /// Holds the article, its headline and more.
  static let article = PageHint(rawValue: 16)
  static let caption = PageHint(rawValue: 32)
  static let byline = PageHint(rawValue: 64)
  static let date = PageHint(rawValue: 128)
  static let headline = PageHint(rawValue: 256)
  static let summary = PageHint(rawValue: 512)
  /// Takes back `furniture` and `doubtful` on the same element.
  static let keep = PageHint(rawValue: 1024)

  /// Not shown to those who see the page.
  static let unseen = PageHint(rawValue: 2048)

  private static let names: [String: PageHint] = [
    "unseen": .unseen,
    "furniture": .furniture, "comments": .comments, "doubtful": .doubtful, "body": .body,
    "article": .article, "caption": .caption, "byline": .byline, "date": .date,
    "headline": .headline, "summary": .summary, "keep": .keep,
  ]

  /// The table of names (`page-hints.tsv`), looked up without making strings.
  struct Table: Sendable {
    private let hints: [UInt64: PageHint]
    /// Words that say a class is about something else than the element itself (`has-sidebar`).
    private let negating: Set<UInt64>

    init(_ rules: RuleFolder) throws(RuleFileError) {
      var hints: [UInt64: PageHint] = [:]
      var negating: Set<UInt64> = []
      for row in try rules.table("page-hints.tsv", required: ["words", "means"]).rows {
        for means in row.list("means") {
          for words in row.list("words") {
            if means == "not" {
              negating.insert(NameHash.of(words))
              continue
            }
            guard let hint = PageHint.names[means] else {
              throw RuleFileError(
                file: "page-hints.tsv",
                line: row.line,
                found: "the meaning '\(means)' is not known",
                remedy: "use one of \(PageHint.names.keys.sorted().joined(separator: ", ")), not"
              )
            }
            hints[NameHash.of(words), default: []].formUnion(hint)
          }
        }
      }
      self.hints = hints
      self.negating = negating
    }

    /// What a class list, id or role says: single names' words, and runs of two or three of them, are looked up.
    func hint(_ value: UnsafeBufferPointer<UInt8>) -> PageHint {
      var found: PageHint = []
      var at = 0
      while at < value.count {
        while at < value.count, value[at].isASCIISpace { at += 1 }
        let start = at
        while at < value.count, !value[at].isASCIISpace { at += 1 }
        if at > start, at - start <= 100 {
          found.formUnion(name(UnsafeBufferPointer(rebasing: value[start..<at])))
        }
      }
      return found
    }

    private func name(_ name: UnsafeBufferPointer<UInt8>) -> PageHint {
      var found: PageHint = []
      // Hashes of the one, two and three words that end here.
      var one = NameHash.seed
      var two: UInt64?
      var three: UInt64?
      var length = 0
      var wordsSeen = 0
      func close() -> Bool {
        guard length > 0 else { return true }
        if wordsSeen == 0, negating.contains(one) { return false }
        if let hint = hints[one] { found.formUnion(hint) }
        if let two, let hint = hints[two] { found.formUnion(hint) }
        if let three, let hint = hints[three] { found.formUnion(hint) }
        three = two.map { NameHash.step($0, UInt8(ascii: "-")) }
        two = NameHash.step(one, UInt8(ascii: "-"))
        one = NameHash.seed
        length = 0
        wordsSeen += 1
        return true
      }
      var previous: UInt8 = 0
      for byte in name {
        let isWordByte = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
        if !isWordByte || byte.isASCIIUpper && previous.isASCIILower {
          guard close() else { return [] }
        }
        if isWordByte {
          let lower = byte.lowered
          one = NameHash.step(one, lower)
          two = two.map { NameHash.step($0, lower) }
          three = three.map { NameHash.step($0, lower) }
          length += 1
        }
        previous = byte
      }
      return close() ? found : []
    }
  }
}

/// The FNV-1a hash of a name in lower case, its words joined by hyphens.
enum NameHash {
  static let seed = FNV1a.seed

  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { FNV1a.step(hash, byte) }

  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(seed) { step($0, $1.lowered) }
  }
}
