import TextModel

/// One thread's part of a pipeline: what it has learnt of words, and memory that it uses again and again.
final class PipelineWorker {
  /// Tokens that go through the networks together: enough to fill matrix products, few enough that vectors and features stay
  /// in the processor's caches.
  private static let tokensAtOnce = 1536
  /// Tokens of the longest text that is analysed in one piece.
  static let longestText = 16_384
  /// Words whose embeddings are kept, for each encoder.
  private static let cachedWords = 8192

  let networks: Networks
  var tokenizer: TokenizerWorker
  private var attributes: AttributeWorker
  private let caches: [EmbeddingCache]
  private let vectors: [Scratch<Float>]
  let meter = ProductMeter()
  let encoderScratch: EncoderScratch
  let transitionScratch: TransitionScratch
  private let edges = Scratch<Int32>()
  let columns = AnalysisColumns()

  init(networks: Networks, tokenizer: Tokenizer, attributes: AttributeStage) {
    self.networks = networks
    encoderScratch = EncoderScratch(meter: meter)
    transitionScratch = TransitionScratch(meter: meter)
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
    /// Paragraphs of like length go through the parser together: all its states then take about as many steps.
    let order = paragraphs.indices.sorted { left, right in
      (paragraphs[left].count, left) < (paragraphs[right].count, right)
    }
    let ordered = order.map { paragraphs[$0] }
    columns.load(ordered, lexemes: tokenizer.lexemes)
    runNetworks(ordered)
    var starts = [Int](repeating: 0, count: paragraphs.count)
    var next = 0
    for index in order {
      starts[index] = next
      next += paragraphs[index].count
    }

    var result: [AnnotatedText] = []
    result.reserveCapacity(inputs.count)
    var assembler = TextAssembler(columns: columns, lexemes: tokenizer.lexemes)
    var index = 0
    for input in inputs {
      assembler.begin(input)
      for paragraph in input.paragraphs.indices {
        let text = paragraphs[index]
        let range = starts[index]..<(starts[index] + text.count)
        let named = attributes.annotate(
          text,
          tags: range.map { networks.tagger == nil ? -1 : Int32(columns.tags[$0]) },
          dependencies: range.map { columns.labels[$0] },
          lexemes: tokenizer.lexemes
        )
        assembler.add(text, named, paragraph: paragraph, first: starts[index])
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
    for paragraph in paragraphs {
      for piece in pieces(of: paragraph) {
        lengths.append(piece.count)
        count += piece.count
        if count >= Self.tokensAtOnce {
          runNetworks(start: start, lengths: lengths, count: count)
          start += count
          count = 0
          lengths.removeAll(keepingCapacity: true)
        }
      }
    }
    if count > 0 { runNetworks(start: start, lengths: lengths, count: count) }
    giveHeadsToParagraphs(paragraphs)
  }

  /// The whole paragraph, but for one so long that its features would fill the memory: that is cut, after a full stop if one is
  /// near.
  private func pieces(of paragraph: TokenizedText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while paragraph.count - start > Self.longestText {
      let limit = start + Self.longestText
      let near = limit - Self.longestText / 8
      let stop = (near..<limit).last { tokenizer.lexemes[paragraph.lexemes[$0]].text == "." }
      let end = stop.map { $0 + 1 } ?? limit
      result.append(start..<end)
      start = end
    }
    if start < paragraph.count { result.append(start..<paragraph.count) }
    return result
  }

  /// Heads that count from the start of a piece are made to count from the start of its paragraph.
  private func giveHeadsToParagraphs(_ paragraphs: [TokenizedText]) {
    var first = 0
    for paragraph in paragraphs {
      if paragraph.count > Self.longestText {
        for piece in pieces(of: paragraph) {
          for token in piece { columns.heads[first + token] += Int32(piece.lowerBound) }
        }
      }
      first += paragraph.count
    }
  }

  private func runNetworks(start: Int, lengths: [Int], count: Int) {
    let encoded = encode(start: start, lengths: lengths, count: count)
    if let tagger = networks.tagger {
      tagger.body.classifier.classify(
        encoded[tagger.encoder],
        count: count,
        scratch: encoderScratch,
        into: columns.tags + start
      )
    }
    findSentences(start: start, lengths: lengths, count: count, encoded: encoded)
    if let entities = networks.entities {
      findEntities(entities, start: start, lengths: lengths, encoded: encoded)
    }
  }

  /// The vectors of all encoders, valid until the next batch.
  func encode(start: Int, lengths: [Int], count: Int) -> [UnsafePointer<Float>] {
    let batch = TokenBatch(
      lexemes: UnsafeBufferPointer(start: columns.lexemes + start, count: count),
      spaces: columns.hasSpaceAfter + start,
      lengths: lengths
    )
    return networks.encoders.indices.map { index in
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
      scratch: encoderScratch,
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
