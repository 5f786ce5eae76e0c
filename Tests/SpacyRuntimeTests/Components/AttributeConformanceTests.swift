import SpacyRuntime
import TestSupport
import TextModel
import Testing

@Suite("Conformance of parts of speech and lemmas") struct AttributeConformanceTests {
  @Test("given spaCy's tags and labels, rules and lemmatizer give its parts of speech and lemmas")
  func corpus() throws {
    let package = try ModelPackage(path: TestModel.path)
    let tags = PennTag.allCases.map(\.rawValue)
    let labels = DependencyLabel.allCases.map(\.rawValue)
    let stage = try AttributeStage(package, tags: tags, dependencies: labels)
    var worker = AttributeWorker(stage)
    let vocabulary = try Vocabulary(package)
    var tokenizer = TokenizerWorker(try Tokenizer(package, vocabulary: vocabulary))
    for peer in try PeerText.all() {
      let text = tokenizer.tokenize(peer.text, peer.text.range)
      let result = worker.annotate(
        text,
        tags: peer.tokens.map { Int32(tags.firstIndex(of: $0.tag) ?? -1) },
        dependencies: peer.tokens.map { Int32(labels.firstIndex(of: $0.dependency) ?? -1) },
        lexemes: tokenizer.lexemes
      )
      #expect(result.tags.map(\.rawValue) == peer.tokens.map(\.tag))
      #expect(result.partsOfSpeech.map(\.rawValue) == peer.tokens.map(\.partOfSpeech))
      #expect(result.lemmas == peer.tokens.map(\.lemma))
    }
  }

  @Test("a label that the program has no word for fails once, at loading, and is named")
  func unknownLabel() throws {
    let package = try ModelPackage(path: TestModel.path)
    let error = #expect(throws: SpacyModelError.self) {
      try AttributeStage(package, tags: ["NN", "QQ"], dependencies: [])
    }
    #expect(error?.found == "QQ")
  }
}
