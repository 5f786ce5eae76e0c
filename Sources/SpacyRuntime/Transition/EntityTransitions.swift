/// The transition system for named entities: every token begins, continues, ends or is an entity, or stands outside.
///
/// Outside of entities a state depends on the token alone, so these scores are computed for all tokens at once; only inside of
/// entities are states scored one by one.
/// - Source: spaCy 3.8, `ner.pyx`.
struct EntityTransitions: Sendable {
  /// Actions by their numbers in a package.
  enum Action: Int, CaseIterable {
    case missing
    case begin
    case inside
    case last
    case unit
    case out
  }

  /// An entity's tokens in the batch and the label of the move that began it.
  struct Found {
    let tokens: Range<Int>
    let label: String
  }

  /// Tokens that a state looks at: the next, the entity's first, and the entity's latest.
  static let slots = 3

  let network: TransitionNetwork
  let table: MoveTable
  /// For each move that begins an entity, those that continue and end it.
  private let following: [Int: (inside: Int, last: Int)]

  init(network: TransitionNetwork, table: MoveTable) {
    self.network = network
    self.table = table
    func move(_ action: Action, _ label: String) -> Int? {
      table.runs[action.rawValue].first { table.labels[$0] == label }
    }
    var following: [Int: (inside: Int, last: Int)] = [:]
    for begin in table.runs[Action.begin.rawValue] {
      let label = table.labels[begin]
      if let inside = move(.inside, label), let last = move(.last, label) {
        following[begin] = (inside, last)
      }
    }
    self.following = following
  }

  /// Finds the entities of texts.
  /// - Parameters:
  ///   - vectors: `[tokens × width]`, all texts one after the other.
  ///   - startsSentence: no entity runs over one of these; nil if sentences are not known yet.
  ///   - isSpace: no entity begins at one of these.
  func find(
    _ vectors: UnsafePointer<Float>,
    lengths: [Int],
    startsSentence: UnsafePointer<Bool>?,
    isSpace: UnsafePointer<Bool>,
    scratch: TransitionScratch
  ) -> [Found] {
    let count = lengths.reduce(0, +)
    let features = network.firstFeatures(vectors, count: count, scratch: scratch)
    let scores = network.firstScores(features, count: count, scratch: scratch)

    var found: [Found] = []
    var start = 0
    for length in lengths {
      let end = start + length
      var first = 0
      var begun: Int?
      for token in start..<end {
        let mayContinue = token + 1 < end && startsSentence?[token + 1] != true
        if let move = begun {
          guard let next = following[move] else { break }
          let ids = scratch.ids.room(for: Self.slots)
          ids[0] = Int32(token)
          ids[1] = Int32(first)
          ids[2] = Int32(token - 1)
          if mayContinue, continues(features, ids, next, scratch) { continue }
          found.append(Found(tokens: first..<(token + 1), label: table.labels[move]))
          begun = nil
          continue
        }
        guard !isSpace[token] else { continue }
        let row = scores + token * network.moves
        let (action, move) = best(row, mayBegin: mayContinue)
        if action == .begin {
          first = token
          begun = move
        } else if action == .unit {
          found.append(Found(tokens: token..<(token + 1), label: table.labels[move]))
        }
      }
      start = end
    }
    return found
  }

  private func continues(
    _ features: UnsafePointer<Float>,
    _ tokens: UnsafePointer<Int32>,
    _ next: (inside: Int, last: Int),
    _ scratch: TransitionScratch
  ) -> Bool {
    let hidden = network.hidden(features, tokens: tokens, scratch: scratch)
    return network.score(hidden, move: next.inside) >= network.score(hidden, move: next.last)
  }

  /// The best move outside of an entity.
  private func best(_ scores: UnsafePointer<Float>, mayBegin: Bool) -> (Action, Int) {
    var best = -Float.infinity
    var result = (Action.out, table.runs[Action.out.rawValue].lowerBound)
    for action in [Action.begin, .unit, .out] where action != .begin || mayBegin {
      let run = table.runs[action.rawValue]
      guard !run.isEmpty else { continue }
      let (move, score) = network.best(scores, in: run)
      if score > best {
        best = score
        result = (action, move)
      }
    }
    return result
  }
}
