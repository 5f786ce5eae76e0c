import CKernels

/// An embedding table that is addressed by hashes: the sum of four rows stands for a key.
struct HashEmbedding: Sendable {
  let column: LexemeAttribute
  private let seed: UInt32
  private let rows: Int
  private let width: Int
  private let table: Weights

  init(
    _ model: ThincModel,
    _ node: ThincModel.Node,
    column: LexemeAttribute,
    width: Int
  ) throws(SpacyModelError) {
    let rows = try model.shape("E", of: node, rank: 2)[0]
    let numbers = try model.parameter("E", of: node, shape: [rows, width])
    guard let seed = try model.attribute("seed", of: node)?.intValue,
      let seed = UInt32(exactly: seed), rows > 0
    else {
      throw model.unexpected("\(node.name).seed", expected: "a 32-bit number", found: "none")
    }
    self.column = column
    self.seed = seed
    self.rows = rows
    self.width = width
    table = Weights(shape: [rows, width], numbers)
  }

  /// The four rows of a key.
  func rows(of key: UInt64) -> (Int32, Int32, Int32, Int32) {
    let (a, b, c, d) = RowHash.hash(key, seed: seed)
    let count = UInt32(rows)
    return (Int32(a % count), Int32(b % count), Int32(c % count), Int32(d % count))
  }

  /// Writes one vector for each key, `stride` numbers apart.
  func embed(
    _ keys: UnsafeBufferPointer<UInt64>,
    rows scratch: Scratch<Int32>,
    into output: UnsafeMutablePointer<Float>,
    stride: Int
  ) {
    let indices = scratch.room(for: keys.count * 4)
    for (index, key) in keys.enumerated() {
      let (a, b, c, d) = rows(of: key)
      indices[4 * index] = a
      indices[4 * index + 1] = b
      indices[4 * index + 2] = c
      indices[4 * index + 3] = d
    }
    kernel_sum_four(table.pointer, width, indices, keys.count, output, stride)
  }
}
