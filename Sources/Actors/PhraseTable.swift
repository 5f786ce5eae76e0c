import TextModel

/// Phrases of one or more words, found at a place in a text by their first word.
///
/// Hyphens and spaces count for nothing ("secretary-general" is "secretary general"), a curly apostrophe is a straight one, and
/// capitals are left to whoever asks.
struct PhraseTable<Value: Sendable>: Sendable {
  /// First word → most tokens that a phrase beginning with it has.
  private var longest: [String: Int] = [:]
  private var phrases: [String: [Value]] = [:]

  /// Adds a phrase; a phrase may have several values, in the order of adding.
  /// - Complexity: O(length), bytes only.
  mutating func add(_ phrase: String, _ value: Value) {
    let bytes = Array(Self.straight(phrase.lowercased()).utf8)
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    // Tokens that an English tokenizer makes of it, counted generously.
    var tokens = 1
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "): tokens += 1
      case UInt8(ascii: "-"): tokens += 2
      case UInt8(ascii: "'"):
        tokens += 1
        key.append(byte)
      case UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "("):
        tokens += 2
        key.append(byte)
      default: key.append(byte)
      }
    }
    guard !key.isEmpty else { return }
    let word = bytes.prefix { $0 != UInt8(ascii: " ") }
    register(word, tokens)
    // What the first token may be besides: up to a hyphen, without a possessive or a comma.
    if let hyphen = word.firstIndex(of: UInt8(ascii: "-")), hyphen > word.startIndex {
      register(word[..<hyphen], tokens)
    }
    if word.last == UInt8(ascii: ",") || word.last == UInt8(ascii: "'") {
      register(word.dropLast(), tokens)
    }
    if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) {
      register(word.dropLast(2), tokens)
    }
    phrases[String(decoding: key, as: UTF8.self), default: []].append(value)
  }

  private mutating func register(_ first: ArraySlice<UInt8>, _ tokens: Int) {
    let word = String(decoding: first, as: UTF8.self)
    longest[word] = max(longest[word] ?? 0, tokens)
  }

  subscript(phrase: String) -> [Value] {
    phrases[Self.squeezed(Self.straight(phrase.lowercased()))] ?? []
  }

  /// The longest phrase that begins at a token and satisfies a condition.
  /// - Parameter accept: told the tokens and the values; picks one, or none.
  /// - Complexity: one dictionary lookup, and one for each length where the first word begins a phrase.
  func longestMatch<Pick>(
    in text: AnnotatedText,
    at start: Int,
    limit: Int,
    accept: (Range<Int>, [Value]) -> Pick?
  ) -> (tokens: Range<Int>, value: Pick)? {
    let first = text.tokens[start].lower
    guard let most = longest[first.utf8.count < 3 ? first : Self.straight(first)] else {
      return nil
    }
    var keys: [String] = []
    var key = ""
    for index in start..<min(start + most, limit) {
      key += Self.squeezed(Self.straight(text.tokens[index].lower))
      keys.append(key)
    }
    for length in stride(from: keys.count, through: 1, by: -1) {
      guard let values = phrases[keys[length - 1]] else { continue }
      let tokens = start..<(start + length)
      if text.tokens[start + length - 1].isPunctuation && length > 1 { continue }
      if let pick = accept(tokens, values) { return (tokens, pick) }
    }
    return nil
  }

  private static func straight(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return String(text.map { $0 == "’" || $0 == "‘" ? "'" : $0 == "–" || $0 == "‑" ? "-" : $0 })
  }

  private static func squeezed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) else {
      return text
    }
    return String(text.filter { $0 != " " && $0 != "-" })
  }
}
