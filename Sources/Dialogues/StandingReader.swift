import Annotations
import TextModel

/// How a format stands, as the words that govern its phrase say.
struct StandingReader {
  let text: AnnotatedText
  let tables: DialogueTables
  private static let future: Set<String> = [
    "will", "'ll", "would", "shall", "may", "might", "could", "should", "can",
  ]
  private static let decided: Set<String> = [
    "agree", "plan", "decide", "intend", "expect", "vow", "pledge", "promise", "schedule", "due",
    "prepare", "set", "aim", "agreement", "decision",
  ]
  private static let wished: Set<String> = [
    "urge", "ask", "request", "call", "propose", "suggest", "demand", "offer", "seek", "proposal",
    "recommend", "invite", "appeal", "hope", "want", "try", "attempt", "effort", "ready", "willing",
    "readiness", "wish", "need", "look", "push", "press", "imperative", "possible",
  ]
  private static let clausal: Set<DependencyLabel> = [
    .xcomp, .ccomp, .acl, .pcomp, .pobj, .prep, .dobj, .advcl, .conj,
  ]

  /// - Returns: the status, and whether it is told as background (how things were before).
  func standing(of head: Int) -> (status: DialogueStatus, isBackground: Bool)? {
    let isDenied = text.children(of: head).contains { text.tokens[$0].lower == "no" }
    for token in governors(of: head) {
      if let status = ending(token, of: head) { return (status, false) }
      guard let standing = entry(token) else {
        guard text.tokens[token].lemma == "be" else { continue }
        if isDenied { return (.suspended, false) }
        if isUnlikely(token) { return (.postponed, false) }
        continue
      }
      let ahead = isAhead(token)
      if isDenied || isNegated(token) {
        guard [.held, .ongoing].contains(standing.past) else { continue }
        return (denied(token, ahead: ahead), false)
      }
      if text.tokens[text.tokens[token].head].lemma == "unlikely" { return (.postponed, false) }
      let wish = (text.tokens[token].tag != .vbd || ahead) && isWished(token)
      if wish, [.held, .ongoing, .resumed, .resumptionAgreed, .agreed].contains(standing.past) {
        return (.proposed, false)
      }
      let status = ahead ? standing.ahead : isSeen(token, standing) ? .resumed : standing.past
      guard status != .unknown else { continue }
      let background = !ahead && isPastPerfectOrHabit(token)
      return (status, background)
    }
    return nil
  }

  /// The table's row for a word: with its particle or object (`put off`, `take place`), as it stands, or by its lemma.
  private func entry(_ token: Int) -> DialogueTables.Standing? {
    let lemma = text.tokens[token].lemma.lowercased()
    for child in text.children(of: token)
    where text.tokens[child].dep == .prt || text.tokens[child].dep == .dobj
      || text.tokens[child].dep == .advmod || text.tokens[child].dep == .prep
    {
      if let found = tables.standings[lemma + " " + text.tokens[child].lower] { return found }
    }
    if text.tokens[token].dep == .amod, let found = tables.standings[text.tokens[token].lower] {
      return found
    }
    return tables.standings[lemma]
  }

  /// "end the dialogue" ends it, "end a freeze on talks" resumes them; "the talks ended" is neither.
  private func ending(_ token: Int, of head: Int) -> DialogueStatus? {
    let lemma = text.tokens[token].lemma.lowercased()
    if lemma == "end" || lemma == "break" || lemma == "lift" {
      guard let object = text.child(of: token, .dobj), text.isWithin(head, subtreeOf: object) else {
        return nil
      }
      if object == head { return lemma == "end" ? .ended : nil }
      let isGap = tables.gaps.contains(text.tokens[object].lemma.lowercased())
      return isGap ? (isAhead(token) ? .resumptionAgreed : .resumed) : nil
    }
    if tables.gaps.contains(lemma), text.tokens[token].dep == .dobj {
      let verb = text.tokens[token].head
      if ["end", "break", "lift"].contains(text.tokens[verb].lemma.lowercased()) {
        return isAhead(verb) ? .resumptionAgreed : .resumed
      }
    }
    return nil
  }

