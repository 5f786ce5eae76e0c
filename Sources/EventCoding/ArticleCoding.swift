import Annotations
import TextModel

/// The coding of one article, sentence by sentence.
struct ArticleCoding {
  let coder: EventCoder
  let input: EventCodingInput
  let finder: RoleFinder
  let status: StatusReader
  let circumstances: Circumstances
  let dates: EventDates
  let background: Background

  private var text: AnnotatedText { input.text }

  init(
    coder: EventCoder,
    input: EventCodingInput,
    report: ((_ frame: Int, _ token: Int, _ outcome: String) -> Void)? = nil
  ) {
    self.coder = coder
    self.input = input
    let grammar = Grammar(text: input.text, sets: coder.sets, vocabulary: coder.vocabulary)
    let phrases = Phrases(grammar: grammar, actors: input.actors)
    finder = RoleFinder(matcher: FrameMatcher(index: coder.index, phrases: phrases, report: report))
    status = StatusReader(grammar: grammar, table: coder.statuses)
    circumstances = Circumstances(phrases: phrases)
    dates = EventDates(grammar: grammar, cues: coder.dateCues, times: input.times)
    background = Background(grammar: grammar, cues: coder.dateCues)
  }

  /// Events of all sentences, numbered in text order.
  func events() -> [Event] {
    var drafts: [EventDraft] = []
    for sentence in text.sentences.indices {
      var found: [EventDraft] = []
      code(sentence, &found)
      let loud = found.filter { !coder.index.frames[$0.match.frame].speaksAlone }
      if !loud.isEmpty { found = loud }
      drafts += found.sorted { $0.match.head < $1.match.head }
    }
    drafts.removeAll { isPrivate($0) }
    var company = Company()
    var events: [Event] = []
    var reached: [Int: [EventParticipant]] = [:]
    for draft in drafts {
      guard var event = event(draft, EventID(events.count), company) else { continue }
      let verb = text.tokens[draft.match.head]
      if isUnnamed(draft.roles.target, event.recipients), verb.dep == .advcl, verb.tag == .vbg,
        let above = reached[verb.head]
      {
        event.recipients = above
      }
      reached[draft.match.head] = event.recipients
      company.note(event, input.actors)
      events.append(event)
    }
    return events
  }

  /// "you should write to them", "my brother bullied me": told to or of the reader or writer, with nobody else who is known.
  private func isPrivate(_ draft: EventDraft) -> Bool {
    let heads = draft.roles.source + draft.roles.target
    guard heads.contains(where: { Self.familiar.contains(text.tokens[$0].lower) }) else {
      return false
    }
    return heads.allSatisfy { head in
      let range = text.tokens[head].range
      if input.quotations.contains(where: { $0.content.contains { $0.contains(range) } }) {
        return false
      }
      return input.actors.mentions(in: range).allSatisfy { mention in
        let actor = input.actors[mention.actor]
        return actor.countries.isEmpty && actor.sectors.isEmpty
      }
    }
  }

  private static let familiar: Set<String> = ["i", "me", "you", "my", "your", "yourself"]

  /// "cut ties with Chad, accusing it of …", "accusing its neighbour": nobody that is known, so whom the main clause reaches.
  private func isUnnamed(_ target: [Int], _ recipients: [EventParticipant]) -> Bool {
    guard target.count == 1, recipients.allSatisfy({ $0.actor == nil }) else { return false }
    let word = text.tokens[target[0]]
    return word.pos == .pronoun
      || text.children(of: target[0]).contains { text.tokens[$0].tag == .prpPossessive }
  }

