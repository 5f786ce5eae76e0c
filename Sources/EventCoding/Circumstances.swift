import Annotations
import Chronology
import TextModel

/// When and where: the time expression and the place that belong to an event's own clause.
struct Circumstances {
  let phrases: Phrases
  let times: [Timex]
  /// Indices into `times` of those that give days, by sentence.
  private let dated: [Int: [Int]]

  private var grammar: Grammar { phrases.grammar }
  private var text: AnnotatedText { phrases.grammar.text }

  init(phrases: Phrases, times: [Timex]) {
    self.phrases = phrases
    self.times = times
    var dated: [Int: [Int]] = [:]
    for (index, time) in times.enumerated() where time.kind == .date || time.kind == .time {
      if let sentence = phrases.grammar.text.sentence(at: time.range.start) {
        dated[sentence, default: []].append(index)
      }
    }
    self.dated = dated
  }

  /// The date of an event from the expression that hangs in its clause; unknown when none does.
  func date(of match: FrameMatch) -> EventDate {
    let sentence = text.tokens[match.head].sentence
    guard let candidates = dated[sentence] else { return .unknown }
    let clause = clause(of: match)
    var best: (index: Int, distance: Int)?
    for index in candidates {
      guard let distance = distance(times[index].range, clause, match) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (index, distance) }
    }
    guard let best else { return .unknown }
    let time = times[best.index]
    guard let interval = time.interval else {
      // Its story may date it: "on Wednesday" of an undated report.
      return EventDate(interval: nil, basis: .none, timex: time.anchoring == nil ? nil : best.index)
    }
    let basis: EventDate.Basis = time.basis == .story ? .story : .text
    return EventDate(interval: interval, basis: basis, timex: best.index)
  }

  /// The words that an event's clause hangs on: its trigger, a light verb above it, verbs that it completes.
  private func clause(of match: FrameMatch) -> [Int] {
    var clause = match.words
    var current = match.head
    for _ in 0..<4 {
      let word = text.tokens[current]
      guard word.head != current else { break }
      let above = text.tokens[word.head]
      let passes: Bool
      switch word.dep {
      case .xcomp: passes = above.isVerb
      case .dobj, .nsubjpass, .nsubj, .attr: passes = above.isVerb && !word.isVerb
      case .conj:
        passes = above.isVerb && word.isVerb && grammar.child(current, .nsubj, .nsubjpass) == nil
      case .acomp: passes = true
      case .pobj: passes = false
      default: passes = false
      }
      guard passes else { break }
      current = word.head
      clause.append(current)
    }
    return clause
  }

  /// How far a time expression's head stands from the clause; nil when it belongs to another.
  private func distance(_ range: TextRange, _ clause: [Int], _ match: FrameMatch) -> Int? {
    let run = text.tokens(in: range)
    guard
      let top = run.first(where: {
        !run.contains(text.tokens[$0].head) || text.tokens[$0].head == $0
      })
    else { return nil }
    var current = top
    for step in 0..<6 {
      if let place = clause.firstIndex(of: current) { return step + 4 * place }
      let word = text.tokens[current]
      guard word.head != current else { return nil }
      // Another clause or another event's noun stands between.
      if step > 0, word.isVerb, !clause.contains(current) { return nil }
      if word.dep == .relcl || word.dep == .advcl { return nil }
      // "for the first time since 2021" tells when it was not.
      if word.dep == .prep, Self.bounds.contains(word.lower) { return nil }
      current = word.head
    }
    return nil
  }

  /// Where: a named place that the trigger or its object stands in.
  func place(of match: FrameMatch, _ finder: RoleFinder) -> EventPlace? {
    var heads = match.words + match.objects
    let above = text.tokens[match.head]
    if above.head != match.head, [.dobj, .nsubjpass, .nsubj].contains(above.dep) {
      heads.append(above.head)
    }
    for head in heads {
      for name in Self.prepositions {
        for object in grammar.prepositional(head, name) {
          if let place = named(object, finder) { return place }
        }
      }
    }
    return nil
  }

  private static let bounds: Set<String> = ["since", "until", "till", "before", "after"]

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
