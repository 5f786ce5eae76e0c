/// A text with its language analysis: paragraphs, sentences, tokens, trees, named entities.
///
/// Immutable; every index is checked when it is made. The tree is also held the other way round, so that asking for a token's
/// children or its subtree costs nothing more than the answer.
package struct AnnotatedText: Sendable {
  package let text: SourceText
  package let paragraphs: [TextRange]
  package let sentences: [Sentence]
  package let tokens: [Token]
  package let entities: [EntitySpan]

  /// Children of token i are `childList[childStart[i]..<childStart[i + 1]]`, in text order.
  private let childStart: [Int32]
  private let childList: [Int32]
  /// First and last token of each token's subtree.
  private let edges: [(left: Int32, right: Int32)]

  /// - Precondition: heads, sentences and entities of `tokens` are indices into the lists given here, and every head lies in
  ///   its token's own sentence. A head out of bounds is taken for the token itself.
  package init(
    text: SourceText,
    paragraphs: [TextRange],
    sentences: [Sentence],
    tokens: [Token],
    entities: [EntitySpan]
  ) {
    self.text = text
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.tokens = tokens
    self.entities = entities

    let count = tokens.count
    var start = [Int32](repeating: 0, count: count + 1)
    for (index, token) in tokens.enumerated()
    where token.head != index && tokens.indices.contains(token.head) {
      start[token.head + 1] += 1
    }
    for index in 0..<count { start[index + 1] += start[index] }
    var next = start
    var list = [Int32](repeating: 0, count: Int(start[count]))
    for (index, token) in tokens.enumerated()
    where token.head != index && tokens.indices.contains(token.head) {
      list[Int(next[token.head])] = Int32(index)
      next[token.head] += 1
    }
    childStart = start
    childList = list
    edges = Self.subtreeEdges(tokens)
  }

  /// Walks up from each token, widening its ancestors' edges.
  /// - Complexity: O(n · depth of the tree).
  private static func subtreeEdges(_ tokens: [Token]) -> [(left: Int32, right: Int32)] {
    var edges = tokens.indices.map { (left: Int32($0), right: Int32($0)) }
    for index in tokens.indices {
      let position = Int32(index)
      var current = index
      var steps = 0
      while tokens.indices.contains(tokens[current].head), tokens[current].head != current,
        steps < tokens.count
      {
        current = tokens[current].head
        steps += 1
        edges[current].left = min(edges[current].left, position)
        edges[current].right = max(edges[current].right, position)
      }
    }
    return edges
  }

  /// Direct dependents of a token, in text order.
  package func children(of token: Int) -> ChildSequence {
    ChildSequence(list: childList[Int(childStart[token])..<Int(childStart[token + 1])])
  }

  /// The first dependent with this label.
  package func child(of token: Int, _ label: DependencyLabel) -> Int? {
    children(of: token).first { tokens[$0].dep == label }
  }

  /// Tokens from the first to the last of the subtree, gaps (of a non-projective tree) included.
  package func subtree(of token: Int) -> Range<Int> {
    Int(edges[token].left)..<(Int(edges[token].right) + 1)
  }

  /// The ancestors of a token, nearest first.
  package func ancestors(of token: Int) -> [Int] {
    var result: [Int] = []
    var current = token
    while tokens[current].head != current, result.count < tokens.count {
      current = tokens[current].head
      result.append(current)
    }
    return result
  }

  /// Whether `token` is `ancestor` or stands below it.
  package func isWithin(_ token: Int, subtreeOf ancestor: Int) -> Bool {
    var current = token
    var steps = 0
    while current != ancestor {
      let head = tokens[current].head
      guard head != current, steps < tokens.count else { return false }
      current = head
      steps += 1
    }
    return true
  }

  /// The bytes from the first to the last of a run of tokens.
  package func range(of run: Range<Int>) -> TextRange {
    guard let first = run.first, let last = run.last else { return TextRange(0, 0) }
    return TextRange(tokens[first].range.start, tokens[last].range.end)
  }

  /// The words of a token as written.
  package func form(of token: Int) -> String { text[tokens[token].range] }

  /// The words of a run of tokens as written, white space included.
  package func string(of run: Range<Int>) -> String { text[range(of: run)] }

  /// Tokens that overlap a range of bytes.
  /// - Complexity: O(log n).
  package func tokens(in range: TextRange) -> Range<Int> {
    let first = partition { tokens[$0].range.end > range.start }
    let last = partition { tokens[$0].range.start >= range.end }
    return first..<max(first, last)
  }

  /// The token that covers a byte, if one does.
  package func token(at offset: Int) -> Int? {
    let index = partition { tokens[$0].range.end > offset }
    return index < tokens.count && tokens[index].range.contains(offset) ? index : nil
  }

  /// The sentence that a byte stands in (or the one before, between sentences).
  package func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// First token index for which a monotone condition holds.
  private func partition(_ condition: (Int) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Indices of a token's dependents.
package struct ChildSequence: RandomAccessCollection, Sendable {
  private let list: ArraySlice<Int32>

  init(list: ArraySlice<Int32>) {
    self.list = list
  }

  package var startIndex: Int { list.startIndex }
  package var endIndex: Int { list.endIndex }
  package subscript(position: Int) -> Int { Int(list[position]) }
}
