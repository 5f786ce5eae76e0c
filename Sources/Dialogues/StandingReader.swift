import Annotations
import Chronology
import EventCoding
import TextModel

/// How a format stands, as a sentence that speaks of it says.
struct Standing: Sendable {
  let status: DialogueStatus
  /// How much it weighs against what other sentences say.
  var rank: Rank
  /// Whether a word of the table says so; else only the tense does.
  let isTold: Bool
  /// The word that says so.
  var word: Int?

  enum Rank: Int, Sendable, Comparable {
    /// How things are by the report: its news.
    case news
    /// Told in the simple past, later in the text and without a date.
    case later
    /// How things were before: told in the past perfect, of an earlier meeting, or with an earlier date.
    case history

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }
}

/// Reads how a format stands from the words that govern its phrase, their tense, negation and times.
struct StandingReader {
  let text: AnnotatedText
  let tables: DialogueTables
  let times: ClauseTimes
  /// Events by sentence: their status speaks where the table knows none of the words.
  let events: [Int: [Event]]
  let today: CalendarDate?

  private static let clausal: Set<DependencyLabel> = [
    .xcomp, .ccomp, .acl, .pcomp, .pobj, .prep, .dobj, .advcl, .conj,
  ]

  /// - Returns: what the main clause says, then what clauses and adjectives at the noun say; empty where nothing is told.
  func standings(of phrase: FormatPhrase) -> [Standing] {
    var result: [Standing] = []
    let above = [phrase.top] + (phrase.top == phrase.head ? [] : [phrase.head])
    if let main = read(governors(of: phrase.top), of: phrase, at: phrase.top) {
      result.append(
        phrase.isPrevious ? Standing(status: main.status, rank: .history, isTold: true) : main
      )
    }
    for noun in above {
      for child in text.children(of: noun) {
        let token = text.tokens[child]
        let isClause =
          [.relcl, .acl].contains(token.dep) || (token.dep == .appos && token.isVerb)
          || (token.dep == .amod && child > noun)
        let isWord = [.amod, .compound].contains(token.dep) && child < noun
        guard isClause || isWord, var more = read([child], of: phrase, at: noun) else { continue }
        if isClause, !result.isEmpty, more.rank == .news { more.rank = .later }
        if isWord, !result.isEmpty { more.rank = .history }
        result.append(more)
      }
    }
    if result.isEmpty, let coded = coded(phrase) { result.append(coded) }
    if result.isEmpty, let tense = tense(phrase) { result.append(tense) }
    return result
  }

  /// What the first word that the table knows says.
  private func read(_ governors: [Int], of phrase: FormatPhrase, at head: Int) -> Standing? {
    let isDenied = text.children(of: head).contains { text.tokens[$0].lower == "no" }
    for token in governors {
      if let status = ending(token, of: phrase.top, phrase) { return told(status, token) }
      guard let standing = entry(token) else {
        guard text.tokens[token].lemma == "be" else { continue }
        if isDenied { return told(.suspended, token) }
        if isUnlikely(token) { return told(.postponed, token) }
        continue
      }
      let ahead = isAhead(token)
      if isUnmet(token, standing, phrase) { continue }
      if isUndecided(token) {
        guard [.resumed, .resumptionAgreed].contains(standing.past) else { continue }
        return told(.suspended, token)
      }
      if isDenied || isNegated(token) || isRefused(token) {
        if standing.past == .resumed || standing.past == .resumptionAgreed {
          return told(.suspended, token)
        }
        guard [.held, .ongoing, .scheduled].contains(standing.past) else { continue }
        return told(denied(token, ahead: ahead), token)
      }
      if tables.has(.unlikely, text.tokens[text.tokens[token].head].lemma) {
        return told(.postponed, token)
      }
      if isUnfulfilled(token) { continue }
      let isOfWant = text.tokens[text.tokens[token].head].lemma.lowercased() == "want"
      let wish = (text.tokens[token].tag != .vbd || ahead || isOfWant) && isWished(token)
      if wish || (ahead && isDoubtful(token)),
        [.held, .ongoing, .resumed, .resumptionAgreed, .agreed].contains(standing.past)
      {
        return told(.proposed, token)
      }
      let status =
        ahead ? standing.ahead : isUnderWay(token, standing) ? .ongoing : past(standing, token)
      guard status != .unknown else { continue }
      return told(status, token)
    }
    return nil
  }

