import Foundation
import SpacyRuntime
import TestSupport
import Testing
import TextModel

@Suite("Stages of the networks, against spaCy")
struct StageTests {
  /// `docs/adr/0003-numerics.md`.
  static let tolerance: Float = 1e-4

  @Test("a pipeline with static vectors gives spaCy's vectors and scores")
  func tinyStages() throws {
    let pipeline = try SpacyPipeline(contentsOf: StageFixture.file("tiny"))
    for expected in try StageFixture.all("tiny") {
      let trace = pipeline.trace(expected.text)
      #expect(distance(trace.vectors[0], expected.vectors["tok2vec"]) < Self.tolerance)
      #expect(distance(trace.vectors[1], expected.vectors["ner"]) < Self.tolerance)
      #expect(distance(trace.tagScores, expected.scores.tagger) < Self.tolerance)
      #expect(distance(trace.firstParserScores, expected.scores.parser) < Self.tolerance)
      #expect(distance(trace.firstEntityScores, expected.scores.ner) < Self.tolerance)
    }
  }

  @Test("random weights take the parser through every kind of move, to spaCy's trees and entities")
  func tinyResults() throws {
    let pipeline = try SpacyPipeline(contentsOf: StageFixture.file("tiny"))
    try expectResults("tiny", pipeline, tags: true)
  }

  @Test("sentences come from a sentence recogniser where there is no parser")
  func sentenceRecognizer() throws {
    let pipeline = try SpacyPipeline(contentsOf: StageFixture.file("tiny-senter"))
    try expectResults("tiny-senter", pipeline, tags: false)
  }

  @Test("the installed model gives spaCy's vectors, scores and results")
  func installedModel() throws {
    for expected in try StageFixture.all("small") {
      let trace = try TestModel.pipeline().trace(expected.text)
      #expect(
        distance(trace.vectors[0].map { Array($0.prefix(8)) }, expected.vectors["tok2vec"])
          < Self.tolerance
      )
      #expect(
        distance(trace.vectors[1].map { Array($0.prefix(8)) }, expected.vectors["ner"])
          < Self.tolerance
      )
      #expect(distance(trace.firstParserScores, expected.scores.parser) < Self.tolerance)
      #expect(distance(trace.firstEntityScores, expected.scores.ner) < Self.tolerance)
    }
    try expectResults("small", TestModel.pipeline(), tags: true)
  }

  @Test("texts analysed together come out as each alone")
  func batching() throws {
    let pipeline = try SpacyPipeline(contentsOf: StageFixture.file("tiny"))
    let texts = try StageFixture.all("tiny").map { SourceText($0.text) }
    let inputs = texts.map { AnnotatorInput(text: $0, paragraphs: [$0.range]) }
    let together = pipeline.annotate(inputs + inputs.reversed())
    let alone = inputs.flatMap { pipeline.annotate([$0]) }
    for (left, right) in zip(together, alone + alone.reversed()) {
      #expect(left.tokens.map(\.head) == right.tokens.map(\.head))
      #expect(left.tokens.map(\.dep) == right.tokens.map(\.dep))
      #expect(left.entities == right.entities)
      #expect(left.sentences == right.sentences)
    }
  }

  @Test("a paragraph of very many words is cut after a full stop, and its heads stay in place")
  func longParagraph() throws {
    let pipeline = try SpacyPipeline(contentsOf: StageFixture.file("tiny"))
    let sentence = "Norway met Chile . "
    let source = SourceText(String(repeating: sentence, count: 5000))
    let input = AnnotatorInput(text: source, paragraphs: [source.range])
    let text = try #require(pipeline.annotate([input]).first)
    #expect(text.tokens.count == 20_000)
    #expect(text.sentences.last?.tokens.upperBound == 20_000)
    #expect(
      text.tokens.indices.allSatisfy { abs(text.tokens[$0].head - $0) < 16_384 }
    )
    #expect(text.tokens.indices.contains { $0 > 17_000 && text.tokens[$0].head != $0 })
  }

  @Test("white space gives no tokens, and empty texts no sentences")
  func whiteSpace() throws {
    let pipeline = try SpacyPipeline(contentsOf: StageFixture.file("tiny"))
    let source = SourceText(" \t ")
    let inputs = [
      AnnotatorInput(text: source, paragraphs: [source.range]),
      AnnotatorInput(text: SourceText(""), paragraphs: []),
    ]
    for text in pipeline.annotate(inputs) {
      #expect(text.tokens.isEmpty)
      #expect(text.sentences.isEmpty)
    }
    #expect(pipeline.annotate([]).isEmpty)
  }

  private func expectResults(_ name: String, _ pipeline: SpacyPipeline, tags: Bool) throws {
    for expected in try StageFixture.all(name) {
      let source = SourceText(expected.text)
      let input = AnnotatorInput(text: source, paragraphs: [source.range])
      let text = try #require(pipeline.annotate([input]).first)
      #expect(text.tokens.map(\.range) == expected.tokens.map { TextRange($0.start, $0.end) })
      #expect(text.tokens.map(\.head) == expected.tokens.map(\.head))
      #expect(text.tokens.map(\.dep.rawValue) == expected.tokens.map(\.label))
      #expect(text.tokens.indices.map { entity(text, $0) } == expected.tokens.map(\.entity))
      #expect(text.sentences.map(\.tokens.lowerBound) == expected.sentence_starts)
      if tags { #expect(text.tokens.map(\.tag.rawValue) == expected.tokens.map(\.tag)) }
    }
  }

  private func entity(_ text: AnnotatedText, _ token: Int) -> String {
    guard text.tokens[token].entity >= 0 else { return "O" }
    let entity = text.entities[text.tokens[token].entity]
    return (entity.tokens.lowerBound == token ? "B-" : "I-") + entity.label.rawValue
  }

  /// Greatest difference; infinite for other shapes.
  private func distance(_ ours: [[Float]], _ theirs: [[Float]]?) -> Float {
    guard let theirs, ours.map(\.count) == theirs.map(\.count) else { return .infinity }
    return zip(ours.joined(), theirs.joined()).map { abs($0 - $1) }.max() ?? 0
  }

  private func distance(_ ours: [String: Float], _ theirs: [String: Float]?) -> Float {
    guard let theirs, !ours.isEmpty else { return .infinity }
    return ours.map { name, score in theirs[name].map { abs($0 - score) } ?? .infinity }.max() ?? 0
  }
}
