import Annotations
import TextModel

/// What a sentence says is not settled yet: "the details have not been finalised", "a date is yet to be fixed".
struct OpenPointReader {
  let text: AnnotatedText
  let tables: DialogueTables
  private static let unsettled: Set<String> = [
    "not", "n't", "yet", "no", "remain", "remains", "unclear", "undecided", "pending", "neither",
  ]
  private static let settling: Set<String> = [
    "finalise", "finalize", "fix", "set", "decide", "settle", "agree", "determine", "announce",
    "unclear",
    "undecided", "pending", "specify", "discuss", "disclose", "confirm", "say", "work",
  ]

  func points(inSentence sentence: Int) -> [DialogueMention.OpenPoint] {
    let tokens = text.sentences[sentence].tokens
    guard tokens.contains(where: { Self.unsettled.contains(text.tokens[$0].lower) }),
      tokens.contains(where: { Self.settling.contains(text.tokens[$0].lemma.lowercased()) })
    else { return [] }
    var seen: Set<String> = []
    return tokens.compactMap { index in
      let token = text.tokens[index]
      guard
        let what = tables.openPoints[token.lemma.lowercased()] ?? tables.openPoints[token.lower],
        seen.insert(what).inserted
      else { return nil }
      return DialogueMention.OpenPoint(range: token.range, what: what)
    }
  }
}