  private func told(_ status: DialogueStatus, _ token: Int) -> Standing {
    Standing(status: status, rank: rank(of: token, status), isTold: true, word: token)
  }

  /// Whether a word tells the news or how things were.
  private func rank(of token: Int, _ status: DialogueStatus) -> Standing.Rank {
    guard let verb = times.verb(of: token) else { return .news }
    if isPastPerfectOrHabit(token) || isPastPerfectOrHabit(verb) { return .history }
    let isPerfect = text.children(of: token).contains {
      ["has", "have", "'s", "'ve"].contains(text.tokens[$0].lower)
    }
    if !isPerfect, let today, let told = times.interval(of: verb),
      today.dayNumber - told.to.dayNumber > 10, status != .held
    {
      return .history
    }
    let isPast =
      text.tokens[token].tag == .vbd
      || text.children(of: token).contains { ["was", "were"].contains(text.tokens[$0].lower) }
    return isPast && !isPerfect ? .later : .news
  }

  /// The table's row for a word: with its particle, object or phrase (`put off`, `take place`, `put on hold`), as it stands, or by its
  /// lemma.
  func entry(_ token: Int) -> DialogueTables.Standing? {
    let lemma = text.tokens[token].lemma.lowercased()
    for child in text.children(of: token) where child > token || text.tokens[child].dep == .advmod {
      let label = text.tokens[child].dep
      guard [.prt, .dobj, .advmod, .prep, .acomp, .attr, .oprd].contains(label) else { continue }
      let word = text.tokens[child].lower
      if label == .prep, let object = text.child(of: child, .pobj) ?? text.child(of: child, .pcomp),
        let found = tables.standings["\(lemma) \(word) \(text.tokens[object].lemma.lowercased())"]
          ?? tables.standings["\(word) \(text.tokens[object].lemma.lowercased())"]
      {
        return found
      }
      if let found = tables.standings[lemma + " " + word] { return found }
      if label == .dobj, let found = behindObject(child, lemma) { return found }
      let isComplement = label == .acomp || label == .attr || label == .oprd || label == .advmod
      if isComplement, ["be", "remain", "stay", "lie", "become", "stand", "go"].contains(lemma),
        let found = tables.standings[word]
      {
        return found
      }
    }
    if text.tokens[token].dep == .amod || text.tokens[token].dep == .acl,
      let found = tables.standings[text.tokens[token].lower]
    {
      return found
    }
    return tables.standings[lemma]
  }

  /// "put the consultations on hold", where the analysis ties the last words to the object.
  private func behindObject(_ object: Int, _ lemma: String) -> DialogueTables.Standing? {
    for child in text.children(of: object) where text.tokens[child].dep == .prep && child > object {
      guard let noun = text.child(of: child, .pobj) else { continue }
      let words = "\(text.tokens[child].lower) \(text.tokens[noun].lemma.lowercased())"
      if let found = tables.standings["\(lemma) \(words)"] { return found }
    }
    return nil
  }

  /// "end the dialogue" ends it, "end a freeze on talks" resumes them; "the talks ended" is neither.
  private func ending(_ token: Int, of head: Int, _ phrase: FormatPhrase) -> DialogueStatus? {
    let lemma = text.tokens[token].lemma.lowercased()
    let ends: Set<String> = ["end", "break", "lift"]
    if ends.contains(lemma) {
      guard let object = text.child(of: token, .dobj), text.isWithin(head, subtreeOf: object) else {
        return nil
      }
      if object == head { return lemma == "end" ? ended(token, phrase) : nil }
      let isGap = tables.has(.gap, text.tokens[object].lemma.lowercased())
      return isGap ? (isAhead(token) ? .resumptionAgreed : .resumed) : nil
    }
    if tables.has(.gap, lemma), text.tokens[token].dep == .dobj {
      let verb = text.tokens[token].head
      if ends.contains(text.tokens[verb].lemma.lowercased()) {
        return isAhead(verb) ? .resumptionAgreed : .resumed
      }
    }
    return nil
  }

