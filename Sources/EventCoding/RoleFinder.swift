import Annotations
import TextModel

/// Fills a matched frame's roles.
struct RoleFinder {
  let matcher: FrameMatcher

  var phrases: Phrases { matcher.phrases }
  var grammar: Grammar { matcher.phrases.grammar }
  var text: AnnotatedText { matcher.phrases.grammar.text }

  /// Heads of the phrases that name who takes part.
  struct Roles {
    var source: [Int]
    var target: [Int]
  }

  /// - Returns: nil when the frame needs somebody who acts and what stands there is nobody ("the storm killed").
  func roles(of match: FrameMatch) -> Roles? {
    let frame = matcher.index.frames[match.frame]
    if isGeneral(match) { return nil }
    if frame.isSymmetric { return parties(match, frame) }
    var stated: [Int] = []
    for step in frame.source {
      stated = find(step, match, excluding: [])
      if !stated.isEmpty { break }
    }
    let source = stated.map(speaking)
    if source.isEmpty, !canLackSource(match, frame) { return nil }
    let excluded = Set((source + stated).flatMap { phrases.coordinated($0) })
    var target = target(match, frame, excluded)
    if source.isEmpty, target.isEmpty { return nil }
    if source.isEmpty, let owner = owner(of: match, target) {
      return Roles(source: [owner], target: target)
    }
    if target.isEmpty, !frame.allowsNoTarget { target = nearby(match.head, excluded) }
    // "France and Italy agreed to a truce": they agree with each other, not with the truce.
    if Self.mutual.contains(frame.type), excluded.count > 1 || source.count > 1,
      target.allSatisfy({ !phrases.isActor($0) && !phrases.isModifyingActor($0) })
    {
      return Roles(source: source, target: [])
    }
    return Roles(source: source, target: target)
  }

  private static let mutual: Set<EventType> = [.agree, .consult, .support, .cooperate, .retreat]

  /// Types that a passive without an agent still tells of.
  private static let passive: Set<EventType> = [
    .assault, .coerce, .sanction, .retreat, .concede, .consult, .protest, .mobilize,
  ]

  private func canLackSource(_ match: FrameMatch, _ frame: Frame) -> Bool {
    // "a raid that killed two": nobody is said to have led it.
    if text.tokens[match.head].dep == .relcl, frame.type == .assault,
      grammar.isKey(text.tokens[match.head].head, in: grammar.sets.attacks)
    {
      return true
    }
    let isNobody = frame.source.contains(.subject) && !grammar.subjects(of: match.head).isEmpty
    if isNobody, !frame.allowsUnknownSource { return false }
    // "the curfew imposed in Sudan", "a man who was arrested": background, nobody said to do it.
    if [.acl, .relcl].contains(text.tokens[match.head].dep) { return false }
    if frame.allowsUnknownSource { return true }
    return grammar.isPassive(match.head) && Self.passive.contains(frame.type)
  }

  /// "UN" of "UN sanctions against Iran were lifted", "British troops were sent to Mali": who a passive names before its noun.
  private func owner(of match: FrameMatch, _ target: [Int]) -> Int? {
    guard grammar.isPassive(match.head), let object = match.objects.first, !target.isEmpty,
      !target.contains(where: { text.isWithin($0, subtreeOf: object) && $0 <= object })
    else { return nil }
    return text.children(of: object).first {
      $0 < object && [.amod, .compound, .nmod, .poss].contains(text.tokens[$0].dep)
        && phrases.isModifyingActor($0)
    }
  }

