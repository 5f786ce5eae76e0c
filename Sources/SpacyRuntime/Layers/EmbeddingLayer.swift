/// From lexical attributes to one vector a token: hashed embeddings and, in the larger packages, static vectors side by side,
/// mixed by a maxout layer.
///
/// The vector of a token depends on its own attributes alone; ``EmbeddingCache`` relies on that.
/// - Source: spaCy 3.8, `spacy.MultiHashEmbed.v2`.
struct EmbeddingLayer: Sendable {
  let width: Int
  private let tables: [HashEmbedding]
  private let vectors: StaticVectorLayer?
  private let mixing: MaxoutLayer

  /// Attributes that decide the vector: of each table, then the form itself if there are static vectors.
  let columns: [LexemeAttribute]

  init(
    _ model: ThincModel,
    width: Int,
    vectors table: StaticVectors?
  ) throws(SpacyModelError) {
    let extractor = try model.node(named: "extract_features")
    let names = try model.attribute("columns", of: extractor)?.arrayValue ?? []
    let nodes = model.nodes(named: "hashembed")
    guard !nodes.isEmpty, nodes.count == names.count else {
      throw model.unexpected(
        "hashembed",
        expected: "one embedding table for each of \(names.count) attributes",
        found: "\(nodes.count)"
      )
    }
    var tables: [HashEmbedding] = []
    for (node, name) in zip(nodes, names) {
      guard let column = name.stringValue.flatMap(LexemeAttribute.init) else {
        throw model.unexpected(
          "extract_features.columns",
          expected: "an attribute that this runtime computes",
          found: name.stringValue ?? "a number"
        )
      }
      tables.append(try HashEmbedding(model, node, column: column, width: width))
    }
    self.tables = tables
    if let node = model.nodes(named: "static_vectors").first {
      guard let table else {
        throw model.unexpected("static_vectors", expected: "vocab/vectors", found: "no vectors")
      }
      vectors = try StaticVectorLayer(model, node, table: table, width: width)
    } else {
      vectors = nil
    }
    guard let maxout = model.nodes(named: "maxout").first,
      let norm = model.nodes(named: "layernorm").first
    else {
      throw model.unexpected("maxout", expected: "a mixing layer", found: "none")
    }
    self.width = width
    columns = tables.map(\.column) + (vectors == nil ? [] : [.orth])
    mixing = try MaxoutLayer(
      model,
      maxout: maxout,
      norm: norm,
      inputs: width * (tables.count + (vectors == nil ? 0 : 1)),
      width: width
    )
  }

  /// One vector of `width` numbers for each token.
  /// - Parameter keys: the attributes of ``columns``, one column after the other, each `count` long.
  func embed(
    _ keys: UnsafePointer<UInt64>,
    count: Int,
    scratch: EncoderScratch,
    into output: UnsafeMutablePointer<Float>
  ) {
    let input = scratch.concatenated.room(for: count * mixing.inputs)
    for (index, table) in tables.enumerated() {
      table.embed(
        UnsafeBufferPointer(start: keys + index * count, count: count),
        rows: scratch.tableRows,
        into: input + index * width,
        stride: mixing.inputs
      )
    }
    vectors?.embed(
      UnsafeBufferPointer(start: keys + tables.count * count, count: count),
      scratch: scratch,
      into: input + tables.count * width,
      stride: mixing.inputs
    )
    mixing.apply(input, rows: count, scratch: scratch, output: output)
  }
}
