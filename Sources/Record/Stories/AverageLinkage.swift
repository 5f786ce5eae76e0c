/// Agglomerative clustering by mean similarity (UPGMA), by chains of nearest neighbours.
///
/// - Source: Sokal and Michener 1958; the algorithm: Murtagh 1983, "A survey of recent advances in hierarchical clustering".
/// - Complexity: O(n²).
struct AverageLinkage {
  /// Merges, the most similar first; nodes are numbered on from the leaves.
  private(set) var merges: [Merge] = []
  private let leafCount: Int

  struct Merge {
    let left: Int
    let right: Int
    let similarity: Float
  }

  init(_ similarities: SimilarityMatrix) {
    leafCount = similarities.count
    var matrix = similarities
    var sizes = [Int](repeating: 1, count: leafCount)
    var active = Array(0..<leafCount)
    var chain: [Int] = []
    var raw: [(left: Int, right: Int, similarity: Float)] = []
    while active.count > 1 {
      if chain.isEmpty { chain.append(active[0]) }
      let top = chain[chain.count - 1]
      let before = chain.count > 1 ? chain[chain.count - 2] : -1
      // Of equals the predecessor on the chain, so that chains end; then the least.
      var best = before
      var bestSimilarity = before >= 0 ? matrix[top, before] : -1
      for other in active where other != top && matrix[top, other] > bestSimilarity {
        best = other
        bestSimilarity = matrix[top, other]
      }
      guard best == before else {
        chain.append(best)
        continue
      }
      chain.removeLast(2)
      let (keep, drop) = (min(top, best), max(top, best))
      raw.append((keep, drop, bestSimilarity))
      active.removeAll { $0 == drop }
      let (keptSize, droppedSize) = (Float(sizes[keep]), Float(sizes[drop]))
      for other in active where other != keep {
        matrix[keep, other] =
          (matrix[keep, other] * keptSize + matrix[drop, other] * droppedSize)
          / (keptSize + droppedSize)
      }
      sizes[keep] += sizes[drop]
    }
    // Representatives become nodes, in order of similarity.
    raw.sort { ($0.similarity, $1.left, $1.right) > ($1.similarity, $0.left, $0.right) }
    var nodes = Array(0..<leafCount)
    var sets = DisjointSets(count: leafCount)
    for merge in raw {
      let (left, right) = (sets.root(of: merge.left), sets.root(of: merge.right))
      merges.append(Merge(left: nodes[left], right: nodes[right], similarity: merge.similarity))
      sets.join(left, right)
      nodes[min(left, right)] = leafCount + merges.count - 1
    }
  }

  /// Leaves below a node, ascending.
  func leaves(of node: Int) -> [Int] {
    var stack = [node]
    var leaves: [Int] = []
    while let current = stack.popLast() {
      if current < leafCount {
        leaves.append(current)
      } else {
        let merge = merges[current - leafCount]
        stack += [merge.left, merge.right]
      }
    }
    return leaves.sorted()
  }

  /// The two children of a node; nil for a leaf.
  func children(of node: Int) -> (Int, Int)? {
    guard node >= leafCount else { return nil }
    let merge = merges[node - leafCount]
    return (merge.left, merge.right)
  }

  /// The node above all; nil where there is nothing to merge.
  var root: Int? { merges.isEmpty ? nil : leafCount + merges.count - 1 }

  /// Clusters whose parts are at least so similar, by their least leaf.
  func clusters(threshold: Float) -> [[Int]] {
    var sets = DisjointSets(count: leafCount)
    for merge in merges where merge.similarity >= threshold {
      if let first = leaves(of: merge.left).first, let second = leaves(of: merge.right).first {
        sets.join(first, second)
      }
    }
    return sets.groups()
  }
}
