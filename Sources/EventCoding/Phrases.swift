import Annotations
import TextModel

/// Noun phrases as participants: their extent, coordination, the actors that they name.
struct Phrases {
  let grammar: Grammar
  let actors: ActorIndex

  var text: AnnotatedText { grammar.text }

  /// Whether a noun phrase is somebody: a mention of an actor, a name, or a noun for people who act.
  func isActor(_ head: Int) -> Bool {
    let word = text.tokens[head]
    if word.pos == .pronoun {
      return Self.personal.contains(word.lower)
        || actors.mentions(in: word.range).contains { $0.range.contains(word.range) }
    }
    if grammar.isKey(head, in: grammar.sets.actorNouns) || isCrowd(head) { return true }
    if word.pos == .numeral { return isCountedParty(head) }
    if isFirstOfCompound(head) { return false }
    if word.entity >= 0 {
      let entity = text.entities[word.entity]
      if Self.actingEntities.contains(entity.label) {
        return word.pos != .noun || word.isCapitalized
      }
      if Self.otherEntities.contains(entity.label) { return false }
    }
    if word.pos == .properNoun { return true }
    return actors.mentions(in: word.range).contains { $0.range.end >= word.range.end }
  }

  /// "US" of "US-allied Japan", "Riyadh" of "Riyadh-backed forces": it tells of which Japan, and takes no part.
  private func isFirstOfCompound(_ token: Int) -> Bool {
    guard text.tokens[token].dep == .npadvmod, token + 2 < text.tokens.count else { return false }
    return text.tokens[token + 1].lower == "-" && !text.tokens[token + 1].hasSpaceAfter
      && text.tokens[token].head == token + 2
  }

  /// Whether a phrase is more than one somebody: "the two ministers", "Oman and Yemen", "they".
  func isSeveral(_ head: Int) -> Bool {
    let word = text.tokens[head]
    if word.pos == .pronoun { return ["they", "both", "we"].contains(word.lower) }
    guard isActor(head) else { return false }
    return word.tag == .nns || word.tag == .nnps || word.pos == .numeral
      || coordinated(head).count > 1
  }

  /// "Thousands marched": people, where nothing is counted.
  private func isCrowd(_ head: Int) -> Bool {
    let word = text.tokens[head]
    return word.tag == .nns && Self.crowds.contains(word.base)
      && [.nsubj, .nsubjpass].contains(word.dep) && grammar.child(head, .prep) == nil
  }

  private static let crowds: Set<String> = ["thousand", "hundred", "dozen", "score", "million"]

  /// "the two", "all three": those spoken of before.
  private func isCountedParty(_ head: Int) -> Bool {
    [.nsubj, .nsubjpass, .pobj, .dobj].contains(text.tokens[head].dep)
      && text.children(of: head).contains { ["the", "all"].contains(text.tokens[$0].lower) }
  }

  private static let actingEntities: Set<EntityLabel> = [
    .geopolitical, .group, .organization, .person,
  ]
  private static let otherEntities: Set<EntityLabel> = [
    .date, .time, .money, .percent, .cardinal, .ordinal, .quantity, .law, .event, .workOfArt,
    .language,
  ]
  private static let personal: Set<String> = [
    "he", "she", "they", "we", "i", "it", "him", "her", "them", "us", "you", "both", "each", "who",
    "himself",
  ]

  /// Those named inside a phrase, outermost first: the head itself, an owner, a nationality, then prepositional phrases.
  /// - Parameter search: after which prepositions to look.
  func actors(
    within head: Int,
    excluding: Set<Int> = [],
    ownerFirst: Bool = false,
    search: Search = .anybody
  ) -> [Int] {
    actors(within: head, excluding, 0, ownerFirst, search)
  }

