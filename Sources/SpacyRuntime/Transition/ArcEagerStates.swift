/// Parser states of a batch of texts, in flat memory: stacks, buffers, arcs.
///
/// All positions are indices of tokens in the batch; `none` stands for no token. A state's buffer is what was put back,
/// last first, and then the tokens from `next` to the text's end.
/// - Source: spaCy 3.8, `StateC`.
package struct ArcEagerStates {
  /// Stands for no token.
  package static let none: Int32 = -1

  /// Where a text's parser is.
  package struct State {
    /// The text's first token, and the one after its last.
    let start: Int32
    let end: Int32
    /// First token that was never shifted.
    var next: Int32
    var stackDepth: Int32 = 0
    /// Number of tokens that were put back.
    var returned: Int32 = 0

    /// The state that a text begins with.
    package init(_ text: Range<Int>) {
      start = Int32(text.lowerBound)
      end = Int32(text.upperBound)
      next = start
    }
  }

  /// Of each token: head, move that attached it, its latest dependents, and its elder sibling on the same side.
  package let head: UnsafeMutablePointer<Int32>
  package let move: UnsafeMutablePointer<Int32>
  private let leftChild: UnsafeMutablePointer<Int32>
  private let rightChild: UnsafeMutablePointer<Int32>
  private let elder: UnsafeMutablePointer<Int32>
  /// Stack and returned tokens of a text lie in its own range.
  private let stack: UnsafeMutablePointer<Int32>
  private let buffer: UnsafeMutablePointer<Int32>
  private let unshiftable: UnsafeMutablePointer<Bool>
  /// Tokens that the parser has put a sentence start before.
  package let startsSentence: UnsafeMutablePointer<Bool>

  package init(tokens count: Int, scratch: TransitionScratch) {
    let columns = scratch.tokens.room(for: count * 7)
    head = columns
    move = columns + count
    leftChild = columns + 2 * count
    rightChild = columns + 3 * count
    elder = columns + 4 * count
    stack = columns + 5 * count
    buffer = columns + 6 * count
    columns.update(repeating: Self.none, count: count * 5)
    let flags = scratch.flags.room(for: count * 2)
    unshiftable = flags
    startsSentence = flags + count
    flags.update(repeating: false, count: count * 2)
  }

  @inline(__always)
  func stackTop(_ state: State, _ depth: Int32 = 0) -> Int32 {
    depth < state.stackDepth ? stack[Int(state.start + state.stackDepth - 1 - depth)] : Self.none
  }

  @inline(__always)
  func bufferFront(_ state: State, _ index: Int32 = 0) -> Int32 {
    if index < state.returned { return buffer[Int(state.start + state.returned - 1 - index)] }
    let token = state.next + index - state.returned
    return token < state.end ? token : Self.none
  }

  @inline(__always)
  func bufferLength(_ state: State) -> Int32 { state.end - state.next + state.returned }

  /// Whether nothing is left to do.
  @inline(__always)
  package func isFinal(_ state: State) -> Bool { state.stackDepth == 0 && bufferLength(state) == 0 }

  /// Which actions a state allows, as bits 1 << action.
  @inline(__always)
  package func allowed(_ state: State) -> UInt8 {
    let length = bufferLength(state)
    var actions: UInt8 = 0
    if length >= 2 {
      let front = bufferFront(state)
      let second = bufferFront(state, 1)
      if second == front + 1, !startsSentence[Int(second)] { actions |= ArcEager.Action.split.bit }
    }
    guard state.stackDepth > 0 else { return actions | ArcEager.Action.shift.bit }
    actions |= ArcEager.Action.reduce.bit
    guard length > 0 else { return actions }
    let front = Int(bufferFront(state))
    guard !startsSentence[front] else { return actions }
    actions |= ArcEager.Action.left.bit | ArcEager.Action.right.bit
    if length >= 2, !unshiftable[front] { actions |= ArcEager.Action.shift.bit }
    return actions
  }

  /// The tokens that the network looks at.
  @inline(__always)
  func writeContext(_ state: State, to ids: UnsafeMutablePointer<Int32>) {
    let front = bufferFront(state)
    let top = stackTop(state)
    ids[0] = front
    ids[1] = bufferFront(state, 1)
    ids[2] = top
    ids[3] = stackTop(state, 1)
    ids[4] = stackTop(state, 2)
    ids[5] = front >= 0 ? leftChild[Int(front)] : Self.none
    ids[6] = top >= 0 ? leftChild[Int(top)] : Self.none
    ids[7] = top >= 0 ? rightChild[Int(top)] : Self.none
  }

  /// Takes an action that is allowed.
  /// - Parameter move: kept with the arc, if the action makes one.
  @inline(__always)
  package func apply(_ action: ArcEager.Action, move: Int32, to state: inout State) {
    switch action {
    case .shift:
      push(&state)
    case .reduce:
      let top = stackTop(state)
      state.stackDepth -= 1
      if head[Int(top)] == Self.none, state.stackDepth > 0 {
        unshiftable[Int(top)] = true
        buffer[Int(state.start + state.returned)] = top
        state.returned += 1
      }
    case .left:
      let top = stackTop(state)
      let front = bufferFront(state)
      detach(top)
      attach(top, to: front, move: move, children: leftChild)
      unshiftable[Int(front)] = false
      state.stackDepth -= 1
    case .right:
      let top = stackTop(state)
      let front = bufferFront(state)
      detach(front)
      attach(front, to: top, move: move, children: rightChild)
      push(&state)
    case .split:
      startsSentence[Int(bufferFront(state, 1))] = true
    }
  }

  @inline(__always)
  private func push(_ state: inout State) {
    let token: Int32
    if state.returned > 0 {
      state.returned -= 1
      token = buffer[Int(state.start + state.returned)]
    } else {
      token = state.next
      state.next += 1
    }
    stack[Int(state.start + state.stackDepth)] = token
    state.stackDepth += 1
  }

  @inline(__always)
  private func attach(
    _ child: Int32,
    to parent: Int32,
    move: Int32,
    children: UnsafeMutablePointer<Int32>
  ) {
    head[Int(child)] = parent
    self.move[Int(child)] = move
    elder[Int(child)] = children[Int(parent)]
    children[Int(parent)] = child
  }

  /// Takes away the arc to a token's head, if it has one.
  private func detach(_ child: Int32) {
    let parent = head[Int(child)]
    guard parent != Self.none else { return }
    let children = parent > child ? leftChild : rightChild
    if children[Int(parent)] == child {
      children[Int(parent)] = elder[Int(child)]
    } else {
      var younger = children[Int(parent)]
      while younger != Self.none, elder[Int(younger)] != child { younger = elder[Int(younger)] }
      if younger != Self.none { elder[Int(younger)] = elder[Int(child)] }
    }
    head[Int(child)] = Self.none
  }
}
