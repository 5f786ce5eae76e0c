/// An immutable array of float32 with a shape: a parameter of a trained model, row-major.
///
/// The numbers live in one aligned allocation that is never written after it is made, so the value may be shared by all
/// workers.
struct Weights: Sendable {
  let shape: [Int]
  private let storage: Storage

  /// The first number; valid as long as the value (or a copy of it) lives.
  var pointer: UnsafePointer<Float> { storage.pointer }
  var count: Int { shape.reduce(1, *) }

  /// Allocates and fills in one go.
  init(shape: [Int], fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
    self.shape = shape
    storage = Storage(count: shape.reduce(1, *), fill: fill)
  }

  init(shape: [Int], _ numbers: [Float]) {
    self.init(shape: shape) { buffer in
      for (index, number) in numbers.prefix(buffer.count).enumerated() { buffer[index] = number }
    }
  }

  /// The numbers, for tests and one-off work.
  var array: [Float] { Array(UnsafeBufferPointer(start: pointer, count: count)) }

  /// `unchecked`: the pointer is written only while it is made.
  private final class Storage: @unchecked Sendable {
    let pointer: UnsafePointer<Float>
    private let base: UnsafeMutableRawPointer

    init(count: Int, fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
      let bytes = max(count, 1) * MemoryLayout<Float>.stride
      base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      let numbers = base.bindMemory(to: Float.self, capacity: max(count, 1))
      fill(UnsafeMutableBufferPointer(start: numbers, count: count))
      pointer = UnsafePointer(numbers)
    }

    deinit {
      base.deallocate()
    }
  }
}
