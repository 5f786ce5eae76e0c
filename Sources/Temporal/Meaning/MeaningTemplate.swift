import RuleFiles

/// A rule's `mean:` line: what kind of thing it makes, and from what.
///
/// `mean: shift number unit sign=-1 from=published`: a bare name takes the slot of that name, `name=@slot` another one,
/// `name=3` and `name=word` are constants.
struct MeaningTemplate: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case date, unit, shift, within, length, set, vague, clock, part, on, range, inside, keep
    case closing, stamp, same, echo, daypart, days, years, ends, nothing
  }

  enum Source: Sendable {
    case slot(Int)
    case number(Int)
    case text(String)
  }

  let kind: Kind
  let arguments: [String: Source]

  /// - Throws: ``RuleFileError`` for a kind or a slot that is not known.
  init(_ source: String, slots: [String], stanza: StanzaFile.Stanza) throws(RuleFileError) {
    var words = source.split(separator: " ").map(String.init)
    guard !words.isEmpty, let kind = Kind(rawValue: words.removeFirst()) else {
      throw stanza.error(
        "'mean: \(source)' makes nothing known",
        remedy: "begin with one of \(Kind.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    self.kind = kind
    var arguments: [String: Source] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts[0]
      let value = parts.count > 1 ? parts[1] : "@" + name
      if value.hasPrefix("@") {
        // A slot that this pattern of the rule does not have stays empty.
        if let slot = slots.firstIndex(of: String(value.dropFirst())) {
          arguments[name] = .slot(slot)
        } else if parts.count == 1, !Self.optional.contains(name) {
          throw stanza.error("no '@\(name)' in the pattern", remedy: "name the slot")
        }
      } else if let number = Int(value) {
        arguments[name] = .number(number)
      } else {
        arguments[name] = .text(value)
      }
    }
    self.arguments = arguments
  }

  private static let optional: Set<String> = [
    "year", "year2", "day", "month", "weekday", "second", "minute", "meridiem", "number", "season",
    "quarter", "a", "np", "time", "small", "part",
  ]
}
