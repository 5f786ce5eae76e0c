/// The arc-eager transition system with sentence breaks, greedy: always the best move that is allowed.
///
/// - Source: spaCy 3.8, `arc_eager.pyx`; J. Nivre, Algorithms for Deterministic Incremental Dependency Parsing, 2008; M. Honnibal,
///   M. Johnson, An Improved Non-monotonic Transition System for Dependency Parsing, 2015.
package struct ArcEager: Sendable {
  /// Actions by their numbers in a package.
  package enum Action: Int, CaseIterable, Sendable {
    case shift
    case reduce
    case left
    case right
    /// Sets a sentence start before the second token of the buffer.
    case split

    /// The action in a set of actions.
    package var bit: UInt8 { 1 << UInt8(rawValue) }
  }

  /// Tokens that a state looks at.
  static let slots = 8

  let network: TransitionNetwork
  let table: MoveTable

  private var runs: [Range<Int>] { table.runs }

  /// Parses texts together: all states take a step at a time, so that their scores are one matrix product.
  /// - Parameters:
  ///   - vectors: `[tokens × width]`, all texts one after the other.
  ///   - lengths: tokens of each text.
  /// - Returns: states with heads and moves of all tokens; valid until the scratch memory is used again.
  func parse(
    _ vectors: UnsafePointer<Float>,
    lengths: [Int],
    scratch: TransitionScratch
  ) -> ArcEagerStates {
    let count = lengths.reduce(0, +)
    let states = ArcEagerStates(tokens: count, scratch: scratch)
    let features = network.features(vectors, count: count, scratch: scratch)
    var active: [ArcEagerStates.State] = []
    active.reserveCapacity(lengths.count)
    var start = 0
    for length in lengths {
      active.append(ArcEagerStates.State(start..<(start + length)))
      start += length
    }
    var allowed = [UInt8](repeating: 0, count: active.count)
    let ids = scratch.ids.room(for: active.count * Self.slots)
    while true {
      var open = 0
      for index in active.indices {
        var state = active[index]
        let actions = advance(&state, states)
        guard actions != 0 else { continue }
        states.writeContext(state, to: ids + open * Self.slots)
        active[open] = state
        allowed[open] = actions
        open += 1
      }
      guard open > 0 else { return states }
      active.removeLast(active.count - open)
      let scores = network.scores(features, ids: ids, states: open, scratch: scratch)
      for index in 0..<open {
        step(&active[index], allowed[index], scores + index * network.moves, states)
      }
    }
  }

  /// Takes the moves that are forced.
  /// - Returns: the actions to choose from; 0 at the end.
  @inline(__always)
  private func advance(_ state: inout ArcEagerStates.State, _ states: ArcEagerStates) -> UInt8 {
    while !states.isFinal(state) {
      let actions = states.allowed(state)
      if actions == Action.reduce.bit {
        states.apply(.reduce, move: 0, to: &state)
      } else if actions == Action.shift.bit {
        states.apply(.shift, move: 0, to: &state)
      } else {
        return actions
      }
    }
    return 0
  }

  @inline(__always)
  private func step(
    _ state: inout ArcEagerStates.State,
    _ allowed: UInt8,
    _ scores: UnsafePointer<Float>,
    _ states: ArcEagerStates
  ) {
    var best = -Float.infinity
    var bestMove = 0
    var bestAction = allowed & Action.shift.bit != 0 ? Action.shift : Action.reduce
    for action in Action.allCases where allowed & action.bit != 0 && !runs[action.rawValue].isEmpty
    {
      let (move, score) = network.best(scores, in: runs[action.rawValue])
      if score > best {
        best = score
        bestMove = move
        bestAction = action
      }
    }
    states.apply(bestAction, move: Int32(bestMove), to: &state)
  }
}
