import Annotations
import TextModel

/// What grammar says of whether something happened.
struct StatusReading {
  var status: EventStatus = .occurred
  /// Spoken of as still to come.
  var isFuture = false
  var isNegated = false
  /// "may", "could": possible only.
  var isPossible = false
  /// Stands in an "if" clause: nothing is said to happen.
  var isSupposed = false
  /// Waited for: "until Norway lifts the ban".
  var isAwaited = false
  /// Done to some end: "to demand".
  var isPurpose = false
  /// "until", "unless", "if" makes it depend on something.
  var isConditional = false
}

/// Reads tense, aspect, modals, negation, conditions and governing words.
struct StatusReader {
  let grammar: Grammar
  let table: StatusTable

  private var text: AnnotatedText { grammar.text }

  /// - Complexity: O(depth of the tree).
  func reading(of token: Int) -> StatusReading {
    var reading = StatusReading()
    let word = text.tokens[token]
    if word.isVerb {
      readVerb(token, &reading, depth: 0)
    } else if word.pos == .adjective, word.dep == .acomp, text.tokens[word.head].isVerb {
      readVerb(word.head, &reading, depth: 0)
      readConditions(token, &reading)
    } else {
      readNoun(token, &reading, depth: 0)
    }
    if reading.isPossible, reading.status == .occurred { reading.status = .hypothetical }
    if reading.isAwaited { reading.isFuture = true }
    if reading.isFuture, reading.status == .occurred || reading.status == .ongoing {
      reading.status = .planned
    }
    if reading.isNegated, reading.status != .cancelled, reading.status != .postponed {
      reading.status = .denied
    }
    return reading
  }

  private func readVerb(_ verb: Int, _ reading: inout StatusReading, depth: Int) {
    guard depth < 6 else { return }
    var hasOwnAuxiliary = false
    var isPresentBe = false
    var isPerfect = false
    for child in text.children(of: verb) {
      let word = text.tokens[child]
      switch word.dep {
      case .neg: reading.isNegated = true
      case .aux:
        hasOwnAuxiliary = hasOwnAuxiliary || word.tag != .to
        switch word.lower {
        case "will", "'ll", "shall", "wo", "’ll": reading.isFuture = true
        case "would", "'d": reading.isFuture = true
        case "may", "might", "could": reading.isPossible = true
        case "can": reading.isPossible = true
        case "must", "should", "ought": reading.status = .proposed
        case "is", "are", "am", "'s", "'re": isPresentBe = true
        case "have", "has", "had", "having": isPerfect = true
        default: break
        }
      case .auxpass where ["is", "are", "being"].contains(word.lower): break
      case .advmod where word.lower == "never" || word.lower == "no": reading.isNegated = true
      case .mark where ["if", "unless", "whether"].contains(word.lower): reading.isSupposed = true
      case .mark where ["until", "till", "before"].contains(word.lower):
        let tag = text.tokens[verb].tag
        if tag == .vbz || tag == .vbp { reading.isAwaited = true }
      case .nsubj, .nsubjpass:
        // "no talks will take place"
        let isNone = text.children(of: child).contains {
          text.tokens[$0].dep == .det && text.tokens[$0].lower == "no"
        }
        if isNone { reading.isNegated = true }
      case .advcl where isConditionalClause(child): reading.isConditional = true
      case .prep where ["until", "without", "till"].contains(word.lower) && !isTime(child):
        reading.isConditional = true
      default: continue
      }
    }
    if isPerfect, reading.isFuture {
      // "would have met": it did not come to pass.
      reading.isFuture = false
      reading.status = .hypothetical
    }
    let word = text.tokens[verb]
    if isPresentBe, word.tag == .vbg, reading.status == .occurred { reading.status = .ongoing }
    climb(verb, &reading, hasOwnAuxiliary, depth)
  }

  /// "if …", "unless …", "until …" below an adjective that speaks of readiness.
  private func readConditions(_ token: Int, _ reading: inout StatusReading) {
    for child in text.children(of: token) {
      if text.tokens[child].dep == .advcl, isConditionalClause(child) {
        reading.isConditional = true
      }
      if text.tokens[child].dep == .xcomp || text.tokens[child].dep == .neg {
        if text.tokens[child].dep == .neg { reading.isNegated = true }
        readConditions(child, &reading)
      }
    }
  }

