import CKernels

/// A linear layer whose greatest output names a token's class; no softmax is computed for that.
///
/// - Source: spaCy 3.8, `spacy.Tagger.v2`.
struct LinearClassifier: Sendable {
  let inputs: Int
  let classes: Int
  /// `[inputs × classes]`.
  private let matrix: Weights
  private let bias: Weights

  init(_ model: ThincModel, inputs: Int, classes: Int) throws(SpacyModelError) {
    let node = try model.node(named: "softmax")
    let weights = try model.parameter("W", of: node, shape: [classes, inputs])
    self.inputs = inputs
    self.classes = classes
    matrix = Weights(shape: [inputs, classes]) { numbers in
      for output in 0..<classes {
        for input in 0..<inputs {
          numbers[input * classes + output] = weights[output * inputs + input]
        }
      }
    }
    bias = Weights(shape: [classes], try model.parameter("b", of: node, shape: [classes]))
  }

  /// The class of each row of `vectors`, `[count × inputs]`.
  func classify(
    _ vectors: UnsafePointer<Float>,
    count: Int,
    scratch: EncoderScratch,
    into output: UnsafeMutablePointer<UInt8>
  ) {
    let products = products(vectors, count: count, scratch: scratch)
    for row in 0..<count {
      output[row] = UInt8(kernel_best(products + row * classes, bias.pointer, 0, classes))
    }
  }

  /// Scores of all classes, bias included.
  func scores(_ vectors: UnsafePointer<Float>, count: Int, scratch: EncoderScratch) -> [[Float]] {
    let products = products(vectors, count: count, scratch: scratch)
    return (0..<count).map { row in
      (0..<classes).map { products[row * classes + $0] + bias.pointer[$0] }
    }
  }

  private func products(
    _ vectors: UnsafePointer<Float>,
    count: Int,
    scratch: EncoderScratch
  ) -> UnsafePointer<Float> {
    let products = scratch.products.room(for: count * classes)
    MatrixProduct.multiply(
      vectors,
      matrix.pointer,
      into: products,
      m: count,
      n: classes,
      k: inputs,
      meter: scratch.meter
    )
    return UnsafePointer(products)
  }
}
