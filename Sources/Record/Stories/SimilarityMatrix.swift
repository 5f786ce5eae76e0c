/// Similarities of all pairs of a few things.
struct SimilarityMatrix {
  let count: Int
  private var cells: [Float]

  /// - Complexity: O(n²) calls of `similarity`.
  init<Item>(_ items: [Item], _ similarity: (Item, Item) -> Float) {
    count = items.count
    cells = [Float](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0..<row {
        let value = similarity(items[row], items[column])
        cells[row * count + column] = value
        cells[column * count + row] = value
      }
    }
  }

  subscript(row: Int, column: Int) -> Float {
    get { cells[row * count + column] }
    set {
      cells[row * count + column] = newValue
      cells[column * count + row] = newValue
    }
  }

  /// Mean similarity of the pairs within a set; 0 for fewer than two.
  func mean(within members: [Int]) -> Float {
    guard members.count > 1 else { return 0 }
    var sum: Float = 0
    for (position, first) in members.enumerated() {
      for second in members[..<position] { sum += self[first, second] }
    }
    return sum / Float(members.count * (members.count - 1) / 2)
  }

  /// Mean similarity of the pairs across two sets.
  func mean(_ left: [Int], _ right: [Int]) -> Float {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var sum: Float = 0
    for first in left { for second in right { sum += self[first, second] } }
    return sum / Float(left.count * right.count)
  }
}
