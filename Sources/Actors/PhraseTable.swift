import TextModel

/// Phrases of one or more words, found at a place in a text by their first word.
///
/// Hyphens and spaces count for nothing ("secretary-general" is "secretary general"), a curly apostrophe is a straight one, and
/// capitals are left to whoever asks.
///
/// Phrases are looked up by a running hash of their bytes, so that all the phrases that may begin at a token are tried without
/// a string being made; what is found is then compared as bytes.
struct PhraseTable<Value: Sendable>: Sendable {
  private var openings: [SqueezedHash: Opening] = [:]
  private var phrases: [SqueezedHash: Phrase] = [:]

  /// What the phrases that begin with a word are like.
  private struct Opening {
    /// Most tokens that one of them has.
    var tokens = 0
    /// Bit n: one of them has n bytes; the last bit stands for all longer ones.
    var lengths: UInt64 = 0

    mutating func add(_ tokens: Int, _ length: Int) {
      self.tokens = max(self.tokens, tokens)
      lengths |= Self.bit(length)
    }

    func has(_ length: Int) -> Bool { lengths & Self.bit(length) != 0 }

    private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
  }

  private struct Phrase {
    let key: [UInt8]
    var values: [Value]
  }

  /// Adds a phrase; a phrase may have several values, in the order of adding.
  /// - Complexity: O(length), bytes only.
  mutating func add(_ phrase: String, _ value: Value) {
    let bytes = Array(Self.straight(phrase.lowercased()).utf8)
    var key = SqueezedHash()
    key.feed(bytes)
    guard key.length > 0 else { return }
    // Tokens that an English tokenizer makes of it, counted generously.
    var tokens = 1
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "'"): tokens += 1
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "("): tokens += 2
      default: break
      }
    }
    let word = bytes.prefix { $0 != UInt8(ascii: " ") }
    register(word, tokens, key.length)
    // What the first token may be besides: up to a hyphen, without a possessive or a comma.
    if let hyphen = word.firstIndex(of: UInt8(ascii: "-")), hyphen > word.startIndex {
      register(word[..<hyphen], tokens, key.length)
    }
    if word.last == UInt8(ascii: ",") || word.last == UInt8(ascii: "'") {
      register(word.dropLast(), tokens, key.length)
    }
    if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) {
      register(word.dropLast(2), tokens, key.length)
    }
    phrases[key, default: Phrase(key: SqueezedHash.squeezed(bytes), values: [])]
      .values.append(value)
  }

  private mutating func register(_ first: ArraySlice<UInt8>, _ tokens: Int, _ length: Int) {
    var word = SqueezedHash()
    word.feed(first)
    openings[word, default: Opening()].add(tokens, length)
  }

  subscript(phrase: String) -> [Value] {
    values(of: phrase.lowercased()) ?? []
  }

  /// The longest phrase that begins at a token and satisfies a condition.
  /// - Parameter accept: told the tokens and the values; picks one, or none.
  /// - Complexity: one dictionary lookup, and one for each length where the first word begins a phrase of so many bytes.
  func longestMatch<Pick>(
    in text: AnnotatedText,
    at start: Int,
    limit: Int,
    accept: (Range<Int>, [Value]) -> Pick?
  ) -> (tokens: Range<Int>, value: Pick)? {
    var hash = SqueezedHash()
    hash.feed(text.tokens[start].lower)
    guard let opening = openings[hash] else { return nil }
    /// Bit n: the n + 1 tokens from the first on may be a phrase.
    var found: UInt64 = 0
    let end = min(start + min(opening.tokens, 64), limit)
    for index in start..<end {
      if index > start { hash.feed(text.tokens[index].lower) }
      if opening.has(hash.length), phrases[hash] != nil {
        found |= 1 << UInt64(index - start)
      }
    }
    while found != 0 {
      let count = 64 - found.leadingZeroBitCount
      found &= ~(1 << UInt64(count - 1))
      if text.tokens[start + count - 1].isPunctuation && count > 1 { continue }
      let tokens = start..<(start + count)
      var form = ""
      for token in tokens { form += text.tokens[token].lower }
      if let values = values(of: form), let pick = accept(tokens, values) { return (tokens, pick) }
    }
    return nil
  }

  /// The values of a phrase in lower case, its bytes compared.
  private func values(of phrase: String) -> [Value]? {
    var key = SqueezedHash()
    let bytes = Array(Self.straight(phrase).utf8)
    key.feed(bytes)
    guard let found = phrases[key], found.key == SqueezedHash.squeezed(bytes) else { return nil }
    return found.values
  }

  private static func straight(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return String(text.map { $0 == "’" || $0 == "‘" ? "'" : $0 == "–" || $0 == "‑" ? "-" : $0 })
  }
}
