import CKernels

/// Gives every token a vector that knows its neighbourhood: an embedding layer and a stack of window layers.
///
/// The first window layer never multiplies at run time: the products of an embedding with the three parts of its weights are
/// kept beside the embedding in the ``EmbeddingCache``, so that a window is three rows added up.
/// - Source: spaCy 3.8, `spacy.Tok2Vec.v2`.
struct TokenEncoder: Sendable {
  let width: Int
  private let embedding: EmbeddingLayer
  private let first: WindowLayer
  private let rest: [WindowLayer]

  /// Whether a following space makes another word of a lexeme.
  private let seesSpaces: Bool

  /// Rows of zeros between texts, as many as layers: no text sees another.
  private var padding: Int { 1 + rest.count }

  /// Numbers that ``EmbeddingCache`` holds for a word: its embedding and three products.
  private var entrySize: Int { width + 3 * first.run }

  /// - Parameter model: a network with an encoder of its own: `tok2vec`, or a component that shares none.
  init(_ model: ThincModel, vectors: StaticVectors?) throws(SpacyModelError) {
    let maxouts = model.nodes(named: "maxout")
    let norms = model.nodes(named: "layernorm")
    guard let mixing = maxouts.first, maxouts.count >= 2, maxouts.count == norms.count else {
      throw model.unexpected(
        "maxout",
        expected: "a mixing layer and window layers, each with a layer norm",
        found: "\(maxouts.count) maxout layers and \(norms.count) norms"
      )
    }
    for window in model.nodes(named: "expand_window") {
      let size = try model.attribute("window_size", of: window)?.intValue
      guard size == 1 else {
        throw model.unexpected(
          "expand_window.window_size",
          expected: "1",
          found: size.map(String.init) ?? "none"
        )
      }
    }
    width = try model.shape("W", of: mixing, rank: 3)[0]
    embedding = try EmbeddingLayer(model, width: width, vectors: vectors)
    seesSpaces = embedding.columns.contains(.spacy)
    var layers: [WindowLayer] = []
    for (maxout, norm) in zip(maxouts, norms).dropFirst() {
      layers.append(try WindowLayer(model, maxout: maxout, norm: norm, width: width))
    }
    first = layers.removeFirst()
    rest = layers
  }

  /// A cache for this encoder alone, the padding's entry filled in.
  func makeCache(slots: Int) -> EmbeddingCache {
    let cache = EmbeddingCache(entrySize: entrySize, slots: slots)
    writeBias(into: cache.entry(0))
    return cache
  }

  /// Encodes texts.
  /// - Parameters:
  ///   - lexemes: the worker's, which the batch's numbers refer to.
  ///   - output: `[tokens × width]`.
  func encode(
    _ batch: TokenBatch,
    lexemes: LexemeCache,
    cache: EmbeddingCache,
    scratch: EncoderScratch,
    output: UnsafeMutablePointer<Float>
  ) {
    let rows = batch.count + padding * (batch.lengths.count + 1)
    let tiles = (rows + WindowLayer.tileRows - 1) / WindowLayer.tileRows
    let paddedRows = tiles * WindowLayer.tileRows
    let slots = layOut(batch, lexemes: lexemes, rows: paddedRows, cache: cache, scratch: scratch)

    var current = zeroFramed(scratch.even, rows: paddedRows)
    var next = zeroFramed(scratch.odd, rows: paddedRows)
    withUnsafePointer(to: first.kernel) {
      kernel_window_from_cache($0, cache.entries, slots, paddedRows, current)
    }
    for layer in rest {
      layer.apply(current, tiles: tiles, scratch: scratch, output: next)
      swap(&current, &next)
    }

    var row = padding
    var token = 0
    for length in batch.lengths {
      (output + token * width).update(from: current + row * width, count: length * width)
      token += length
      row += length + padding
    }
  }

  /// Cache slots of all rows, paddings included; words that the cache does not know are embedded and put into it.
  /// - Returns: slots of rows −1 … `rows`.
  private func layOut(
    _ batch: TokenBatch,
    lexemes: LexemeCache,
    rows: Int,
    cache: EmbeddingCache,
    scratch: EncoderScratch
  ) -> UnsafePointer<Int32> {
    cache.beginBatch(words: lexemes.count * 2, generation: lexemes.generation)
    let slots = scratch.slots.room(for: rows + 2) + 1
    (slots - 1).update(repeating: 0, count: rows + 2)
    let freshWords = scratch.freshWords.room(for: batch.count)
    let freshSlots = scratch.freshSlots.room(for: batch.count)
    let mask: Int32 = seesSpaces ? -1 : ~1
    var freshCount = 0
    var row = padding
    var token = 0
    for length in batch.lengths {
      for _ in 0..<length {
        let word = batch.word(token) & mask
        let (slot, isNew) = cache.slot(for: word)
        slots[row] = slot
        if isNew {
          freshWords[freshCount] = word
          freshSlots[freshCount] = slot
          freshCount += 1
        }
        token += 1
        row += 1
      }
      row += padding
    }
    if freshCount > 0 {
      let words = UnsafeBufferPointer(start: freshWords, count: freshCount)
      fill(words, slots: freshSlots, lexemes: lexemes, cache: cache, scratch: scratch)
    }
    return UnsafePointer(slots)
  }

  /// Computes the entries of words that are new to the cache.
  private func fill(
    _ words: UnsafeBufferPointer<Int32>,
    slots: UnsafePointer<Int32>,
    lexemes: LexemeCache,
    cache: EmbeddingCache,
    scratch: EncoderScratch
  ) {
    let run = first.run
    let count = words.count
    let keys = scratch.freshKeys.room(for: count * embedding.columns.count)
    for (index, column) in embedding.columns.enumerated() {
      for (position, word) in words.enumerated() {
        keys[index * count + position] = TokenBatch.value(column, of: word, in: lexemes)
      }
    }
    let vectors = scratch.freshRows.room(for: count * width)
    embedding.embed(keys, count: count, scratch: scratch, into: vectors)
    let products = scratch.freshProducts.room(for: count * 3 * run)
    MatrixProduct.multiply(
      vectors,
      first.sideBySide.pointer,
      into: products,
      m: count,
      n: 3 * run,
      k: width,
      meter: scratch.meter
    )
    for index in 0..<count {
      let entry = cache.entry(slots[index])
      entry.update(from: vectors + index * width, count: width)
      (entry + width).update(from: products + index * 3 * run, count: 3 * run)
      let middle = entry + width + run
      for output in 0..<run { middle[output] += first.bias[output] }
    }
  }

  private func writeBias(into entry: UnsafeMutablePointer<Float>) {
    (entry + width + first.run).update(from: first.bias, count: first.run)
  }

  /// Memory for rows 0 ..< `rows` with a row of zeros before and after.
  private func zeroFramed(_ scratch: Scratch<Float>, rows: Int) -> UnsafeMutablePointer<Float> {
    let start = scratch.room(for: (rows + 2) * width)
    start.update(repeating: 0, count: width)
    (start + (rows + 1) * width).update(repeating: 0, count: width)
    return start + width
  }
}
