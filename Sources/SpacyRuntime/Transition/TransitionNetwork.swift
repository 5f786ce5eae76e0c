import CKernels

/// Scores moves of a transition system from the vectors of the tokens that a state looks at.
///
/// The first layer is linear in each of these tokens, so its products are computed for all tokens of a batch at once and a
/// state only adds up rows (``features(_:count:scratch:)``); a maxout and an output layer follow.
/// - Source: spaCy 3.8, `spacy.TransitionBasedParser.v2`, `precompute_hiddens`.
struct TransitionNetwork: Sendable {
  /// Tokens that a state looks at.
  let slots: Int
  let hiddenWidth: Int
  let moves: Int
  private let inputs: Int
  private let pieces: Int
  private let inner: Int
  /// `[inputs × inner]`.
  private let reduction: Weights
  /// `[inner × slots · run]`, pieces outermost within a run.
  private let lower: Weights
  /// What stands for a missing token, `[slots · run]`.
  private let padding: Weights
  private let bias: Weights
  /// `[hiddenWidth × moves]`.
  private let upper: Weights
  /// The same, a move a row.
  private let upperRows: Weights
  private let upperBias: Weights

  private var run: Int { hiddenWidth * pieces }

  init(
    _ model: ThincModel,
    inputs: Int,
    slots: Int,
    moves table: MoveTable
  ) throws(SpacyModelError) {
    let root = model.nodes.first
    guard let root, let lowerIndex = root.references["lower"],
      let upperIndex = root.references["upper"], model.nodes.indices.contains(lowerIndex),
      model.nodes.indices.contains(upperIndex), model.nodes[upperIndex].name == "linear",
      let linear = model.nodes.last(where: { $0.name == "linear" })
    else {
      throw model.unexpected(
        "parser_model",
        expected: "layers tok2vec, lower and upper",
        found: root?.name ?? "nothing"
      )
    }
    let lowerNode = model.nodes[lowerIndex]
    let upperNode = model.nodes[upperIndex]
    let shape = try model.shape("W", of: lowerNode, rank: 4)
    let (hidden, pieces, inner) = (shape[1], shape[2], shape[3])
    guard hidden <= MaxoutLayer.greatestWidth, (1...2).contains(pieces) else {
      throw model.unexpected(
        "\(lowerNode.name).W",
        expected: "at most \(MaxoutLayer.greatestWidth) outputs of 2 pieces",
        found: "\(hidden) of \(pieces)"
      )
    }
    let weights = try model.parameter("W", of: lowerNode, shape: [slots, hidden, pieces, inner])
    let biases = try model.parameter("b", of: lowerNode, shape: [hidden, pieces])
    let paddings = try model.parameter("pad", of: lowerNode, shape: [1, slots, hidden, pieces])
    let linearWeights = try model.parameter("W", of: linear, shape: [inner, inputs])
    let linearBias = try model.parameter("b", of: linear, shape: [inner])
    let upperWeights = try model.parameter("W", of: upperNode, shape: [table.outputCount, hidden])
    let upperBiases = try model.parameter("b", of: upperNode, shape: [table.outputCount])

    self.slots = slots
    self.inputs = inputs
    self.pieces = pieces
    self.inner = inner
    hiddenWidth = hidden
    moves = table.count
    let run = hidden * pieces
    reduction = Weights(shape: [inputs, inner]) { numbers in
      for output in 0..<inner {
        for input in 0..<inputs {
          numbers[input * inner + output] = linearWeights[output * inputs + input]
        }
      }
    }
    /// The linear layer's bias after the lower layer, for each slot: the same for every token that is there, so it goes into
    /// the state's bias, and out of the paddings.
    var constant = [Float](repeating: 0, count: slots * run)
    lower = Weights(shape: [inner, slots * run]) { numbers in
      for slot in 0..<slots {
        for output in 0..<hidden {
          for piece in 0..<pieces {
            let source = ((slot * hidden + output) * pieces + piece) * inner
            let target = slot * run + piece * hidden + output
            var sum = 0.0
            for input in 0..<inner {
              numbers[input * slots * run + target] = weights[source + input]
              sum += Double(weights[source + input]) * Double(linearBias[input])
            }
            constant[target] = Float(sum)
          }
        }
      }
    }
    padding = Weights(shape: [slots * run]) { numbers in
      for slot in 0..<slots {
        for output in 0..<hidden {
          for piece in 0..<pieces {
            let target = slot * run + piece * hidden + output
            let source = (slot * hidden + output) * pieces + piece
            numbers[target] = paddings[source] - constant[target]
          }
        }
      }
    }
    bias = Weights(shape: [run]) { numbers in
      for output in 0..<hidden {
        for piece in 0..<pieces {
          let target = piece * hidden + output
          var sum = biases[output * pieces + piece]
          for slot in 0..<slots { sum += constant[slot * run + target] }
          numbers[target] = sum
        }
      }
    }
    upper = Weights(shape: [hidden, table.count]) { numbers in
      for (move, output) in table.outputs.enumerated() {
        for input in 0..<hidden {
          numbers[input * table.count + move] = upperWeights[output * hidden + input]
        }
      }
    }
    upperRows = Weights(shape: [table.count, hidden]) { numbers in
      for (move, output) in table.outputs.enumerated() {
        for input in 0..<hidden {
          numbers[move * hidden + input] = upperWeights[output * hidden + input]
        }
      }
    }
    upperBias = Weights(shape: [table.count], table.outputs.map { upperBiases[$0] })
  }

