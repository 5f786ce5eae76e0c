import Annotations
import TextModel

/// "According to X, …": the sentence without the phrase is the content.
struct AccordingTo {
  private let scene: Scene

  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// - Parameter index: a token `according`.
  func draft(at index: Int) -> Draft? {
    let sentence = text.sentences[text.tokens[index].sentence].tokens
    guard index + 2 < sentence.upperBound, text.tokens[index + 1].lower == "to",
      let object = text.child(of: index + 1, .pobj) ?? text.child(of: index, .pobj),
      !isPlan(object)
    else { return nil }
    let source = scene.nounPhrase(object, within: (index + 2)..<sentence.upperBound)
    var phraseEnd = source.upperBound
    // What the phrase still holds up to the next comma belongs to the source.
    let whole = text.subtree(of: index).upperBound
    if whole > phraseEnd, text.tokens[phraseEnd].lower != ",", whole - phraseEnd < 12 {
      phraseEnd = whole
    }
    let scope = self.scope(of: index, in: sentence)
    let left = scene.trimmed(scope.lowerBound..<max(scope.lowerBound, index))
    let right = scene.trimmed(min(phraseEnd, scope.upperBound)..<scope.upperBound)
    var runs = [left, right].filter { !$0.isEmpty }
    if runs.count == 2, left.count < 3, text.tokens[left.lowerBound].pos == .coordinatingConjunction
    {
      runs = [right]
    }
    guard !runs.isEmpty else { return nil }
    var draft = Draft(
      rule: "indirect:according-to",
      paragraph: text.sentences[text.tokens[index].sentence].paragraph
    )
    draft.head = index
    draft.cue = [index..<(index + 2)]
    draft.content = runs.map { text.range(of: $0) }
    draft.source = source
    return draft
  }

  /// The sentence, or its part between semicolons.
  private func scope(of index: Int, in sentence: Range<Int>) -> Range<Int> {
    var low = index
    while low > sentence.lowerBound, !(text.tokens[low - 1].lower == ";") { low -= 1 }
    var high = index
    while high < sentence.upperBound, !(text.tokens[high].lower == ";") { high += 1 }
    return low..<high
  }

  /// "according to plan": a way of doing, nobody's words.
  private func isPlan(_ object: Int) -> Bool {
    guard scene.helpers.unvoiced.contains(text.tokens[object].lemma) else { return false }
    return text.child(of: object, .det) == nil && text.child(of: object, .poss) == nil
      && text.child(of: object, .amod) == nil
  }
}
