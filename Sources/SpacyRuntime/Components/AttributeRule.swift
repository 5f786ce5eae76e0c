import TextModel

/// One rule of the attribute ruler: a run of tokens, and what to set on one of them.
struct AttributeRule: Sendable {
  /// Alternatives; each is one test for each token of the run.
  let patterns: [[TokenTest]]
  /// Which token of the run; negative from its end.
  let target: Int
  let changes: AttributeChanges

  /// The position of the target in a run of `count` tokens.
  func target(in count: Int) -> Int { target < 0 ? count + target : target }
}

/// What a rule sets; nil leaves as is.
struct AttributeChanges: Sendable {
  var tag: PennTag?
  var partOfSpeech: PartOfSpeech?
  var morphology: Morphology?
  var lemma: String?
}

/// The labels that patterns are tested against, as the package's tagger and parser number them.
struct LabelSets: Sendable {
  let tags: [String]
  let dependencies: [String]
}

/// Everything that a pattern demands of one token.
struct TokenTest: Sendable {
  /// Lexical attribute, the values it is compared with, and whether it must be one of them or none.
  struct Membership: Sendable {
    let attribute: LexemeAttribute
    /// A few, so that a list is faster than a set.
    let values: [UInt64]
    let isMember: Bool
  }

  /// A regular expression on the lower-case form, or on the form as written.
  struct Expression: Sendable {
    let pattern: Pattern
    let onLowercase: Bool
  }

  /// By tag number plus one (0: no tag); empty if any will do.
  var tags: [Bool] = []
  /// By dependency label number plus one (0: none); empty if any will do.
  var dependencies: [Bool] = []
  var memberships: [Membership] = []
  var expressions: [Expression] = []

  /// - Parameters:
  ///   - tag: number of the tag, or -1.
  ///   - dependency: number of the label, or -1.
  func matches(
    _ lexeme: Lexeme,
    tag: Int,
    dependency: Int,
    scratch: PatternScratch
  ) -> Bool {
    if !tags.isEmpty, !tags[tag + 1] { return false }
    if !dependencies.isEmpty, !dependencies[dependency + 1] { return false }
    for test in memberships where test.values.contains(lexeme.id(test.attribute)) != test.isMember {
      return false
    }
    for test in expressions {
      var text = test.onLowercase ? lexeme.lowercase : lexeme.text
      guard text.withUTF8({ scratch.firstMatch(of: test.pattern, in: $0) != nil }) else {
        return false
      }
    }
    return true
  }
}

extension Lexeme {
  fileprivate func id(_ attribute: LexemeAttribute) -> UInt64 {
    switch attribute {
    case .orth: orth
    case .lower: lower
    case .norm: norm
    case .prefix: prefix
    case .suffix: suffix
    case .shape: shape
    case .isSpace: isSpace ? 1 : 0
    case .spacy: 0
    }
  }
}