  private func isConditionalClause(_ clause: Int) -> Bool {
    text.children(of: clause).contains {
      let mark = text.tokens[$0]
      return (mark.dep == .mark || mark.dep == .advmod)
        && ["unless", "until", "if", "till"].contains(mark.lower)
    }
  }

  private func climb(
    _ verb: Int,
    _ reading: inout StatusReading,
    _ hasOwnAuxiliary: Bool,
    _ depth: Int
  ) {
    let word = text.tokens[verb]
    guard word.head != verb else { return }
    let above = text.tokens[word.head]
    switch word.dep {
    case .conj where above.isVerb && !hasOwnAuxiliary:
      if [.vb, .vbp].contains(word.tag), grammar.child(verb, .nsubj) == nil,
        let row = grammar.infinitive(of: word.head), row < verb, grammar.hasTo(row)
      {
        // "was scheduled to lay flowers, talk to guards": the row is taken for one of main verbs.
        var inherited = StatusReading()
        readVerb(row, &inherited, depth: depth + 1)
        merge(inherited, into: &reading)
      } else if word.tag == .vb || word.tag == above.tag && word.tag == .vbg {
        var inherited = StatusReading()
        readVerb(word.head, &inherited, depth: depth + 1)
        merge(inherited, into: &reading)
      } else {
        readSupposition(word.head, &reading)
      }
    case .ccomp where !grammar.hasTo(verb):
      if above.isVerb, table.verb(above.base) == .denied, above.base == "deny" {
        reading.isNegated = !reading.isNegated
      }
    // "the agreement reached between Chile and Peru": a participle, and nothing that is agreed on.
    case .acl where word.tag == .vbn: break
    case .xcomp, .acl, .ccomp:
      governed(verb, by: word.head, &reading, depth)
    case .advcl:
      if grammar.hasTo(verb) {
        if let effect = table.verb(above.base), effect != .same || !above.isVerb {
          governed(verb, by: word.head, &reading, depth)
        } else if above.pos == .adjective {
          governed(verb, by: word.head, &reading, depth)
        } else {
          reading.isPurpose = true
          reading.isFuture = true
        }
      } else if word.tag == .vbg, above.isVerb {
        var inherited = StatusReading()
        readVerb(word.head, &inherited, depth: depth + 1)
        inherited.isNegated = false
        merge(inherited, into: &reading)
      }
    case .pcomp:
      ofGerund(word.head, &reading, depth)
    default: break
    }
  }

  /// "until 15 March": how long, and no condition.
  private func isTime(_ preposition: Int) -> Bool {
    guard let object = grammar.child(preposition, .pobj) else { return false }
    let entity = text.tokens[object].entity
    return entity >= 0 && [.date, .time].contains(text.entities[entity].label)
  }

  private func readSupposition(_ verb: Int, _ reading: inout StatusReading) {
    for child in text.children(of: verb) where text.tokens[child].dep == .mark {
      if ["if", "unless"].contains(text.tokens[child].lower) { reading.isSupposed = true }
    }
  }

  private func ofGerund(_ preposition: Int, _ reading: inout StatusReading, _ depth: Int) {
    let word = text.tokens[preposition]
    if word.lower == "without" || word.lower == "instead" || word.lower == "against" {
      reading.isNegated = true
    }
    guard word.head != preposition else { return }
    let above = text.tokens[word.head]
    if above.isVerb {
      if let effect = table.verb(above.base) { apply(effect, word.head, &reading, depth) }
    } else if Self.ends.contains(above.base) {
      reading.isFuture = true
    } else if let effect = table.noun(above.base) {
      apply(effect, word.head, &reading, depth)
    }
  }

  /// "with a view to convening": not yet done.
  private static let ends: Set<String> = ["view", "aim", "goal", "purpose", "objective", "hope"]

