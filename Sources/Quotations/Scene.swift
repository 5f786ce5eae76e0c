import Annotations
import TextModel

/// A text as the finder sees it: its quoted stretches, its paragraphs' tokens, its reporting words.
struct Scene {
  let text: AnnotatedText
  let stretches: [QuotedStretch]
  /// For each token the outermost stretch that it stands in, or -1.
  let quoted: [Int32]
  /// For each token the stretch between another's marks that it stands in, or -1.
  let nested: [Int32]
  let paragraphs: [Range<Int>]
  let helpers: HelperWords
  private let words: ReportingWords

  init(_ text: AnnotatedText, words: ReportingWords, helpers: HelperWords) {
    self.helpers = helpers
    self.text = text
    self.words = words
    paragraphs = text.paragraphs.map { text.tokens(in: $0) }
    var stretches = QuotePairing(text).stretches
    var quoted = [Int32](repeating: -1, count: text.tokens.count)
    for index in stretches.indices where stretches[index].parent == nil {
      if !stretches[index].isClosed, !stretches[index].isContinued {
        stretches[index].cut(in: text, words: words)
      }
      for token in stretches[index].tokens { quoted[token] = Int32(index) }
    }
    var nested = [Int32](repeating: -1, count: text.tokens.count)
    for (index, stretch) in stretches.enumerated() where stretch.parent != nil {
      for token in stretch.tokens where nested[token] < 0 { nested[token] = Int32(index) }
    }
    self.stretches = stretches
    self.quoted = quoted
    self.nested = nested
  }

  func token(_ index: Int) -> Token { text.tokens[index] }

  /// The table's entry of a verb in the text, its particle seen to.
  func verb(_ index: Int) -> ReportingWord? {
    let token = text.tokens[index]
    guard token.pos == .verb, !isHyphenated(index) else { return nil }
    return words.verb(token.lemma, particle: particle(of: index))
  }

  func noun(_ index: Int) -> ReportingWord? {
    text.tokens[index].pos == .noun ? words.noun(text.tokens[index].lemma) : nil
  }

  /// "so-called": part of another word.
  private func isHyphenated(_ index: Int) -> Bool {
    guard index > 1, text.tokens[index - 1].lower == "-" || text.tokens[index - 1].lower == "so"
    else { return false }
    return text.tokens[index - 1].range.end == text.tokens[index].range.start
      || text.tokens[index].tag == .vbn
  }

  /// The particle right behind a verb: "point *out*", "went *on*".
  private func particle(of index: Int) -> String? {
    guard index + 1 < text.tokens.count else { return nil }
    let next = text.tokens[index + 1]
    return next.tag == .rp || next.dep == .prt ? next.lower : nil
  }

  /// Whether a verb can stand as the main verb of a clause.
  func isFinite(_ index: Int) -> Bool {
    switch text.tokens[index].tag {
    case .vbd, .vbz, .vbp: return true
    case .vbn:
      // "has said"; a bare participle after a noun is often a past tense that the tagger missed.
      return !text.children(of: index).contains { text.tokens[$0].dep == .auxpass }
    case .vb:
      return text.children(of: index).contains {
        text.tokens[$0].tag == .md || text.tokens[$0].lower == "did"
      }
    case .vbg: return text.children(of: index).contains { text.tokens[$0].dep == .aux }
    default: return false
    }
  }

  /// Whether a token ends a sentence.
  func endsSentence(_ index: Int) -> Bool {
    switch text.tokens[index].lower {
    case ".": return index == 0 || !helpers.abbreviations.contains(text.tokens[index - 1].lower)
    case "?", "!", ";": return true
    default: return false
    }
  }

  func isDash(_ index: Int) -> Bool {
    switch text.tokens[index].lower {
    case "—", "–", "--", "―", "-": return true
    default: return false
    }
  }

  /// Whether the bytes from the first to the last of a stretch are a name in capitals: a title, a label.
  func isTitleLike(_ stretch: QuotedStretch) -> Bool {
    var words = 0
    for index in stretch.tokens where !text.tokens[index].isPunctuation {
      let token = text.tokens[index]
      if !token.isCapitalized, token.pos != .adposition, token.pos != .determiner,
        token.pos != .coordinatingConjunction, token.tag != .to, token.tag != .pos
      {
        return false
      }
      words += 1
    }
    return words > 1
  }

  /// A run of tokens without the punctuation at its ends (a closing quotation mark's stretch stays whole).
  func trimmed(_ run: Range<Int>) -> Range<Int> {
    var low = run.lowerBound
    var high = run.upperBound
    while low < high, text.tokens[low].isPunctuation, quoted[low] < 0, !isBracket(low) { low += 1 }
    while high > low, text.tokens[high - 1].isPunctuation, quoted[high - 1] < 0,
      !isBracket(high - 1)
    {
      high -= 1
    }
    return low..<high
  }

  private func isBracket(_ index: Int) -> Bool {
    text.tokens[index].tag == .leftBracket || text.tokens[index].tag == .rightBracket
  }
}

extension QuotedStretch {
  /// Ends a stretch that was left open before ", said X" or ", X said", if its last sentence has that.
  mutating func cut(in text: AnnotatedText, words: ReportingWords) {
    for index in tokens.dropFirst() where text.tokens[index].lower == "," {
      let next = index + 1
      guard next < tokens.upperBound, let word = words.verb(text.tokens[next].lemma),
        word.frames.contains(.direct),
        text.tokens[next].tag == .vbd || text.tokens[next].tag == .vbz
      else { continue }
      range = TextRange(range.start, text.tokens[index].range.end)
      tokens = text.tokens(in: range)
      return
    }
  }
}