  /// "will end the dialogue" and "ended the exchange" end a format; "ended the third round" and "ended talks" a meeting.
  private func ended(_ token: Int, _ phrase: FormatPhrase) -> DialogueStatus? {
    if phrase.isEdition || phrase.isMeasured { return nil }
    let isSession = [.talks, .summit, .meeting, .consultation, .conference].contains(
      phrase.noun.kind
    )
    return isSession && text.tokens[token].tag == .vbd ? nil : .ended
  }

  /// What a clause at the noun says: "the talks, which resumed in March".
  func status(ofClause verb: Int, _ phrase: FormatPhrase) -> DialogueStatus? {
    read([verb], of: phrase, at: phrase.top)?.status
  }

  /// "is unlikely to take place".
  private func isUnlikely(_ token: Int) -> Bool {
    text.child(of: token, .acomp).map { tables.has(.unlikely, text.tokens[$0].lower) } ?? false
  }

  /// What a word says of what has happened. A noun ("the resumption of talks") tells only of what was agreed, unless somebody
  /// greets it as a thing that took place: "welcomed the resumption".
  private func past(_ standing: DialogueTables.Standing, _ token: Int) -> DialogueStatus {
    guard text.tokens[token].pos == .noun, [.resumed, .resumptionAgreed].contains(standing.past)
    else { return standing.past }
    let verb = text.tokens[token].head
    let isSeen = tables.has(.seen, text.tokens[verb].lemma.lowercased()) && !isAhead(verb)
    return isSeen ? .resumed : .resumptionAgreed
  }

  /// Whether somebody will not have it: "ruled out a return to talks", "no plan to reopen talks", "refused to resume".
  private func isRefused(_ token: Int) -> Bool {
    var current = token
    for _ in 0..<3 {
      let head = text.tokens[current].head
      guard head != current else { return false }
      let lemma = text.tokens[head].lemma.lowercased()
      if ["refuse", "reject", "decline", "exclude"].contains(lemma) { return true }
      if lemma == "rule",
        text.children(of: head).contains(where: { text.tokens[$0].lower == "out" })
      {
        return true
      }
      if ["plan", "point", "reason", "intention", "question", "need"].contains(lemma),
        text.children(of: head).contains(where: { text.tokens[$0].lower == "no" })
      {
        return true
      }
      guard Self.clausal.contains(text.tokens[current].dep) else { return false }
      if text.tokens[head].isVerb, !["be", "have", "see"].contains(lemma) { return false }
      current = head
    }
    return false
  }

  /// "Has not agreed to resume", "denied that it had agreed to resume": nothing is said to be decided.
  private func isUndecided(_ token: Int) -> Bool {
    let verb = text.tokens[token].head
    guard verb != token, [.xcomp, .ccomp].contains(text.tokens[token].dep),
      tables.has(.decided, text.tokens[verb].lemma.lowercased())
    else { return false }
    let above = text.tokens[verb].head
    return isNegated(verb)
      || text.tokens[verb].dep == .ccomp && text.tokens[above].lemma.lowercased() == "deny"
  }

  private func denied(_ token: Int, ahead: Bool) -> DialogueStatus {
    guard ahead else { return .lapsed }
    let isBlocked = text.children(of: token).contains {
      text.tokens[$0].dep == .aux && tables.has(.doubtful, text.tokens[$0].lower)
    }
    return isBlocked ? .postponed : .cancelled
  }