  /// Status of a complement: what the governing word makes of it.
  private func governed(_ verb: Int, by head: Int, _ reading: inout StatusReading, _ depth: Int) {
    let above = text.tokens[head]
    let effect =
      above.isVerb
      ? table.verb(above.base)
      : above.pos == .adjective ? table.adjective(above.lower) : table.noun(above.base)
    let isInfinitive = grammar.hasTo(verb)
    // "is to meet"
    if above.base == "be", isInfinitive, text.tokens[verb].dep == .xcomp {
      reading.isFuture = true
      return
    }
    guard let effect else {
      if isInfinitive, text.tokens[verb].dep != .acl || !above.isNominal {
        reading.isFuture = true
      } else if isInfinitive, !isFirst(head) {
        reading.isPurpose = true
        reading.isFuture = true
      }
      return
    }
    apply(effect, head, &reading, depth)
  }

  /// "the first minister to visit": somebody did.
  private func isFirst(_ noun: Int) -> Bool {
    text.children(of: noun).contains {
      ["first", "second", "last", "only", "latest"].contains(text.tokens[$0].lower)
    }
  }

  private func apply(
    _ effect: StatusTable.Effect,
    _ head: Int,
    _ reading: inout StatusReading,
    _ depth: Int
  ) {
    switch effect {
    case .planned: reading.isFuture = true
    case .decided: reading.status = .planned
    case .proposed: reading.status = .proposed
    case .hypothetical: reading.isPossible = true
    case .denied: reading.isNegated = !reading.isNegated
    case .cancelled: reading.status = .cancelled
    case .postponed: reading.status = .postponed
    case .ongoing: reading.status = .ongoing
    case .occurred: break
    case .same:
      var inherited = StatusReading()
      if text.tokens[head].isVerb { readVerb(head, &inherited, depth: depth + 1) }
      merge(inherited, into: &reading)
      return
    }
    // The governing word's own negation: "did not plan to", "was not expected to", "no plans to".
    let isNone = text.children(of: head).contains {
      text.tokens[$0].dep == .neg || text.tokens[$0].dep == .det && text.tokens[$0].lower == "no"
    }
    if isNone, effect != .denied { reading.isNegated = true }
  }

  private func merge(_ other: StatusReading, into reading: inout StatusReading) {
    reading.isFuture = reading.isFuture || other.isFuture
    reading.isNegated = reading.isNegated || other.isNegated
    reading.isPossible = reading.isPossible || other.isPossible
    reading.isSupposed = reading.isSupposed || other.isSupposed
    reading.isPurpose = reading.isPurpose || other.isPurpose
    reading.isConditional = reading.isConditional || other.isConditional
    reading.isAwaited = reading.isAwaited || other.isAwaited
    if reading.status == .occurred { reading.status = other.status }
  }

  /// Of an event noun: its own modifiers, then the verb that it depends on.
  private func readNoun(_ noun: Int, _ reading: inout StatusReading, depth: Int) {
    for child in text.children(of: noun) {
      let word = text.tokens[child]
      if word.dep == .amod || word.dep == .compound, let effect = table.adjective(word.lower) {
        apply(effect, child, &reading, 5)
      }
      if word.dep == .det, word.lower == "no" { reading.isNegated = true }
      if word.dep == .acl, word.tag == .vbn, let effect = table.verb(word.base) {
        apply(effect, child, &reading, 5)
      }
      if word.dep == .acl, grammar.hasTo(child),
        text.children(of: child).contains(where: { text.tokens[$0].dep == .auxpass })
      {
        reading.isFuture = true
      }
      if word.dep == .relcl { readVerb(child, &reading, depth: 4) }
    }
    var current = noun
    for _ in 0..<5 {
      let word = text.tokens[current]
      guard word.head != current else { return }
      let above = text.tokens[word.head]
      if above.isVerb {
        if let effect = table.verb(above.base), [.dobj, .nsubjpass, .nsubj].contains(word.dep),
          effect != .same
        {
          apply(effect, word.head, &reading, 5)
        }
        if word.dep != .prep || current == noun {
          readVerb(word.head, &reading, depth: depth + 1)
        } else if ["before", "until", "ahead"].contains(word.lower) {
          reading.isFuture = reading.isFuture || false
        } else {
          var inherited = StatusReading()
          readVerb(word.head, &inherited, depth: depth + 1)
          if inherited.isFuture, ["at", "in", "during", "for", "on"].contains(word.lower) {
            reading.isFuture = true
          }
        }
        return
      }
      if above.pos == .noun, let effect = table.noun(above.base), word.dep != .conj {
        apply(effect, word.head, &reading, 5)
      }
      current = word.head
    }
  }
}