  private func code(_ sentence: Int, _ drafts: inout [EventDraft]) {
    var consumed: Set<Int> = []
    for token in candidates(text.sentences[sentence].tokens) {
      if consumed.contains(token) { continue }
      if isSpokenOf(token) {
        // "firm about refusing to meet": what it is about is spoken of as well.
        if let match = finder.matcher.match(at: token) { consume(match, &consumed) }
        continue
      }
      var found: RoleFinder.Roles?
      let called = finder.matcher.match(at: token) { match in
        found = consumed.contains(match.head) ? nil : finder.roles(of: match)
        if found == nil {
          finder.matcher.report?(match.frame, token, "nobody acts or is acted upon")
        }
        return found != nil
      }
      guard let match = called, let roles = found else { continue }
      consume(match, &consumed)
      let frame = coder.index.frames[match.frame]
      let reading = status.reading(of: match.head)
      guard let outcome = Shaping.outcome(frame, reading, isAgentive: isAgentive(match))
      else {
        finder.matcher.report?(match.frame, token, "not said to happen")
        continue
      }
      let draft = EventDraft(match: match, roles: roles, outcome: outcome)
      if describes(match, outcome, drafts) {
        finder.matcher.report?(match.frame, token, "describes somebody")
        continue
      }
      guard !drafts.contains(where: { repeats(draft, $0) }) else {
        finder.matcher.report?(match.frame, token, "told already")
        continue
      }
      if let held = drafts.firstIndex(where: { isSameMeeting(draft, $0) }) {
        drafts[held].roles.source += roles.source + roles.target
        finder.matcher.report?(match.frame, token, "told already")
        continue
      }
      drafts.append(draft)
    }
  }

  /// "chaired the meeting, which was attended by …": one meeting, with all who are told of.
  private func isSameMeeting(_ new: EventDraft, _ old: EventDraft) -> Bool {
    new.outcome.type == .consult && old.outcome.type == .consult
      && new.outcome.status == old.outcome.status
      && text.tokens[new.match.head].dep == .relcl
      && !new.match.objects.isEmpty && new.match.objects == old.match.objects
  }

  /// Whether the trigger's subject is somebody who does it.
  private func isAgentive(_ match: FrameMatch) -> Bool {
    finder.matcher.phrases.grammar.subjects(of: match.head).contains {
      finder.matcher.phrases.isActor($0)
    }
  }

  /// Tokens that call a frame, those nearer the root first: what they are about is theirs to tell.
  private func candidates(_ tokens: Range<Int>) -> [Int] {
    var called: [(token: Int, depth: Int)] = []
    for token in tokens where finder.matcher.calls(token) {
      let isAuxiliary = text.tokens[token].dep == .aux
      var depth = 0
      var current = isAuxiliary ? text.tokens[token].head : token
      while text.tokens[current].head != current, depth < 40 {
        current = text.tokens[current].head
        depth += 2
      }
      called.append((token, isAuxiliary ? depth - 1 : depth))
    }
    return called.sorted { $0.depth == $1.depth ? $0.token < $1.token : $0.depth < $1.depth }.map(
      \.token
    )
  }

  /// "rejected the plan as offering too little", "a precondition for starting talks": spoken of, not said to happen.
  private func isSpokenOf(_ token: Int) -> Bool {
    let word = text.tokens[token]
    guard word.dep == .pcomp else { return false }
    let preposition = text.tokens[word.head]
    // "for its role in allowing": what they are blamed for.
    return Self.unreal.contains(preposition.lower)
      || preposition.lower == "in" && Self.shares.contains(text.tokens[preposition.head].base)
  }

  private static let shares: Set<String> = [
    "role", "part", "involvement", "complicity", "interest", "participation",
  ]

  private static let unreal: Set<String> = [
    "as", "for", "without", "of", "from", "instead", "about", "against",
  ]

  /// "armed men supporting the rebels": says who they are.
  private func describes(_ match: FrameMatch, _ outcome: Shaping.Outcome, _ drafts: [EventDraft])
    -> Bool
  {
    let word = text.tokens[match.head]
    // "before allowing aid": not yet done, where a meeting before which something was done was held.
    if word.dep == .pcomp, text.tokens[word.head].lower == "before", outcome.type != .consult {
      return true
    }
    if word.dep == .acl, word.tag == .vbg { return finder.matcher.phrases.isActor(word.head) }
    guard word.dep == .relcl, !drafts.isEmpty, !isToldAside(match, outcome) else { return false }
    // "set off a clash that killed three": of the clash, not of somebody.
    let grammar = finder.matcher.phrases.grammar
    if grammar.isKey(word.head, in: grammar.sets.attacks) { return false }
    return outcome.type.quad == .materialConflict || outcome.type == .support
  }

  /// "the pact, which Norway suspended in March": a clause behind a comma that says when tells of what was done.
  private func isToldAside(_ match: FrameMatch, _ outcome: Shaping.Outcome) -> Bool {
    let start = text.subtree(of: match.head).lowerBound
    guard start > 0, text.tokens[start - 1].lower == "," else { return false }
    return dates.date(of: match, type: outcome.type, isOff: false).interval != nil
  }

