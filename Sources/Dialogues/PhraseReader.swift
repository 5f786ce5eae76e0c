import Annotations
import Chronology
import TextModel

/// Reads phrases that may speak of formats off the tree.
struct PhraseReader {
  let text: AnnotatedText
  let tables: DialogueTables

  /// The phrase around a noun, or nil where it can be none.
  func phrase(at head: Int) -> FormatPhrase? {
    let token = text.tokens[head]
    guard let noun = noun(of: head), token.dep != .compound || isListed(head),
      inner(of: head) == nil, !isOfThings(head, noun)
    else { return nil }
    let top = top(of: head)
    var start = min(text.subtree(of: head).lowerBound, head)
    if isTwoPlusTwo(head..<(head + 1)) || isTwoPlusTwo(max(0, head - 1)..<head) {
      start = min(start, max(0, head - 3))
      // "The Japan-Australia 2+2".
      while start > 1, text.tokens[start - 1].lower == "-", !text.tokens[start - 1].hasSpaceAfter {
        start -= 2
      }
    }
    if let subject = severedSubject(of: head) {
      start = min(start, text.subtree(of: subject).lowerBound)
    }
    let core = trimmed(start..<(head + 1))
    var whole = core
    if top != head {
      let first = min(text.subtree(of: top).lowerBound, core.lowerBound)
      whole = trimmed(first..<(max(head, top) + 1))
    }
    for noun in Set([head, top]) {
      for child in text.children(of: noun) where child > noun && text.tokens[child].dep == .prep {
        let end = text.subtree(of: child).upperBound
        let isTime = text.child(of: child, .pobj).map { text.tokens[$0].lower == "time" } ?? false
        guard tables.has(.opener, text.tokens[child].lower), end - child <= 30, !isTime else {
          continue
        }
        whole = whole.lowerBound..<max(whole.upperBound, end)
      }
    }
    return read(head, top, noun, core, whole)
  }

  /// The table's word for a noun, or for a figure such as `2+2`.
  func noun(of index: Int) -> DialogueTables.Noun? {
    let token = text.tokens[index]
    if isTwoPlusTwo(index..<(index + 1)) {
      let next = index + 1 < text.tokens.count ? text.tokens[index + 1].lemma.lowercased() : ""
      return tables.nouns[next] == nil
        ? DialogueTables.Noun(kind: .dialogue, strength: .head) : nil
    }
    guard token.pos == .noun || token.pos == .properNoun else { return nil }
    // Somebody called Sessions or Summit is no format.
    if token.entity >= 0, text.entities[token.entity].label == .person { return nil }
    if let found = tables.nouns[lemma(index)] { return found }
    return tables.nouns[token.lower]
  }

  /// "An exchange of documents" is no exchange of views, and "bodies of children" are no bodies.
  private func isOfThings(_ head: Int, _ noun: DialogueTables.Noun) -> Bool {
    if noun.strength == .single, text.tokens[head].tag == .nns { return true }
    return noun.kind == .exchange && text.tokens[head].pos == .noun
      && text.children(of: head).contains { text.tokens[$0].lower == "of" && $0 > head }
  }

  /// The lemma, a proper noun's plural ("Consultations") brought to its singular.
  func lemma(_ index: Int) -> String {
    let token = text.tokens[index]
    let lemma = token.lemma.lowercased()
    guard token.pos == .properNoun, tables.nouns[lemma] == nil, lemma.hasSuffix("s") else {
      return lemma
    }
    return String(lemma.dropLast())
  }

  /// A noun that is itself before another noun of the list ("talks process") leaves the place to that one.
  private func isListed(_ head: Int) -> Bool {
    tables.nouns[lemma(text.tokens[head].head)] == nil
  }

  func isEditionNoun(_ index: Int) -> Bool { tables.has(.edition, lemma(index)) }

