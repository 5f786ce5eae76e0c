package import TextModel

/// The stages between parser and result that need no weights: the attribute ruler's rules and the lemmatizer.
///
/// Immutable, shared by all workers (``AttributeWorker``).
package struct AttributeStage: Sendable {
  let rules: [AttributeRule]
  let lemmatizer: Lemmatizer?
  /// What the tagger's labels mean, by number.
  let tags: [PennTag]
  /// Rules with a pattern of one token that a tag does not rule out, by the tag's number plus one (0: no tag).
  let single: [[Int]]
  /// Rule and pattern of all patterns of more than one token.
  let runs: [(rule: Int, pattern: [TokenTest])]

  /// - Parameters:
  ///   - tags: the tagger's labels, in its order.
  ///   - dependencies: the labels that ``AttributeWorker`` is given numbers of.
  /// - Throws: ``SpacyModelError`` for a label outside ``PennTag``, or a rule that this runtime does not run.
  package init(
    _ package: ModelPackage,
    tags: [String],
    dependencies: [String]
  ) throws(SpacyModelError) {
    var known: [PennTag] = []
    for label in tags {
      guard let tag = PennTag(rawValue: label) else {
        throw SpacyModelError(
          .unsupported,
          subject: "\(package.name): tagger",
          expected: "Penn Treebank's tags",
          found: label,
          remedy: "use one of spaCy's own English pipelines"
        )
      }
      known.append(tag)
    }
    self.tags = known
    var rules: [AttributeRule] = []
    for component in package.components where package.factory(of: component) == "attribute_ruler" {
      let file = "\(component)/patterns"
      guard package.has(file) else { continue }
      let reader = AttributeRuleReader(
        labels: LabelSets(tags: tags, dependencies: dependencies),
        subject: "\(package.name): \(file)"
      )
      rules += try reader.rules(try package.messagePack(file))
    }
    self.rules = rules
    single = (0...tags.count).map { tag in
      rules.indices.filter { rule in
        rules[rule].patterns.contains { $0.count == 1 && ($0[0].tags.isEmpty || $0[0].tags[tag]) }
      }
    }
    runs = rules.indices.flatMap { rule in
      rules[rule].patterns.filter { $0.count > 1 }.map { (rule, $0) }
    }
    lemmatizer = try Lemmatizer(package)
  }
}

/// What the attribute ruler and the lemmatizer say of each token of a text: parallel lists.
package struct TokenAttributes: Sendable {
  package internal(set) var tags: [PennTag] = []
  package internal(set) var partsOfSpeech: [PartOfSpeech] = []
  package internal(set) var lemmas: [String] = []
}
