import Annotations
import TextModel

/// What a sentence says is not settled yet: "the details have not been finalised", "a date is yet to be fixed".
struct OpenPointReader {
  let text: AnnotatedText
  let tables: DialogueTables
  /// - Returns: the points that the sentence names; "details" only where it names none.
  func points(inSentence sentence: Int) -> [DialogueMention.OpenPoint] {
    let tokens = text.sentences[sentence].tokens
    guard tokens.contains(where: { tables.has(.unsettled, text.tokens[$0].lower) }),
      tokens.contains(where: { tables.has(.settling, text.tokens[$0].lemma.lowercased()) })
    else { return [] }
    var seen: Set<String> = []
    let points: [DialogueMention.OpenPoint] = tokens.compactMap { index in
      let token = text.tokens[index]
      guard
        let what = tables.openPoints[token.lemma.lowercased()] ?? tables.openPoints[token.lower],
        seen.insert(what).inserted
      else { return nil }
      return DialogueMention.OpenPoint(range: token.range, what: what)
    }
    let isNamed = points.contains { $0.what != "details" }
    return isNamed ? points.filter { $0.what != "details" } : points
  }
}
