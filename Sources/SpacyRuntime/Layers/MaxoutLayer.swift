import CKernels

/// A linear layer with several pieces, of which the greatest counts, and a layer norm after it.
///
/// The file holds outputs as `[width × pieces]`; here the pieces are outermost, so that the maximum is taken between runs of
/// `width` numbers, and the matrix is transposed for products from the left.
struct MaxoutLayer: Sendable {
  let inputs: Int
  let width: Int
  let pieces: Int
  /// `[inputs × (pieces · width)]`.
  let matrix: Weights
  private let bias: Weights
  private let gain: Weights
  private let shift: Weights

  /// Numbers in a row before the maximum is taken.
  var run: Int { width * pieces }

  /// Widest layer that the kernels have room for.
  static let greatestWidth = 512

  /// - Parameters:
  ///   - maxout: the layer with `W` `[width × pieces × inputs]` and `b` `[width × pieces]`.
  ///   - norm: the layer norm that follows, with `G` and `b` `[width]`.
  init(
    _ model: ThincModel,
    maxout: ThincModel.Node,
    norm: ThincModel.Node,
    inputs: Int,
    width: Int
  ) throws(SpacyModelError) {
    let pieces = try model.shape("W", of: maxout, rank: 3)[1]
    let weights = try model.parameter("W", of: maxout, shape: [width, pieces, inputs])
    let biases = try model.parameter("b", of: maxout, shape: [width, pieces])
    guard width <= Self.greatestWidth, (1...4).contains(pieces) else {
      throw model.unexpected(
        "\(maxout.name).W",
        expected: "at most \(Self.greatestWidth) outputs of 4 pieces",
        found: "\(width) of \(pieces)"
      )
    }
    self.inputs = inputs
    self.width = width
    self.pieces = pieces
    let run = width * pieces
    matrix = Weights(shape: [inputs, run]) { numbers in
      for output in 0..<width {
        for piece in 0..<pieces {
          let source = (output * pieces + piece) * inputs
          for input in 0..<inputs {
            numbers[input * run + piece * width + output] = weights[source + input]
          }
        }
      }
    }
    bias = Weights(shape: [run]) { numbers in
      for output in 0..<width {
        for piece in 0..<pieces {
          numbers[piece * width + output] = biases[output * pieces + piece]
        }
      }
    }
    gain = Weights(shape: [width], try model.parameter("G", of: norm, shape: [width]))
    shift = Weights(shape: [width], try model.parameter("b", of: norm, shape: [width]))
  }

  /// The numbers that the kernels need; valid while the layer lives.
  var kernel: kernel_maxout {
    kernel_maxout(
      width: width,
      pieces: pieces,
      bias: bias.pointer,
      gain: gain.pointer,
      shift: shift.pointer
    )
  }

  /// The bias, pieces outermost.
  var biasPointer: UnsafePointer<Float> { bias.pointer }

  /// Rows of `inputs` numbers to rows of `width` numbers.
  func apply(
    _ input: UnsafePointer<Float>,
    rows: Int,
    scratch: EncoderScratch,
    output: UnsafeMutablePointer<Float>
  ) {
    let pre = scratch.products.room(for: rows * run)
    MatrixProduct.multiply(
      input,
      matrix.pointer,
      into: pre,
      m: rows,
      n: run,
      k: inputs,
      meter: scratch.meter
    )
    withUnsafePointer(to: kernel) { kernel_maxout_norm($0, pre, rows, nil, output) }
  }
}
