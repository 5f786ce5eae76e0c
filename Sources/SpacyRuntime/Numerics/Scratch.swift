/// Memory that a worker uses again and again: grows to what is asked, never shrinks, keeps nothing when it grows.
package final class Scratch<Element> where Element: BitwiseCopyable {
  private var capacity = 0
  private var base: UnsafeMutableRawPointer?

  package init() {}

  /// Room for at least `count` elements, aligned to a cache line; the contents are whatever was there.
  package func room(for count: Int) -> UnsafeMutablePointer<Element> {
    if let base, count <= capacity { return base.assumingMemoryBound(to: Element.self) }
    base?.deallocate()
    capacity = max(64, count + count / 4)
    let fresh = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Element>.stride,
      alignment: 64
    )
    base = fresh
    return fresh.bindMemory(to: Element.self, capacity: capacity)
  }

  deinit {
    base?.deallocate()
  }
}
