import Annotations
import RuleFiles

/// A temporal rule: what it looks like, what it means, when it does not hold.
struct TimexRule: Sendable {
  let id: RuleID
  let pattern: Pattern
  let meaning: MeaningTemplate
  let mod: String?
  let quant: String?
  /// A constant, or `x@slot` for a number that the pattern took.
  let freq: String?
  let guards: [MatchGuard]

  static let keys: Set<String> = ["rule", "find", "mean", "mod", "quant", "freq", "if", "+", "-"]

  /// One rule for each `find:` of a stanza.
  /// - Throws: ``RuleFileError`` for a pattern or meaning that cannot be read.
  static func rules(
    of stanza: StanzaFile.Stanza,
    lexicon: inout Lexicon
  ) throws(RuleFileError) -> [TimexRule] {
    let id = RuleID(try stanza.require("rule"))
    guard stanza.all("rule").count == 1 else {
      throw stanza.error("two rules in one stanza", remedy: "part them with a blank line")
    }
    let mean = try stanza.require("mean")
    var guards: [MatchGuard] = []
    for name in stanza.words("if") {
      guard let match = MatchGuard(rawValue: name) else {
        throw stanza.error(
          "the condition '\(name)' is not known",
          remedy: "use one of \(MatchGuard.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      guards.append(match)
    }
    let sources = stanza.all("find")
    guard !sources.isEmpty else {
      throw stanza.error("no 'find:' in this rule", remedy: "add a pattern")
    }
    var rules: [TimexRule] = []
    for source in sources {
      var parser = PatternParser(source, stanza: stanza)
      let pattern = try parser.parse(lexicon: &lexicon)
      rules.append(
        TimexRule(
          id: id,
          pattern: pattern,
          meaning: try MeaningTemplate(mean, slots: pattern.slots, stanza: stanza),
          mod: stanza["mod"],
          quant: stanza["quant"],
          freq: stanza["freq"],
          guards: guards
        )
      )
    }
    return rules
  }
}
