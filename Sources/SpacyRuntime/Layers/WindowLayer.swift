import CKernels

/// One step of the window encoder: each row becomes itself plus a maxout layer's view of its predecessor, itself and its
/// successor.
///
/// The product of windows with weights is a convolution of width three along the text; rows are taken four at a time by
/// Winograd's minimal filtering F(4,3), which needs half the multiplications of the plain product and differs from it by
/// rounding only (`docs/adr/0003-numerics.md`).
/// - Source: spaCy 3.8, `spacy.MaxoutWindowEncoder.v2`; S. Winograd, Arithmetic Complexity of Computations, 1980; A. Lavin,
///   S. Gray, Fast Algorithms for Convolutional Neural Networks, 2015, section 4.3.
struct WindowLayer: Sendable {
  let width: Int
  /// The three parts of the weights side by side, `[width × 3 · run]`: products with one row as predecessor, middle, successor.
  let sideBySide: Weights
  /// `[6][width × run]`.
  private let transformed: Weights
  private let layer: MaxoutLayer

  /// Rows of a tile, and products that a tile needs.
  static let tileRows = 4
  static let tileProducts = 6
  /// Tiles that are worked on together: their products stay in the second-level cache, and each is small enough
  /// (``MatrixProduct/smallProduct``).
  static let tilesAtOnce = 24

  var run: Int { layer.run }
  var kernel: kernel_maxout { layer.kernel }
  var bias: UnsafePointer<Float> { layer.biasPointer }

  init(
    _ model: ThincModel,
    maxout: ThincModel.Node,
    norm: ThincModel.Node,
    width: Int
  ) throws(SpacyModelError) {
    let layer = try MaxoutLayer(model, maxout: maxout, norm: norm, inputs: 3 * width, width: width)
    self.width = width
    self.layer = layer
    let run = layer.run
    let plain = layer.matrix.pointer
    sideBySide = Weights(shape: [width, 3 * run]) { numbers in
      for part in 0..<3 {
        for input in 0..<width {
          for output in 0..<run {
            numbers[(input * 3 + part) * run + output] =
              plain[(part * width + input) * run + output]
          }
        }
      }
    }
    transformed = Weights(shape: [Self.tileProducts, width, run]) { numbers in
      for index in 0..<(width * run) {
        let filter = (0..<3).map { Double(plain[$0 * width * run + index]) }
        for (product, row) in WindowTransform.filter.enumerated() {
          let sum = row[0] * filter[0] + row[1] * filter[1] + row[2] * filter[2]
          numbers[product * width * run + index] = Float(sum)
        }
      }
    }
  }

  /// - Parameters:
  ///   - input: rows −1 … `tiles · 4`, the outermost all zero.
  ///   - output: rows 0 ..< `tiles · 4`; another memory than `input`.
  func apply(
    _ input: UnsafePointer<Float>,
    tiles: Int,
    scratch: EncoderScratch,
    output: UnsafeMutablePointer<Float>
  ) {
    let splitStride = Self.tilesAtOnce * width
    let productStride = Self.tilesAtOnce * run
    let split = scratch.split.room(for: splitStride * Self.tileProducts)
    let products = scratch.tileProducts.room(for: productStride * Self.tileProducts)
    var first = 0
    while first < tiles {
      let count = min(Self.tilesAtOnce, tiles - first)
      let rows = first * Self.tileRows * width
      kernel_winograd_split(input + rows, count, width, split, splitStride)
      for product in 0..<Self.tileProducts {
        MatrixProduct.multiply(
          split + product * splitStride,
          transformed.pointer + product * width * run,
          into: products + product * productStride,
          m: count,
          n: run,
          k: width,
          meter: scratch.meter
        )
      }
      withUnsafePointer(to: kernel) {
        kernel_winograd_maxout_norm($0, products, productStride, count, input + rows, output + rows)
      }
      first += count
    }
  }
}

/// Winograd's F(4,3): how the three parts of window weights become the factors of six products.
package enum WindowTransform {
  /// What each product multiplies with, from the three parts: the matrix G of Lavin and Gray.
  package static let filter: [[Double]] = [
    [1.0 / 4, 0, 0],
    [-1.0 / 6, -1.0 / 6, -1.0 / 6],
    [-1.0 / 6, 1.0 / 6, -1.0 / 6],
    [1.0 / 24, 1.0 / 12, 1.0 / 6],
    [1.0 / 24, -1.0 / 12, 1.0 / 6],
    [0, 0, 1],
  ]
}
