import TextModel

/// Puts the columns of a call together into annotated texts: white-space tokens go, heads, sentences and entities are told in the
/// tokens that stay.
struct TextAssembler {
  private let columns: AnalysisColumns
  private let lexemes: LexemeCache

  private var input = AnnotatorInput(text: SourceText(""), paragraphs: [])
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var entities: [EntitySpan] = []
  /// For each token of a paragraph its number in the text, or that of the next one that stays.
  private var numbers: [Int] = []
  private var entityOf: [Int] = []

  init(columns: AnalysisColumns, lexemes: LexemeCache) {
    self.columns = columns
    self.lexemes = lexemes
  }

  mutating func begin(_ input: AnnotatorInput) {
    self.input = input
    tokens = []
    sentences = []
    entities = []
  }

  mutating func finish() -> AnnotatedText {
    AnnotatedText(
      text: input.text,
      paragraphs: input.paragraphs,
      sentences: sentences,
      tokens: tokens,
      entities: entities
    )
  }

  /// Adds the next paragraph.
  /// - Parameter first: where its tokens begin in the columns.
  mutating func add(
    _ text: TokenizedText,
    _ named: TokenAttributes,
    paragraph: Int,
    first: Int
  ) {
    let count = text.count
    number(first, count)
    addEntities(text, first: first)

    tokens.reserveCapacity(tokens.count + count)
    var sentenceStart = tokens.count
    for index in 0..<count {
      let column = first + index
      if columns.startsSentence[column], tokens.count > sentenceStart {
        endSentence(from: sentenceStart, paragraph: paragraph)
        sentenceStart = tokens.count
      }
      guard !columns.isSpace[column] else { continue }
      let lexeme = lexemes[text.lexemes[index]]
      let head = head(of: index, count: count, first: first)
      tokens.append(
        Token(
          range: text.range(index),
          lower: lexeme.lowercase,
          lemma: named.lemmas[index],
          pos: named.partsOfSpeech[index],
          tag: named.tags[index],
          head: numbers[head],
          dep: head == index ? .root : DependencyLabel.allCases[Int(columns.labels[column])],
          sentence: sentences.count,
          entity: entityOf[index],
          hasSpaceAfter: text.hasSpaceAfter[index]
            || (index + 1 < count && columns.isSpace[column + 1]),
          isCapitalized: lexeme.isCapitalized
        )
      )
    }
    if tokens.count > sentenceStart { endSentence(from: sentenceStart, paragraph: paragraph) }
  }

  private mutating func endSentence(from start: Int, paragraph: Int) {
    guard let first = tokens[start...].first, let last = tokens.last else { return }
    sentences.append(
      Sentence(
        range: TextRange(first.range.start, last.range.end),
        tokens: start..<tokens.count,
        paragraph: paragraph
      )
    )
  }

  private mutating func number(_ first: Int, _ count: Int) {
    numbers.removeAll(keepingCapacity: true)
    entityOf.removeAll(keepingCapacity: true)
    var number = tokens.count
    for index in 0..<count {
      numbers.append(number)
      entityOf.append(-1)
      if !columns.isSpace[first + index] { number += 1 }
    }
  }

  /// The nearest ancestor that is not white space; the token itself if there is none.
  private func head(of token: Int, count: Int, first: Int) -> Int {
    var current = token
    for _ in 0..<count {
      let parent = Int(columns.heads[first + current])
      guard parent != current, (0..<count).contains(parent) else { return token }
      current = parent
      if !columns.isSpace[first + current] { return current }
    }
    return token
  }

  private mutating func addEntities(_ text: TokenizedText, first: Int) {
    var index = firstEntity(from: first)
    while index < columns.entities.count {
      let (run, label) = columns.entities[index]
      guard run.lowerBound < first + text.count else { return }
      index += 1
      let words = run.filter { !columns.isSpace[$0] }.map { $0 - first }
      guard let start = words.first, let end = words.last else { continue }
      for word in words { entityOf[word] = entities.count }
      entities.append(
        EntitySpan(
          range: TextRange(text.range(start).start, text.range(end).end),
          tokens: numbers[start]..<(numbers[end] + 1),
          label: label
        )
      )
    }
  }

  /// Index of the first entity at or after a token of the columns.
  private func firstEntity(from token: Int) -> Int {
    var low = 0
    var high = columns.entities.count
    while low < high {
      let middle = (low + high) / 2
      if columns.entities[middle].tokens.lowerBound < token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
