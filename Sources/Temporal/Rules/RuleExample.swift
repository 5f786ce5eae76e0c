package import RuleFiles

/// A `+` or `-` line of a rule file: what the rule must, or must not, find.
///
/// `+: The council meets on [Monday] in Rome. => 2024-06-03` brackets the expression and gives its value, the day of
/// publication being Thursday, 30 May 2024. `-: He may stay.` is a sentence in which the rule finds nothing.
package struct RuleExample: Sendable {
  package let rule: String
  package let file: String
  package let line: Int
  /// The sentence without brackets.
  package let text: String
  /// The expression; nil in a `-` line.
  package let expression: String?
  package let value: String?

  /// The examples of all rules, in the order of the files, then those of the word lists, whose `rule` is empty.
  /// - Throws: ``RuleFileError`` for a `+` line without brackets.
  package static func all(in folder: RuleFolder? = nil) throws(RuleFileError) -> [RuleExample] {
    let folder = folder ?? .bundled
    var result: [RuleExample] = []
    for name in RuleSet.stages {
      for stanza in try folder.stanzas(name, keys: TimexRule.keys).stanzas {
        let rule = try stanza.require("rule")
        for field in stanza.fields where field.key == "+" || field.key == "-" {
          guard
            let example = RuleExample(field.value, field.key, field.line, rule: rule, file: name)
          else { throw unreadable(name, field.line) }
          result.append(example)
        }
      }
    }
    for row in try folder.table(PlaceWords.file, required: ["+", "-"]).rows {
      for key in ["+", "-"] where !row[key].isEmpty {
        guard
          let example = RuleExample(row[key], key, row.line, rule: "", file: PlaceWords.file)
        else { throw unreadable(PlaceWords.file, row.line) }
        result.append(example)
      }
    }
    return result
  }

  private static func unreadable(_ file: String, _ line: Int) -> RuleFileError {
    RuleFileError(
      file: file,
      line: line,
      found: "an example without brackets or value",
      remedy: "write '+: words [expression] words => value'"
    )
  }

  private init?(_ source: String, _ key: String, _ line: Int, rule: String, file: String) {
    self.rule = rule
    self.file = file
    self.line = line
    guard key == "+" else {
      text = source
      expression = nil
      value = nil
      return
    }
    guard let open = source.firstIndex(of: "["), let close = source.firstIndex(of: "]"),
      let arrow = source.lastIndex(of: ">"), open < close, close < arrow
    else { return nil }
    let expression = source[source.index(after: open)..<close]
    let tail = source[source.index(after: close)..<arrow].dropLast()
    text = String(source[..<open] + expression + tail).trimmingSpaces
    self.expression = String(expression)
    value = String(source[source.index(after: arrow)...]).trimmingSpaces
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
