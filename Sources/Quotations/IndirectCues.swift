import Annotations
import TextModel

/// Finds reported speech by the reporting verbs that direct attribution left.
struct IndirectCues {
  private let scene: Scene

  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The draft of one verb, or nil where it reports nothing.
  func draft(of verb: Int) -> Draft? {
    guard let word = scene.verb(verb), !isNaming(verb) else { return nil }
    if let credit = TrailingCredit(of: verb, in: scene) { return draft(of: verb, word, credit) }
    guard var extent = scene.content(of: verb, as: word) ?? scene.around(verb, as: word) else {
      return nil
    }
    extent.runs = extent.runs.map { clipped($0, at: verb) }.filter { !$0.isEmpty }
    guard !extent.runs.isEmpty, isReport(verb, extent) else { return nil }
    var draft = Draft(
      rule: extent.rule,
      paragraph: text.sentences[text.tokens[verb].sentence].paragraph
    )
    draft.head = verb
    draft.word = word
    draft.cue = scene.cue(of: verb, preposition: extent.preposition)
    draft.content = extent.runs.map { text.range(of: $0) }
    if let subject = speaker(of: verb) {
      guard !scene.helpers.happenings.contains(text.tokens[subject].lemma) else { return nil }
      draft.source = source(subject, of: verb, apartFrom: extent.runs)
    }
    // Without anybody to say it, only a clause in the passive is a report: "it was announced that".
    guard
      draft.source != nil
        || (extent.rule == "indirect:clause" && (isPassive(verb) || scene.isBareParticiple(verb)))
        || extent.rule == "indirect:inset"
    else { return nil }
    return draft
  }

  private func draft(of verb: Int, _ word: ReportingWord, _ credit: TrailingCredit) -> Draft? {
    let sentence = text.sentences[text.tokens[verb].sentence]
    let content = scene.trimmed(sentence.tokens.lowerBound..<credit.comma)
    guard !content.isEmpty else { return nil }
    var draft = Draft(rule: "indirect:credit-behind", paragraph: sentence.paragraph)
    draft.head = verb
    draft.word = word
    draft.cue = scene.cue(of: verb, preposition: nil)
    draft.content = [text.range(of: content)]
    draft.source = scene.nounPhrase(credit.subject, within: (credit.comma + 1)..<verb)
    return draft
  }

  private func isPassive(_ verb: Int) -> Bool {
    text.children(of: verb).contains { text.tokens[$0].dep == .auxpass }
  }

  /// The subject, a coordinated report's being the first one's ("said that … and suggested that …").
  private func speaker(of verb: Int) -> Int? {
    let head = text.tokens[verb].head
    if text.tokens[verb].tag == .vbg, verb > 0, text.tokens[verb - 1].lower == ",",
      let outer = reportAround(verb)
    {
      return outer
    }
    if text.tokens[verb].dep == .conj, let outer = reportAbove(verb, content: head) {
      return scene.subject(of: outer)
    }
    guard let subject = scene.subject(of: verb) else { return nil }
    return scene.quoted[subject] == scene.quoted[verb] ? subject : credit(before: verb)
  }

  /// "…," she said, *adding* that …: the one credited, where the tree looked for a subject between the marks.
  private func credit(before verb: Int) -> Int? {
    let sentence = text.sentences[text.tokens[verb].sentence].tokens
    var index = verb - 1
    while index >= sentence.lowerBound, scene.quoted[index] == scene.quoted[verb] {
      if let word = scene.verb(index), word.frames.contains(.direct), scene.isFinite(index) {
        if let subject = scene.subject(of: index), scene.quoted[subject] == scene.quoted[verb] {
          return subject
        }
        var start = index
        while start > sentence.lowerBound, scene.quoted[start - 1] == scene.quoted[verb] {
          start -= 1
        }
        return scene.nearbySubject(of: index, in: start..<verb)
      }
      index -= 1
    }
    return nil
  }

  /// The speaker of the report whose content a participle was drawn into: "X said Y failed, *adding* that …".
  private func reportAround(_ verb: Int) -> Int? {
    var current = verb
    for above in text.ancestors(of: verb) {
      if text.tokens[current].dep == .ccomp, scene.verb(above) != nil, current != verb,
        scene.quoted[above] == scene.quoted[verb], let subject = scene.subject(of: above),
        scene.quoted[subject] == scene.quoted[verb]
      {
        return subject
      }
      current = above
    }
    return nil
  }

  /// The report whose content a verb was taken to go on with, where its tense says that it goes on with the report itself.
  private func reportAbove(_ verb: Int, content: Int) -> Int? {
    let outer = text.tokens[content].head
    guard outer != content, text.tokens[content].dep == .ccomp, scene.verb(outer) != nil,
      text.tokens[outer].tag == text.tokens[verb].tag,
      (text.tokens[verb].tag != text.tokens[content].tag
        || text.tokens[verb].lemma == text.tokens[outer].lemma),
      text.child(of: verb, .nsubj) == nil, text.child(of: verb, .aux) == nil,
      scene.verb(verb) != nil
    else { return nil }
    return outer
  }

