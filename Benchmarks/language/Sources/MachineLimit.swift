import SpacyRuntime

/// What one core of this machine reaches in a large matrix product.
enum MachineLimit {
  /// Billions of multiplications and additions a second, the best of some products of 1,024 × 1,024 numbers.
  static func gigaflops() -> Double {
    let size = 1024
    let left = [Float](repeating: 0.5, count: size * size)
    let right = [Float](repeating: 0.25, count: size * size)
    var product = [Float](repeating: 0, count: size * size)
    var best = 0.0
    let clock = ContinuousClock()
    for _ in 0..<10 {
      let start = clock.now
      MatrixProduct.multiply(
        left,
        right,
        into: &product,
        m: size,
        n: size,
        k: size,
        meter: ProductMeter()
      )
      let operations = 2 * Double(size) * Double(size) * Double(size)
      best = max(best, operations / (clock.now - start).seconds / 1e9)
    }
    return best
  }
}
