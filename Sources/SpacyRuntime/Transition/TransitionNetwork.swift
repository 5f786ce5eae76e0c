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
  let inputs: Int
  let pieces: Int
  let inner: Int
  /// `[inputs × inner]`.
  let reduction: Weights
  /// By slot, `[slots][inner × run]`, pieces outermost within a run.
  let lowerBySlot: Weights
  /// What stands for a missing token, `[slots · run]`.
  let padding: Weights
  let bias: Weights
  /// The bias and the paddings of all slots but the first.
  let biasOfFirst: Weights
  /// `[hiddenWidth × moves]`.
  let upper: Weights
  /// The same, a move a row.
  let upperRows: Weights
  let upperBias: Weights

  var run: Int { hiddenWidth * pieces }

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
    lowerBySlot = Weights(shape: [slots, inner, run]) { numbers in
      for slot in 0..<slots {
        for output in 0..<hidden {
          for piece in 0..<pieces {
            let source = ((slot * hidden + output) * pieces + piece) * inner
            let target = slot * run + piece * hidden + output
            var sum = 0.0
            for input in 0..<inner {
              let place = (slot * inner + input) * run + piece * hidden + output
              numbers[place] = weights[source + input]
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
    let (paddingNumbers, biasNumbers) = (padding.pointer, bias.pointer)
    biasOfFirst = Weights(shape: [run]) { numbers in
      for index in 0..<run {
        numbers[index] = (1..<slots).reduce(biasNumbers[index]) {
          $0 + paddingNumbers[$1 * run + index]
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
    multiply(vectors, reduction, into: reduced, m: count, n: inner, k: inputs, scratch)
    for slot in 0..<slots {
      MatrixProduct.multiply(
        reduced,
        lowerBySlot.pointer + slot * inner * run,
        into: features + row + slot * run,
        m: count,
        n: run,
        k: inner,
        strideC: row,
        meter: scratch.meter
      )
    }
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
    multiply(hidden, upper, into: scores, m: states, n: moves, k: hiddenWidth, scratch)
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

  func multiply(
    _ rows: UnsafePointer<Float>,
    _ matrix: Weights,
    into output: UnsafeMutablePointer<Float>,
    m: Int,
    n: Int,
    k: Int,
    _ scratch: TransitionScratch
  ) {
    MatrixProduct.multiply(
      rows,
      matrix.pointer,
      into: output,
      m: m,
      n: n,
      k: k,
      meter: scratch.meter
    )
  }
}
