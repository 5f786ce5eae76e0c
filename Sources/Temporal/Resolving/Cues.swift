import RuleFiles

/// Words that tell which way an expression points, from `cues.tsv`; all are lemmas.
struct Cues: Sendable {
  /// Verbs of planning: what they govern is to come.
  let plan: Set<String>
  /// Those verbs of planning whose passive tells of a deed done: 'was agreed on Friday', not 'was expected on Friday'.
  let planAct: Set<String>
  /// Verbs that set a day: the day is near, before or after, whatever their tense.
  let schedule: Set<String>
  /// Verbs of deferral: the day they name is to come, whatever their tense.
  let deferral: Set<String>
  /// Verbs whose infinitive happened when they did: 'began to', 'used to'.
  let implicative: Set<String>
  /// Verbs of states, whose present tense plans nothing.
  let state: Set<String>
  /// Verbs of saying.
  let say: Set<String>
  /// Nouns of events that have a day.
  let event: Set<String>
  /// Verbs with which an event noun takes place.
  let takePlace: Set<String>

  /// Verbs that tell the event of a noun, from `nominals.tsv`.
  let verbs: [String: Set<String>]

  /// - Throws: ``RuleFileError`` if a table is damaged.
  init(table: TableFile, nominals: TableFile) throws(RuleFileError) {
    var verbs: [String: Set<String>] = [:]
    for row in nominals.rows { verbs[row["noun"], default: []].formUnion(row.list("verbs")) }
    self.verbs = verbs
    let cues = WordLists(table, named: "cue", words: "lemmas")
    plan = try cues.list("plan")
    planAct = try cues.list("plan-act")
    schedule = try cues.list("schedule")
    deferral = try cues.list("defer")
    implicative = try cues.list("implicative")
    say = try cues.list("say")
    state = try cues.list("state")
    event = try cues.list("event")
    takePlace = try cues.list("takes-place")
  }
}