  /// The first layer's products of all tokens, `[1 + tokens][slots][run]`; the first row is the padding.
  func features(
    _ vectors: UnsafePointer<Float>,
    count: Int,
    scratch: TransitionScratch
  ) -> UnsafePointer<Float> {
    let row = slots * run
    let reduced = scratch.reduced.room(for: count * inner)
    let features = scratch.features.room(for: (count + 1) * row)
    features.update(from: padding.pointer, count: row)
    MatrixProduct.multiply(
      vectors,
      reduction.pointer,
      into: reduced,
      m: count,
      n: inner,
      k: inputs,
      meter: scratch.meter
    )
    MatrixProduct.multiply(
      reduced,
      lower.pointer,
      into: features + row,
      m: count,
      n: row,
      k: inner,
      meter: scratch.meter
    )
    return UnsafePointer(features)
  }

  /// Scores of all moves, without the output layer's bias, `[states × moves]`.
  /// - Parameter ids: the tokens that each state looks at, `[states × slots]`; −1 for a missing one.
  func scores(
    _ features: UnsafePointer<Float>,
    ids: UnsafePointer<Int32>,
    states: Int,
    scratch: TransitionScratch
  ) -> UnsafePointer<Float> {
    let hidden = scratch.hidden.room(for: states * hiddenWidth)
    let scores = scratch.scores.room(for: states * moves)
    kernel_state_hidden(features, ids, states, slots, bias.pointer, hiddenWidth, pieces, hidden)
    MatrixProduct.multiply(
      hidden,
      upper.pointer,
      into: scores,
      m: states,
      n: moves,
      k: hiddenWidth,
      meter: scratch.meter
    )
    return UnsafePointer(scores)
  }

  /// What the maxout layer makes of one state; scores of single moves come from it.
  func hidden(
    _ features: UnsafePointer<Float>,
    ids: UnsafePointer<Int32>,
    scratch: TransitionScratch
  ) -> UnsafePointer<Float> {
    let hidden = scratch.single.room(for: hiddenWidth)
    kernel_state_hidden(features, ids, 1, slots, bias.pointer, hiddenWidth, pieces, hidden)
    return UnsafePointer(hidden)
  }

  /// The score of one move.
  func score(_ hidden: UnsafePointer<Float>, move: Int) -> Float {
    kernel_dot(hidden, upperRows.pointer + move * hiddenWidth, hiddenWidth)
      + upperBias.pointer[move]
  }

  /// The first best move of a run.
  /// - Parameter scores: a state's row of ``scores(_:ids:states:scratch:)``.
  func best(_ scores: UnsafePointer<Float>, in run: Range<Int>) -> (move: Int, score: Float) {
    let move = kernel_best(scores, upperBias.pointer, run.lowerBound, run.upperBound)
    return (move, scores[move] + upperBias.pointer[move])
  }
}

/// A worker's memory for transition systems.
package final class TransitionScratch {
  let meter: ProductMeter

  let reduced = Scratch<Float>()
  let features = Scratch<Float>()
  let hidden = Scratch<Float>()
  let single = Scratch<Float>()
  let scores = Scratch<Float>()
  let ids = Scratch<Int32>()
  let tokens = Scratch<Int32>()
  let flags = Scratch<Bool>()

  package init(meter: ProductMeter) {
    self.meter = meter
  }
}
