/// Union-find over the numbers below a count.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var current = element
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(of: left), root(of: right))
    parents[max(first, second)] = min(first, second)
  }

  /// The sets, each ascending, by their least element.
  mutating func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for element in parents.indices { members[root(of: element), default: []].append(element) }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }
}
