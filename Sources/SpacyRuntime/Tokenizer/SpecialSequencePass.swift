/// The last pass of the tokenizer: runs of tokens that spell a special case which the affix rules took apart are put back.
enum SpecialSequencePass {
  private struct Run {
    let start: Int
    let end: Int
  }

  static func apply(
    _ tokenizer: Tokenizer,
    _ lexemes: LexemeCache,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ text: inout TokenizedText
  ) {
    let runs = chosen(found(tokenizer.sequences, lexemes.column(.orth), text), count: text.count)
    guard !runs.isEmpty else { return }
    var result = TokenizedText()
    result.reserve(text.count + 8)
    var index = 0
    for run in runs {
      while index < run.start {
        result.copy(text, index)
        index += 1
      }
      let start = text.starts[run.start]
      let end = text.ends[run.end - 1]
      let spelled = UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
      guard let special = tokenizer.special(spelled) else { continue }
      var position = start
      for piece in special.pieces {
        result.append(start: position, length: piece.length, lexeme: piece.lexeme)
        position += piece.length
      }
      if text.hasSpaceAfter[run.end - 1] { result.markSpace() }
      index = run.end
    }
    while index < text.count {
      result.copy(text, index)
      index += 1
    }
    text = result
  }

  /// All runs that spell a special case's tokens, white space between them or not.
  private static func found(
    _ sequences: SpecialSequences,
    _ orths: [UInt64],
    _ text: TokenizedText
  ) -> [Run] {
    var runs: [Run] = []
    for start in 0..<text.count {
      var node = sequences.next(SpecialSequences.root, orths[Int(text.lexemes[start])])
      var end = start + 1
      while node >= 0 {
        if sequences.ends(at: node) { runs.append(Run(start: start, end: end)) }
        guard end < text.count else { break }
        node = sequences.next(node, orths[Int(text.lexemes[end])])
        end += 1
      }
    }
    return runs
  }

  /// The longest first, the earlier of two as long; one whose first or last token a longer one covers is dropped, but still
  /// keeps others from its tokens.
  private static func chosen(_ runs: [Run], count: Int) -> [Run] {
    guard runs.count > 1 else { return runs }
    var taken = Set<Int>()
    var result: [Run] = []
    let ordered = runs.sorted {
      ($1.end - $1.start, $0.start) < ($0.end - $0.start, $1.start)
    }
    for run in ordered {
      if !taken.contains(run.start), !taken.contains(run.end - 1) { result.append(run) }
      for index in run.start..<run.end { taken.insert(index) }
    }
    return result.sorted { $0.start < $1.start }
  }
}

extension TokenizedText {
  @inline(__always)
  fileprivate mutating func copy(_ other: TokenizedText, _ index: Int) {
    starts.append(other.starts[index])
    ends.append(other.ends[index])
    lexemes.append(other.lexemes[index])
    hasSpaceAfter.append(other.hasSpaceAfter[index])
  }
}
