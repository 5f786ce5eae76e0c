import Annotations
import TextModel

/// A frame that holds at a place in the text.
struct FrameMatch {
  let frame: Int
  /// The token that called it.
  let head: Int
  /// All words of the trigger, particle and object of a light verb included.
  let words: [Int]
  let objects: [Int]
  let complement: Int?
}

/// Tries frames at tokens.
struct FrameMatcher {
  let index: FrameIndex
  let phrases: Phrases
  /// Tells every refusal; used by explanations only.
  var report: ((_ frame: Int, _ token: Int, _ outcome: String) -> Void)?

  private var grammar: Grammar { phrases.grammar }
  private var text: AnnotatedText { phrases.grammar.text }

  /// Whether some frame is called by a token.
  func calls(_ token: Int) -> Bool {
    guard let kind = kind(text.tokens[token]) else { return false }
    return calls(token, kind)?.contains { $0.trigger.kind == kind } ?? false
  }

  /// The most specific frame that holds at a token, and that its user can take.
  ///
  /// - Parameter takes: asked for each frame that holds, the most specific first, until it says yes.
  func match(at token: Int, taking takes: (FrameMatch) -> Bool = { _ in true }) -> FrameMatch? {
    guard let kind = kind(text.tokens[token]), let calls = calls(token, kind) else { return nil }
    // "must" and "should" speak of the verb that they stand with.
    let head = kind == .auxiliary ? text.tokens[token].head : token
    var found = Surroundings()
    for call in calls where call.trigger.kind == kind {
      if let match = match(call, at: head, &found), takes(match) { return match }
    }
    return nil
  }

  /// What all frames of a word ask for alike, found once.
  private struct Surroundings {
    var objects: [Int]?
    var complement: Int??
  }

  private func calls(_ token: Int, _ kind: Trigger.Kind) -> [FrameIndex.Call]? {
    let word = text.tokens[token]
    return index.calls(kind == .noun ? grammar.key(token) : word.base) ?? plural(token, kind)
  }

  private func kind(_ word: Token) -> Trigger.Kind? {
    switch word.pos {
    case .verb: .verb
    case .auxiliary: word.dep == .aux || word.dep == .auxpass ? .auxiliary : .verb
    case .noun, .properNoun: .noun
    case .adjective: .adjective
    default: nil
    }
  }

  private func plural(_ token: Int, _ kind: Trigger.Kind) -> [FrameIndex.Call]? {
    let word = text.tokens[token]
    guard kind == .noun, word.pos == .properNoun, word.lower.utf8.last == 0x73 else { return nil }
    return index.calls(String(word.lower.dropLast()))
  }

  private func match(
    _ call: FrameIndex.Call,
    at token: Int,
    _ found: inout Surroundings
  ) -> FrameMatch? {
    let frame = index.frames[call.frame]
    var words = [token]
    if let particle = call.trigger.particle {
      guard let found = self.particle(token, particle) else {
        return refuse(call, token, "no '\(particle)'")
      }
      words.append(found)
    }
    var objects: [Int]
    if let preposition = call.trigger.objectPreposition {
      objects = grammar.prepositional(token, preposition)
      guard !objects.isEmpty else { return refuse(call, token, "no '\(preposition)'") }
    } else {
      objects = found.objects ?? (text.tokens[token].isVerb ? grammar.objects(of: token) : [])
      found.objects = objects
    }
    var complement: Int?
    if frame.consumes || frame.constraints.contains(where: { $0.needsComplement }) {
      complement = found.complement ?? grammar.complement(of: token)
      found.complement = .some(complement)
    }
    for constraint in frame.constraints {
      guard holds(constraint, token, objects, &words) else {
        return refuse(call, token, "\(constraint.name) does not hold")
      }
    }
    report?(call.frame, token, "holds")
    return FrameMatch(
      frame: call.frame,
      head: token,
      words: words,
      objects: objects,
      complement: complement
    )
  }

  private func refuse(_ call: FrameIndex.Call, _ token: Int, _ why: @autoclosure () -> String)
    -> FrameMatch?
  {
    if let report { report(call.frame, token, why()) }
    return nil
  }

  private func particle(_ verb: Int, _ particle: String) -> Int? {
    text.children(of: verb).first {
      let word = text.tokens[$0]
      guard word.lower == particle else { return false }
      return word.dep == .prt || word.dep == .advmod || word.dep == .prep || word.dep == .acomp
    }
  }