  /// Without determiners, quotation marks, datelines and the like at its left edge.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    if let dash = run.dropLast().last(where: { isDash($0) }) { start = dash + 1 }
    while start < run.upperBound - 1 {
      let token = text.tokens[start]
      guard token.pos == .determiner || token.isPunctuation || token.tag == .prpPossessive,
        token.lower != "their"
      else { break }
      start += 1
    }
    return start..<run.upperBound
  }

  /// Whether a token is a dash that parts clauses, a colon, or the end of a bracket.
  private func isDash(_ index: Int) -> Bool {
    switch text.tokens[index].lower {
    case "--", "—", ":", ";": return true
    case "-", "–", ")":
      return text.tokens[index].hasSpaceAfter
        && (index == 0 || text.tokens[index - 1].hasSpaceAfter
          || text.tokens[index].lower == ")"
            && text.tokens[index - 1].lower.utf8.count > 6)
    default: return false
    }
  }

  private func read(
    _ head: Int,
    _ top: Int,
    _ noun: DialogueTables.Noun,
    _ core: Range<Int>,
    _ whole: Range<Int>
  ) -> FormatPhrase {
    var words = PhraseWords()
    if lemma(head) == "ministerial" { words.level = .minister }
    let compounds = compounds(in: whole)
    for index in whole where index != head {
      add(index, compounds[index], head: head, top: top, core: core, to: &words)
    }
    if isTwoPlusTwo(core) {
      words.modifiers.insert("2+2")
      words.level = .minister
      words.recurs = true
    }
    if let size = size(behind: head) { (words.expected, words.recurs) = (size, true) }
    if isOfYear(top) { words.recurs = true }
    let behind = topicBehind(head)
    let isSummit = noun.kind == .summit && words.level == .unknown
    return FormatPhrase(
      head: head,
      top: top,
      noun: noun,
      core: core,
      whole: whole,
      isDefinite: isDefinite(head) || (top != head && isDefinite(top)),
      isOwned: [head, top].contains { noun in
        text.children(of: noun).contains {
          [.prpPossessive, .wpPossessive].contains(text.tokens[$0].tag)
        }
      },
      modifiers: words.modifiers,
      isNamed: isTitled(head) || text.tokens[head].pos == .properNoun && words.names > 0,
      recurs: words.recurs,
      cadence: words.cadence,
      topicWords: words.topic,
      topicBehind: behind,
      hasSubject: words.hasSubject,
      hasTopicBehind: words.hasTopicBehind,
      hasNames: words.names > 0,
      hasNamesBehind: whole.contains { $0 > head && text.tokens[$0].pos == .properNoun },
      ordinal: words.ordinal,
      level: isSummit ? .leader : words.level,
      isBusiness: words.isBusiness,
      expected: words.recurs ? words.expected : 2,
      isEdition: isEdition(top, core, whole, words.ordinal),
      isMeasured: top != head && tables.has(.measure, lemma(top)),
      days: words.days,
      isMass: isMass(head),
      isPrevious: words.isPrevious
    )
  }

  /// What the words of a phrase add up to.
  private struct PhraseWords {
    var modifiers: Set<String> = []
    var names = 0
    var recurs = false
    var cadence: Period?
    var ordinal: Int?
    var topic: [Int] = []
    var hasSubject = false
    var hasTopicBehind = false
    var level = DialogueLevel.unknown
    var isBusiness = false
    var expected = 2
    var days: Int?
    var isPrevious = false
  }

  private func add(
    _ index: Int,
    _ joined: String?,
    head: Int,
    top: Int,
    core: Range<Int>,
    to words: inout PhraseWords
  ) {
    let token = text.tokens[index]
    let lemma = joined ?? token.lemma.lowercased()
    let lower = joined ?? token.lower
    if let found = tables.levels[lemma] ?? tables.levels[lower], words.level == .unknown {
      words.level = found
    }
    if tables.has(.business, lemma), token.pos != .properNoun,
      index < head || text.tokens[index].head != head
    {
      words.isBusiness = true
    }
    if index > head, tables.has(.topic, lemma) { words.hasTopicBehind = true }
    if lemma == "day", index == top, index > 0 {
      words.days = Ordinals.cardinal(text.tokens[index - 1].lower)
    }
    if let joined, joined.hasSuffix("-day") {
      words.days = Ordinals.cardinal(String(joined.dropLast(4)))
    }
    if tables.has(.previous, lower), isAt(index, head, top) { words.isPrevious = true }
    guard index < max(head, top) else { return }
    if let joined, let size = tables.sizes[String(joined.prefix { $0 != "-" })] {
      words.expected = size
    }
    words.expected = tables.sizes[lower] ?? words.expected
    let isOuter = !core.contains(index)
    let isJoint = tables.has(.jointly, lower) && !isBody(noun(of: head)?.kind ?? .meeting)
    let long = lower.hasPrefix("long-") ? tables.recurrence[String(lower.dropFirst(5))] : nil
    if let found = tables.recurrence[lower] ?? tables.recurrence[lemma] ?? long, !isOuter, !isJoint
    {
      words.recurs = true
      words.cadence = found ?? words.cadence
    }
    if let value = Ordinals.value(lower) ?? roman(index), isAt(index, head, top) {
      words.ordinal = words.ordinal ?? value
      return
    }
    guard !isOuter else { return }
    if token.pos == .properNoun, token.entity < 0 || !isPlace(token.entity) { words.names += 1 }
    if tables.has(.topic, lemma) || tables.has(.topic, lower) { words.topic.append(index) }
    if token.pos == .noun, token.dep == .compound, token.head == head, joined == nil,
      !tables.has(.occasion, lemma), tables.levels[lemma] == nil, token.entity < 0
    {
      words.hasSubject = true
    }
    if [.noun, .adjective, .properNoun].contains(token.pos) || joined != nil {
      words.modifiers.insert(lemma)
    }
  }

  /// Whether a word hangs on the format's noun, on the meeting's, or on a word that does.
  private func isAt(_ index: Int, _ head: Int, _ top: Int) -> Bool {
    let above = text.tokens[index].head
    if above == head || above == top { return true }
    let second = text.tokens[above].head
    return index < max(head, top) && (second == head || second == top)
      && text.tokens[above].dep != .prep
  }

  private func roman(_ index: Int) -> Int? {
    text.tokens[index].isCapitalized ? Ordinals.roman(text.form(of: index)) : nil
  }

  private func isDefinite(_ noun: Int) -> Bool {
    text.children(of: noun).contains { tables.has(.definite, text.tokens[$0].lower) }
  }

  /// How many states the phrase says take part: "summit of the five coastal states".
  private func size(behind head: Int) -> Int? {
    for child in text.children(of: head)
    where child > head && ["of", "between", "among"].contains(text.tokens[child].lower) {
      guard let object = text.child(of: child, .pobj),
        ["state", "country", "nation", "member", "power"].contains(text.tokens[object].lemma)
      else { continue }
      for word in text.children(of: object) {
        if let size = Ordinals.cardinal(text.tokens[word].lower), (3...30).contains(size) {
          return size
        }
      }
    }
    return nil
  }

  /// "this year's forum", "last year's session": it meets in other years too.
  private func isOfYear(_ noun: Int) -> Bool {
    text.children(of: noun).contains { child in
      text.tokens[child].dep == .poss && text.tokens[child].lower == "year"
        && text.children(of: child).contains {
          ["this", "last", "next"].contains(text.tokens[$0].lower)
        }
    }
  }

  private func isBody(_ kind: DialogueKind) -> Bool {
    ![.meeting, .summit, .conference, .talks].contains(kind)
  }

  private func isMass(_ head: Int) -> Bool {
    text.tokens[head].tag == .nn
      && !text.children(of: head).contains {
        [.det, .poss, .nummod, .relcl, .acl].contains(text.tokens[$0].dep)
      }
  }

  /// Whether a name goes on behind its noun: "Summit for Democracy".
  private func isTitled(_ head: Int) -> Bool {
    guard head + 2 < text.tokens.count, text.tokens[head].isCapitalized else { return false }
    var next = head + 2
    if text.tokens[next].pos == .determiner || text.tokens[next].pos == .numeral { next += 1 }
    guard next < text.tokens.count else { return false }
    return ["for", "on", "of"].contains(text.tokens[head + 1].lower)
      && text.tokens[next].isCapitalized && text.tokens[next].isNominal
      && (text.tokens[next].entity < 0 || !isPlace(text.tokens[next].entity))
  }

  /// What stands behind "on", "about" or "over", where that is no time and no place.
  private func topicBehind(_ head: Int) -> Range<Int>? {
    for child in text.children(of: head)
    where child > head && ["on", "about", "over"].contains(text.tokens[child].lower) {
      let run = text.subtree(of: child)
      guard child + 1 < run.upperBound, run.upperBound - child <= 12 else { continue }
      let object = text.child(of: child, .pobj) ?? child + 1
      let entity = text.tokens[object].entity
      if entity >= 0, [.date, .time].contains(text.entities[entity].label) { continue }
      return trimmed((child + 1)..<run.upperBound)
    }
    return nil
  }

  private func isEdition(
    _ top: Int,
    _ core: Range<Int>,
    _ whole: Range<Int>,
    _ ordinal: Int?
  ) -> Bool {
    guard isEditionNoun(top) else { return false }
    return ordinal != nil
      || text.children(of: top).contains {
        tables.has(.counting, text.tokens[$0].lower) || tables.has(.previous, text.tokens[$0].lower)
      }
  }

  private func isPlace(_ entity: Int) -> Bool {
    let label = text.entities[entity].label
    return label == .geopolitical || label == .group || label == .location
  }

  /// Words written with hyphens ("six-party"), which the analysis splits: by each of their tokens.
  private func compounds(in run: Range<Int>) -> [Int: String] {
    var result: [Int: String] = [:]
    for index in run where text.tokens[index].lower == "-" {
      guard index > run.lowerBound, index + 1 < run.upperBound,
        !text.tokens[index - 1].hasSpaceAfter, !text.tokens[index].hasSpaceAfter
      else { continue }
      let word = text.tokens[index - 1].lower + "-" + text.tokens[index + 1].lower
      for part in (index - 1)...(index + 1) { result[part] = word }
    }
    return result
  }

  private func isTwoPlusTwo(_ run: Range<Int>) -> Bool {
    run.contains { index in
      let word = text.tokens[index].lower
      if word.hasPrefix("2+2") || word == "two-plus-two" { return true }
      return word == "2" && index >= 2 && text.tokens[index - 1].lower == "+"
        && text.tokens[index - 2].lower == "2"
    }
  }
}
