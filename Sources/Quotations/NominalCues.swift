import Annotations
import TextModel

/// Nouns that report: "his insistence that …", "the minister's promise to …", "was Mr X's reply".
struct NominalCues {
  private let scene: Scene

  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  func draft(of noun: Int) -> Draft? {
    guard let word = scene.noun(noun) else { return nil }
    let owner = text.child(of: noun, .poss) ?? complement(of: noun, ["by", "from", "of"])
    guard let extent = content(of: noun, as: word, owner: owner) else { return nil }
    let source = owner ?? giver(of: noun)
    guard source != nil, !isReported(noun) else { return nil }
    var draft = Draft(
      rule: extent.rule,
      paragraph: text.sentences[text.tokens[noun].sentence].paragraph
    )
    draft.head = noun
    draft.word = word
    draft.cue = [noun..<(noun + 1)]
    if let preposition = extent.preposition, preposition == noun + 1 {
      draft.cue = [noun..<(noun + 2)]
    }
    draft.content = extent.runs.map { text.range(of: $0) }
    if let source, !extent.runs.contains(where: { $0.contains(source) }) {
      var limits = text.sentences[text.tokens[noun].sentence].tokens
      if source < noun {
        limits = limits.lowerBound..<noun
      } else {
        limits = (noun + 1)..<limits.upperBound
      }
      for run in extent.runs where run.lowerBound > source {
        limits = limits.clamped(to: limits.lowerBound..<run.lowerBound)
      }
      draft.source = scene.nounPhrase(source, within: limits)
    }
    return draft
  }

  /// "repeated his claim that": the verb reports the noun with all that it says.
  private func isReported(_ noun: Int) -> Bool {
    let token = text.tokens[noun]
    guard token.dep == .dobj, let word = scene.verb(token.head) else { return false }
    return word.frames.contains(.object) && scene.subject(of: token.head) != nil
  }

  private func content(of noun: Int, as word: ReportingWord, owner: Int?) -> ContentExtent? {
    for child in text.children(of: noun) where child > noun {
      let token = text.tokens[child]
      guard token.dep == .acl || token.dep == .ccomp || token.dep == .relcl else { continue }
      let run = text.subtree(of: child)
      guard run.lowerBound > noun else { continue }
      let first = text.tokens[run.lowerBound]
      if word.frames.contains(.infinitive), first.tag == .to {
        return ContentExtent(runs: [scene.trimmed(run)], rule: "nominal:infinitive")
      }
      if word.frames.contains(.clause), first.lower == "that", run.lowerBound - noun < 5,
        first.dep == .mark || (token.dep != .relcl && run.lowerBound == noun + 1)
      {
        return ContentExtent(runs: [scene.trimmed(run)], rule: "nominal:clause")
      }
    }
    guard let owner else { return nil }
    for child in text.children(of: noun) where child > noun {
      guard text.tokens[child].dep == .prep, word.prepositions.contains(text.tokens[child].lower),
        text.child(of: child, .pobj) != owner
      else { continue }
      let run = scene.trimmed((child + 1)..<max(child + 1, text.subtree(of: child).upperBound))
      guard !run.isEmpty else { continue }
      return ContentExtent(runs: [run], preposition: child, rule: "nominal:preposition")
    }
    return nil
  }

  private func complement(of noun: Int, _ prepositions: [String]) -> Int? {
    for child in text.children(of: noun) where child > noun {
      guard text.tokens[child].dep == .prep || text.tokens[child].dep == .agent,
        prepositions.contains(text.tokens[child].lower), let object = text.child(of: child, .pobj)
      else { continue }
      if text.tokens[object].entity >= 0, isParty(text.entities[text.tokens[object].entity].label) {
        return object
      }
    }
    return nil
  }

  private func isParty(_ label: EntityLabel) -> Bool {
    label == .person || label == .organization || label == .geopolitical || label == .group
  }

  /// Who gives it: "made a promise to", "issued a statement saying".
  private func giver(of noun: Int) -> Int? {
    let token = text.tokens[noun]
    guard token.dep == .dobj, text.tokens[token.head].isVerb else { return nil }
    guard scene.helpers.givers.contains(text.tokens[token.head].lemma) else { return nil }
    return scene.subject(of: token.head)
  }
}
