import Annotations
import TextModel

// Who is named together.
extension Phrases {
  /// A head and everything coordinated with it, in text order.
  func coordinated(_ head: Int) -> [Int] {
    if let name = nameBehindTitle(head) { return coordinated(name) }
    var result = [head]
    var next = 0
    while next < result.count, result.count < 16 {
      let current = result[next]
      result += text.children(of: current).filter { child in
        let word = text.tokens[child]
        return word.dep == .conj && word.isNominal && !isMisplaced(child, below: current)
      }
      result += conjunctsBehindOrigin(of: current)
      next += 1
    }
    return result.count == 1 ? paired(head) : result
  }

  /// "Berg" of "Presidents Berg and Lind": whose title the head is.
  private func nameBehindTitle(_ head: Int) -> Int? {
    guard [.nns, .nnps].contains(text.tokens[head].tag),
      let name = text.child(of: head, .appos), isPerson(name),
      text.subtree(of: name).lowerBound == head + 1
    else { return nil }
    return name
  }

  /// "Lind" of "Foreign Ministers Ana Berg of Norway and Jan Lind of Sweden": the parser joins the other person to the first one's country.
  private func conjunctsBehindOrigin(of person: Int) -> [Int] {
    let origins = grammar.prepositional(person, "of")
    guard !origins.isEmpty, isPerson(person) else { return [] }
    return origins.flatMap { origin in
      text.children(of: origin).filter { isMisplaced($0, below: origin) }
    }
  }

  private func isMisplaced(_ token: Int, below origin: Int) -> Bool {
    [.conj, .appos].contains(text.tokens[token].dep) && isPerson(token) && isCountry(origin)
      && !isPerson(origin)
  }

  private func isPerson(_ token: Int) -> Bool {
    let word = text.tokens[token]
    guard word.pos == .properNoun else { return false }
    return actors.mentions(in: word.range).contains { actors[$0.actor].kind == .person }
  }

  /// Both of "China-Japan forum", "US-Iran talks".
  private func paired(_ head: Int) -> [Int] {
    for step in [1, -1] {
      let mark = head + step
      let other = mark + step
      guard text.tokens.indices.contains(other), !text.tokens[mark].hasSpaceAfter,
        text.tokens[other].pos == .properNoun || text.tokens[other].pos == .adjective,
        Self.hyphens.contains(text.tokens[mark].lower), isCountry(head), isCountry(other)
      else { continue }
      return [min(head, other), max(head, other)]
    }
    return [head]
  }

  func isCountry(_ token: Int) -> Bool {
    let word = text.tokens[token]
    if word.entity >= 0, [.geopolitical, .group].contains(text.entities[word.entity].label) {
      return true
    }
    return actors.mentions(in: word.range).contains { actors[$0.actor].kind == .country }
  }

  static let hyphens: Set<String> = ["-", "–", "—"]
}
