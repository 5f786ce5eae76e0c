import TextModel

/// Logical relations of one text, read off its dependency tree: who does it, to whom, with what complement.
///
/// Passives, control, relative and participial clauses and shared objects are undone here, so that frames speak of a logical
/// subject and object only.
final class Grammar: Sendable {
  let text: AnnotatedText
  let sets: GrammarSets
  let vocabulary: Vocabulary
  /// Of each token that frames and sets may ask about; looked up when asked for the others.
  private let numbers: [WordNumbers?]

  init(text: AnnotatedText, sets: GrammarSets, vocabulary: Vocabulary) {
    self.text = text
    self.sets = sets
    self.vocabulary = vocabulary
    numbers = text.tokens.map { word in
      switch word.pos {
      case .verb, .auxiliary, .noun, .properNoun, .adjective: WordNumbers(word, vocabulary)
      default: nil
      }
    }
  }

  /// The numbers by which sets and frames know a token: of its lemma, a name's in lower case.
  func numbers(of token: Int) -> WordNumbers {
    numbers[token] ?? WordNumbers(text.tokens[token], vocabulary)
  }

  /// Whether a set holds a token's lemma; a name may stand in the plural ("Forces").
  func isKey(_ token: Int, in words: WordSet) -> Bool {
    let word = numbers(of: token)
    return vocabulary.holds(words, word.key) || vocabulary.holds(words, word.singular)
  }

  func child(_ token: Int, _ label: DependencyLabel) -> Int? {
    for child in text.children(of: token) where text.tokens[child].dep == label { return child }
    return nil
  }

  func child(_ token: Int, _ first: DependencyLabel, _ second: DependencyLabel) -> Int? {
    for child in text.children(of: token) {
      let label = text.tokens[child].dep
      if label == first || label == second { return child }
    }
    return nil
  }

  /// Looks through "a series of", "the second round of", "tons of".
  func contentHead(_ head: Int) -> Int {
    var current = head
    for _ in 0..<3 {
      let word = text.tokens[current]
      guard
        isKey(current, in: sets.partitives)
          || [.numeral, .symbol, .determiner, .pronoun, .adjective].contains(word.pos),
        let of = text.children(of: current).first(where: { text.tokens[$0].lower == "of" }),
        let inner = child(of, .pobj)
      else { return current }
      // "consultations, the latest of which were held"
      current = antecedent(inner)
    }
    return current
  }

  /// "ceasefire" of "ceasefire agreement", "aid" of "aid shipments": what a container is about.
  func contained(_ head: Int) -> Int? {
    guard isKey(head, in: sets.containers) else { return nil }
    return text.children(of: head).last {
      text.tokens[$0].dep == .compound && text.tokens[$0].pos == .noun
    }
  }

  // MARK: Voice

  /// Whether a verb's grammatical subject is its logical object.
  func isPassive(_ verb: Int) -> Bool {
    var isActive = false
    for child in text.children(of: verb) {
      switch text.tokens[child].dep {
      // "to be signed": "to" stands before "be".
      case .nsubjpass, .auxpass, .csubjpass: return true
      case .nsubj, .dobj, .aux: isActive = true
      default: continue
      }
    }
    if isActive { return false }
    let word = text.tokens[verb]
    guard word.tag == .vbn || word.tag == .vbd, fragmentSubject(of: verb) == nil else {
      return false
    }
    switch word.dep {
    case .acl: return word.tag == .vbn || word.tag == .vbd
    case .advcl: return word.tag == .vbn
    case .conj: return word.tag == .vbn && isPassive(word.head)
    default: return false
    }
  }

  // MARK: Complements

  /// The infinitive or gerund that completes a verb, noun or adjective.
  func infinitive(of token: Int) -> Int? {
    for child in text.children(of: token) {
      let word = text.tokens[child]
      switch word.dep {
      case .xcomp where word.isVerb: return child
      case .advcl where word.tag == .vb && hasTo(child): return child
      case .acl where word.tag == .vb && hasTo(child): return child
      case .ccomp where word.tag == .vb && (hasTo(child) || isBare(child, below: token)):
        return child
      case .ccomp where word.tag == .vbg && self.child(child, .aux) == nil: return child
      case .prep where !word.isVerb:
        if let gerund = self.child(child, .pcomp), text.tokens[gerund].tag == .vbg, child > token,
          sets.gerundPrepositions.contains(word.lower)
        {
          return gerund
        }
      default: continue
      }
    }
    return nil
  }

  /// "investigate" of "helped Nepal investigate", "let them pass".
  private func isBare(_ verb: Int, below governor: Int) -> Bool {
    sets.bareInfinitive.contains(text.tokens[governor].base)
      && !text.children(of: verb).contains { [.aux, .mark].contains(text.tokens[$0].dep) }
  }

