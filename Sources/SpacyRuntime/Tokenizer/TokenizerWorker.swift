package import TextModel

/// Cuts texts into tokens for one worker, remembering the chunks that it has seen.
///
/// A value that one thread at a time uses. Most chunks of a text have been seen before and cost a hash and a copy; the regular
/// expressions run on new ones only.
package struct TokenizerWorker {
  private let tokenizer: Tokenizer
  private let splitter: AffixSplitter
  /// The lexemes met so far.
  package private(set) var lexemes: LexemeCache
  /// Where a chunk's tokens begin in `pool`, by the hash of its text; `counts` tells how many.
  private var chunks = HashIndex(capacity: 4096)
  private var pool: [ChunkToken] = []
  private var counts: [(first: Int32, count: Int32)] = []

  package init(_ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    splitter = AffixSplitter(rules: tokenizer.rules, scratch: PatternScratch())
    lexemes = tokenizer.lexemes
  }

  /// Call between batches: forgets everything once there are more lexemes or chunks than `limit`. Numbers of lexemes given
  /// before are good no longer when this returns true.
  @discardableResult
  package mutating func beginBatch(limit: Int = LexemeCache.limit) -> Bool {
    guard lexemes.count > limit || counts.count > limit else { return false }
    let generation = lexemes.generation + 1
    lexemes = tokenizer.lexemes
    lexemes.generation = generation
    chunks = HashIndex(capacity: 4096)
    pool.removeAll()
    counts.removeAll()
    return true
  }

  /// Cuts a stretch of a text as a text of its own.
  /// - Complexity: O(bytes), but for chunks never seen.
  package mutating func tokenize(_ text: SourceText, _ range: TextRange) -> TokenizedText {
    text.bytes.withUnsafeBufferPointer { tokenize($0, from: range.start, to: range.end) }
  }

  private mutating func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int
  ) -> TokenizedText {
    var result = TokenizedText()
    guard start < end else { return result }
    result.reserve((end - start) / 5 + 4)
    var chunkStart = start
    var index = start
    var inSpace = CharacterClass.spaceLength(bytes, at: start, end: end) > 0
    while index < end {
      let spaceLength = CharacterClass.spaceLength(bytes, at: index, end: end)
      if (spaceLength > 0) != inSpace {
        if chunkStart < index { append(bytes, chunkStart, index, to: &result) }
        inSpace.toggle()
        if bytes[index] == 0x20 {
          result.markSpace()
          chunkStart = index + 1
        } else {
          chunkStart = index
        }
      }
      index += spaceLength > 0 ? spaceLength : characterLength(bytes[index])
    }
    if chunkStart < end { append(bytes, chunkStart, end, to: &result) }
    SpecialSequencePass.apply(tokenizer, lexemes, bytes, &result)
    return result
  }

  @inline(__always)
  private func characterLength(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Appends the tokens of one chunk.
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    to result: inout TokenizedText
  ) {
    let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let hash = MurmurHash.hash64(UnsafeRawBufferPointer(text))
    var number = chunks.find(hash)
    if number < 0 { number = learn(text, hash) }
    let (first, count) = counts[Int(number)]
    for index in Int(first)..<Int(first + count) {
      let token = pool[index]
      result.append(start: Int32(start) + token.start, length: token.length, lexeme: token.lexeme)
    }
  }

  /// Cuts a chunk that was not seen before.
  private mutating func learn(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32 {
    let first = pool.count
    let tokenizer = tokenizer
    var tokens: [(start: Int, length: Int, special: SpecialCase?)] = []
    if let special = tokenizer.special(text) {
      tokens.append((0, text.count, special))
    } else {
      splitter.split(text, special: { tokenizer.special($0) }) { tokens.append(($0, $1, $2)) }
    }
    for token in tokens {
      guard let special = token.special else {
        let form = UnsafeBufferPointer(rebasing: text[token.start..<(token.start + token.length)])
        let hash = MurmurHash.hash64(UnsafeRawBufferPointer(form))
        let lexeme = lexemes.number(of: form, hash: hash)
        pool.append(
          ChunkToken(start: Int32(token.start), length: Int32(token.length), lexeme: lexeme)
        )
        continue
      }
      var start = Int32(token.start)
      for piece in special.pieces {
        pool.append(ChunkToken(start: start, length: piece.length, lexeme: piece.lexeme))
        start += piece.length
      }
    }
    let number = Int32(counts.count)
    counts.append((Int32(first), Int32(pool.count - first)))
    chunks.set(hash, number)
    return number
  }
}

extension TokenizedText {
  mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    lexemes.reserveCapacity(count)
    hasSpaceAfter.reserveCapacity(count)
  }

  @inline(__always)
  mutating func append(start: Int32, length: Int32, lexeme: Int32, space: Bool = false) {
    starts.append(start)
    ends.append(start + length)
    lexemes.append(lexeme)
    hasSpaceAfter.append(space)
  }

  /// A space follows the last token.
  @inline(__always)
  mutating func markSpace() {
    if !hasSpaceAfter.isEmpty { hasSpaceAfter[hasSpaceAfter.count - 1] = true }
  }
}