  /// Marks the words that tell of no event of their own once a match holds.
  private func consume(_ match: FrameMatch, _ consumed: inout Set<Int>) {
    consumed.formUnion(match.words)
    let frame = coder.index.frames[match.frame]
    if frame.consumes, let complement = match.complement, !isAppointment(complement, frame) {
      consumeClause(complement, &consumed)
    }
    for object in match.objects where text.tokens[match.head].isVerb {
      consumeNouns(object, &consumed)
    }
    if !text.tokens[match.head].isVerb { consumeNouns(match.head, &consumed) }
  }

  /// "agreed to meet on Friday": the agreement, and a meeting that is fixed.
  private func isAppointment(_ verb: Int, _ frame: Frame) -> Bool {
    guard frame.type == .agree, let inner = finder.matcher.match(at: verb),
      coder.index.frames[inner.frame].type == .consult
    else { return false }
    return dates.date(of: inner, type: .consult, isOff: false).interval != nil
  }

  private func consumeClause(_ verb: Int, _ consumed: inout Set<Int>) {
    consumed.insert(verb)
    for child in text.children(of: verb) {
      let word = text.tokens[child]
      switch word.dep {
      case .advcl where !status.grammar.hasTo(child), .relcl: continue
      case .prep where ["after", "during", "before", "following"].contains(word.lower): continue
      case .conj where status.grammar.isSecondPredicate(child): continue
      default: consumeClause(child, &consumed)
      }
    }
  }

  private func consumeNouns(_ noun: Int, _ consumed: inout Set<Int>) {
    consumed.insert(noun)
    for child in text.children(of: noun) {
      let word = text.tokens[child]
      if word.dep == .relcl || word.dep == .advcl { continue }
      if word.dep == .acl, word.tag != .vb { continue }
      if word.dep == .prep, ["after", "during", "before", "following"].contains(word.lower) {
        continue
      }
      if word.dep == .conj, status.grammar.isSecondPredicate(child) { continue }
      consumeNouns(child, &consumed)
    }
  }

  /// Whether two drafts of a sentence tell of one happening.
  private func repeats(_ new: EventDraft, _ old: EventDraft) -> Bool {
    if isResult(new, old) { return true }
    guard new.outcome.type == old.outcome.type, new.outcome.status == old.outcome.status else {
      return false
    }
    let sources = Set(old.roles.source)
    if isOneTrip(new, old), Set(new.roles.source) == sources { return true }
    let everyone = sources.union(old.roles.target)
    if new.roles.source.isEmpty, new.roles.target.allSatisfy(everyone.contains) { return true }
    guard Set(new.roles.source) == sources else { return false }
    return old.roles.target.isEmpty
      || new.roles.target.allSatisfy { everyone.contains($0) || text.tokens[$0].pos == .pronoun }
  }

  /// "arrived in Dakar for a visit to Senegal": the visit stands below the journey.
  private func isOneTrip(_ new: EventDraft, _ old: EventDraft) -> Bool {
    let frames = [new, old].map { coder.index.frames[$0.match.frame] }
    return frames.allSatisfy { $0.modes.contains(.visit) }
      && text.isWithin(new.match.head, subtreeOf: old.match.head)
  }

  /// "attacked the camp, killing nine"; "rejected it, urging restraint"; "condemns and rejects the ban".
  private func isResult(_ new: EventDraft, _ old: EventDraft) -> Bool {
    let word = text.tokens[new.match.head]
    guard word.head == old.match.head, word.head != new.match.head else { return false }
    let type = old.outcome.type
    if word.dep == .advcl, word.tag == .vbg {
      return type.quad == new.outcome.type.quad
        || type == .protest && new.outcome.type.quad == .verbalConflict
        || new.outcome.type == .concede
    }
    return word.dep == .conj && type.quad == new.outcome.type.quad
      && new.match.objects == old.match.objects && !new.match.objects.isEmpty
  }
}

/// A match with its roles and what became of its type, before it is written out.
struct EventDraft {
  let match: FrameMatch
  var roles: RoleFinder.Roles
  let outcome: Shaping.Outcome
}
