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
    scratch: Scratch<Float>,
    into output: UnsafeMutablePointer<UInt8>
  ) {
    let scores = scratch.room(for: count * classes)
    MatrixProduct.multiply(
      vectors,
      matrix.pointer,
      into: scores,
      m: count,
      n: classes,
      k: inputs
    )
    for row in 0..<count {
      output[row] = UInt8(kernel_best(scores + row * classes, bias.pointer, 0, classes))
    }
  }
}
