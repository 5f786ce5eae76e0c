import Annotations

/// What a word or construction tells of: one stanza of a frame file, compiled.
struct Frame: Sendable {
  let name: String
  let triggers: [Trigger]
  /// Every one of them must hold.
  let constraints: [Constraint<WordTest>]
  /// Places to look for who acts and who is acted upon: the first that gives somebody.
  let source: [RoleStep]
  let target: [RoleStep]
  /// Of a symmetric frame: places whose finds all take part.
  let parties: [RoleStep]
  let type: EventType
  let modes: [EventMode]
  let contexts: [EventContext]
  let cameo: String?
  /// A status that the construction itself gives ("called off"); nil leaves it to grammar.
  let status: EventStatus?
  /// Whether what its complement tells of is only spoken of, no event of its own.
  let consumes: Bool
  /// Whether it is kept only where nothing else in the sentence tells of an event: nouns that speak of the background.
  let speaksAlone: Bool
  /// Whether tense and negation may turn it into a promise, threat or refusal.
  let isShaped: Bool
  /// Whether an event without anybody who acts is kept.
  let allowsUnknownSource: Bool
  /// Whether nobody need be acted upon: none is then looked for beyond the frame's own places.
  let allowsNoTarget: Bool
  /// Whether a meeting is kept that nobody is named for.
  let allowsNobody: Bool
  /// Whether those told of together before take part where nobody is named: "the accord was signed on Friday".
  let takesCompany: Bool
  /// More specific frames come first.
  let rank: Int
  let examples: [FrameExample]

  var isSymmetric: Bool { !parties.isEmpty }
}

/// A word that calls a frame.
struct Trigger: Hashable, Sendable {
  let kind: Kind
  let lemma: String
  /// "off" of "call off".
  let particle: String?
  /// The preposition whose object is this verb's logical object: "on" of "call on".
  let objectPreposition: String?

  enum Kind: String, Sendable {
    case verb, noun, adjective = "adj", auxiliary = "aux"
  }
}

/// Something that must hold of the words around a trigger.
enum Constraint<Test: Sendable>: Sendable {
  case object(Test)
  case subject(Test)
  /// A modifier of the object: "hunger" of "hunger strike".
  case objectModifier(Test)
  /// A modifier of a trigger that is a noun.
  case modifier(Test)
  /// An infinitive or gerund that completes the verb.
  case infinitive(Test)
  /// A that-clause.
  case clause(Test)
  /// Either kind of complement, or a verb that hangs on the object.
  case complement(Test)
  case preposition([String], Test)
  case passive(Bool)
  /// A word anywhere below the trigger.
  case near(Test)
  /// The type that a complement's own frame gives is hostile, or is not.
  case hostileComplement(Bool)
}

/// A test of one word, or of its absence.
struct WordTest: Sendable {
  var words: Set<String> = []
  var refused: Set<String> = []
  var acceptsAny = false
  var acceptsNone = false
  var acceptsActor = false
  /// Several people or parties will do: "the two ministers", "Oman and Yemen".
  var acceptsActors = false
  var refusesActor = false
  /// A proper name will do.
  var acceptsName = false
}

/// Where the search for a participant goes.
enum RoleStep: Hashable, Sendable {
  case subject, object, dative
  /// The one who is meant to do what the complement says.
  case complementSubject
  /// Whom the complement's event reaches.
  case complement
  case possessor, modifier
  case preposition(String)
  /// The ones named within a phrase, else the phrase itself.
  case within(Phrase)
  /// The one named within a phrase, never the phrase itself.
  case owner(Phrase)
  case place
  /// The subject of the verb that a noun trigger hangs on.
  case governor
  /// The first one named after the trigger, in its clause or one below it.
  case nearby
  /// Who says the sentence that the trigger stands in.
  case speaker

  enum Phrase: Hashable, Sendable {
    case subject, object, trigger
  }
}

/// A sentence that the frame must code, or must leave alone.
struct FrameExample: Sendable {
  let line: Int
  let text: String
  /// Nil for one that the frame must leave alone.
  let expected: Expectation?

  struct Expectation: Sendable {
    let type: EventType
    let actors: [String]
    let recipients: [String]
    let status: EventStatus?
  }
}
