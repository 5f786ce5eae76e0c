import CKernels

/// States that look at one token, all at once; and single states that look at more.
///
/// Outside of entities the entity recogniser sees the next token only: most of its features are never asked for.
extension TransitionNetwork {
  /// The same for the first slot alone, `[1 + tokens][run]`; for states that look at one token only.
  func firstFeatures(
    _ vectors: UnsafePointer<Float>,
    count: Int,
    scratch: TransitionScratch
  ) -> UnsafePointer<Float> {
    let reduced = scratch.reduced.room(for: count * inner)
    let features = scratch.features.room(for: (count + 1) * run)
    features.update(from: padding.pointer, count: run)
    multiply(vectors, reduction, into: reduced, m: count, n: inner, k: inputs, scratch)
    multiply(reduced, lowerBySlot, into: features + run, m: count, n: run, k: inner, scratch)
    return UnsafePointer(features)
  }

  /// Scores of all moves for states that look at one token each, `[tokens × moves]`, without the output layer's bias.
  /// - Parameter features: those of ``firstFeatures(_:count:scratch:)``.
  func firstScores(
    _ features: UnsafePointer<Float>,
    count: Int,
    scratch: TransitionScratch
  ) -> UnsafePointer<Float> {
    let ids = scratch.ids.room(for: count)
    for token in 0..<count { ids[token] = Int32(token) }
    let hidden = scratch.hidden.room(for: count * hiddenWidth)
    let scores = scratch.scores.room(for: count * moves)
    let start = biasOfFirst.pointer
    kernel_state_hidden(features, ids, count, 1, start, hiddenWidth, pieces, hidden)
    multiply(hidden, upper, into: scores, m: count, n: moves, k: hiddenWidth, scratch)
    return UnsafePointer(scores)
  }

  /// The hidden layer of one state that looks at a token in each slot.
  /// - Parameters:
  ///   - features: those of ``firstFeatures(_:count:scratch:)``, not changed since.
  ///   - tokens: one for each slot.
  func hidden(
    _ features: UnsafePointer<Float>,
    tokens: UnsafePointer<Int32>,
    scratch: TransitionScratch
  ) -> UnsafePointer<Float> {
    let reduced = scratch.reduced.room(for: 0)
    let sum = scratch.sum.room(for: (slots + 1) * run)
    sum.update(from: features + (Int(tokens[0]) + 1) * run, count: run)
    for slot in 1..<slots {
      MatrixProduct.multiply(
        reduced + Int(tokens[slot]) * inner,
        lowerBySlot.pointer + slot * inner * run,
        into: sum + slot * run,
        m: 1,
        n: run,
        k: inner,
        meter: scratch.meter
      )
      for index in 0..<run { sum[index] += sum[slot * run + index] }
    }
    let hidden = scratch.single.room(for: hiddenWidth)
    let ids = scratch.zero.room(for: 1)
    ids[0] = -1
    kernel_state_hidden(sum, ids, 1, 1, bias.pointer, hiddenWidth, pieces, hidden)
    return UnsafePointer(hidden)
  }
}