  private func holds(_ constraint: Constraint, _ token: Int, _ objects: [Int], _ words: inout [Int])
    -> Bool
  {
    switch constraint {
    case .object(let test):
      guard let object = objects.first else { return test.acceptsNone }
      let named = phrases.coordinated(object).map { grammar.contentHead($0) }
      guard
        let hit = named.first(where: { passes($0, test) })
          ?? (test.words.isEmpty
            ? nil : named.compactMap { grammar.contained($0) }.first { passes($0, test) })
          ?? phrases.coordinated(object).first(where: { isRound($0) && passes($0, test) })
      else { return false }
      if !test.words.isEmpty { words.append(hit) }
      return true
    case .subject(let test):
      let subjects = grammar.subjects(of: token)
      if subjects.isEmpty, test.acceptsActor { return true }
      return any(subjects, test)
    case .objectModifier(let test):
      return objects.contains { object in
        let content = grammar.contentHead(object)
        return isModified(content, test) || content != object && isModified(object, test)
      }
    case .modifier(let test): return isModified(token, test)
    case .infinitive(let test): return any([grammar.infinitive(of: token)].compactMap { $0 }, test)
    case .clause(let test): return any([grammar.clause(of: token)].compactMap { $0 }, test)
    case .complement(let test): return any([grammar.complement(of: token)].compactMap { $0 }, test)
    case .preposition(let names, let test):
      let found =
        names.flatMap { grammar.prepositional(token, $0) }
        + objects.flatMap { object in names.flatMap { grammar.prepositional(object, $0) } }
      return any(found, test)
    case .passive(let wanted): return grammar.isPassive(token) == wanted
    case .near(let test):
      let word = text.tokens[token]
      let top = word.pos == .adjective && word.dep == .acomp ? word.head : token
      return text.subtree(of: top).contains { passes($0, test) }
    case .hostileComplement(let wanted):
      guard let complement = grammar.complement(of: token) else { return false }
      return isHostile(complement) == wanted
    }
  }

  /// "the fourth round of talks": a frame may ask for the round and not for the talks, which go on when it ends.
  private func isRound(_ object: Int) -> Bool {
    let content = grammar.contentHead(object)
    let talks = grammar.sets.talks
    return content != object && grammar.isKey(object, in: talks)
      && grammar.isKey(content, in: talks)
  }

  /// Whether what a complement tells of would be a hostile event.
  func isHostile(_ verb: Int) -> Bool {
    guard let inner = match(at: verb) else {
      // "to resume shelling"
      return grammar.infinitive(of: verb).map { isHostile($0) } ?? false
    }
    let type = index.frames[inner.frame].type
    return type.quad == .materialConflict || type == .reject && index.frames[inner.frame].consumes
  }

  private func any(_ found: [Int], _ test: WordTest) -> Bool {
    guard !found.isEmpty else { return test.acceptsNone }
    return found.contains { passes($0, test) || passes(grammar.contentHead($0), test) }
  }

  private func passes(_ token: Int, _ test: WordTest) -> Bool {
    if !test.refused.isEmpty, grammar.isKey(token, in: test.refused) { return false }
    if test.refusesActor, phrases.isActor(token) { return false }
    if test.acceptsAny { return true }
    if !test.words.isEmpty, grammar.isKey(token, in: test.words) { return true }
    if test.acceptsName, text.tokens[token].pos == .properNoun { return true }
    if test.acceptsActors, phrases.isSeveral(token) { return true }
    return test.acceptsActor && phrases.isActor(token)
  }

  private func isModified(_ token: Int, _ test: WordTest) -> Bool {
    let modifiers = modifiers(of: token)
    guard !modifiers.isEmpty else { return test.acceptsNone }
    if modifiers.contains(where: { test.refused.contains(text.tokens[$0].lower) }) { return false }
    return test.acceptsAny
      || modifiers.contains { passes($0, test) || test.words.contains(text.tokens[$0].lower) }
  }

  private func modifiers(of token: Int) -> [Int] {
    text.children(of: token).flatMap { child -> [Int] in
      guard Self.modifying.contains(text.tokens[child].dep) else { return [] }
      return [child] + modifiers(of: child)
    }
  }

  private static let modifying: Set<DependencyLabel> = [.amod, .compound, .nmod, .poss, .nummod]
}

extension Constraint {
  var needsComplement: Bool {
    if case .hostileComplement = self { return true }
    return isComplement
  }

  /// How explanations call it.
  var name: String {
    switch self {
    case .object: "object"
    case .subject: "subject"
    case .objectModifier: "object-mod"
    case .modifier: "mod"
    case .infinitive: "infinitive"
    case .clause: "clause"
    case .complement: "complement"
    case .preposition(let names, _): "prep \(names.joined(separator: "|"))"
    case .passive(let wanted): wanted ? "voice: passive" : "voice: active"
    case .near: "near"
    case .hostileComplement(let wanted): wanted ? "inner: hostile" : "inner: peaceful"
    }
  }
}
