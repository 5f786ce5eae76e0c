import Foundation
import SpacyRuntime
import TextModel

/// Writes what the analysis finds, to be held against another program's results.
enum TokenDump {
  /// One token: byte offsets, tag, part of speech, lemma, head (an index into the text's tokens), label, entity (IOB), whether a
  /// sentence begins here.
  struct Row: Encodable {
    let token: Token
    let entity: String
    let startsSentence: Bool

    func encode(to encoder: any Encoder) throws {
      var row = encoder.unkeyedContainer()
      try row.encode(token.range.start)
      try row.encode(token.range.end)
      try row.encode(token.tag.rawValue)
      try row.encode(token.pos.rawValue)
      try row.encode(token.lemma)
      try row.encode(token.head)
      try row.encode(token.dep.rawValue)
      try row.encode(entity)
      try row.encode(startsSentence)
    }
  }

  static func write(_ texts: Texts, pipeline: SpacyPipeline) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    for batch in texts.batches(bytes: 96 * 1024) {
      for text in pipeline.annotate(batch) {
        let rows = text.tokens.indices.map { row(text, $0) }
        FileHandle.standardOutput.write(try encoder.encode(rows) + [10])
      }
    }
  }

  private static func row(_ text: AnnotatedText, _ index: Int) -> Row {
    let token = text.tokens[index]
    var entity = "O"
    if token.entity >= 0 {
      let span = text.entities[token.entity]
      entity = (span.tokens.lowerBound == index ? "B-" : "I-") + span.label.rawValue
    }
    return Row(
      token: token,
      entity: entity,
      startsSentence: text.sentences[token.sentence].tokens.lowerBound == index
    )
  }
}