  /// The clause that a verb or noun reports.
  func clause(of token: Int) -> Int? {
    for child in text.children(of: token) {
      let word = text.tokens[child]
      if word.dep == .ccomp, word.isVerb, !hasTo(child) { return child }
      if word.dep == .acl, word.isVerb, word.tag != .vbg, word.tag != .vbn,
        self.child(child, .nsubj, .nsubjpass) != nil
      {
        return child
      }
    }
    return nil
  }

  /// Any complement: infinitive, clause, or one that hangs on the object ("a decision to …").
  func complement(of token: Int) -> Int? {
    if let found = infinitive(of: token) ?? clause(of: token) { return found }
    for object in objects(of: token) {
      if let found = infinitive(of: object) ?? clause(of: object) { return found }
    }
    return nil
  }

  func hasTo(_ verb: Int) -> Bool {
    text.children(of: verb).contains {
      let word = text.tokens[$0]
      return word.dep == .aux && word.tag == .to
    }
  }

  // MARK: Objects

  /// Logical objects: what is done something to.
  func objects(of verb: Int) -> [Int] {
    guard text.tokens[verb].isVerb else { return [] }
    if isPassive(verb) { return passiveObjects(verb) }
    if let object = child(verb, .dobj) { return [secondObject(of: verb, object) ?? object] }
    if let counted = upTo(verb) { return [counted] }
    if let relative = relativeObject(verb) ?? fragmentObject(of: verb) { return [relative] }
    if let named = soCalled(verb) ?? raised(verb) { return [named] }
    // "rejects and condemns the decision"
    if let next = child(verb, .conj), text.tokens[next].isVerb, next - verb <= 4,
      let shared = child(next, .dobj), child(next, .nsubj) == nil,
      !text.children(of: verb).contains(where: {
        [.prep, .ccomp, .xcomp, .advcl, .punct].contains(text.tokens[$0].dep) && $0 > verb
          && $0 < next
      })
    {
      return [shared]
    }
    return []
  }

  /// "meddling" of "denounced what it called meddling", "described as meddling".
  private func soCalled(_ verb: Int) -> Int? {
    guard let clause = child(verb, .ccomp), sets.naming.contains(text.tokens[clause].base),
      text.children(of: clause).contains(where: {
        text.tokens[$0].lower == "what" && $0 < clause
      })
    else { return nil }
    return child(clause, .oprd, .attr) ?? prepositional(clause, "as").first
      ?? text.children(of: clause).last {
        text.tokens[$0].isNominal && $0 > clause && text.tokens[$0].dep != .npadvmod
      }
  }

  /// "Italy" of "wants Italy to pay": the subject of an infinitive is the object of the verb above it.
  private func raised(_ verb: Int) -> Int? {
    // "called the claim illegal"
    if let said = child(verb, .oprd, .ccomp), text.tokens[said].pos == .adjective,
      let own = child(said, .nsubj)
    {
      return own
    }
    guard sets.objectControl.contains(text.tokens[verb].base), let clause = child(verb, .ccomp),
      hasTo(clause) || isBare(clause, below: verb)
    else { return nil }
    return subject(of: clause, .nsubj)
  }

  /// "sixteen advisers" of "kidnapped up to sixteen advisers".
  private func upTo(_ verb: Int) -> Int? {
    for child in text.children(of: verb) where text.tokens[child].lower == "to" && child > 0 {
      if text.tokens[child - 1].lower == "up", let object = self.child(child, .pobj) {
        return object
      }
    }
    return nil
  }

  private func passiveObjects(_ verb: Int) -> [Int] {
    if let own = subject(of: verb, .nsubjpass) { return [antecedent(own)] }
    let word = text.tokens[verb]
    switch word.dep {
    case .acl, .relcl: return [word.head]
    case .conj where text.tokens[word.head].isVerb:
      return isPassive(word.head) ? passiveObjects(word.head) : subjects(of: word.head)
    case .xcomp where text.tokens[word.head].isVerb:
      return subjects(of: word.head)
    case .advcl where text.tokens[word.head].isVerb:
      return surfaceSubjects(word.head)
    default: return []
    }
  }

  /// "the deal that Norway signed"
  private func relativeObject(_ verb: Int) -> Int? {
    let word = text.tokens[verb]
    guard word.dep == .relcl, let subject = child(verb, .nsubj),
      !sets.relatives.contains(text.tokens[subject].lower)
    else { return nil }
    return word.head
  }

  /// A relative pronoun's noun; any other token itself.
  func antecedent(_ token: Int) -> Int {
    let word = text.tokens[token]
    guard sets.relatives.contains(word.lower) else { return token }
    var clause = word.head
    for _ in 0..<6 {
      let head = text.tokens[clause]
      if head.dep == .relcl { return head.head }
      guard head.head != clause else { return token }
      clause = head.head
    }
    return token
  }

  private static let adverbs: Set<String> = [
    "out", "away", "back", "off", "up", "down", "together", "over", "ahead", "along",
  ]

