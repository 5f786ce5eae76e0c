import RuleFiles

/// Named sets of words that frames share: `@talks`, `@weapon`.
struct LexicalSets: Sendable {
  private let sets: [String: Set<String>]

  /// A set may name other sets, defined above it.
  /// - Throws: ``RuleFileError`` for a name that is not defined.
  init(_ file: StanzaFile) throws(RuleFileError) {
    var sets: [String: Set<String>] = [:]
    for stanza in file.stanzas {
      let name = try stanza.require("set")
      var words: Set<String> = []
      for word in stanza.words("words") {
        guard word.hasPrefix("@") else {
          words.insert(word)
          continue
        }
        guard let other = sets[String(word.dropFirst())] else {
          throw stanza.error("the set '\(word)' is not defined", remedy: "define it above this one")
        }
        words.formUnion(other)
      }
      sets[name] = words
    }
    self.sets = sets
  }

  subscript(name: String) -> Set<String> { sets[name] ?? [] }

  /// The words of `@name`.
  func words(_ name: String, in stanza: StanzaFile.Stanza) throws(RuleFileError) -> Set<String> {
    guard let words = sets[String(name.dropFirst())] else {
      throw stanza.error("the set '\(name)' is not defined", remedy: "define it in sets.stanzas")
    }
    return words
  }

  /// Reads the words of a constraint: lemmas, `@sets`, `any`, `none`, `actor`, each may be refused with `!`.
  func test(_ words: [String], in stanza: StanzaFile.Stanza) throws(RuleFileError) -> WordTest {
    var test = WordTest()
    for word in words {
      let isRefused = word.hasPrefix("!")
      let name = isRefused ? String(word.dropFirst()) : word
      switch name {
      case "any": test.acceptsAny = true
      case "none": test.acceptsNone = true
      case "named": test.acceptsName = true
      case "actors": test.acceptsActors = true
      case "actor": if isRefused { test.refusesActor = true } else { test.acceptsActor = true }
      default:
        let members = name.hasPrefix("@") ? try self.words(name, in: stanza) : [name]
        if isRefused { test.refused.formUnion(members) } else { test.words.formUnion(members) }
      }
    }
    if test.words.isEmpty, !test.acceptsName, !test.acceptsAny, !test.acceptsNone,
      !test.acceptsActor, !test.acceptsActors
    {
      test.acceptsAny = true
    }
    return test
  }
}