  /// "is unlikely to take place".
  private func isUnlikely(_ token: Int) -> Bool {
    text.child(of: token, .acomp).map { text.tokens[$0].lower == "unlikely" } ?? false
  }

  /// Whether a resumption is told as a thing that took place: "welcomed the resumption".
  private func isSeen(_ token: Int, _ standing: DialogueTables.Standing) -> Bool {
    guard standing.past == .resumptionAgreed, text.tokens[token].pos == .noun else { return false }
    let verb = text.tokens[token].head
    return ["welcome", "hail", "mark", "see", "celebrate", "follow"].contains(
      text.tokens[verb].lemma.lowercased()
    ) && !isAhead(verb)
  }

  private func denied(_ token: Int, ahead: Bool) -> DialogueStatus {
    guard ahead else { return .lapsed }
    let isBlocked = text.children(of: token).contains {
      ["could", "can", "may", "might"].contains(text.tokens[$0].lower)
    }
    return isBlocked ? .postponed : .cancelled
  }

  /// The words that speak of a phrase: what it is subject or object of, its clauses, the words above, its adjectives.
  private func governors(of head: Int) -> [Int] {
    var result: [Int] = []
    let ancestors = text.ancestors(of: head).prefix(6)
    let direct: Set<DependencyLabel> = [.nsubj, .nsubjpass, .dobj]
    if direct.contains(text.tokens[head].dep), let verb = ancestors.first { result.append(verb) }
    for child in text.children(of: head)
    where [.relcl, .acl].contains(text.tokens[child].dep) {
      result.append(child)
    }
    for ancestor in ancestors where !result.contains(ancestor) { result.append(ancestor) }
    for child in text.children(of: head)
    where [.amod, .compound].contains(text.tokens[child].dep) {
      result.append(child)
    }
    return result
  }

  private func isNegated(_ token: Int) -> Bool {
    text.children(of: token).contains {
      text.tokens[$0].dep == .neg || text.tokens[$0].lower == "never"
    }
  }

  private func isAhead(_ token: Int) -> Bool {
    for child in text.children(of: token) {
      let word = text.tokens[child].lower
      if Self.future.contains(word) { return true }
      if word == "to", text.tokens[child].dep == .aux {
        let head = text.tokens[text.tokens[token].head].lemma.lowercased()
        return !["help", "manage", "fail", "continue"].contains(head)
      }
    }
    let head = text.tokens[token].head
    guard head != token else { return false }
    if Self.decided.contains(text.tokens[head].lemma.lowercased()) {
      return [.xcomp, .ccomp, .acl, .pcomp, .advcl].contains(text.tokens[token].dep)
    }
    let isBaseForm = text.tokens[token].dep == .conj && text.tokens[token].tag == .vb
    return (text.tokens[token].dep == .xcomp || isBaseForm) && isAhead(head)
  }

  /// Whether somebody only asks or hopes for it.
  private func isWished(_ token: Int) -> Bool {
    var current = token
    for _ in 0..<3 {
      let head = text.tokens[current].head
      guard head != current, Self.clausal.contains(text.tokens[current].dep) else { return false }
      let lemma = text.tokens[head].lemma.lowercased()
      if Self.decided.contains(lemma) { return false }
      if Self.wished.contains(lemma) { return true }
      if lemma == "be", let word = text.child(of: head, .acomp) {
        return Self.wished.contains(text.tokens[word].lower)
      }
      current = head
    }
    return false
  }

  private func isPastPerfectOrHabit(_ token: Int) -> Bool {
    text.children(of: token).contains {
      ["had", "previously", "once", "formerly", "usually", "normally", "used"].contains(
        text.tokens[$0].lower
      )
    }
  }
}