  /// ", and observers warned that …" behind a content is told by the author.
  private func isAnothersReport(_ index: Int, beside verb: Int) -> Bool {
    let content = text.tokens[index].head
    guard text.tokens[content].dep == .ccomp, text.tokens[content].head == verb,
      text.tokens[index].tag == text.tokens[verb].tag, let word = scene.verb(index),
      word.frames.contains(.clause), text.child(of: index, .ccomp) != nil,
      let subject = text.child(of: index, .nsubj), text.tokens[subject].pos != .pronoun
    else { return false }
    let start = text.subtree(of: index).lowerBound
    return start > 1 && text.tokens[start - 1].pos == .coordinatingConjunction
      && text.tokens[start - 2].lower == ","
  }

  /// Between somebody's marks only a clause or words in marks of their own are another's; "I think" is the speaker's.
  private func isReport(_ verb: Int, _ extent: ContentExtent) -> Bool {
    guard scene.quoted[verb] >= 0 else { return true }
    guard extent.rule == "indirect:clause", let subject = scene.subject(of: verb) else {
      return false
    }
    switch text.tokens[subject].lower {
    case "i", "we", "you": return false
    default: return true
    }
  }

  /// "a club called The Anchor": a name, not a report.
  private func isNaming(_ verb: Int) -> Bool {
    let token = text.tokens[verb]
    return token.tag == .vbn && token.dep == .acl && text.child(of: verb, .agent) == nil
  }

  private func source(_ subject: Int, of verb: Int, apartFrom content: [Range<Int>]) -> Range<Int>?
  {
    guard !content.contains(where: { $0.contains(subject) }) else { return nil }
    var limits = text.sentences[text.tokens[subject].sentence].tokens
    if subject < verb { limits = limits.lowerBound..<min(verb, limits.upperBound) }
    if subject > verb { limits = (verb + 1)..<max(verb + 1, limits.upperBound) }
    for run in content {
      if run.lowerBound > subject {
        limits = limits.clamped(to: limits.lowerBound..<run.lowerBound)
      }
      if run.upperBound <= subject {
        limits = limits.clamped(to: run.upperBound..<max(run.upperBound, limits.upperBound))
      }
    }
    return scene.nounPhrase(subject, within: limits)
  }

  /// Cuts off what somebody else says: ", according to X", ", adding that", ", X said".
  private func clipped(_ whole: Range<Int>, at verb: Int) -> Range<Int> {
    let run = withoutCredit(whole, at: verb)
    for index in run
    where index > verb && text.tokens[index].pos == .verb && text.tokens[index].dep == .conj {
      guard
        reportAbove(index, content: text.tokens[index].head) == verb
          || isAnothersReport(index, beside: verb)
      else { continue }
      var end = max(run.lowerBound, min(index, text.subtree(of: index).lowerBound))
      while end > run.lowerBound,
        text.tokens[end - 1].pos == .adverb || text.tokens[end - 1].pos == .coordinatingConjunction
      {
        end -= 1
      }
      return scene.trimmed(run.lowerBound..<end)
    }
    for index in run
    where index > run.lowerBound && text.tokens[index].lower == "," && index + 1 < run.upperBound {
      let next = index + 1
      let token = text.tokens[next]
      if token.lower == "according" { return scene.trimmed(run.lowerBound..<index) }
      if token.tag == .vbg, let word = scene.verb(next), word.frames.contains(.clause),
        scene.quoted[next] == scene.quoted[verb],
        text.child(of: next, .ccomp) != nil || word.frames.contains(.direct)
      {
        return scene.trimmed(run.lowerBound..<index)
      }
    }
    return run
  }

  /// A content without the source of the credit that stands behind it.
  private func withoutCredit(_ run: Range<Int>, at verb: Int) -> Range<Int> {
    var next = run.upperBound
    if next < text.tokens.count, text.tokens[next].lower == "," { next += 1 }
    guard next < text.tokens.count, next != verb, scene.verb(next) != nil,
      let credit = TrailingCredit(of: next, in: scene), run.contains(credit.comma)
    else { return run }
    return scene.trimmed(run.lowerBound..<credit.comma)
  }
}

extension Scene {
  /// Content of a verb that the tree gives none: the words that its clause is set into, or those before its comma.
  func around(_ verb: Int, as word: ReportingWord) -> ContentExtent? {
    guard word.frames.contains(.clause) || word.frames.contains(.direct), isFinite(verb) else {
      return nil
    }
    if let extent = surroundings(of: verb) { return extent }
    let sentence = text.sentences[text.tokens[verb].sentence].tokens
    guard verb > sentence.lowerBound + 2 else { return nil }
    let comma = verb - 1
    guard text.tokens[comma].lower == ",", quoted[verb] < 0 || quoted[comma] == quoted[verb],
      verb + 1 < sentence.upperBound,
      text.tokens[verb + 1].isNominal || text.tokens[verb + 1].pos == .determiner
    else { return nil }
    let run = trimmed(sentence.lowerBound..<comma)
    guard run.count > 2 else { return nil }
    return ContentExtent(runs: [run], rule: "indirect:before-comma")
  }
}
