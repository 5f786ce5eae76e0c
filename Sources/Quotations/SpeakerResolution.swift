import Annotations
import TextModel

/// Says which of an article's actors a source is.
///
/// The actors' own mentions come first. Where they have none, a nickname that the text explains ("known as …") is its bearer, a
/// title goes back to the last person described with the same words, and a pronoun for a person to the last one who spoke.
struct SpeakerResolution {
  private let scene: Scene
  private let actors: ActorIndex
  /// Nicknames in lower case, with the token that explains them.
  private var nicknames: [String: ActorID] = [:]
  /// Persons as the text describes them, in text order.
  private var described: [(start: Int, words: Set<String>, actor: ActorID)] = []

  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene, actors: ActorIndex) {
    self.scene = scene
    self.actors = actors
    guard !actors.actors.isEmpty else { return }
    describe()
    findNicknames()
  }

  /// - Parameters:
  ///   - run: the tokens of the source.
  ///   - last: who spoke last before it.
  func actor(of run: Range<Int>, last: ActorID?) -> ActorID? {
    guard !actors.actors.isEmpty else { return nil }
    let form = scene.text.string(of: bare(run)).lowercased()
    if let named = nicknames[form] { return named }
    let head = self.head(of: run)
    if let mentioned = mention(of: head, in: run) { return mentioned }
    switch text.tokens[head].lower {
    case "he", "she", "his", "her":
      return last.flatMap { actors[$0].kind == .person ? $0 : nil } ?? nearest(head)
    case "who", "that", "which": return antecedent(of: head)
    default:
      guard text.tokens[head].pos == .noun else { return nil }
      return bearer(of: run, head: head) ?? issuer(of: head, in: run)
    }
  }

  // MARK: Mentions

  private func mention(of head: Int, in run: Range<Int>) -> ActorID? {
    let range = text.range(of: run)
    let all = actors.mentions(in: range)
    guard !all.isEmpty else { return nil }
    if let whole = all.first(where: { $0.range == range }) { return whole.actor }
    var heads = [head]
    for child in text.children(of: head)
    where run.contains(child)
      && (text.tokens[child].dep == .appos || text.tokens[child].dep == .conj)
    {
      heads.append(child)
    }
    for candidate in heads {
      let found = all.filter { $0.range.overlaps(text.tokens[candidate].range) }
        .max { $0.range.count < $1.range.count }
      if let found { return found.actor }
    }
    return nil
  }

  /// "the ministry" of "a ministry statement", "a release by the ministry".
  private func issuer(of document: Int, in run: Range<Int>) -> ActorID? {
    guard scene.helpers.occasions.contains(text.tokens[document].lemma) else { return nil }
    for child in text.children(of: document) where run.contains(child) {
      switch text.tokens[child].dep {
      case .compound, .poss, .nmod:
        if let named = actors.actor(in: text.tokens[child].range) { return named }
      case .prep where ["by", "from", "of"].contains(text.tokens[child].lower):
        if let object = text.child(of: child, .pobj),
          let named = actors.actor(in: text.tokens[object].range)
        {
          return named
        }
      default: continue
      }
    }
    return nil
  }

  /// The token of a run whose own head lies outside it.
  private func head(of run: Range<Int>) -> Int {
    run.first { index in
      let head = text.tokens[index].head
      return (head == index || !run.contains(head)) && !text.tokens[index].isPunctuation
    } ?? run.lowerBound
  }

  private func antecedent(of pronoun: Int) -> ActorID? {
    let verb = text.tokens[pronoun].head
    guard text.tokens[verb].dep == .relcl else { return nil }
    return actors.actor(in: text.tokens[text.tokens[verb].head].range)
  }

  /// The last person named before a token in its paragraph.
  private func nearest(_ index: Int) -> ActorID? {
    let start = text.tokens[index].range.start
    return described.last { $0.start < start }?.actor
  }

  // MARK: Titles

  private mutating func describe() {
    for entry in actors.actors where entry.kind == .person {
      for mention in entry.mentions where mention.form == .name {
        let tokens = text.tokens(in: mention.range)
        guard
          let head = tokens.last(where: {
            !tokens.contains(text.tokens[$0].head) || text.tokens[$0].isRoot
          })
        else { continue }
        var words: Set<String> = []
        for index in scene.nounPhrase(
          head,
          within: text.sentences[text.tokens[head].sentence].tokens
        ) {
          let token = text.tokens[index]
          if !tokens.contains(index) || token.pos == .noun { words.insert(token.lower) }
        }
        let above = text.tokens[head].head
        // "X was treasury secretary", "the secretary, X"
        if text.tokens[head].dep == .appos || text.tokens[head].dep == .nsubj {
          words.formUnion(noun(above))
          for child in text.children(of: above) where text.tokens[child].dep == .attr {
            words.formUnion(noun(child))
          }
        }
        described.append((mention.range.start, words, entry.id))
      }
    }
    described.sort { $0.start < $1.start }
  }

  private func noun(_ index: Int) -> Set<String> {
    guard text.tokens[index].isNominal else { return [] }
    var words: Set<String> = [text.tokens[index].lower]
    for child in text.children(of: index) where child < index {
      words.insert(text.tokens[child].lower)
    }
    return words
  }

  /// The last person before a definite description whom the text described with all its words.
  private func bearer(of run: Range<Int>, head: Int) -> ActorID? {
    let words = bare(run).map { text.tokens[$0].lower }
    guard text.tokens[run.lowerBound].lower == "the", !words.isEmpty else { return nil }
    let start = text.tokens[head].range.start
    return described.last { entry in entry.start < start && words.allSatisfy(entry.words.contains)
    }?.actor
  }

  private func bare(_ run: Range<Int>) -> Range<Int> {
    var low = run.lowerBound
    while low + 1 < run.upperBound, text.tokens[low].pos == .determiner { low += 1 }
    return low..<run.upperBound
  }

  // MARK: Nicknames

  /// "Admiral X, known in the fleet as Old Salt", "X, nicknamed the Clerk".
  private mutating func findNicknames() {
    for index in text.tokens.indices
    where text.tokens[index].pos == .verb && scene.helpers.naming.contains(text.tokens[index].lower)
    {
      let sentence = text.sentences[text.tokens[index].sentence].tokens
      guard
        let bearer = described.last(where: { entry in
          entry.start < text.tokens[index].range.start
            && entry.start >= text.sentences[text.tokens[index].sentence].range.start
        })?.actor
      else { continue }
      var start = index + 1
      while start < sentence.upperBound, text.tokens[start].lower != "as",
        !text.tokens[start].isPunctuation,
        !text.tokens[start].isCapitalized
      {
        start += 1
      }
      guard start < sentence.upperBound else { continue }
      if text.tokens[start].lower == "as" { start += 1 }
      if start < sentence.upperBound, text.tokens[start].pos == .determiner { start += 1 }
      var end = start
      while end < sentence.upperBound, text.tokens[end].isCapitalized { end += 1 }
      guard end > start else { continue }
      nicknames[text.string(of: start..<end).lowercased()] = bearer
    }
  }
}
