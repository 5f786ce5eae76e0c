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
    guard let kind = kind(token), let found = calls(token, kind) else { return false }
    return !found.isEmpty
  }

  /// The most specific frame that holds at a token, and that its user can take.
  ///
  /// - Parameter takes: asked for each frame that holds, the most specific first, until it says yes.
  func match(at token: Int, taking takes: (FrameMatch) -> Bool = { _ in true }) -> FrameMatch? {
    guard let kind = kind(token), let calls = calls(token, kind) else { return nil }
    // "must" and "should" speak of the verb that they stand with.
    let head = kind == .auxiliary ? text.tokens[token].head : token
    var found = Surroundings()
    for call in calls {
      if let match = match(call, at: head, &found), takes(match) { return match }
    }
    return nil
  }

  /// What all frames of a word ask for alike, found once.
  private struct Surroundings {
    var objects: [Int]?
    var complement: Int??
  }

  private func calls(_ token: Int, _ kind: Trigger.Kind) -> [FrameCall]? {
    let word = grammar.numbers(of: token)
    if let found = index.calls(word.key, kind) { return found }
    return kind == .noun ? index.calls(word.singular, kind) : nil
  }

  private func kind(_ token: Int) -> Trigger.Kind? {
    switch text.tokens[token].pos {
    case .verb: return .verb
    case .auxiliary:
      let dep = text.tokens[token].dep
      guard dep == .aux || dep == .auxpass else { return .verb }
      return isInverted(token) ? nil : .auxiliary
    case .noun, .properNoun: return .noun
    // "happy hour" is nobody's mood.
    case .adjective:
      return text.tokens[token].dep == .amod && text.children(of: token).isEmpty ? nil : .adjective
    default: return nil
    }
  }

  /// "should parliament pass the bill": a condition or a question, and nobody's demand.
  private func isInverted(_ auxiliary: Int) -> Bool {
    grammar.child(text.tokens[auxiliary].head, .nsubj, .nsubjpass).map { $0 > auxiliary } ?? false
  }

  private func match(
    _ call: FrameCall,
    at token: Int,
    _ found: inout Surroundings
  ) -> FrameMatch? {
    // The trigger's words beside the token itself.
    var words: [Int] = []
    if let particle = call.particle {
      guard let found = self.particle(token, particle) else {
        return refuse(call, token, "no '\(particle)'")
      }
      words.append(found)
    }
    var objects: [Int]
    if let preposition = call.objectPreposition {
      objects = grammar.prepositional(token, preposition)
      guard !objects.isEmpty else { return refuse(call, token, "no '\(preposition)'") }
    } else {
      objects = found.objects ?? (text.tokens[token].isVerb ? grammar.objects(of: token) : [])
      found.objects = objects
    }
    var complement: Int?
    if call.needsComplement {
      complement = found.complement ?? grammar.complement(of: token)
      found.complement = .some(complement)
    }
    for constraint in call.constraints {
      guard holds(constraint, token, objects, &words) else {
        return refuse(call, token, "\(constraint.name) does not hold")
      }
    }
    report?(call.frame, token, "holds")
    return FrameMatch(
      frame: call.frame,
      head: token,
      words: [token] + words,
      objects: objects,
      complement: complement
    )
  }

  private func refuse(_ call: FrameCall, _ token: Int, _ why: @autoclosure () -> String)
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

  private func holds(
    _ constraint: Constraint<NumberedTest>,
    _ token: Int,
    _ objects: [Int],
    _ words: inout [Int]
  )
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
      return any(subjects, test) || subjects.contains { isKnown($0, as: test) }
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
      var found: [Int] = []
      for name in names { grammar.prepositional(token, name, &found) }
      for object in objects {
        for name in names { grammar.prepositional(object, name, &found) }
      }
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

  private func any(_ found: [Int], _ test: NumberedTest) -> Bool {
    guard !found.isEmpty else { return test.acceptsNone }
    return found.contains { passes($0, test) || passes(grammar.contentHead($0), test) }
  }

  private func passes(_ token: Int, _ test: NumberedTest) -> Bool {
    if !test.refused.isEmpty, grammar.isKey(token, in: test.refused) { return false }
    if test.refusesActor, phrases.isActor(token) { return false }
    if test.acceptsAny { return true }
    if !test.words.isEmpty, grammar.isKey(token, in: test.words) { return true }
    if test.acceptsName, text.tokens[token].pos == .properNoun { return true }
    if test.acceptsActors, phrases.isSeveral(token) { return true }
    return test.acceptsActor && phrases.isActor(token)
  }

  /// "they" where "the rebels said they had taken the town": what its antecedent is called.
  private func isKnown(_ token: Int, as test: NumberedTest) -> Bool {
    let word = text.tokens[token]
    guard word.pos == .pronoun, !test.words.isEmpty else { return false }
    guard let actor = phrases.actors.mentions(in: word.range).first?.actor else {
      return grammar.speaker(of: token).map { grammar.isKey($0, in: test.words) } ?? false
    }
    let words = grammar.vocabulary
    return phrases.actors[actor].name.split(separator: " ").contains { part in
      let name = part.lowercased()
      return words.holds(test.words, words.number(name))
        || name.utf8.last == 0x73
          && words.holds(test.words, words.number(String(name.dropLast())))
    }
  }

  private func isModified(_ token: Int, _ test: NumberedTest) -> Bool {
    var modifiers: [Int] = []
    gather(modifiersOf: token, &modifiers)
    guard !modifiers.isEmpty else { return test.acceptsNone }
    let words = grammar.vocabulary
    let forms = modifiers.map { words.number(text.tokens[$0].lower) }
    if forms.contains(where: { words.holds(test.refused, $0) }) { return false }
    return test.acceptsAny || forms.contains { words.holds(test.words, $0) }
      || modifiers.contains { passes($0, test) }
  }

  private func gather(modifiersOf token: Int, _ found: inout [Int]) {
    for child in text.children(of: token) {
      switch text.tokens[child].dep {
      case .amod, .compound, .nmod, .poss, .nummod:
        found.append(child)
        gather(modifiersOf: child, &found)
      default: continue
      }
    }
  }
}

extension Constraint where Test == WordTest {
  var needsComplement: Bool {
    if case .hostileComplement = self { return true }
    return isComplement
  }
}

extension Constraint {
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
