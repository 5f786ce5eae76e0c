import SpacyRuntime
import Testing
import TextModel

@Suite("Transition systems")
struct TransitionTests {
  /// Keeps the memory of the states alive.
  private let scratch = TransitionScratch(meter: ProductMeter())

  private typealias Action = ArcEager.Action

  @Test("moves are numbered by frequency, then label, both falling; later additions come last")
  func moveOrder() {
    let table = MoveTable(
      [
        (0, "", 10), (1, "det", 5), (1, "amod", 7), (1, "nsubj", 5), (1, "late", -1), (2, "", 3),
        (2, "x", 1),
      ],
      actions: 3,
      labelled: [2]
    )
    #expect(table.labels == ["", "amod", "nsubj", "det", "late", "x"])
    #expect(table.runs == [0..<1, 1..<5, 5..<6])
    #expect(table.outputs == [0, 1, 2, 3, 6, 5])
    #expect(table.outputCount == 7)
  }

  @Test("a token without a head goes back to the buffer once, and is not shifted again")
  func unshift() {
    let states = ArcEagerStates(tokens: 3, scratch: scratch)
    var state = ArcEagerStates.State(0..<3)
    states.apply(.shift, move: 0, to: &state)
    states.apply(.shift, move: 0, to: &state)
    states.apply(.reduce, move: 0, to: &state)
    #expect(states.allowed(state) & Action.shift.bit == 0)
    #expect(states.allowed(state) & Action.right.bit != 0)
    states.apply(.right, move: 5, to: &state)
    #expect(states.head[1] == 0)
    #expect(states.move[1] == 5)
  }

  @Test("a left arc takes the place of an arc that was there")
  func replacedArc() {
    let states = ArcEagerStates(tokens: 3, scratch: scratch)
    var state = ArcEagerStates.State(0..<3)
    states.apply(.shift, move: 0, to: &state)
    states.apply(.right, move: 1, to: &state)
    states.apply(.left, move: 2, to: &state)
    #expect(states.head[1] == 2)
    #expect(states.move[1] == 2)
  }

  @Test("no arc crosses a sentence start, and only reducing is left before one")
  func sentenceStart() {
    let states = ArcEagerStates(tokens: 2, scratch: scratch)
    var state = ArcEagerStates.State(0..<2)
    states.apply(.split, move: 0, to: &state)
    #expect(states.allowed(state) == Action.shift.bit)
    states.apply(.shift, move: 0, to: &state)
    #expect(states.allowed(state) == Action.reduce.bit)
  }

  @Test("whatever moves are chosen, parsing ends in trees within the text", arguments: 1...9)
  func randomMovesEnd(length: Int) {
    var numbers = SeededNumbers(UInt64(length))
    for _ in 0..<200 {
      let states = ArcEagerStates(tokens: length, scratch: scratch)
      var state = ArcEagerStates.State(0..<length)
      var steps = 0
      while !states.isFinal(state), steps < 50 * length {
        let allowed = states.allowed(state)
        let choices = Action.allCases.filter { allowed & $0.bit != 0 }
        guard let action = choices.randomElement(using: &numbers) else { break }
        states.apply(action, move: 0, to: &state)
        steps += 1
      }
      #expect(states.isFinal(state))
      for token in 0..<length {
        var current = Int32(token)
        var depth = 0
        while states.head[Int(current)] != ArcEagerStates.none, depth <= length {
          current = states.head[Int(current)]
          depth += 1
        }
        #expect(depth <= length)
      }
    }
  }

  @Test("a lifted arc goes back to the first token below its head that has the lost label")
  func liftedArc() {
    // "the talk that they hoped to have", with "that" lifted from "have" to "hoped".
    let labels = ["ROOT", "xcomp", "dobj||xcomp", "dobj"].map(ArcLabel.init)
    let count = 3
    let states = ArcEagerStates(tokens: count, scratch: scratch)
    states.head[0] = 1
    states.move[0] = 2
    states.head[2] = 1
    states.move[2] = 1
    let isSpace = [Bool](repeating: false, count: count)
    var heads = [Int32](repeating: 0, count: count)
    var relations = [Int32](repeating: 0, count: count)
    var starts = [Bool](repeating: false, count: count)
    var edges = [Int32](repeating: 0, count: count * 2)
    heads.withUnsafeMutableBufferPointer { heads in
      relations.withUnsafeMutableBufferPointer { relations in
        starts.withUnsafeMutableBufferPointer { starts in
          edges.withUnsafeMutableBufferPointer { edges in
            isSpace.withUnsafeBufferPointer { isSpace in
              guard let head = heads.baseAddress, let label = relations.baseAddress,
                let start = starts.baseAddress, let edge = edges.baseAddress,
                let space = isSpace.baseAddress
              else { return }
              DependencyTree(
                head: head,
                label: label,
                startsSentence: start,
                isSpace: space,
                edges: edge,
                count: count
              ).fill(0..<count, from: states, labels: labels)
            }
          }
        }
      }
    }
    #expect(heads == [2, 1, 1])
    #expect(relations[0] == labels[3]?.relation)
    #expect(starts == [true, false, false])
  }
}
