import TextModel

/// One thread's part of a pipeline: what it has learnt of words, and memory that it uses again and again.
final class PipelineWorker {
  /// Tokens that go through the networks together: enough to fill matrix products, few enough that vectors and features stay
  /// in the processor's caches.
  private static let tokensAtOnce = 1536
  /// Words whose embeddings are kept, for each encoder.
  private static let cachedWords = 8192

  private let networks: Networks
  private var tokenizer: TokenizerWorker
  private var attributes: AttributeWorker
  private let caches: [EmbeddingCache]
  private let vectors: [Scratch<Float>]
  private let encoderScratch = EncoderScratch()
  private let transitionScratch = TransitionScratch()
  private let scores = Scratch<Float>()
  private let edges = Scratch<Int32>()
  private let columns = AnalysisColumns()

  init(networks: Networks, tokenizer: Tokenizer, attributes: AttributeStage) {
    self.networks = networks
    self.tokenizer = TokenizerWorker(tokenizer)
    self.attributes = AttributeWorker(attributes)
    caches = networks.encoders.map { $0.makeCache(slots: Self.cachedWords) }
    vectors = networks.encoders.map { _ in Scratch<Float>() }
  }

  func annotate(_ inputs: [AnnotatorInput]) -> [AnnotatedText] {
    tokenizer.beginBatch()
    var paragraphs: [TokenizedText] = []
    for input in inputs {
      for paragraph in input.paragraphs {
        paragraphs.append(tokenizer.tokenize(input.text, paragraph))
      }
    }
    columns.load(paragraphs, lexemes: tokenizer.lexemes)
    runNetworks(paragraphs)

    var result: [AnnotatedText] = []
    result.reserveCapacity(inputs.count)
    var assembler = TextAssembler(columns: columns, lexemes: tokenizer.lexemes)
    var index = 0
    for input in inputs {
      assembler.begin(input)
      for paragraph in input.paragraphs.indices {
        let text = paragraphs[index]
        let range = assembler.next..<(assembler.next + text.count)
        let named = attributes.annotate(
          text,
          tags: range.map { Int32(columns.tags[$0]) },
          dependencies: range.map { columns.labels[$0] },
          lexemes: tokenizer.lexemes
        )
        assembler.add(text, named, paragraph: paragraph)
        index += 1
      }
      result.append(assembler.finish())
    }
    return result
  }

  /// Runs all networks over paragraphs, some at a time.
  private func runNetworks(_ paragraphs: [TokenizedText]) {
    var lengths: [Int] = []
    var start = 0
    var count = 0
    for (index, paragraph) in paragraphs.enumerated() {
      lengths.append(paragraph.count)
      count += paragraph.count
      if count >= Self.tokensAtOnce || index == paragraphs.count - 1 {
        if count > 0 { runNetworks(start: start, lengths: lengths, count: count) }
        start += count
        count = 0
        lengths.removeAll(keepingCapacity: true)
      }
    }
  }

  private func runNetworks(start: Int, lengths: [Int], count: Int) {
    let batch = TokenBatch(
      lexemes: UnsafeBufferPointer(start: columns.lexemes + start, count: count),
      spaces: columns.hasSpaceAfter + start,
      lengths: lengths
    )
    let encoded = networks.encoders.indices.map { index in
      let output = vectors[index].room(for: count * networks.encoders[index].width)
      networks.encoders[index].encode(
        batch,
        lexemes: tokenizer.lexemes,
        cache: caches[index],
        scratch: encoderScratch,
        output: output
      )
      return UnsafePointer(output)
    }
    if let tagger = networks.tagger {
      tagger.body.classifier.classify(
        encoded[tagger.encoder],
        count: count,
        scratch: scores,
        into: columns.tags + start
      )
    }
    findSentences(start: start, lengths: lengths, count: count, encoded: encoded)
    if let entities = networks.entities {
      findEntities(entities, start: start, lengths: lengths, encoded: encoded)
    }
  }

  private func findSentences(
    start: Int,
    lengths: [Int],
    count: Int,
    encoded: [UnsafePointer<Float>]
  ) {
    if let parser = networks.parser {
      let states = parser.body.system.parse(
        encoded[parser.encoder],
        lengths: lengths,
        scratch: transitionScratch
      )
      let tree = DependencyTree(
        head: columns.heads + start,
        label: columns.labels + start,
        startsSentence: columns.startsSentence + start,
        isSpace: columns.isSpace + start,
        edges: edges.room(for: count * 2),
        count: count
      )
      var first = 0
      for length in lengths {
        tree.fill(first..<(first + length), from: states, labels: parser.body.labels)
        for token in first..<(first + length) { columns.heads[start + token] -= Int32(first) }
        first += length
      }
      return
    }
    var first = start
    for length in lengths {
      for token in 0..<length { columns.heads[first + token] = Int32(token) }
      first += length
    }
    guard let recognizer = networks.sentenceRecognizer else { return }
    let classes = encoderScratch.classes.room(for: count)
    recognizer.body.classify(
      encoded[recognizer.encoder],
      count: count,
      scratch: scores,
      into: classes
    )
    for token in 0..<count { columns.startsSentence[start + token] = classes[token] == 1 }
  }

  private func findEntities(
    _ recognizer: Networks.Component<Networks.EntityRecognizer>,
    start: Int,
    lengths: [Int],
    encoded: [UnsafePointer<Float>]
  ) {
    let found = recognizer.body.transitions.find(
      encoded[recognizer.encoder],
      lengths: lengths,
      startsSentence: recognizer.body.seesSentences ? columns.startsSentence + start : nil,
      isSpace: columns.isSpace + start,
      scratch: transitionScratch
    )
    for entity in found {
      guard let label = recognizer.body.labels[entity.label] else { continue }
      let tokens = (entity.tokens.lowerBound + start)..<(entity.tokens.upperBound + start)
      columns.entities.append((tokens, label))
    }
  }
}
