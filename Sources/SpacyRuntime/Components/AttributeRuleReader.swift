import TextModel

/// Reads the attribute ruler's `patterns` file. Whatever it demands that this runtime cannot test or set is an error, never ignored.
struct AttributeRuleReader {
  let labels: LabelSets
  let subject: String

  func rules(_ file: MessagePackValue) throws(SpacyModelError) -> [AttributeRule] {
    guard let rows = file.arrayValue else { throw unsupported("", "no list of rules") }
    var rules: [AttributeRule] = []
    for (index, row) in rows.enumerated() {
      var patterns: [[TokenTest]] = []
      for pattern in row["patterns"]?.arrayValue ?? [] {
        var tests: [TokenTest] = []
        for token in pattern.arrayValue ?? [] {
          tests.append(try test(token.mapValue ?? [], rule: index))
        }
        patterns.append(tests)
      }
      let target = row["index"]?.intValue ?? 0
      for pattern in patterns where target >= pattern.count || target < -pattern.count {
        throw unsupported("rule \(index)", "index \(target) outside its pattern")
      }
      rules.append(
        AttributeRule(
          patterns: patterns,
          target: target,
          changes: try changes(row["attrs"]?.mapValue ?? [], patterns, rule: index)
        )
      )
    }
    return rules
  }

  private typealias Pairs = [(key: MessagePackValue, value: MessagePackValue)]

  private func test(_ demands: Pairs, rule: Int) throws(SpacyModelError) -> TokenTest {
    var test = TokenTest()
    for demand in demands {
      let key = demand.key.stringValue ?? "?"
      let place = "rule \(rule): \(key)"
      switch key {
      case "TAG": test.tags = try admitted(labels.tags, demand.value, place)
      case "DEP": test.dependencies = try admitted(labels.dependencies, demand.value, place)
      case "IS_SPACE":
        guard let value = demand.value.boolValue else { throw unsupported(place, "no boolean") }
        test.memberships.append(.init(attribute: .isSpace, values: [1], isMember: value))
      case "ORTH", "TEXT", "LOWER", "NORM", "SHAPE", "PREFIX", "SUFFIX":
        guard let attribute = LexemeAttribute(rawValue: key == "TEXT" ? "ORTH" : key) else {
          throw unsupported(place, "an attribute")
        }
        try add(attribute, demand.value, to: &test, place)
      default: throw unsupported(place, "a test that this runtime does not know")
      }
    }
    return test
  }

  private func add(
    _ attribute: LexemeAttribute,
    _ value: MessagePackValue,
    to test: inout TokenTest,
    _ place: String
  ) throws(SpacyModelError) {
    for condition in try conditions(value, place) {
      switch condition {
      case .among(let values, let isMember):
        test.memberships.append(
          .init(attribute: attribute, values: values.map(StringID.of), isMember: isMember)
        )
      case .expression(let python):
        guard attribute == .lower || attribute == .orth else {
          throw unsupported(place, "a regular expression")
        }
        let pattern = try Pattern(python: python, subject: "\(subject): \(place)")
        test.expressions.append(.init(pattern: pattern, onLowercase: attribute == .lower))
      }
    }
  }

  /// Which labels a condition lets through, with "no label" first.
  private func admitted(
    _ labels: [String],
    _ value: MessagePackValue,
    _ place: String
  ) throws(SpacyModelError) -> [Bool] {
    var result = [Bool](repeating: true, count: labels.count + 1)
    for condition in try conditions(value, place) {
      guard case .among(let values, let isMember) = condition else {
        throw unsupported(place, "a regular expression")
      }
      for (index, label) in ([""] + labels).enumerated() where values.contains(label) != isMember {
        result[index] = false
      }
    }
    return result
  }

  private enum Condition {
    case among([String], isMember: Bool)
    case expression(String)
  }

  private func conditions(
    _ value: MessagePackValue,
    _ place: String
  ) throws(SpacyModelError) -> [Condition] {
    if let string = value.stringValue { return [.among([string], isMember: true)] }
    guard let operators = value.mapValue else { throw unsupported(place, "no string") }
    var result: [Condition] = []
    for entry in operators {
      let name = entry.key.stringValue ?? "?"
      let values = entry.value.arrayValue?.compactMap(\.stringValue)
      switch (name, values, entry.value.stringValue) {
      case ("IN", .some(let values), _): result.append(.among(values, isMember: true))
      case ("NOT_IN", .some(let values), _): result.append(.among(values, isMember: false))
      case ("REGEX", _, .some(let python)): result.append(.expression(python))
      default: throw unsupported(place, "operator \(name)")
      }
    }
    return result
  }

  private func changes(
    _ attributes: Pairs,
    _ patterns: [[TokenTest]],
    rule: Int
  ) throws(SpacyModelError) -> AttributeChanges {
    var changes = AttributeChanges()
    for attribute in attributes {
      let key = attribute.key.stringValue ?? "?"
      let place = "rule \(rule): attrs: \(key)"
      guard let value = attribute.value.stringValue else { throw unsupported(place, "no string") }
      switch key {
      case "POS":
        guard let partOfSpeech = PartOfSpeech(rawValue: value) else {
          throw unsupported(place, value)
        }
        changes.partOfSpeech = partOfSpeech
      case "TAG":
        guard let tag = PennTag(rawValue: value) else { throw unsupported(place, value) }
        changes.tag = tag
      case "MORPH": changes.morphology = Morphology(features: value)
      case "LEMMA": changes.lemma = value
      case "DEP":
        // White space is left out of the result, and with it the label that it is given here.
        let onSpace = patterns.allSatisfy { pattern in
          pattern.contains { $0.memberships.contains { $0.attribute == .isSpace && $0.isMember } }
        }
        guard onSpace else { throw unsupported(place, value) }
      default: throw unsupported(place, value)
      }
    }
    return changes
  }

  private func unsupported(_ place: String, _ found: String) -> SpacyModelError {
    SpacyModelError(
      .unsupported,
      subject: place.isEmpty ? subject : "\(subject): \(place)",
      expected: "rules on TAG, DEP, IS_SPACE and forms, with IN, NOT_IN and REGEX",
      found: found,
      remedy: "use one of spaCy's own English pipelines"
    )
  }
}
