import Annotations
import TextModel

/// Runs the searches over a text, one after the other, each leaving to the next what it did not claim.
struct DraftCollector {
  private let scene: Scene
  private var drafts: [Draft]
  /// For each stretch, whether a draft holds it.
  private var isOwned: [Bool]
  private var used: Set<Int>

  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
    let direct = DirectAttribution(scene)
    drafts = direct.drafts
    used = direct.used
    isOwned = direct.owner.map { $0 >= 0 }
  }

  /// All drafts, in text order.
  mutating func collect() -> [Draft] {
    addWordCues()
    addTranscripts()
    addEmbedded()
    followUp()
    return drafts.filter { draft in
      draft.content.contains { piece in
        text.tokens(in: piece).contains { !text.tokens[$0].isPunctuation }
      }
    }
  }

  // MARK: Words

  private mutating func addWordCues() {
    let indirect = IndirectCues(scene)
    let according = AccordingTo(scene)
    let nominal = NominalCues(scene)
    for index in text.tokens.indices where !used.contains(index) {
      let token = text.tokens[index]
      let found: Draft? =
        switch token.pos {
        case .verb where token.lower == "according": according.draft(at: index)
        case .verb: indirect.draft(of: index)
        case .noun: nominal.draft(of: index)
        default: token.lower == "according" ? according.draft(at: index) : nil
        }
      guard var draft = found, keepToMarks(&draft, at: index) else { continue }
      used.insert(index)
      drafts.append(draft)
    }
  }

  /// Keeps a content in step with the quoted stretches it meets: one that it cuts comes in whole, one that is another's ends it.
  /// - Returns: false where nothing is left.
  private mutating func keepToMarks(_ draft: inout Draft, at head: Int) -> Bool {
    if scene.quoted[head] >= 0 {
      let around = scene.stretches[Int(scene.quoted[head])].range
      draft.content = draft.content.compactMap { $0.intersection(around) }
      draft.isNested = true
      return !draft.content.isEmpty
    }
    var kept: [TextRange] = []
    for piece in draft.content {
      var piece = piece
      for index in stretches(meeting: piece) {
        let stretch = scene.stretches[index].range
        if isOwned[index] {
          if isShared(index, with: head) {
            piece = piece.hull(stretch)
          } else if stretch.start <= piece.start {
            piece = TextRange(stretch.end, piece.end)
          } else {
            piece = TextRange(piece.start, stretch.start)
          }
        } else {
          piece = piece.hull(stretch)
        }
      }
      piece = withComplement(inked(piece))
      if !piece.isEmpty { kept.append(piece) }
    }
    // What is left of a content between another's marks is at best a connective.
    guard !kept.isEmpty else { return false }
    for piece in kept {
      for index in stretches(meeting: piece) where piece.contains(scene.stretches[index].range) {
        isOwned[index] = true
      }
    }
    draft.content = kept
    return true
  }

  /// A fragment right behind a content that the tree cut short: "called the exercise "a farce"".
  private func withComplement(_ piece: TextRange) -> TextRange {
    let next = text.tokens(in: piece).upperBound
    guard !piece.isEmpty, next < text.tokens.count, scene.quoted[next] >= 0,
      scene.quoted[next - 1] < 0
    else { return piece }
    let stretch = scene.stretches[Int(scene.quoted[next])]
    guard stretch.tokens.lowerBound == next, !isWhole(stretch) else { return piece }
    return piece.hull(stretch.range)
  }

  /// Whether the report that holds a stretch also holds this cue: "reported that X had called it "…"".
  private func isShared(_ stretch: Int, with head: Int) -> Bool {
    let cue = text.tokens[head].range
    return drafts.contains { draft in
      draft.content.contains { $0.contains(cue) && $0.contains(scene.stretches[stretch].range) }
    }
  }

  private func stretches(meeting range: TextRange) -> [Int] {
    let run = text.tokens(in: range)
    var found: [Int] = []
    for token in run {
      let index = Int(scene.quoted[token])
      if index >= 0, found.last != index { found.append(index) }
    }
    return found
  }

  /// A range without the white space and commas at its ends.
  private func inked(_ range: TextRange) -> TextRange {
    let run = scene.trimmed(text.tokens(in: range))
    guard !run.isEmpty else { return TextRange(range.start, range.start) }
    return text.range(of: run)
  }

  // MARK: Speakers before a colon

  /// "OSEI: We will sign …": a paragraph that begins with its speaker's name.
  private mutating func addTranscripts() {
    for (number, paragraph) in scene.paragraphs.enumerated() {
      guard let colon = paragraph.prefix(7).first(where: { text.tokens[$0].lower == ":" }),
        colon > paragraph.lowerBound, colon + 1 < paragraph.upperBound
      else { continue }
      let name = paragraph.lowerBound..<colon
      guard scene.isSpeakerName(name) || scene.isHeadlineName(name, in: paragraph) else { continue }
      let rest = text.range(of: (colon + 1)..<paragraph.upperBound)
      let isTaken = drafts.contains { draft in
        draft.paragraph == number && !draft.isNested
          && draft.content.contains { $0.start == rest.start }
      }
      guard !isTaken else { continue }
      // The turn is one entry: what is reported inside it is nested.
      for index in drafts.indices where drafts[index].paragraph == number {
        drafts[index].isNested = true
      }
      for index in stretches(meeting: rest) { isOwned[index] = true }
      var draft = Draft(rule: "transcript", paragraph: number)
      draft.head = colon
      draft.cue = [colon..<(colon + 1)]
      draft.content = [rest]
      draft.source = name
      drafts.append(draft)
    }
  }

  // MARK: What is left

  /// Fragments between marks that no tree led to, behind a reporting verb of the same clause.
  private mutating func addEmbedded() {
    for (index, stretch) in scene.stretches.enumerated()
    where stretch.parent == nil && !isOwned[index] && stretch.isOpened {
      guard let verb = governor(of: stretch), let word = scene.verb(verb) else { continue }
      if let last = drafts.firstIndex(where: { $0.head == verb }) {
        if drafts[last].content.allSatisfy({ $0.start < stretch.range.start }) {
          drafts[last].content.append(stretch.range)
          isOwned[index] = true
        }
        continue
      }
      guard !scene.isTitleLike(stretch) else { continue }
      // The addressee and the day stand before *that*.
      let between = (verb + 1)..<stretch.tokens.lowerBound
      let opening =
        between.first { text.tokens[$0].lower == "that" && text.tokens[$0].dep == .mark } ?? verb
        + 1
      let start = text.tokens[opening].range.start
      var draft = Draft(rule: "mixed:embedded", paragraph: stretch.paragraph)
      draft.head = verb
      draft.word = word
      draft.cue = scene.cue(of: verb)
      draft.content = [inked(TextRange(start, clauseEnd(of: stretch)))]
      let near = scene.nearbySubject(of: verb, in: scene.clause(before: verb))
      if let subject = scene.subject(of: verb).flatMap({ scene.quoted[$0] < 0 ? $0 : nil }) ?? near
      {
        let limits = subject < verb ? 0..<verb : (verb + 1)..<stretch.tokens.lowerBound
        draft.source = scene.nounPhrase(subject, within: limits)
      }
      isOwned[index] = true
      used.insert(verb)
      drafts.append(draft)
    }
  }

  /// The end of a stretch, or of the clause that goes on behind it: "a "heavy" blow to trade".
  private func clauseEnd(of stretch: QuotedStretch) -> Int {
    let limit = scene.paragraphs[stretch.paragraph].upperBound
    var next = stretch.tokens.upperBound
    while next < limit, scene.quoted[next] < 0, !scene.endsSentence(next),
      !text.tokens[next].isPunctuation
    {
      next += 1
    }
    return max(stretch.range.end, text.tokens[next - 1].range.end)
  }

  /// The reporting verb before a stretch in its sentence, with nothing but the content between.
  private func governor(of stretch: QuotedStretch) -> Int? {
    var index = stretch.tokens.lowerBound - 1
    let floor = scene.paragraphs[stretch.paragraph].lowerBound
    while index >= floor, !scene.endsSentence(index) {
      if scene.quoted[index] < 0, let word = scene.verb(index),
        word.frames.contains(.clause) || word.frames.contains(.direct),
        scene.isFinite(index) || text.tokens[index].tag == .vbg
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// Sentences between marks without a cue of their own go on with what was said before them.
  private mutating func followUp() {
    let text = scene.text
    drafts.sort { $0.end(in: text) < $1.end(in: text) }
    for (index, stretch) in scene.stretches.enumerated()
    where stretch.parent == nil && !isOwned[index] && stretch.isOpened {
      guard let last = speaking(before: stretch) else { continue }
      let distance = stretch.paragraph - drafts[last].paragraph
      guard distance == 0 || (distance == 1 && begins(stretch)),
        isWhole(stretch) || isInterrupted(stretch, after: drafts[last])
      else { continue }
      guard
        drafts[last].head == nil || drafts[last].word?.frames.contains(.direct) == true
          || distance == 0
      else { continue }
      drafts[last].content.append(stretch.range)
      drafts[last].paragraph = stretch.paragraph
      isOwned[index] = true
    }
  }

  /// The draft that a sentence without a cue goes on with: the last in quotation marks nearby, else the last report in words.
  private func speaking(before stretch: QuotedStretch) -> Int? {
    var fallback: Int?
    for index in drafts.indices.reversed() {
      let draft = drafts[index]
      guard !draft.isNested, draft.end(in: text) <= stretch.range.start else { continue }
      guard stretch.paragraph - draft.paragraph <= 1 else { break }
      if draft.isDirect {
        return fallback.map { drafts[$0].paragraph > draft.paragraph ? $0 : index } ?? index
      }
      if fallback == nil, draft.word?.frames.contains(.direct) == true { fallback = index }
    }
    return fallback
  }

  private func begins(_ stretch: QuotedStretch) -> Bool {
    stretch.tokens.lowerBound == scene.paragraphs[stretch.paragraph].lowerBound
  }

  /// Whether a stretch is a sentence of its own: capital first, a sentence's or clause's mark last.
  private func isWhole(_ stretch: QuotedStretch) -> Bool {
    guard let first = stretch.tokens.first(where: { !text.tokens[$0].isPunctuation }),
      text.tokens[first].isCapitalized
    else { return false }
    if !stretch.isClosed { return true }
    for index in stretch.tokens.reversed().prefix(3) {
      switch text.tokens[index].lower {
      case ".", "?", "!", ",", "...", "…": return true
      default: continue
      }
    }
    return false
  }

  /// "…," he said, "…"
  private func isInterrupted(_ stretch: QuotedStretch, after draft: Draft) -> Bool {
    guard let cue = draft.cue.last,
      draft.content.contains(where: { $0.end <= text.tokens[cue.lowerBound].range.start }),
      stretch.tokens.lowerBound - cue.upperBound < 30
    else { return false }
    return !(cue.upperBound..<max(cue.upperBound, stretch.tokens.lowerBound)).contains {
      scene.endsSentence($0)
    }
  }
}

extension Scene {
  /// The tokens of a verb's paragraph from its sentence's start to the verb.
  func clause(before verb: Int) -> Range<Int> {
    let sentence = text.sentences[text.tokens[verb].sentence].tokens
    return sentence.lowerBound..<max(sentence.lowerBound, verb + 1)
  }
}
