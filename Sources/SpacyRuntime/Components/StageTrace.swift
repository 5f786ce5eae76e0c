import TextModel

/// What the networks compute for one text on the way to its analysis: for tests that compare stages with spaCy's.
package struct StageTrace: Sendable {
  /// Vectors of all tokens, white space included, of each encoder in the order of the package's components.
  package internal(set) var vectors: [[[Float]]] = []
  /// The tagger's scores of each token.
  package internal(set) var tagScores: [[Float]] = []
  /// Scores of all moves in the state that the text begins with, by spaCy's name of the move (`L-det`).
  package internal(set) var firstParserScores: [String: Float] = [:]
  package internal(set) var firstEntityScores: [String: Float] = [:]
}

extension PipelineWorker {
  func trace(_ text: SourceText) -> StageTrace {
    let paragraph = tokenizer.tokenize(text, text.range)
    columns.load([paragraph], lexemes: tokenizer.lexemes)
    var trace = StageTrace()
    guard columns.count > 0 else { return trace }
    let encoded = encode(start: 0, lengths: [columns.count], count: columns.count)
    for (index, encoder) in networks.encoders.enumerated() {
      trace.vectors.append(
        (0..<columns.count).map { row in
          (0..<encoder.width).map { encoded[index][row * encoder.width + $0] }
        }
      )
    }
    if let tagger = networks.tagger {
      trace.tagScores = tagger.body.classifier.scores(
        encoded[tagger.encoder],
        count: columns.count,
        scratch: encoderScratch
      )
    }
    if let parser = networks.parser {
      let ids: [Int32] = [0, columns.count > 1 ? 1 : -1, -1, -1, -1, -1, -1, -1]
      trace.firstParserScores = firstScores(
        parser.body.system.network,
        parser.body.system.table,
        encoded[parser.encoder],
        ids,
        prefixes: ["S", "D", "L", "R", "B"]
      )
    }
    if let entities = networks.entities {
      trace.firstEntityScores = firstScores(
        entities.body.transitions.network,
        entities.body.transitions.table,
        encoded[entities.encoder],
        [0, -1, -1],
        prefixes: ["M", "B", "I", "L", "U", "O"]
      )
    }
    return trace
  }

  private func firstScores(
    _ network: TransitionNetwork,
    _ table: MoveTable,
    _ vectors: UnsafePointer<Float>,
    _ ids: [Int32],
    prefixes: [String]
  ) -> [String: Float] {
    let scratch = transitionScratch
    let features = network.features(vectors, count: columns.count, scratch: scratch)
    let hidden = network.hidden(features, ids: ids, scratch: scratch)
    var result: [String: Float] = [:]
    for (action, run) in table.runs.enumerated() {
      for move in run {
        let label = table.labels[move]
        let name = label.isEmpty ? prefixes[action] : "\(prefixes[action])-\(label)"
        result[name] = network.score(hidden, move: move)
      }
    }
    return result
  }
}

extension SpacyPipeline {
  /// Analyses a text as one paragraph and keeps what the networks compute on the way.
  package func trace(_ text: String) -> StageTrace {
    workers.withWorker { $0.trace(SourceText(text)) }
  }
}
