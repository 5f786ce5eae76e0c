import Annotations
import TextModel

/// Gives quoted stretches their cue and source by what stands next to them: "…," said X; X told reporters: "…"; "…" — X.
///
/// Trees are unreliable where marks interrupt a sentence, so the search is by adjacency and the tree is asked second.
struct DirectAttribution {
  private let scene: Scene
  private(set) var drafts: [Draft] = []
  /// For each stretch, the draft that has it, or -1.
  private(set) var owner: [Int]
  /// Reporting words already spoken for.
  private(set) var used: Set<Int> = []

  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
    owner = [Int](repeating: -1, count: scene.stretches.count)
    for unit in scene.stretchUnits() { attribute(unit) }
  }

  private mutating func attribute(_ unit: [Int]) {
    guard let first = unit.first, let last = unit.last else { return }
    let before = scene.pieceBefore(first)
    let after = scene.pieceAfter(last)
    if let found = introduced(first, by: before) {
      if unit.count == 1, endsWithComma(last), let nearer = credited(last, in: after) {
        add(unit, nearer)
      } else if unit.count > 1, let second = credited(last, in: after) {
        // A speech over paragraphs whose end has a cue of its own is told in two.
        add(unit.dropLast(), found)
        add([last], second)
      } else {
        add(unit, found)
      }
    } else if let found = credited(last, in: after) ?? dashed(last) ?? answered(last, in: after) {
      add(unit, found)
      takeOpening(of: first, before)
    } else if let found = preceded(first, by: before) ?? equated(first, by: before)
      ?? announced(first)
    {
      add(unit, found)
    }
  }

  /// "*The talks were* "a farce," he said": the words that a fragment completes are part of what was said.
  private mutating func takeOpening(of index: Int, _ piece: Range<Int>) {
    let stretch = scene.stretches[index]
    guard stretch.parent == nil, let last = piece.last, scene.isFragment(stretch, after: last),
      text.tokens[last].lower != ":", !scene.isDash(last)
    else { return }
    var start = piece.lowerBound
    let floor = scene.paragraphs[stretch.paragraph].lowerBound
    while start > floor {
      let before = scene.quoted[start - 1]
      if before >= 0 {
        guard owner[Int(before)] < 0, !scene.endsInside(scene.stretches[Int(before)]) else { break }
        start = scene.stretches[Int(before)].tokens.lowerBound
      } else if scene.endsSentence(start - 1) {
        break
      } else {
        start -= 1
      }
    }
    let run = scene.trimmed(start..<stretch.tokens.lowerBound)
    guard !run.isEmpty else { return }
    for token in run where scene.quoted[token] >= 0 {
      owner[Int(scene.quoted[token])] = drafts.count - 1
    }
    let opening = TextRange(text.tokens[run.lowerBound].range.start, stretch.range.start)
    drafts[drafts.count - 1].content.insert(opening, at: 0)
  }

  private struct Finding {
    var head: Int?
    var word: ReportingWord?
    var cue: [Range<Int>]
    var source: Range<Int>?
    var rule: RuleID
  }

  private mutating func add(_ unit: some Sequence<Int>, _ found: Finding) {
    if let head = found.head { used.insert(head) }
    let unit = Array(unit)
    guard let last = unit.last else { return }
    for index in unit { owner[index] = drafts.count }
    let stretch = scene.stretches[last]
    var draft = Draft(rule: found.rule, paragraph: stretch.paragraph)
    draft.head = found.head
    draft.word = found.word
    draft.cue = found.cue
    draft.source = found.source
    draft.content = unit.map { scene.stretches[$0].range }
    draft.isNested = stretch.parent != nil
    drafts.append(draft)
  }

  private func endsWithComma(_ index: Int) -> Bool {
    scene.stretches[index].tokens.suffix(3).contains { text.tokens[$0].lower == "," }
  }

  // MARK: Patterns

  /// X said: "…"
  private func introduced(_ index: Int, by piece: Range<Int>) -> Finding? {
    guard let last = piece.last, text.tokens[last].lower == ":" else { return nil }
    guard let verb = lastVerb(in: piece) else { return nil }
    return finding(verb, in: piece, rule: "direct:colon")
  }

  /// "…," X said; "…," said X
  private func credited(_ index: Int, in piece: Range<Int>) -> Finding? {
    var piece = piece
    let stretch = scene.stretches[index]
    let ending = scene.ending(of: stretch)
    if let first = piece.first, text.tokens[first].lower == "," {
      piece = (first + 1)..<piece.upperBound
    } else if ending == .open {
      return nil
    }
    guard let first = piece.first else { return nil }
    if text.tokens[first].pos == .coordinatingConjunction || isSubordinator(first) { return nil }
    if scene.isTitleLike(stretch), ending == .open { return nil }
    guard let verb = firstVerb(in: piece) else { return nil }
    let next = piece.upperBound
    let meetsStretch = next < text.tokens.count && scene.quoted[next] >= 0 && stretch.parent == nil
    if meetsStretch, verb == next - 1 { return nil }
    if ending == .full {
      // Behind a full stop only a bare credit: "…." X said.
      guard verb - first <= 8, next - verb <= 3, !meetsStretch || !text.tokens[first].isCapitalized
      else { return nil }
    }
    return finding(verb, in: piece, rule: "direct:after")
  }

  /// X said, "…"; X said "…"
  private func preceded(_ index: Int, by piece: Range<Int>) -> Finding? {
    guard let last = piece.last, let verb = lastVerb(in: piece) else { return nil }
    let stretch = scene.stretches[index]
    let isApart = text.tokens[last].lower == "," || scene.isDash(last)
    let opens = stretch.tokens.first { !text.tokens[$0].isPunctuation }
    let isSentence = opens.map { text.tokens[$0].isCapitalized } ?? false
    guard isApart || verb == last || (isSentence && scene.ending(of: stretch) != .open) else {
      return nil
    }
    // Between verb and words only an addressee, a time, a place.
    for between in (verb + 1)..<max(verb + 1, last + 1)
    where text.tokens[between].isVerb || text.tokens[between].lower == "that"
      || text.tokens[between].lower == "as"
      || text.tokens[between].pos == .coordinatingConjunction
    {
      return nil
    }
    if !isApart, !isSentence, scene.goesOn(stretch) { return nil }
    if !isApart, verb != last, scene.isTitleLike(stretch) { return nil }
    if verb != last, !isApart || text.tokens[last].lower == ",", let word = scene.verb(verb),
      word.frames.contains(.object), !word.frames.contains(.clause)
    {
      return nil
    }
    return finding(verb, in: piece, rule: "direct:before")
  }

  /// X told reporters: ⏎ "…"
  private func announced(_ index: Int) -> Finding? {
    let stretch = scene.stretches[index]
    guard stretch.parent == nil, stretch.paragraph > 0,
      stretch.tokens.lowerBound == scene.paragraphs[stretch.paragraph].lowerBound
    else { return nil }
    let above = scene.paragraphs[stretch.paragraph - 1]
    guard let last = above.last, text.tokens[last].lower == ":" || text.tokens[last].lower == ","
    else { return nil }
    var start = last
    while start > above.lowerBound, !scene.endsSentence(start - 1) { start -= 1 }
    let piece = start..<(last + 1)
    guard let verb = lastVerb(in: piece), !used.contains(verb) else { return nil }
    return finding(verb, in: piece, rule: "direct:paragraph-before")
  }

  /// "…" — X
  private func dashed(_ index: Int) -> Finding? {
    let stretch = scene.stretches[index]
    guard stretch.parent == nil else { return nil }
    let dash = stretch.tokens.upperBound
    var limit = scene.bounds(index).upperBound
    // The name may stand on a line of its own.
    if dash == limit, stretch.paragraph + 1 < scene.paragraphs.count {
      limit = scene.paragraphs[stretch.paragraph + 1].upperBound
    }
    guard dash + 1 < limit, scene.isDash(dash) else { return nil }
    let name = (dash + 1)..<limit
    guard name.count < 20, !name.contains(where: { isClause($0) || scene.quoted[$0] >= 0 }),
      let head = name.first(where: { text.tokens[$0].isNominal })
    else { return nil }
    let top = scene.phraseHead(head, within: name)
    return Finding(
      head: nil,
      word: nil,
      cue: [dash..<(dash + 1)],
      source: scene.nounPhrase(text.tokens[top].isNominal ? top : head, within: name),
      rule: "direct:dash"
    )
  }

  /// "…", was X's reply
  private func answered(_ index: Int, in piece: Range<Int>) -> Finding? {
    guard let copula = piece.first(where: { !text.tokens[$0].isPunctuation }),
      text.tokens[copula].lemma == "be",
      let noun = piece.first(where: { $0 > copula && scene.noun($0) != nil }), noun - copula < 8
    else { return nil }
    return nominal(noun, in: piece)
  }

  /// X's words to me were "…"
  private func equated(_ index: Int, by piece: Range<Int>) -> Finding? {
    guard let copula = piece.last, text.tokens[copula].lemma == "be",
      let noun = text.child(of: copula, .nsubj), piece.contains(noun)
    else { return nil }
    return nominal(noun, in: piece)
  }

  private func nominal(_ noun: Int, in piece: Range<Int>) -> Finding? {
    guard let word = scene.noun(noun), let owner = text.child(of: noun, .poss),
      piece.contains(owner), owner < noun
    else { return nil }
    return Finding(
      head: noun,
      word: word,
      cue: [noun..<(noun + 1)],
      source: scene.nounPhrase(owner, within: piece.lowerBound..<noun),
      rule: "nominal:copula"
    )
  }

  private func isClause(_ index: Int) -> Bool {
    text.tokens[index].isVerb && !text.tokens[index].isCapitalized
  }

  // MARK: Verbs and sources

  private func isReporting(_ index: Int) -> ReportingWord? {
    guard let word = scene.verb(index), word.frames.contains(.direct), !used.contains(index) else {
      return nil
    }
    return word
  }

  private func isSubordinator(_ index: Int) -> Bool {
    scene.helpers.subordinators.contains(text.tokens[index].lower)
  }

  private func firstVerb(in piece: Range<Int>) -> Int? {
    var fallback: Int?
    for index in piece where isReporting(index) != nil && scene.isFinite(index) {
      guard isRelative(index) else {
        return index
      }
      fallback = fallback ?? index
    }
    return fallback
  }

  /// The last reporting verb of a piece that is not part of a clause about somebody.
  private func lastVerb(in piece: Range<Int>) -> Int? {
    for index in piece.reversed()
    where isReporting(index) != nil && text.tokens[index].tag != .vb
      && !scene.isBareParticiple(index)
    {
      return index
    }
    return piece.reversed().first { isReporting($0) != nil }
  }

  private func isRelative(_ index: Int) -> Bool {
    if text.tokens[index].dep == .relcl { return true }
    guard let subject = text.child(of: index, .nsubj) else { return false }
    return text.tokens[subject].tag == .wp || text.tokens[subject].tag == .wdt
  }

  private func finding(_ verb: Int, in piece: Range<Int>, rule: RuleID) -> Finding {
    var found = Finding(
      head: verb,
      word: scene.verb(verb),
      cue: scene.cue(of: verb),
      source: nil,
      rule: rule
    )
    var head = scene.subject(of: verb)
    var bounds = piece
    if let subject = head, !piece.contains(subject) {
      // A participle may lean on a clause further off, never on the quoted words.
      if scene.quoted[subject] >= 0 || scene.isFinite(verb) {
        head = nil
      } else {
        bounds = text.tokens.indices
      }
    }
    if head == nil { head = scene.nearbySubject(of: verb, in: piece) }
    guard let head else { return found }
    var limits = bounds
    if head < verb { limits = limits.clamped(to: limits.lowerBound..<verb) }
    if head > verb { limits = limits.clamped(to: (verb + 1)..<max(verb + 1, limits.upperBound)) }
    found.source = scene.nounPhrase(head, within: limits)
    return found
  }
}
