/// The memory of one parse: handed out in order, given back as a whole.
///
/// gumbo frees its tree by recursion, which a page of 200,000 nested elements turns into a stack overflow, and it calls `malloc`
/// for every attribute. An arena does away with both: nothing is freed until the parse as a whole is.
final class GumboArena {
  private static let chunkSize = 1 << 20
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0

  /// Memory aligned to 16 bytes; lives as long as the arena.
  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let rounded = (max(size, 1) + 15) & ~15
    if rounded > Self.chunkSize / 4 {
      let block = UnsafeMutableRawPointer.allocate(byteCount: rounded, alignment: 16)
      chunks.append(block)
      return block
    }
    if rounded > left || next == nil {
      let chunk = UnsafeMutableRawPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
      chunks.append(chunk)
      next = chunk
      left = Self.chunkSize
    }
    guard let block = next else {
      return UnsafeMutableRawPointer.allocate(byteCount: rounded, alignment: 16)
    }
    next = block + rounded
    left -= rounded
    return block
  }

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }
}
