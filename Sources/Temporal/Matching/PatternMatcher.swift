import TextModel

/// Runs patterns over pieces.
struct PatternMatcher {
  /// What a slot of a pattern took.
  enum Captured {
    case none
    case number(Int)
    case amount(Amount)
    case atom(Int)
    case tokens(Range<Int>)
  }

  /// A pattern's longest match at a piece.
  struct Match {
    /// All that was read.
    let end: Int
    /// What the expression covers.
    let span: Range<Int>
    let captured: [Captured]
    /// Where the first part of a range ends, and its second begins; else empty.
    let cuts: [Int]
  }

  let lexicon: Lexicon
  let pieces: [Piece]
  let text: AnnotatedText
  private let numbers: NumberReader

  init(lexicon: Lexicon, words: RuleWords, pieces: [Piece], text: AnnotatedText) {
    self.lexicon = lexicon
    self.pieces = pieces
    self.text = text
    numbers = NumberReader(lexicon: lexicon, words: words, pieces: pieces)
  }

  private struct State {
    /// Empty until the first slot is taken, since most tries fail before that.
    var captured: [Captured]
    var spanStart: Int?
    var spanEnd: Int?
    var cuts: [Int] = []

    /// All slots of the pattern, those not taken as none.
    func slots(_ pattern: Pattern) -> [Captured] {
      captured.isEmpty ? Array(repeating: .none, count: pattern.slots.count) : captured
    }

    mutating func take(_ value: Captured, _ slot: Int, _ pattern: Pattern) {
      if captured.isEmpty { captured = slots(pattern) }
      captured[slot] = value
    }
  }

  func match(_ pattern: Pattern, at start: Int) -> Match? {
    var best: Match?
    var state = State(
      captured: [],
      spanStart: nil,
      spanEnd: nil
    )
    run(pattern, 0, start, start: start, &state, &best)
    return best
  }

  private func run(
    _ pattern: Pattern,
    _ instruction: Int,
    _ index: Int,
    start: Int,
    _ state: inout State,
    _ best: inout Match?
  ) {
    var position = instruction
    var index = index
    while true {
      switch pattern.program[position] {
      case .accept:
        if index > best?.end ?? start {
          let span =
            (state.spanStart ?? start)..<max(state.spanStart ?? start, state.spanEnd ?? index)
          best = Match(end: index, span: span, captured: state.slots(pattern), cuts: state.cuts)
        }
        return
      case .word(let word):
        guard index < pieces.count, pieces[index].word == word, pieces[index].atom < 0 else {
          return
        }
        index += 1
      case .oneOf(let set, let tokenClass, let slot):
        guard index < pieces.count, !pieces[index].classes.isDisjoint(with: set),
          sameSentence(index, start)
        else { return }
        state.take(capture(index, tokenClass, set), slot, pattern)
        index += 1
      case .number(let slot):
        guard let (amount, end) = numbers.read(at: index) else { return }
        state.take(.amount(amount), slot, pattern)
        index = end
      case .nounPhrase(let slot):
        guard let end = nounPhraseEnd(at: index) else { return }
        let tokens = Int(pieces[index].firstToken)..<(Int(pieces[end - 1].lastToken) + 1)
        state.take(.tokens(tokens), slot, pattern)
        index = end
      case .glue:
        guard index < pieces.count, pieces[index].glued else { return }
      case .cut: state.cuts.append(index)
      case .open: state.spanStart = index
      case .close: state.spanEnd = index
      case .split(let first, let second):
        let saved = state
        run(pattern, first, index, start: start, &state, &best)
        state = saved
        position = second
        continue
      case .jump(let target):
        position = target
        continue
      }
      position += 1
    }
  }

  private func sameSentence(_ index: Int, _ start: Int) -> Bool {
    text.tokens[Int(pieces[index].firstToken)].sentence
      == text.tokens[Int(pieces[start].firstToken)].sentence
  }

  private func capture(_ index: Int, _ tokenClass: TokenClass, _ set: ClassSet) -> Captured {
    let piece = pieces[index]
    if piece.atom >= 0 { return .atom(Int(piece.atom)) }
    if piece.word < 0 { return .number(Int(piece.value)) }
    let entry = lexicon.entries[Int(piece.word)]
    if let value = entry.value(tokenClass) { return .number(value) }
    return .number(entry.values.first { set.contains(ClassSet($0.0)) }?.1 ?? 0)
  }

  /// The piece after the noun phrase that begins here, its `of` phrases included.
  private func nounPhraseEnd(at index: Int) -> Int? {
    guard index < pieces.count else { return nil }
    let first = Int(pieces[index].firstToken)
    let tokens = text.tokens
    guard !tokens[first].isVerb, !tokens[first].isPunctuation, tokens[first].pos != .adposition
    else {
      return nil
    }
    var head = first
    while tokens[head].head > head, text.subtree(of: tokens[head].head).lowerBound >= first,
      !tokens[tokens[head].head].isVerb
    {
      head = tokens[head].head
    }
    guard tokens[head].isNominal else { return nil }
    var last = head
    for child in text.children(of: head)
    where child > head && tokens[child].lower == "of" && child == last + 1 {
      last = text.subtree(of: child).upperBound - 1
      for inner in child...last
      where tokens[inner].lower == "," || tokens[inner].isVerb || tokens[inner].tag == .wdt {
        last = inner - 1
        break
      }
    }
    var end = index
    while end < pieces.count, Int(pieces[end].firstToken) <= last { end += 1 }
    return end > index ? end : nil
  }
}
