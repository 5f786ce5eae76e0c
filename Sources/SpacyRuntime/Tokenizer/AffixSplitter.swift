/// A token inside a chunk, the stretch of text between white space.
struct ChunkToken: Sendable {
  /// First byte, counted from the chunk's.
  var start: Int32
  /// Bytes.
  var length: Int32
  var lexeme: Int32
}

/// Cuts one chunk into tokens: special cases whole, prefixes and suffixes off one by one, the rest at its infixes.
///
/// - Source: spaCy 3.8, the algorithm that the documentation calls "How spaCy's tokenizer works" (linguistic features, tokenization).
struct AffixSplitter {
  /// Suffixes of a longer chunk are looked for within this many bytes of its end: a chunk of a megabyte costs what it should.
  private static let suffixWindow = 128

  let rules: TokenizerRules
  let scratch: PatternScratch

  /// Cuts `text`.
  /// - Parameters:
  ///   - special: the special case of a stretch of bytes, or nil.
  ///   - emit: takes first byte and length of each token, in order, and the special case in place of which it stands.
  func split(
    _ text: UnsafeBufferPointer<UInt8>,
    special: (UnsafeBufferPointer<UInt8>) -> SpecialCase?,
    emit: (_ start: Int, _ length: Int, _ special: SpecialCase?) -> Void
  ) {
    var low = 0
    var high = text.count
    var suffixes: [(start: Int, length: Int)] = []
    var last = -1
    func slice(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: text[from..<to])
    }
    while low < high, high - low != last {
      if matches(rules.tokenMatch, slice(low, high)) { break }
      if special(slice(low, high)) != nil { break }
      last = high - low
      let prefix = prefixLength(slice(low, high))
      if prefix > 0, low + prefix < high, special(slice(low + prefix, high)) != nil {
        emit(low, prefix, nil)
        low += prefix
        break
      }
      let suffix = suffixLength(slice(low + prefix, high))
      if suffix > 0, low < high - suffix, special(slice(low, high - suffix)) != nil {
        suffixes.append((high - suffix, suffix))
        high -= suffix
        break
      }
      if prefix > 0 {
        emit(low, prefix, nil)
        low += prefix
      }
      // A prefix's remainder that the suffix rules see never reaches into the prefix, so both can go at once.
      if suffix > 0 {
        suffixes.append((high - suffix, suffix))
        high -= suffix
      }
    }
    if low < high {
      let rest = slice(low, high)
      if let case_ = special(rest) {
        emit(low, high - low, case_)
      } else if matches(rules.tokenMatch, rest) || matches(rules.urlMatch, rest) {
        emit(low, high - low, nil)
      } else {
        splitInfixes(rest) { emit(low + $0, $1, nil) }
      }
    }
    for suffix in suffixes.reversed() { emit(suffix.start, suffix.length, nil) }
  }

  /// Whether any affix rule finds something in the text.
  func hasAffix(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    prefixLength(text) > 0 || suffixLength(text) > 0
      || rules.infix.map { scratch.firstMatch(of: $0, in: text) != nil } ?? false
  }

  private func matches(_ pattern: Pattern?, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let pattern else { return false }
    return scratch.firstMatch(of: pattern, in: text, anchored: true) != nil
  }

  private func prefixLength(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let pattern = rules.prefix, let match = scratch.firstMatch(of: pattern, in: text) else {
      return 0
    }
    return match.end - match.start
  }

  private func suffixLength(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let pattern = rules.suffix, !text.isEmpty else { return 0 }
    var start = max(0, text.count - Self.suffixWindow)
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    guard let match = scratch.firstMatch(of: pattern, in: text, from: start) else { return 0 }
    return match.end - match.start
  }

  /// Cuts before and after each infix; one at the very start is left in the first token.
  private func splitInfixes(
    _ text: UnsafeBufferPointer<UInt8>,
    emit: (_ start: Int, _ length: Int) -> Void
  ) {
    var start = 0
    var position = 0
    while let pattern = rules.infix, position <= text.count,
      let match = scratch.firstMatch(of: pattern, in: text, from: position)
    {
      position = match.end
      if match.end == match.start {
        // An empty match cuts but takes nothing; the search goes on behind the next character.
        position += 1
        while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
      }
      guard match.start > 0 else { continue }
      if match.start > start { emit(start, match.start - start) }
      if match.end > match.start { emit(match.start, match.end - match.start) }
      start = match.end
    }
    if start < text.count { emit(start, text.count - start) }
  }
}
