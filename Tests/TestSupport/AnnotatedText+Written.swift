package import TextModel

extension AnnotatedText {
  /// A document written by hand, one sentence a line, so that a test needs no model.
  ///
  /// Words stand apart by white space, each `form/TAG/dep>head`, the head counted from 1 within the sentence (`ROOT` needs
  /// none); `form|lemma` gives a lemma that is not the form in lower case. `[PERSON` … `]` encloses an entity. A blank line
  /// parts paragraphs. `_` before a form joins it to the word before without a space.
  ///
  ///     [PERSON Liu/NNP/compound>2 Jianchao/NNP/nsubj>3 ] met|meet/VBD/ROOT [PERSON Motegi/NNP/dobj>3 ] _./././punct>3
  package static func written(_ source: String) -> AnnotatedText {
    var builder = WrittenText()
    for (number, paragraph) in source.split(separator: "\n\n").enumerated() {
      builder.beginParagraph(first: number == 0)
      for line in paragraph.split(separator: "\n") { builder.addSentence(line) }
      builder.endParagraph()
    }
    return AnnotatedText(
      text: SourceText(builder.text),
      paragraphs: builder.paragraphs,
      sentences: builder.sentences,
      tokens: builder.tokens,
      entities: builder.entities
    )
  }
}

private struct WrittenText {
  var text = ""
  var paragraphs: [TextRange] = []
  var sentences: [Sentence] = []
  var tokens: [Token] = []
  var entities: [EntitySpan] = []
  private var paragraphStart = 0

  mutating func beginParagraph(first: Bool) {
    if !first { text += "\n\n" }
    paragraphStart = text.utf8.count
  }

  mutating func endParagraph() {
    paragraphs.append(TextRange(paragraphStart, text.utf8.count))
  }

  mutating func addSentence(_ line: Substring) {
    let base = tokens.count
    var open: (label: EntityLabel, first: Int)?
    for item in line.split(whereSeparator: \.isWhitespace) {
      if item.hasPrefix("["), let label = EntityLabel(rawValue: String(item.dropFirst())) {
        open = (label, tokens.count)
      } else if item == "]", let entity = open {
        let run = entity.first..<tokens.count
        let range = TextRange(
          tokens[run.lowerBound].range.start,
          tokens[run.upperBound - 1].range.end
        )
        entities.append(EntitySpan(range: range, tokens: run, label: entity.label))
        open = nil
      } else {
        addToken(item, base: base, inEntity: open != nil)
      }
    }
    guard base < tokens.count else { return }
    let range = TextRange(tokens[base].range.start, tokens[tokens.count - 1].range.end)
    sentences.append(
      Sentence(range: range, tokens: base..<tokens.count, paragraph: paragraphs.count)
    )
  }

  private mutating func addToken(_ item: Substring, base: Int, inEntity: Bool) {
    let joined = item.hasPrefix("_") && item.count > 1
    let parts = (joined ? item.dropFirst() : item).split(
      separator: "/",
      omittingEmptySubsequences: false
    )
    let words = (parts.first ?? "").split(separator: "|")
    let form = String(words.first ?? "/")
    let tag = parts.count > 1 ? PennTag(rawValue: String(parts[1])) ?? .nn : .nn
    let relation = parts.count > 2 ? parts[2].split(separator: ">") : ["dep"]
    let label = DependencyLabel(rawValue: String(relation[0])) ?? .dep
    let head = relation.count > 1 ? Int(relation[1]).map { base + $0 - 1 } : nil
    if !joined, !text.isEmpty, !text.hasSuffix("\n") { text += " " }
    let start = text.utf8.count
    text += form
    tokens.append(
      Token(
        range: TextRange(start, text.utf8.count),
        lower: form.lowercased(),
        lemma: words.count > 1 ? String(words[1]) : form.lowercased(),
        pos: tag.partOfSpeech,
        tag: tag,
        head: head ?? tokens.count,
        dep: label,
        sentence: sentences.count,
        entity: inEntity ? entities.count : -1,
        hasSpaceAfter: true,
        isCapitalized: form.first?.isUppercase ?? false
      )
    )
  }
}

extension PennTag {
  /// The usual part of speech of a tag; what only context tells (`be` as auxiliary) is left to the plain reading.
  fileprivate var partOfSpeech: PartOfSpeech {
    switch self {
    case .nn, .nns: .noun
    case .nnp, .nnps: .properNoun
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: .verb
    case .md: .auxiliary
    case .jj, .jjr, .jjs, .afx: .adjective
    case .rb, .rbr, .rbs, .wrb: .adverb
    case .in: .adposition
    case .dt, .pdt, .wdt, .prpPossessive, .wpPossessive: .determiner
    case .prp, .wp, .ex: .pronoun
    case .cd: .numeral
    case .cc: .coordinatingConjunction
    case .to, .pos, .rp: .particle
    case .uh: .interjection
    case .dollar, .sym: .symbol
    case .period, .comma, .colon, .openingQuote, .closingQuote, .leftBracket, .rightBracket, .hyph,
      .nfp:
      .punctuation
    case .add, .fw, .ls, .xx: .other
    case .space: .space
    }
  }
}
