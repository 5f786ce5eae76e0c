import Annotations
import TextModel

/// Whom the complement of a verb reaches.
extension RoleFinder {
  /// Whom the event of a complement reaches: its own frame's target, else whoever it names.
  func inside(_ verb: Int, _ excluding: Set<Int>) -> [Int] {
    if let inner = matcher.match(at: verb) {
      let frame = matcher.index.frames[inner.frame]
      for step in frame.isSymmetric ? frame.parties : frame.target {
        let found = find(step, inner, excluding: excluding).filter { !excluding.contains($0) }
          .filter { phrases.isActor($0) || phrases.isModifyingActor($0) }
        if !found.isEmpty { return found }
      }
    }
    var found: [Int] = []
    for child in text.children(of: verb) {
      let word = text.tokens[child]
      switch word.dep {
      case .dobj, .dative, .nsubjpass, .attr:
        if word.isNominal {
          found = named([child], excluding)
        } else if let object = grammar.child(child, .pobj) {
          found = named([object], excluding)
        }
      case .prep, .agent:
        if Self.asides.contains(word.lower) { continue }
        if let object = grammar.child(child, .pobj), !isTime(object), !isManner(object) {
          found = named([object], excluding)
        } else if let gerund = grammar.child(child, .pcomp) {
          found = inside(gerund, excluding)
        }
      case .xcomp, .ccomp, .acomp:
        found = inside(child, excluding)
      default: continue
      }
      found = found.filter { !excluding.contains($0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Prepositions whose noun says when, why or for example, never whom a deed reaches.
  private static let asides: Set<String> = [
    "as", "after", "before", "during", "since", "until", "following", "despite", "amid",
    "including", "regarding", "concerning", "given", "considering",
  ]

  /// "in regard to the forum", "in line with the charter": what a thing goes by.
  private func isManner(_ noun: Int) -> Bool {
    text.tokens[text.tokens[noun].head].lower == "in"
      && Self.manners.contains(text.tokens[noun].lower)
  }

  private static let manners: Set<String> = [
    "regard", "respect", "relation", "connection", "line", "accordance", "keeping", "context",
    "view", "light", "case", "event", "terms", "compliance", "conformity",
  ]

  /// "Brazil" of "reaffirmed Brazil's commitment": who holds it, and nobody that it is for.
  func isHolder(_ owner: Int, _ verb: Int) -> Bool {
    let noun = text.tokens[owner].head
    return text.tokens[noun].head == verb && text.tokens[noun].dep == .dobj
      && grammar.isKey(noun, in: grammar.sets.attitudes)
  }

  func isTime(_ token: Int) -> Bool {
    let entity = text.tokens[token].entity
    return entity >= 0 && [.date, .time].contains(text.entities[entity].label)
  }
}
