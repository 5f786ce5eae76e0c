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
    var words: [String: Set<String>] = [:]
    for row in table.rows { words[row["cue"], default: []].formUnion(row.list("lemmas")) }
    func cue(_ name: String) throws(RuleFileError) -> Set<String> {
      guard let found = words[name] else {
        throw RuleFileError(
          file: table.name,
          line: 0,
          found: "no cue '\(name)'",
          remedy: "add a line for it"
        )
      }
      return found
    }
    plan = try cue("plan")
    planAct = try cue("plan-act")
    schedule = try cue("schedule")
    deferral = try cue("defer")
    implicative = try cue("implicative")
    say = try cue("say")
    state = try cue("state")
    event = try cue("event")
    takePlace = try cue("takes-place")
  }
}
