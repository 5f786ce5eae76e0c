import TextModel

/// Runs the stages of rules over a text: each stage sees what the ones before have found as single pieces.
///
/// Within a stage the longest match that begins leftmost wins; of equally long ones the rule that stands first in its file.
/// - Source: Jerry R. Hobbs et al., "FASTUS: a cascaded finite-state transducer", 1997.
struct Cascade {
  let rules: RuleSet
  let text: AnnotatedText

  /// Expressions in text order; none overlaps another.
  func atoms() -> [Atom] {
    var pieces = PieceReader(lexicon: rules.lexicon).pieces(of: text)
    var atoms: [Atom] = []
    for stage in RuleSet.stages.indices {
      run(stage, &pieces, &atoms)
    }
    return pieces.compactMap { $0.atom >= 0 ? atoms[Int($0.atom)] : nil }
  }

  private func run(_ stage: Int, _ pieces: inout [Piece], _ atoms: inout [Atom]) {
    let matcher = PatternMatcher(
      lexicon: rules.lexicon,
      words: rules.words,
      pieces: pieces,
      text: text
    )
    var merged: [Piece] = []
    var copied = 0
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      guard piece.start > 0,
        let (match, atom) = best(stage, at: index, matcher: matcher, atoms: atoms)
      else {
        index += 1
        continue
      }
      merged.append(contentsOf: pieces[copied..<match.span.lowerBound])
      atoms.append(atom)
      merged.append(joined(pieces[match.span], atom: atom, number: atoms.count - 1))
      index = match.span.upperBound
      copied = index
    }
    guard copied > 0 else { return }
    merged.append(contentsOf: pieces[copied...])
    pieces = merged
  }

  private func best(
    _ stage: Int,
    at index: Int,
    matcher: PatternMatcher,
    atoms: [Atom]
  ) -> (PatternMatcher.Match, Atom)? {
    let run = rules.starts.run(stage: stage, start: matcher.pieces[index].start)
    guard !run.isEmpty else { return nil }
    let next = index + 1 < matcher.pieces.count ? matcher.pieces[index + 1] : nil
    var best: (match: PatternMatcher.Match, atom: Atom)?
    for position in run where rules.starts.candidates[position].admits(next) {
      let number = Int(rules.starts.candidates[position].rule)
      guard let match = matcher.match(rules.patterns[number], at: index),
        match.end > best?.match.end ?? 0, !match.span.isEmpty,
        let atom = atom(number, rules.rules[number], match, matcher, atoms)
      else { continue }
      best = (match, atom)
    }
    return best
  }

  private func atom(
    _ number: Int,
    _ rule: TimexRule,
    _ match: PatternMatcher.Match,
    _ matcher: PatternMatcher,
    _ atoms: [Atom]
  ) -> Atom? {
    let span = matcher.pieces[match.span]
    guard let first = span.first, let last = span.last else { return nil }
    let tokens = Int(first.firstToken)..<(Int(last.lastToken) + 1)
    let place = MatchGuard.Place(
      text: text,
      words: rules.places,
      pieces: matcher.pieces,
      span: match.span,
      tokens: tokens
    )
    guard rule.guards.allSatisfy({ $0.admits(place) }) else { return nil }
    let given = MeaningTemplate.Arguments(
      template: rule.meaning,
      captured: match.captured,
      atoms: atoms,
      precedingNumber: rule.meaning.kind == .echo ? precedingNumber(first, matcher, match) : nil
    )
    guard let sense = rule.meaning.sense(given, holidays: rules.holidays) else { return nil }
    var inner: Atom?
    for name in ["a", "day", "time"] where inner == nil { inner = given.atom(name) }
    return Atom(
      range: TextRange(first.range.start, last.range.end),
      tokens: tokens,
      sense: sense,
      mod: rule.mod ?? inner?.mod,
      quant: rule.quant ?? inner?.quant,
      freq: frequency(rule, given) ?? inner?.freq,
      rule: number,
      ends: rule.meaning.kind == .ends
        ? ["a", "b"].compactMap(given.atom) : parts(match, matcher, sense, number)
    )
  }

  /// The two parts of a range that share a word: 'June 2' and '4' of 'June 2-4'.
  private func parts(
    _ match: PatternMatcher.Match,
    _ matcher: PatternMatcher,
    _ sense: Sense,
    _ rule: RuleReference
  ) -> [Atom] {
    guard match.cuts.count == 2, case .range(let first, let last) = sense else { return [] }
    let spans = [match.span.lowerBound..<match.cuts[0], match.cuts[1]..<match.span.upperBound]
    return zip(spans, [first, last]).compactMap { span, sense in
      guard let start = matcher.pieces[span].first, let end = matcher.pieces[span].last else {
        return nil
      }
      return Atom(
        range: TextRange(start.range.start, end.range.end),
        tokens: Int(start.firstToken)..<(Int(end.lastToken) + 1),
        sense: sense,
        rule: rule
      )
    }
  }

  private func precedingNumber(
    _ first: Piece,
    _ matcher: PatternMatcher,
    _ match: PatternMatcher.Match
  ) -> Int? {
    let sentence = text.tokens[Int(first.firstToken)].sentence
    for piece in matcher.pieces[..<match.span.lowerBound].reversed() {
      guard text.tokens[Int(piece.firstToken)].sentence == sentence else { return nil }
      if piece.classes.contains(ClassSet(.digits)) { return Int(piece.value) }
      guard piece.word >= 0 else { continue }
      let entry = rules.lexicon.entries[Int(piece.word)]
      if let value = entry.value(.ordinal) ?? entry.value(.small) { return value }
    }
    return nil
  }

  /// `2X` from a constant or from a number that the pattern took.
  private func frequency(_ rule: TimexRule, _ given: MeaningTemplate.Arguments) -> String? {
    guard let freq = rule.freq else { return nil }
    guard freq == "times" else { return freq }
    guard let times = given.amount("times") else { return nil }
    return times.whole.map { "\($0)X" } ?? "XX"
  }

  private func joined(_ span: ArraySlice<Piece>, atom: Atom, number: Int) -> Piece {
    Piece(
      word: -1,
      start: rules.starts.start(ofAtom: atom.sense.tokenClass),
      classes: atom.sense.tokenClass,
      value: 0,
      firstToken: Int32(atom.tokens.lowerBound),
      lastToken: Int32(atom.tokens.upperBound - 1),
      range: atom.range,
      glued: span.first?.glued ?? false,
      atom: Int32(number)
    )
  }
}