  private func actors(
    within head: Int,
    _ excluding: Set<Int>,
    _ depth: Int,
    _ ownerFirst: Bool,
    _ search: Search
  ) -> [Int] {
    guard depth < 5, !excluding.contains(head) else { return [] }
    if isActor(head), !(ownerFirst && depth == 0), !isOwn(head) { return [head] }
    let children = text.children(of: head)
    // "Britain's commitment to Kenya": the owner holds it, and is not whom it is for.
    let isHeld =
      ownerFirst && depth == 0 && search == .anybody
      && grammar.isKey(head, in: grammar.sets.attitudes)
    for child in children
    where !isHeld && text.tokens[child].dep == .poss
      && text.tokens[child].tag != .prpPossessive
    {
      if !excluding.contains(child), isActor(child) { return [child] }
      let inner = actors(within: child, excluding, depth + 1, false, search)
      if !inner.isEmpty { return inner }
    }
    if !isHeld, let modifier = modifyingActor(of: head, excluding) { return [modifier] }
    for name in search.prepositions {
      for inner in grammar.prepositional(head, name) {
        let found = actors(within: inner, excluding, depth + 1, false, search)
        if !found.isEmpty { return found }
        for other in coordinated(inner).dropFirst() {
          let more = actors(within: other, excluding, depth + 1, false, search)
          if !more.isEmpty { return more }
        }
      }
    }
    // "The talks, mediated by Norway": who mediates is not who talks.
    for child in children
    where text.tokens[child].dep == .acl && !Self.mediating.contains(text.tokens[child].base) {
      for inner in grammar.agents(of: child) + grammar.prepositional(child, "against")
        + grammar.prepositional(child, "on") + grammar.prepositional(child, "to")
      {
        let found = actors(within: inner, excluding, depth + 1, false, search)
        if !found.isEmpty { return found }
      }
      for inner in [grammar.child(child, .dobj)].compactMap({ $0 }) {
        let found = actors(within: inner, excluding, depth + 1, false, search)
        if !found.isEmpty { return found }
      }
    }
    for other in coordinated(head).dropFirst() {
      let found = actors(within: other, excluding, depth + 2, false, search)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let mediating: Set<String> = ["mediate", "broker", "facilitate", "sponsor"]

  /// After which prepositions somebody is looked for inside a phrase.
  enum Search {
    case anybody
    /// Those who take part together: a place takes no part in a meeting.
    case company
    /// Those who do it: "the attack by", never "the attack on".
    case doers
    /// Those to blame for violence: "the killing of" names its victims.
    case perpetrators

    var prepositions: [String] {
      switch self {
      case .anybody: Self.all
      case .company: ["between", "among", "with", "of", "by"]
      case .doers: ["by", "of", "from"]
      case .perpetrators: ["by", "from"]
      }
    }

    private static let all = [
      "by", "against", "on", "with", "to", "towards", "toward", "between", "among", "from", "of",
      "for",
      "at", "over", "into", "in", "inside", "near", "around", "across", "about",
    ]
  }

  /// A nationality or name before a noun, however deep: "US" of "US drone attacks".
  private func modifyingActor(of head: Int, _ excluding: Set<Int>) -> Int? {
    for child in text.children(of: head) where Self.modifiers.contains(text.tokens[child].dep) {
      if !excluding.contains(child), isModifyingActor(child) { return child }
      if child < head, let inner = modifyingActor(of: child, excluding) { return inner }
    }
    return nil
  }

  private static let modifiers: Set<DependencyLabel> = [.amod, .compound, .nmod]

  /// "its troops", "his forces": nobody but the one who has them.
  func isOwn(_ head: Int) -> Bool {
    grammar.isKey(head, in: grammar.sets.belongings)
      && text.children(of: head).contains { text.tokens[$0].tag == .prpPossessive }
  }

  /// "Swedish" of "a Swedish proposal", "EU" of "EU sanctions".
  func isModifyingActor(_ token: Int) -> Bool {
    let word = text.tokens[token]
    if isCounted(token) { return false }
    if word.entity >= 0, Self.actingEntities.contains(text.entities[word.entity].label) {
      return true
    }
    if word.pos == .noun || word.pos == .adjective,
      grammar.isKey(token, in: grammar.sets.modifierNouns)
    {
      return true
    }
    // "strong" of "the strong alliance of …" stands in a mention, and is none.
    let isName = word.isCapitalized || word.entity >= 0
    return actors.mentions(in: word.range).contains {
      $0.range.contains(word.range) && (isName || $0.range.end == word.range.end)
    }
  }

  /// "state" of "two-state solution": how many, not who.
  private func isCounted(_ token: Int) -> Bool {
    guard token >= 2, Self.hyphens.contains(text.tokens[token - 1].lower),
      !text.tokens[token - 1].hasSpaceAfter
    else { return false }
    return text.tokens[token - 2].pos == .numeral
  }

  /// "Swedish" of "the Swedish ministers", where "foreign" of "the foreign ministers" tells no country.
  func isCountryModifier(_ token: Int) -> Bool {
    let word = text.tokens[token]
    if word.entity >= 0, Self.actingEntities.contains(text.entities[word.entity].label) {
      return true
    }
    return actors.mentions(in: word.range).contains {
      $0.range.contains(word.range) && !actors[$0.actor].countries.isEmpty
    }
  }

  /// The bytes of a phrase: its head with what stands before it, short prepositional phrases included,
  /// relative clauses, appositions and coordination left out.
  func range(of head: Int) -> TextRange {
    var first = head
    var last = head
    for child in text.children(of: head) {
      let word = text.tokens[child]
      switch word.dep {
      case .compound, .amod, .poss, .nmod, .nummod, .quantmod, .advmod, .npadvmod, .predet:
        if child < head { first = min(first, text.subtree(of: child).lowerBound) }
      case .prep
      where word.lower == "of" || word.lower == "in" || word.lower == "from" || word.lower == "at":
        let run = text.subtree(of: child)
        if child > last, run.count <= 8 {
          last = max(last, run.upperBound - 1)
        } else if child > last, let object = grammar.child(child, .pobj), object - child <= 8 {
          last = max(last, object)
        }
      case .case: last = max(last, child)
      default: continue
      }
    }
    return text.range(of: first..<(last + 1))
  }

  /// One participant for each actor that a phrase names; the phrase itself where it names none that is known.
  func participants(_ head: Int) -> [EventParticipant] {
    coordinated(head).flatMap { participant($0) }
  }

  private func participant(_ head: Int) -> [EventParticipant] {
    let word = text.tokens[head]
    let range = range(of: head)
    let found = actor(head, range)
    if let found, !actors[found].members.isEmpty {
      return actors[found].members.map { EventParticipant(range: range, actor: $0) }
    }
    if let several = represented(by: head) ?? sides(of: head) { return several }
    return [EventParticipant(range: word.pos == .pronoun ? word.range : range, actor: found)]
  }

  /// Chile and Peru, of "the leaders of Chile and Peru", "the commission between Chile and Peru".
  private func represented(by head: Int) -> [EventParticipant]? {
    let isBody = grammar.isKey(head, in: grammar.sets.bodies)
    let isRepresentative = grammar.isKey(head, in: grammar.sets.representatives)
    guard isBody || isRepresentative else { return nil }
    let between = isBody ? grammar.prepositional(head, "between").flatMap { coordinated($0) } : []
    guard let parts = between.count > 1 ? between : several(of: head) else { return nil }
    if !isRepresentative, !parts.allSatisfy({ isCountry($0) }) { return nil }
    return parts.map {
      let range = self.range(of: $0)
      // "Chile" itself, not "the presidents of Chile and Peru" that it stands in.
      let own = actors.actor(in: text.tokens[$0].range)
      return EventParticipant(range: range, actor: own ?? actor($0, range))
    }
  }

  /// What stands coordinated behind "of", as deep as it lies: "the Ministries of Trade of the Republics of Chile and Peru".
  private func several(of head: Int) -> [Int]? {
    for object in grammar.prepositional(head, "of") + grammar.prepositional(head, "from") {
      var current = object
      for _ in 0..<4 {
        let parts = coordinated(current)
        if parts.count > 1 { return parts }
        guard let next = grammar.prepositional(current, "of").first else { break }
        current = next
      }
    }
    return nil
  }

  /// Both of "Greek and Cypriot officials".
  private func sides(of head: Int) -> [EventParticipant]? {
    for child in text.children(of: head) where Self.modifiers.contains(text.tokens[child].dep) {
      let all = adjectives(child)
      guard all.count > 1, let last = all.last, last < head else { continue }
      return all.map { side in
        let range = side == last ? text.range(of: side..<(head + 1)) : text.tokens[side].range
        return EventParticipant(range: range, actor: actors.actor(in: text.tokens[side].range))
      }
    }
    return nil
  }

  private func adjectives(_ first: Int) -> [Int] {
    var all = [first]
    var current = first
    while let next = text.children(of: current).first(where: { text.tokens[$0].dep == .conj }) {
      all.append(next)
      current = next
    }
    return all.allSatisfy { isModifyingActor($0) } ? all : []
  }

  /// "its neighbour", "their old rival": never those whose neighbour it is.
  private func isOther(_ head: Int) -> Bool {
    Self.others.contains(text.tokens[head].base)
      && text.children(of: head).contains { text.tokens[$0].tag == .prpPossessive }
  }

  private static let others: Set<String> = [
    "neighbor", "neighbour", "ally", "rival", "enemy", "foe", "opponent", "critic", "adversary",
  ]

  /// The actor that a phrase's head speaks of, else one that stands before it or right behind it.
  private func actor(_ head: Int, _ range: TextRange) -> ActorID? {
    let word = text.tokens[head]
    let own = actors.mentions(in: word.range)
    // "Chad" of "its ambassador to Chad": the country, and not the one whose ambassador it is.
    if word.dep == .pobj, word.entity >= 0, text.entities[word.entity].label == .geopolitical,
      let exact = own.first(where: { $0.range == word.range })
    {
      return exact.actor
    }
    if let best = own.max(by: { $0.range.count < $1.range.count }) { return best.actor }
    if !isOther(head), let before = actors.actor(in: TextRange(range.start, word.range.end)) {
      return before
    }
    for name in ["of", "from", "in"] {
      let objects = grammar.prepositional(head, name)
      for object in objects {
        if let found = actors.mentions(in: text.tokens[object].range).last { return found.actor }
      }
      // "the prime ministers of the two countries … in the Maldives": where, not whose.
      if !objects.isEmpty { return nil }
    }
    return nil
  }
}
