import TextModel

/// A credit behind what it reports, whose source the tree took for another name of the word before it: "Peru has put off its talks
/// with Chile, *a spokeswoman for the ministry said* on Tuesday".
struct TrailingCredit {
  /// The noun that heads the source.
  let subject: Int
  /// The comma that ends what is reported.
  let comma: Int

  /// - Returns: nil where the verb has a subject or a clause of its own, or no noun in apposition ends right before it.
  /// - Complexity: O(depth of the tree), for reporting verbs without a subject only.
  init?(of verb: Int, in scene: Scene) {
    let text = scene.text
    let token = text.tokens[verb]
    guard token.tag == .vbd || token.tag == .vbz, scene.quoted[verb] < 0,
      let word = scene.verb(verb), word.frames.contains(.clause) || word.frames.contains(.direct),
      !text.children(of: verb).contains(where: { Self.isOwn(text.tokens[$0].dep, $0 > verb) })
    else { return nil }
    let start = text.sentences[token.sentence].tokens.lowerBound
    var last = verb - 1
    guard last > start + 3 else { return nil }
    // "…, its spokesman, Rui Sá, said": a comma before the verb closes one more name, or a clause.
    let isClosed = text.tokens[last].lower == ","
    if isClosed { last -= 1 }
    guard let subject = Self.apposition(endingAt: last, before: verb, start, isClosed, scene) else {
      return nil
    }
    let comma = text.subtree(of: subject).lowerBound - 1
    let isClause = (start..<comma).contains {
      text.tokens[$0].dep == .nsubj || text.tokens[$0].dep == .nsubjpass
    }
    guard isClause, scene.quoted[subject] < 0 else { return nil }
    self.subject = subject
    self.comma = comma
  }

  private static func isOwn(_ label: DependencyLabel, _ isBehind: Bool) -> Bool {
    switch label {
    case .nsubj, .nsubjpass, .auxpass, .mark: true
    case .ccomp, .xcomp: isBehind
    default: false
    }
  }

  /// The noun in apposition whose words end at a token: the nearest, or where a comma closes it the one that this one names.
  private static func apposition(
    endingAt last: Int,
    before verb: Int,
    _ start: Int,
    _ isClosed: Bool,
    _ scene: Scene
  ) -> Int? {
    let text = scene.text
    var found: Int?
    var current = last
    for _ in 0..<12 {
      let token = text.tokens[current]
      let run = text.subtree(of: current)
      guard run.upperBound <= verb else { break }
      if token.dep == .appos, token.isNominal, !scene.isTime(current), run.upperBound > last,
        run.lowerBound > start + 2, text.tokens[run.lowerBound - 1].lower == ","
      {
        if !isClosed { return current }
        if found != nil { return current }
        found = current
      } else if found != nil {
        break
      }
      guard token.head != current, token.head < verb else { break }
      current = token.head
    }
    return found
  }
}
