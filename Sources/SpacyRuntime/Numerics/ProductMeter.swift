/// Adds up time and operations of matrix products, for benchmarks. A worker has one; it does nothing until it is switched on.
package final class ProductMeter {
  package internal(set) var seconds = 0.0
  /// Multiplications and additions.
  package internal(set) var operations = 0.0
  var isOn = false

  package init() {}

  @inline(__always)
  func measure(_ operations: Int, _ body: () -> Void) {
    guard isOn else { return body() }
    let clock = ContinuousClock()
    let start = clock.now
    body()
    let time = (clock.now - start).components
    seconds += Double(time.seconds) + Double(time.attoseconds) / 1e18
    self.operations += Double(operations)
  }
}
