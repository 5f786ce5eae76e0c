import Annotations
import TextModel

// "The two countries", "both sides", "their leaders", "the three": others, taken together.
extension Resolution {
  /// Heads of groups that other actors make up, and what their members are.
  private static let groupHeads: [String: GroupKind] = [
    "country": .states, "nation": .states, "side": .parties, "government": .states,
    "neighbor": .states,
    "neighbour": .states, "party": .parties, "leader": .leaders, "president": .leaders,
    "premier": .leaders,
    "prime minister": .leaders, "minister": .leaders, "diplomat": .leaders, "envoy": .leaders,
    "official": .leaders,
    "team": .parties, "delegation": .parties, "state": .states, "capital": .states,
    "power": .states,
    "negotiator": .leaders, "republic": .states, "member": .parties, "group": .parties,
    "army": .states,
    "foreign minister": .leaders,
  ]

  enum GroupKind {
    case states, parties, leaders
  }

  /// A plural noun that takes others together.
  /// - Returns: whether it was one.
  mutating func mentionGroup(_ noun: Reading.NounMatch, _ phrase: NounPhrase) -> Bool {
    guard let kind = Self.groupHeads[noun.sense.head] else { return false }
    guard phrase.countries.isEmpty, phrase.organization == nil,
      noun.sense.isPlural || phrase.number != nil
    else { return false }
    let owners = phrase.possessive.map { text.tokens[$0].lower == "their" } ?? false
    guard
      phrase.number != nil || owners || phrase.determiner == .definite && noun.sense.head == "side"
    else { return false }
    guard phrase.determiner != .none || phrase.number != nil, phrase.determiner != .indefinite
    else { return false }
    if let sector = phrase.sector, sector.0 != .government, kind != .leaders { return false }
    let members = members(count: phrase.number, kind: kind, before: noun.tokens.lowerBound)
    addGroup(
      members,
      phrase.start..<noun.tokens.upperBound,
      sectors: kind == .leaders ? [.government] : []
    )
    return true
  }

  /// "The three agreed", "both agreed": a number that stands alone.
  mutating func mentionBareNumber(_ index: Int, _ number: Int) {
    let token = text.tokens[index]
    guard token.dep == .nsubj || token.dep == .pobj || token.dep == .nsubjpass, index > 0 else {
      return
    }
    let before = text.tokens[index - 1]
    guard token.lower == "both" || before.lower == "the" || before.lower == "all" else { return }
    guard index + 1 < text.tokens.count, !text.tokens[index + 1].isNominal else { return }
    let start = token.lower == "both" ? index : index - 1
    let members = members(count: number, kind: .parties, before: start)
    guard !members.isEmpty else { return }
    addGroup(members, start..<(index + 1), sectors: [])
  }

  private mutating func addGroup(_ members: [Int], _ run: Range<Int>, sectors: [Sector]) {
    let codes = members.flatMap { register[$0].entry.countries }
    let countries = Array(Set(codes)).sorted()
    let key =
      "group:" + members.sorted().map(String.init).joined(separator: ",") + ":"
      + (sectors.first?.rawValue ?? "")
    let name = text.string(of: run)
    let actor: Int
    if members.isEmpty {
      actor = register.add(name, .group, [], sectors, RuleID("group-open"))
    } else {
      actor = register.actor(
        key: key,
        name: name,
        kind: .group,
        countries: countries,
        sectors: sectors,
        rule: RuleID("group-of-others")
      )
    }
    register[actor].entry.members = members.map { ActorID($0) }
    register[actor].isPlural = true
    mention(actor, run, .name)
  }

  /// The actors that a group takes together: the ones named last, if they are as many as the group says.
  private func members(count: Int?, kind: GroupKind, before token: Int) -> [Int] {
    let sentence = text.tokens[token].sentence
    let people =
      kind == .leaders
      ? recent(count, before: token, sentence: sentence) {
        $0.entry.kind == .person && $0.level == .leader
          || $0.entry.kind == .person && !$0.entry.countries.isEmpty
      } : []
    if !people.isEmpty { return people }
    let bodies = recent(count, before: token, sentence: sentence) { draft in
      draft.entry.kind == .country
        || kind == .parties && draft.entry.rule.rawValue == "organization-name"
          && draft.entry.sectors.first == .rebel
    }
    guard bodies.isEmpty else { return bodies }
    // No country was named, but people of different ones were.
    let sides = recent(count, before: token, sentence: sentence) {
      $0.entry.kind == .person && !$0.entry.countries.isEmpty
    }
    return Set(sides.map { register[$0].entry.countries }).count == sides.count ? sides : []
  }

  /// Candidates of the nearest sentences that are exactly as many as asked; two or more where no number is given.
  private func recent(
    _ count: Int?,
    before token: Int,
    sentence: Int,
    where condition: (Register.Draft) -> Bool
  ) -> [Int] {
    let candidates = register.drafts.indices.filter {
      register[$0].lastToken >= 0 && register[$0].lastToken < token && condition(register[$0])
    }
    var found: [Int] = []
    for distance in 0...6 {
      let here = candidates.filter { register[$0].lastSentence == sentence - distance }
      found += here
      if let count {
        if found.count == count { return found }
        if found.count > count {
          return here.count == count ? here : mostMentioned(candidates, count)
        }
      } else if found.count >= 2 {
        return found
      }
    }
    return []
  }

  /// The most mentioned, where they stand out from the rest.
  private func mostMentioned(_ candidates: [Int], _ count: Int) -> [Int] {
    let ordered = candidates.sorted {
      register[$0].entry.mentions.count > register[$1].entry.mentions.count
    }
    guard ordered.count > count else { return ordered.count == count ? ordered : [] }
    let least = register[ordered[count - 1]].entry.mentions.count
    guard least > register[ordered[count]].entry.mentions.count else { return [] }
    return Array(ordered.prefix(count))
  }
}
