import Annotations
import TextModel

/// Where: the place that belongs to an event's own clause.
struct Circumstances {
  let phrases: Phrases

  private var grammar: Grammar { phrases.grammar }
  private var text: AnnotatedText { phrases.grammar.text }

  /// Where: a named place that the trigger or its object stands in.
  func place(of match: FrameMatch, _ finder: RoleFinder) -> EventPlace? {
    var heads = match.words + match.objects
    let above = text.tokens[match.head]
    if above.head != match.head, [.dobj, .nsubjpass, .nsubj].contains(above.dep) {
      heads.append(above.head)
    }
    // "A session of the commission in Kampala": where the one is, the other is too.
    heads += heads.filter { isGathering($0) }.flatMap { grammar.prepositional($0, "of") }
    for head in heads {
      for name in Self.prepositions {
        for object in grammar.prepositional(head, name) {
          if let place = named(object, finder) ?? within(object, finder) { return place }
        }
      }
    }
    return nil
  }

  /// "At a ceremony in Lima", "in a meeting at Geneva".
  private func within(_ object: Int, _ finder: RoleFinder) -> EventPlace? {
    guard isGathering(object) else { return nil }
    for name in ["in", "at"] {
      for inner in grammar.prepositional(object, name) {
        if let place = named(inner, finder) { return place }
      }
    }
    return nil
  }

  private func isGathering(_ token: Int) -> Bool {
    grammar.isKey(token, in: grammar.sets.gatherings)
  }

  private static let prepositions = ["in", "at", "to", "outside", "near"]

  private func named(_ object: Int, _ finder: RoleFinder) -> EventPlace? {
    var head = object
    if !finder.isPlace(head) {
      // "in the Malian capital, Bamako", "in the city of Basra"
      guard
        let inner = grammar.child(head, .appos)
          ?? grammar.prepositional(head, "of").first, finder.isPlace(inner)
      else { return nil }
      head = inner
    }
    let word = text.tokens[head]
    let range = word.entity >= 0 ? trimmed(text.entities[word.entity]) : word.range
    let country = phrases.actors.mentions(in: range).compactMap { mention -> CountryCode? in
      let countries = phrases.actors[mention.actor].countries
      return countries.count == 1 ? countries[0] : nil
    }.first
    return EventPlace(range: range, name: text.text[range], country: country)
  }

  /// An entity without its article and possessive mark.
  private func trimmed(_ entity: EntitySpan) -> TextRange {
    var first = entity.tokens.lowerBound
    var last = entity.tokens.upperBound - 1
    while first < last, text.tokens[first].pos == .determiner { first += 1 }
    while last > first, text.tokens[last].tag == .pos { last -= 1 }
    return text.range(of: first..<(last + 1))
  }
}
