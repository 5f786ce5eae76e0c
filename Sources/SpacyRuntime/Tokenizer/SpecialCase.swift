/// A string that is always cut in one way, whatever the affix rules say: "can't" into "ca" and "n't".
struct SpecialCase: Sendable {
  struct Piece: Sendable {
    /// Length in bytes.
    let length: Int32
    /// Number among the lexemes that every worker starts with.
    let lexeme: Int32
  }

  let pieces: [Piece]
}

/// Sequences of tokens that, found in a text after all rules have run, are cut as a special case after all.
///
/// A trie over the tokens' forms. Only special cases that the affix rules would take apart are in it.
struct SpecialSequences: Sendable {
  private var edges = HashIndex(capacity: 2048)
  private var isEnd: [Bool] = [false]

  static let root: Int32 = 0

  /// The node after `node` for a form, or -1.
  @inline(__always)
  func next(_ node: Int32, _ orth: UInt64) -> Int32 {
    edges.find(Self.key(node, orth))
  }

  @inline(__always)
  func ends(at node: Int32) -> Bool { isEnd[Int(node)] }

  mutating func insert(_ orths: [UInt64]) {
    guard !orths.isEmpty else { return }
    var node = Self.root
    for orth in orths {
      var child = next(node, orth)
      if child < 0 {
        child = Int32(isEnd.count)
        isEnd.append(false)
        edges.set(Self.key(node, orth), child)
      }
      node = child
    }
    isEnd[Int(node)] = true
  }

  @inline(__always)
  private static func key(_ node: Int32, _ orth: UInt64) -> UInt64 {
    (orth ^ UInt64(node) &* 0x9E37_79B9_7F4A_7C15) &* 0xC2B2_AE3D_27D4_EB4F
  }
}
