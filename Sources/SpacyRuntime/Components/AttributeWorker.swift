import TextModel

/// Runs an ``AttributeStage`` for one worker, remembering what it found for each form, tag and label.
///
/// Nearly all rules look at one token; what they and the lemmatizer give depends on its form, tag and label alone, so it is worked
/// out once for each such triple. Rules on several tokens ("gon na") are tried only where one may begin.
package struct AttributeWorker {
  private struct Outcome {
    let tag: PennTag
    let partOfSpeech: PartOfSpeech
    let lemma: String
    /// Whether a rule on several tokens may begin here.
    let startsRun: Bool
  }

  /// Triples beyond which all are forgotten between texts.
  private static let limit = 1 << 18

  private let stage: AttributeStage
  private let scratch = PatternScratch()
  private var known = HashIndex(capacity: 8192)
  private var outcomes: [Outcome] = []
  private var generation = 0

  package init(_ stage: AttributeStage) {
    self.stage = stage
  }

  /// Tags, parts of speech and lemmas of a text's tokens.
  /// - Parameters:
  ///   - tags: numbers of the tagger's labels.
  ///   - dependencies: numbers of dependency labels; -1 for none.
  ///   - lexemes: the worker's lexemes, in which the text's numbers are good.
  package mutating func annotate(
    _ text: TokenizedText,
    tags: [Int32],
    dependencies: [Int32],
    lexemes: LexemeCache
  ) -> TokenAttributes {
    if lexemes.generation != generation || outcomes.count > Self.limit {
      known = HashIndex(capacity: 8192)
      outcomes.removeAll(keepingCapacity: true)
      generation = lexemes.generation
    }
    var result = TokenAttributes()
    result.tags.reserveCapacity(text.count)
    result.partsOfSpeech.reserveCapacity(text.count)
    result.lemmas.reserveCapacity(text.count)
    var starts: [Int] = []
    for token in 0..<text.count {
      let lexeme = text.lexemes[token]
      let key =
        UInt64(UInt32(bitPattern: lexeme)) << 32 | UInt64(UInt16(truncatingIfNeeded: tags[token]))
        << 16
        | UInt64(UInt16(truncatingIfNeeded: dependencies[token]))
      let hash = (key &+ 1) &* 0x9E37_79B9_7F4A_7C15
      var number = known.find(hash ^ hash >> 32)
      if number < 0 {
        number = Int32(outcomes.count)
        outcomes.append(
          outcome(lexemes[lexeme], tag: Int(tags[token]), dependency: Int(dependencies[token]))
        )
        known.set(hash ^ hash >> 32, number)
      }
      let outcome = outcomes[Int(number)]
      result.tags.append(outcome.tag)
      result.partsOfSpeech.append(outcome.partOfSpeech)
      result.lemmas.append(outcome.lemma)
      if outcome.startsRun { starts.append(token) }
    }
    if !starts.isEmpty { applyRuns(starts, text, tags, dependencies, lexemes, &result) }
    return result
  }

  /// What single-token rules, and the rules numbered in `others`, make of a token: later rules go over earlier ones.
  private func outcome(
    _ lexeme: Lexeme,
    tag: Int,
    dependency: Int,
    others: [Int] = []
  ) -> Outcome {
    var matching = others
    for rule in stage.single[tag + 1]
    where stage.rules[rule].patterns.contains(where: {
      $0.count == 1 && $0[0].matches(lexeme, tag: tag, dependency: dependency, scratch: scratch)
    }) {
      matching.append(rule)
    }
    var final = AttributeChanges()
    for rule in matching.sorted() {
      let changes = stage.rules[rule].changes
      final.tag = changes.tag ?? final.tag
      final.partOfSpeech = changes.partOfSpeech ?? final.partOfSpeech
      final.morphology = changes.morphology ?? final.morphology
      final.lemma = changes.lemma ?? final.lemma
    }
    let lemmatizer = stage.lemmatizer
    if final.lemma == nil || lemmatizer?.overwrites == true {
      let morphology = final.morphology ?? Morphology()
      final.lemma =
        lemmatizer?.lemma(of: lexeme, final.partOfSpeech, morphology) ?? final.lemma
    }
    return Outcome(
      tag: final.tag ?? (stage.tags.indices.contains(tag) ? stage.tags[tag] : .xx),
      partOfSpeech: final.partOfSpeech ?? .other,
      lemma: final.lemma ?? lexeme.lowercase,
      startsRun: stage.runs.contains {
        $0.pattern[0].matches(lexeme, tag: tag, dependency: dependency, scratch: scratch)
      }
    )
  }

  private func applyRuns(
    _ starts: [Int],
    _ text: TokenizedText,
    _ tags: [Int32],
    _ dependencies: [Int32],
    _ lexemes: LexemeCache,
    _ result: inout TokenAttributes
  ) {
    var found: [Int: [Int]] = [:]
    for start in starts {
      for run in stage.runs where start + run.pattern.count <= text.count {
        let matches = run.pattern.indices.allSatisfy { offset in
          run.pattern[offset].matches(
            lexemes[text.lexemes[start + offset]],
            tag: Int(tags[start + offset]),
            dependency: Int(dependencies[start + offset]),
            scratch: scratch
          )
        }
        guard matches else { continue }
        let target = start + stage.rules[run.rule].target(in: run.pattern.count)
        found[target, default: []].append(run.rule)
      }
    }
    for (token, rules) in found {
      let outcome = outcome(
        lexemes[text.lexemes[token]],
        tag: Int(tags[token]),
        dependency: Int(dependencies[token]),
        others: rules
      )
      result.tags[token] = outcome.tag
      result.partsOfSpeech[token] = outcome.partOfSpeech
      result.lemmas[token] = outcome.lemma
    }
  }
}