  /// The words that speak of a phrase: what it is subject or object of, then the words above. A verb that only carries another
  /// ("is to restart", "failed to take place") is followed by that.
  private func governors(of head: Int) -> [Int] {
    var result: [Int] = []
    for ancestor in text.ancestors(of: head).prefix(6) {
      result.append(ancestor)
      let carries = ["be", "have", "seem", "appear", "fail", "begin", "continue", "come", "get"]
      guard carries.contains(text.tokens[ancestor].lemma.lowercased()),
        let carried = text.child(of: ancestor, .xcomp), !text.isWithin(head, subtreeOf: carried)
      else { continue }
      result.insert(carried, at: result.count - 1)
    }
    return result
  }

  private func isNegated(_ token: Int) -> Bool {
    text.children(of: token).contains {
      text.tokens[$0].dep == .neg || text.tokens[$0].lower == "never"
    }
  }

  /// What is told of a date or place only, or did not come about: "no date has been set", "have yet to agree on a venue for the
  /// talks", "failed to agree".
  private func isUnmet(
    _ token: Int,
    _ standing: DialogueTables.Standing,
    _ phrase: FormatPhrase
  ) -> Bool {
    guard [.agreed, .scheduled].contains(standing.past) else { return false }
    let children = text.children(of: token)
    if standing.past == .scheduled {
      return children.contains { child in
        [.nsubj, .nsubjpass].contains(text.tokens[child].dep)
          && text.children(of: child).contains { text.tokens[$0].lower == "no" }
      }
    }
    let head = text.tokens[text.tokens[token].head].lemma.lowercased()
    if head == "fail" || children.contains(where: { text.tokens[$0].lower == "yet" }) {
      return true
    }
    guard ["agree", "agreement", "approve"].contains(text.tokens[token].lemma.lowercased()) else {
      return false
    }
    let above = text.ancestors(of: phrase.top).prefix(2)
    return !above.contains(token) && [.pobj, .dobj].contains(text.tokens[phrase.top].dep)
  }

  /// "are holding talks".
  private func isUnderWay(_ token: Int, _ standing: DialogueTables.Standing) -> Bool {
    standing.past == .held && text.tokens[token].tag == .vbg
      && text.children(of: token).contains {
        ["is", "are", "'re", "'s"].contains(text.tokens[$0].lower)
      }
  }

  /// "was to have met": what did not come about.
  private func isUnfulfilled(_ token: Int) -> Bool {
    let children = text.children(of: token)
    return children.contains { text.tokens[$0].lower == "have" }
      && children.contains { text.tokens[$0].lower == "to" }
  }

  private func isDoubtful(_ token: Int) -> Bool {
    text.children(of: token).contains {
      text.tokens[$0].dep == .aux && tables.has(.doubtful, text.tokens[$0].lower)
    }
  }

  private func isAhead(_ token: Int) -> Bool {
    if isFuturate(token) { return true }
    for child in text.children(of: token) {
      let word = text.tokens[child].lower
      if text.tokens[child].dep == .aux, tables.has(.future, word) || tables.has(.doubtful, word) {
        return true
      }
      if word == "to", text.tokens[child].dep == .aux {
        let head = text.tokens[text.tokens[token].head].lemma.lowercased()
        return !["help", "manage", "fail", "continue"].contains(head)
      }
    }
    let head = text.tokens[token].head
    guard head != token else { return false }
    if tables.has(.decided, text.tokens[head].lemma.lowercased()) {
      return [.xcomp, .ccomp, .acl, .pcomp, .advcl, .pobj, .prep].contains(text.tokens[token].dep)
    }
    if text.tokens[token].dep == .pcomp || text.tokens[token].dep == .pobj {
      let above = text.tokens[head].head
      if tables.has(.decided, text.tokens[above].lemma.lowercased()) { return true }
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
      if tables.has(.decided, lemma) { return false }
      if tables.has(.wished, lemma) { return true }
      if lemma == "be", let word = text.child(of: head, .acomp) {
        return tables.has(.wished, text.tokens[word].lower)
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
