import Annotations
import TextModel

/// The actors met so far in an article, and what is needed to know one again.
struct Register {
  private(set) var drafts: [Draft] = []
  private var byKey: [String: Int] = [:]
  /// Word of a person's name, lower case → people.
  private var byWord: [String: [Int]] = [:]

  /// An actor in the making.
  struct Draft {
    var entry: ActorEntry
    /// Words of a person's fullest name, lower case.
    var words: [String] = []
    var family: String?
    var gender: Gender?
    var isPlural = false
    /// Heads and countries of the offices that it holds, for "the minister".
    var titles: [(head: String, full: String)] = []
    var level: NounSense.Level = .unknown
    /// Where it was mentioned last: token, and whether as a subject.
    var lastToken = -1
    var lastSentence = -1
    var lastSubjectSentence = -1
  }

  subscript(index: Int) -> Draft {
    get { drafts[index] }
    set { drafts[index] = newValue }
  }

  /// The actor of a key, made if it is new.
  mutating func actor(
    key: String,
    name: String,
    kind: ActorEntry.Kind,
    countries: [CountryCode],
    sectors: [Sector],
    rule: RuleID
  ) -> Int {
    if let known = byKey[key] { return known }
    let index = add(name, kind, countries, sectors, rule)
    byKey[key] = index
    return index
  }

  func known(_ key: String) -> Int? { byKey[key] }

  mutating func alias(_ key: String, for index: Int) {
    if byKey[key] == nil { byKey[key] = index }
  }

  mutating func add(
    _ name: String,
    _ kind: ActorEntry.Kind,
    _ countries: [CountryCode],
    _ sectors: [Sector],
    _ rule: RuleID
  ) -> Int {
    let entry = ActorEntry(
      id: ActorID(drafts.count),
      name: name,
      kind: kind,
      countries: countries,
      sectors: sectors,
      mentions: [],
      rule: rule
    )
    drafts.append(Draft(entry: entry))
    return drafts.count - 1
  }

  /// People one of whose names is a word.
  func people(named word: String) -> [Int] { byWord[word] ?? [] }

  mutating func index(words: [String], of person: Int) {
    for word in Set(words) where word.utf8.count > 1 {
      if !(byWord[word] ?? []).contains(person) { byWord[word, default: []].append(person) }
    }
  }

  /// Notes a mention.
  mutating func mention(
    _ actor: Int,
    _ range: TextRange,
    _ form: ActorMention.Form,
    token: Int,
    sentence: Int,
    isSubject: Bool
  ) {
    if drafts[actor].entry.mentions.last?.range == range { return }
    drafts[actor].entry.mentions.append(ActorMention(range: range, form: form))
    drafts[actor].lastToken = token
    drafts[actor].lastSentence = sentence
    if isSubject { drafts[actor].lastSubjectSentence = sentence }
  }

  /// Gives groups the countries of their members, now that all are known.
  mutating func settleGroups() {
    for index in drafts.indices where !drafts[index].entry.members.isEmpty {
      let codes = drafts[index].entry.members.flatMap { drafts[$0.index].entry.countries }
      drafts[index].entry.countries = Array(Set(codes)).sorted()
    }
  }

  /// Actors that were mentioned, renumbered in order of first mention, members carried over; and the new number of each draft.
  func finished() -> (actors: [ActorEntry], renumbered: [Int: ActorID]) {
    let order = drafts.indices.filter { !drafts[$0].entry.mentions.isEmpty }
      .sorted { left, right in
        let first = drafts[left].entry.mentions[0].range
        let second = drafts[right].entry.mentions[0].range
        return first.start == second.start ? left < right : first.start < second.start
      }
    var renumbered: [Int: ActorID] = [:]
    for (position, index) in order.enumerated() { renumbered[index] = ActorID(position) }
    let actors = order.enumerated().map { position, index in
      let old = drafts[index].entry
      return ActorEntry(
        id: ActorID(position),
        name: old.name,
        kind: old.kind,
        countries: old.countries,
        sectors: old.sectors,
        mentions: old.mentions.sorted { $0.range < $1.range },
        members: old.members.compactMap { renumbered[$0.index] },
        rule: old.rule
      )
    }
    return (actors, renumbered)
  }
}
