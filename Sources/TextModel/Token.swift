/// A word or mark as the language analysis sees it. Tokens that are only white space are left out of an ``AnnotatedText``.
package struct Token: Sendable {
  /// Bytes in the text.
  package let range: TextRange
  /// The form in lower case.
  package let lower: String
  package let lemma: String
  package let pos: PartOfSpeech
  package let tag: PennTag
  /// Index of the syntactic head among the text's tokens; a root's is its own.
  package let head: Int
  package let dep: DependencyLabel
  /// Index into ``AnnotatedText/sentences``.
  package let sentence: Int
  /// Index into ``AnnotatedText/entities``, or -1 outside every entity.
  package let entity: Int
  /// Whether white space follows in the text.
  package let hasSpaceAfter: Bool
  /// Whether the first letter is a capital.
  package let isCapitalized: Bool

  package init(
    range: TextRange,
    lower: String,
    lemma: String,
    pos: PartOfSpeech,
    tag: PennTag,
    head: Int,
    dep: DependencyLabel,
    sentence: Int,
    entity: Int,
    hasSpaceAfter: Bool,
    isCapitalized: Bool
  ) {
    self.range = range
    self.lower = lower
    self.lemma = lemma
    self.pos = pos
    self.tag = tag
    self.head = head
    self.dep = dep
    self.sentence = sentence
    self.entity = entity
    self.hasSpaceAfter = hasSpaceAfter
    self.isCapitalized = isCapitalized
  }

  package var isPunctuation: Bool { pos == .punctuation }
  package var isVerb: Bool { pos == .verb || pos == .auxiliary }
  package var isNominal: Bool { pos == .noun || pos == .properNoun || pos == .pronoun }
  package var isRoot: Bool { dep == .root }
}

/// A sentence: a run of tokens and the bytes from its first to the end of its last.
package struct Sentence: Hashable, Sendable {
  package let range: TextRange
  /// Indices of its tokens.
  package let tokens: Range<Int>
  /// Index of the paragraph that it stands in.
  package let paragraph: Int

  package init(range: TextRange, tokens: Range<Int>, paragraph: Int) {
    self.range = range
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

/// A named entity as the recogniser marked it.
package struct EntitySpan: Hashable, Sendable {
  package let range: TextRange
  package let tokens: Range<Int>
  package let label: EntityLabel

  package init(range: TextRange, tokens: Range<Int>, label: EntityLabel) {
    self.range = range
    self.tokens = tokens
    self.label = label
  }
}
