import Annotations
import TextModel

/// How a format stands, as the words that govern its phrase say.
struct StandingReader {
  let text: AnnotatedText
  let tables: DialogueTables
  private static let future: Set<String> = [
    "will", "would", "shall", "may", "might", "could", "should", "can",
  ]
  private static let intent: Set<String> = [
    "agree", "plan", "decide", "intend", "want", "hope", "expect", "vow", "pledge", "promise",
    "schedule", "due", "ready", "prepare", "set", "aim", "agreement", "decision",
  ]
  private static let asking: Set<String> = [
    "urge", "ask", "request", "call", "propose", "suggest", "demand", "offer", "seek", "proposal",
    "recommend", "invite", "appeal",
  ]

  /// - Returns: the status, and whether it is told as background (how things were before).
  func standing(of head: Int) -> (status: DialogueStatus, isBackground: Bool)? {
    for token in governors(of: head) {
      let lemma = text.tokens[token].lemma.lowercased()
      guard let standing = tables.standings[lemma] else { continue }
      if isNegated(token) {
        guard standing.past == .held else { continue }
        return (.lapsed, false)
      }
      let ahead = isAhead(token)
      if let asked = askedFor(token), standing.ahead != .resumptionAgreed || asked == .proposed {
        return (asked, false)
      }
      let status = ahead ? standing.ahead : standing.past
      guard status != .unknown else { continue }
      let background = !ahead && text.tokens[token].tag != .vbz && isPastPerfectOrHabit(token)
      return (status, background)
    }
    return nil
  }

  /// The words above a phrase, nearest first: its noun, its verb, the verbs that govern that.
  private func governors(of head: Int) -> [Int] {
    var result: [Int] = []
    for child in text.children(of: head)
    where [.amod, .relcl, .acl].contains(text.tokens[child].dep) {
      if tables.standings[text.tokens[child].lemma.lowercased()] != nil { result.append(child) }
    }
    for ancestor in text.ancestors(of: head).prefix(6) {
      result.append(ancestor)
      if text.tokens[ancestor].isRoot { break }
    }
    return result
  }

  private func isNegated(_ token: Int) -> Bool {
    text.children(of: token).contains {
      text.tokens[$0].dep == .neg || text.tokens[$0].lower == "no"
    }
  }

  private func isAhead(_ token: Int) -> Bool {
    if text.children(of: token).contains(where: { Self.future.contains(text.tokens[$0].lower) }) {
      return true
    }
    let head = text.tokens[token].head
    guard head != token else { return false }
    if Self.intent.contains(text.tokens[head].lemma.lowercased()) {
      return [.xcomp, .ccomp, .acl, .pcomp, .advcl].contains(text.tokens[token].dep)
    }
    return text.tokens[token].dep == .xcomp && isAhead(head)
  }

  /// Proposed, where somebody asks for it.
  private func askedFor(_ token: Int) -> DialogueStatus? {
    var current = token
    for _ in 0..<3 {
      let head = text.tokens[current].head
      guard head != current else { return nil }
      let label = text.tokens[current].dep
      guard [.xcomp, .ccomp, .acl, .pcomp, .pobj, .prep, .dobj].contains(label) else { return nil }
      if Self.asking.contains(text.tokens[head].lemma.lowercased()) { return .proposed }
      current = head
    }
    return nil
  }

  private func isPastPerfectOrHabit(_ token: Int) -> Bool {
    text.children(of: token).contains {
      ["had", "previously", "once", "formerly", "usually", "normally", "used"].contains(
        text.tokens[$0].lower
      )
    }
  }
}
