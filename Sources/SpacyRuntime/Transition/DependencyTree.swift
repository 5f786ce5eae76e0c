import TextModel

/// A label of the parser: a relation, and for an arc that was lifted to make the tree projective, the relation of the head that it
/// came from (`prep||pobj`). Relations are numbers in ``DependencyLabel/allCases``.
package struct ArcLabel: Sendable {
  package let relation: Int32
  package let lostHead: Int32?

  /// - Returns: nil for a label that is none of ``DependencyLabel``.
  package init?(_ label: String) {
    let parts = label.split(separator: "|", omittingEmptySubsequences: true).map(String.init)
    guard let first = parts.first, parts.count <= 2, let relation = Self.number(of: first) else {
      return nil
    }
    self.relation = relation
    guard parts.count == 2 else {
      lostHead = nil
      return
    }
    guard let head = Self.number(of: parts[1]) else { return nil }
    lostHead = head
  }

  static let root = number(of: "ROOT") ?? 0
  static let unspecified = number(of: "dep") ?? 0

  private static func number(of name: String) -> Int32? {
    DependencyLabel.allCases.firstIndex { $0.rawValue == name }.map(Int32.init)
  }
}

/// Makes trees and sentences of finished parser states: heads of all tokens, lifted arcs put back, sentence starts.
///
/// - Source: spaCy 3.8, `ArcEager.set_annotations`, `nonproj.deprojectivize`, `set_children_from_heads`; J. Nivre, J. Nilsson,
///   Pseudo-Projective Dependency Parsing, 2005.
package struct DependencyTree {
  let head: UnsafeMutablePointer<Int32>
  let label: UnsafeMutablePointer<Int32>
  let startsSentence: UnsafeMutablePointer<Bool>
  /// Whether a token is only white space: such are never found as heads.
  let isSpace: UnsafePointer<Bool>
  /// First and last token below each.
  private let left: UnsafeMutablePointer<Int32>
  private let right: UnsafeMutablePointer<Int32>

  /// - Parameter edges: memory for twice as many numbers as there are tokens.
  package init(
    head: UnsafeMutablePointer<Int32>,
    label: UnsafeMutablePointer<Int32>,
    startsSentence: UnsafeMutablePointer<Bool>,
    isSpace: UnsafePointer<Bool>,
    edges: UnsafeMutablePointer<Int32>,
    count: Int
  ) {
    self.head = head
    self.label = label
    self.startsSentence = startsSentence
    self.isSpace = isSpace
    left = edges
    right = edges + count
  }

  /// Fills heads, labels and sentence starts of one text from its parser states.
  package func fill(_ text: Range<Int>, from states: ArcEagerStates, labels: [ArcLabel?]) {
    var lifted: [Int] = []
    for token in text {
      let parent = states.head[token]
      guard parent != ArcEagerStates.none else {
        head[token] = Int32(token)
        label[token] = ArcLabel.root
        continue
      }
      head[token] = parent
      let arc = labels[Int(states.move[token])]
      label[token] = arc?.relation ?? ArcLabel.unspecified
      if arc?.lostHead != nil { lifted.append(token) }
    }
    findEdges(text)
    if !lifted.isEmpty {
      putBack(lifted, states: states, labels: labels)
      findEdges(text)
    }
    for token in text { startsSentence[token] = false }
    for token in text where head[token] == Int32(token) {
      startsSentence[Int(left[token])] = true
    }
  }

  private func putBack(_ lifted: [Int], states: ArcEagerStates, labels: [ArcLabel?]) {
    var pending = Set(lifted)
    for token in lifted {
      guard let lost = labels[Int(states.move[token])]?.lostHead else { continue }
      head[token] = Int32(newHead(of: token, labelled: lost, pending: pending))
      pending.remove(token)
    }
  }

  /// Searches below a token's head, level by level and from left to right, for the first token with a label.
  private func newHead(of token: Int, labelled lost: Int32, pending: Set<Int>) -> Int {
    var level = [Int(head[token])]
    while !level.isEmpty {
      var next: [Int] = []
      for parent in level {
        for child in Int(left[parent])...Int(right[parent])
        where child != parent && head[child] == Int32(parent) && child != token && !isSpace[child] {
          if label[child] == lost, !pending.contains(child) { return child }
          next.append(child)
        }
      }
      level = next
    }
    return Int(head[token])
  }

  /// Finds each token's first and last descendant; a tree that is not projective may need several rounds.
  private func findEdges(_ text: Range<Int>) {
    for token in text {
      left[token] = Int32(token)
      right[token] = Int32(token)
    }
    for _ in 0..<12 {
      for token in text { widen(token) }
      for token in text.reversed() { widen(token) }
      if headsStayInSentences(text) { return }
    }
  }

  @inline(__always)
  private func widen(_ token: Int) {
    let parent = Int(head[token])
    if left[token] < left[parent] { left[parent] = left[token] }
    if right[token] > right[parent] { right[parent] = right[token] }
  }

  private func headsStayInSentences(_ text: Range<Int>) -> Bool {
    for token in text { startsSentence[token] = false }
    for token in text where head[token] == Int32(token) {
      startsSentence[Int(left[token])] = true
    }
    var start = text.lowerBound
    for token in text
    where (token > text.lowerBound && startsSentence[token]) || token == text.upperBound - 1 {
      for inside in start..<token where head[inside] < start || head[inside] > token {
        return false
      }
      start = token
    }
    return true
  }
}