  private func target(_ match: FrameMatch, _ frame: Frame, _ excluded: Set<Int>) -> [Int] {
    for step in frame.target {
      let found = find(step, match, excluding: excluded).filter {
        !excluded.contains($0) && text.tokens[$0].tag != .prpPossessive
      }
      if !found.isEmpty { return found }
    }
    // Nobody that is known: whatever stands after the frame's own prepositions.
    for case .preposition(let name) in frame.target where name != "in" && name != "at" {
      let found = around(match, name).filter { !excluded.contains($0) && !isTime($0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func around(_ match: FrameMatch, _ name: String) -> [Int] {
    let found =
      grammar.prepositional(match.head, name)
      + match.objects.flatMap { grammar.prepositional($0, name) }
    guard found.isEmpty, name == "by" || name == "against", text.tokens[match.head].isNominal else {
      return found
    }
    // "the arrest of two monks by the police": "by" is taken to hang on the monks.
    return (grammar.prepositional(match.head, "of") + grammar.prepositional(match.head, "by"))
      .flatMap { grammar.prepositional($0, name) }
  }

  /// An unresolved pronoun of a reported clause stands for the one who reports ("Norway said it would").
  func speaking(_ head: Int) -> Int {
    let word = text.tokens[head]
    guard word.pos == .pronoun, phrases.actors.mentions(in: word.range).isEmpty else { return head }
    guard let speaker = grammar.speaker(of: head) else { return head }
    // "officials said, as it threatens to …": it is not the officials.
    let tag = text.tokens[speaker].tag
    return word.lower == "it" && (tag == .nns || tag == .nnps) ? head : speaker
  }

  /// What one step finds, by heads of phrases.
  func find(_ step: RoleStep, _ match: FrameMatch, excluding: Set<Int>) -> [Int] {
    let head = match.head
    switch step {
    case .subject:
      let isMutual = matcher.index.frames[match.frame].isSymmetric
      let found = grammar.subjects(of: head).flatMap { subject($0, isMutual: isMutual) }
      if found.isEmpty, text.tokens[head].dep == .acl { return ofDocument(head) }
      return found
    case .object:
      return match.objects.map { grammar.contentHead($0) }.filter { phrases.isActor($0) }
    case .dative:
      if let dative = grammar.child(head, .dative) {
        if let object = grammar.child(dative, .pobj) { return [object] }
        // "handed one of the leaders a sentence"
        let content = grammar.contentHead(dative)
        if text.tokens[content].isNominal { return [content] }
      }
      if let first = grammar.child(head, .dobj), grammar.secondObject(of: head, first) != nil {
        return [grammar.contentHead(first)]
      }
      return []
    case .complementSubject:
      guard let complement = match.complement else { return [] }
      if let own = grammar.child(complement, .nsubj, .nsubjpass) { return named([own], excluding) }
      return match.objects.filter { phrases.isActor($0) && !excluding.contains($0) }
    case .complement:
      guard let complement = match.complement ?? grammar.complement(of: head) else { return [] }
      return inside(complement, excluding)
    case .possessor:
      return [match.head].compactMap { grammar.child($0, .poss) }.filter { phrases.isActor($0) }
    case .modifier:
      return text.children(of: head).filter {
        [.amod, .compound, .nmod].contains(text.tokens[$0].dep) && phrases.isModifyingActor($0)
      }
    case .preposition(let name):
      return named(around(match, name), excluding)
    case .within(let phrase):
      let isBlame = matcher.index.frames[match.frame].type == .accuse
      return heads(phrase, match).flatMap { other -> [Int] in
        // "condemned violence against miners": the miners are not to blame.
        let isViolence = isBlame && grammar.isKey(other, in: grammar.sets.violence)
        let found = phrases.actors(
          within: other,
          excluding: excluding,
          search: isViolence ? .perpetrators : .anybody
        )
        return found.isEmpty && !excluding.contains(other) ? [other] : found
      }
    case .owner(let phrase):
      return heads(phrase, match).flatMap {
        phrases.actors(
          within: $0,
          excluding: excluding,
          ownerFirst: phrase != .subject,
          search: matcher.index.frames[match.frame].isSymmetric
            ? .company : phrase == .subject ? .doers : .anybody
        )
      }
    case .governor:
      return governor(head)
    case .nearby:
      return nearby(head, excluding)
    case .place:
      return place(head, match.objects)
    case .speaker:
      return [grammar.speaker(of: head)].compactMap { $0 }
    }
  }

  /// The subject behind a dateline that was taken for it: "LIMA -- Miners demanded …".
  private func afterDateline(_ head: Int) -> Int? {
    guard text.tokens[head].pos == .properNoun else { return nil }
    return text.children(of: head).first { child in
      guard child > head + 1, text.tokens[child].isNominal,
        [.appos, .conj, .dep, .nmod].contains(text.tokens[child].dep)
      else { return false }
      let between = (head + 1)..<text.subtree(of: child).lowerBound
      return !between.isEmpty
        && between.contains {
          Self.dashes.contains(text.tokens[$0].lower)
            || text.tokens[$0].lower == "-" && text.tokens[$0].hasSpaceAfter
              && text.tokens[$0 - 1].hasSpaceAfter
        }
    }
  }

  private static let dashes: Set<String> = ["--", "—"]

  /// "issued a statement demanding": whoever issued it.
  private func ofDocument(_ verb: Int) -> [Int] {
    let noun = text.tokens[verb].head
    let above = text.tokens[noun].head
    guard text.tokens[verb].tag == .vbg, [.dobj, .nsubjpass].contains(text.tokens[noun].dep),
      text.tokens[above].isVerb
    else { return [] }
    return grammar.subjects(of: above).flatMap { subject($0) }
  }

  /// The subject of the verb that an event's noun hangs on: "in talks with Peru, Chile's envoy said …".
  private func governor(_ noun: Int) -> [Int] {
    var current = noun
    for _ in 0..<4 {
      let word = text.tokens[current]
      guard word.head != current, [.pobj, .prep, .dobj, .conj, .pcomp].contains(word.dep) else {
        return []
      }
      current = word.head
      if text.tokens[current].isVerb {
        let doers = grammar.subjects(of: current)
        return (doers.isEmpty ? grammar.surfaceSubjects(current) : doers).flatMap { subject($0) }
      }
    }
    return []
  }

  /// The first one named after the trigger in its own clause and those below it.
  private func nearby(_ head: Int, _ excluding: Set<Int>) -> [Int] {
    let run = text.subtree(of: head)
    // "… but the rebels said": another clause with a subject of its own.
    let others = text.children(of: head).filter {
      text.tokens[$0].dep == .conj && text.tokens[$0].isVerb
        && grammar.subject(of: $0, .nsubj) != nil
    }
    .map { text.subtree(of: $0) }
    var current = head + 1
    while current < run.upperBound {
      let word = text.tokens[current]
      if let other = others.first(where: { $0.contains(current) }) {
        current = other.upperBound
        continue
      }
      if word.lower == "according" || word.dep == .parataxis {
        current = max(current + 1, text.subtree(of: current).upperBound)
        continue
      }
      if word.isNominal, word.pos != .pronoun, word.dep != .compound, !excluding.contains(current),
        phrases.isActor(current), !phrases.isOwn(current), !isTime(current)
      {
        return [current]
      }
      if word.dep == .amod || word.dep == .poss || word.dep == .compound,
        word.tag != .prpPossessive, !excluding.contains(current), !isHolder(current, head),
        phrases.isModifyingActor(current),
        !run.contains(where: { excluding.contains($0) && text.isWithin(current, subtreeOf: $0) })
      {
        return [current]
      }
      current += 1
    }
    return []
  }

  private func heads(_ phrase: RoleStep.Phrase, _ match: FrameMatch) -> [Int] {
    switch phrase {
    case .subject: grammar.subjects(of: match.head)
    case .object: match.objects
    case .trigger: [match.head]
    }
  }

  /// A subject that is somebody, or the somebody inside it ("US strikes killed").
  private func subject(_ head: Int, isMutual: Bool = false) -> [Int] {
    if let named = afterDateline(head) { return [named] }
    if phrases.isActor(head) { return [head] }
    let content = grammar.contentHead(head)
    if content != head, phrases.isActor(content) { return [content] }
    let members = phrases.coordinated(head).filter { phrases.isActor($0) }
    if !members.isEmpty { return [members[0]] }
    // "His engagements in Tokyo included …": whose they are, not where.
    if isMutual, let owner = grammar.child(head, .poss), text.tokens[owner].tag == .prpPossessive,
      !phrases.actors.mentions(in: text.tokens[owner].range).isEmpty
    {
      return [owner]
    }
    return phrases.actors(within: head, search: isMutual ? .company : .anybody)
  }

  func named(_ heads: [Int], _ excluding: Set<Int>) -> [Int] {
    heads.flatMap { phrases.actors(within: $0, excluding: excluding) }
  }

  /// Names of places that the verb or its object is located in.
  private func place(_ head: Int, _ objects: [Int]) -> [Int] {
    for token in [head] + objects {
      for name in ["in", "at", "near", "on", "across", "outside", "throughout", "around"] {
        for found in grammar.prepositional(token, name) where isPlace(found) { return [found] }
      }
    }
    return []
  }

  /// Whether a phrase's head names a place on the map.
  func isPlace(_ token: Int) -> Bool {
    let entity = text.tokens[token].entity
    return entity >= 0
      && [.geopolitical, .location, .facility].contains(text.entities[entity].label)
  }
}
