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
  mutating func add(_ phrase: String, _ value: Value) {
    let lower = Self.straight(phrase.lowercased())
    let key = Self.squeezed(lower)
    guard !key.isEmpty else { return }
    let tokens = Self.tokenCount(lower)
    for first in Self.firstWords(lower) {
      longest[first] = max(longest[first] ?? 0, tokens)
    }
    phrases[key, default: []].append(value)
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

  /// Tokens that an English tokenizer makes of a phrase, counted generously.
  private static func tokenCount(_ phrase: String) -> Int {
    var count = 1
    for byte in phrase.utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "'"): count += 1
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "("): count += 2
      default: break
      }
    }
    return count
  }

  /// What the first token may be: up to a space, a hyphen or a possessive.
  private static func firstWords(_ phrase: String) -> Set<String> {
    let word = phrase.prefix { $0 != " " }
    var result: Set<String> = [String(word)]
    if let hyphen = word.firstIndex(of: "-"), hyphen > word.startIndex {
      result.insert(String(word[..<hyphen]))
    }
    if word.hasSuffix("'s") { result.insert(String(word.dropLast(2))) }
    if word.hasSuffix("'") { result.insert(String(word.dropLast())) }
    if word.hasSuffix(",") { result.insert(String(word.dropLast())) }
    return result
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