  /// Noun heads that stand after a preposition of a token, "out of" and its like included.
  func prepositional(_ token: Int, _ name: String) -> [Int] {
    var found: [Int] = []
    prepositional(token, name, &found)
    return found
  }

  /// Adds noun heads that stand after a preposition of a token.
  func prepositional(_ token: Int, _ name: String, _ found: inout [Int]) {
    for child in text.children(of: token) {
      let isAdverbial: Bool
      switch text.tokens[child].dep {
      case .advmod, .prt: isAdverbial = true
      case .prep, .agent, .dative: isAdverbial = false
      default:
        guard text.tokens[child].pos == .adposition else { continue }
        isAdverbial = false
      }
      guard text.tokens[child].lower == name else {
        // "out of the treaty": "of" hangs on "out".
        let isLinked = isAdverbial || text.tokens[child].dep == .prep
        if isLinked, self.child(child, .pobj) == nil,
          Self.adverbs.contains(text.tokens[child].lower)
        {
          prepositional(child, name, &found)
        }
        continue
      }
      guard !isAdverbial || text.tokens[child].pos == .adposition else { continue }
      for inner in text.children(of: child) {
        let dep = text.tokens[inner].dep
        if dep == .pobj { found.append(inner) }
        if dep == .prep, let deeper = self.child(inner, .pobj) { found.append(deeper) }
        // "met with the minister and with the envoy"
        if dep == .conj, text.tokens[inner].lower == name, let other = self.child(inner, .pobj),
          self.child(other, .poss) == nil
        {
          found.append(other)
        }
      }
      if let stray = strayObject(of: child, below: token) { found.append(stray) }
    }
  }
}

/// Closed word classes that the grammar leans on.
struct GrammarSets: Sendable {
  let partitives: WordSet
  let relatives: Set<String>
  let gerundPrepositions: Set<String>
  /// Verbs whose infinitive is done by their object.
  let objectControl: Set<String>
  let actorNouns: WordSet
  /// Nouns whose modifier says what they are about: "ceasefire agreement".
  let containers: WordSet
  /// Nouns that speak of the owner's own people: "its troops".
  let belongings: WordSet
  /// Nouns for people that say, before another noun, who acts: "rebel stronghold".
  let modifierNouns: WordSet
  /// Verbs that praise or blame somebody for what they do.
  let judging: Set<String>
  /// "crackdown", "killing": what is done to somebody.
  let violence: WordSet
  /// "clash", "bombing": deeds of violence.
  let attacks: WordSet
  /// Verbs that report.
  let reporting: Set<String>
  /// "leaders of …", "sides", "representatives of …".
  let representatives: WordSet
  /// "commission", "council": bodies that are named after those who sit in them.
  let bodies: WordSet
  /// What somebody feels or says, so that its owner is who does: "support", "concern", "readiness".
  let attitudes: WordSet
  /// "talks", "summit", "round".
  let talks: WordSet
  /// Where people come together: "ceremony", "session".
  let gatherings: WordSet
  /// Verbs that take an infinitive without "to".
  let bareInfinitive: Set<String>
  /// Verbs that give a thing a name: "what it called".
  let naming: Set<String>

  init(_ sets: LexicalSets, _ words: inout Vocabulary.Builder) {
    partitives = words.set(sets["partitive"])
    relatives = sets["relative"]
    gerundPrepositions = sets["gerund-preposition"]
    objectControl = sets["object-control"]
    actorNouns = words.set(sets["actor-noun"])
    containers = words.set(sets["container"])
    belongings = words.set(sets["belonging"])
    modifierNouns = words.set(sets["modifier-noun"])
    judging = sets["judging"]
    violence = words.set(sets["violence"])
    attacks = words.set(sets["attack"])
    reporting = sets["reporting"]
    representatives = words.set(sets["representative"])
    bodies = words.set(sets["body"])
    naming = sets["naming"]
    talks = words.set(sets["talks"])
    gatherings = words.set(sets["gathering"])
    attitudes = words.set(sets["concern"].union(sets["approval"]))
    bareInfinitive = sets["bare-infinitive"]
  }
}

/// A token's word as the vocabulary numbers it.
struct WordNumbers: Sendable {
  /// Of its lemma, a name's in lower case.
  let key: Int32
  /// Of a name that stands in the plural: the one without its last letter.
  let singular: Int32

  init(_ word: Token, _ vocabulary: Vocabulary) {
    guard word.pos == .properNoun else {
      key = vocabulary.number(word.base)
      singular = Vocabulary.unknown
      return
    }
    key = vocabulary.number(word.lower)
    let isPlural = word.lower.utf8.count > 3 && word.lower.utf8.last == 0x73
    guard isPlural else {
      singular = Vocabulary.unknown
      return
    }
    let isThird = word.lower.hasSuffix("ies")
    singular = vocabulary.number(
      isThird ? word.lower.dropLast(3) + "y" : String(word.lower.dropLast())
    )
  }
}
