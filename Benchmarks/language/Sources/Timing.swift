import Foundation
import SpacyRuntime
import Synchronization
import TextModel

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

extension Double {
  /// The number with so many digits after the point.
  func rounded(to digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

/// Measures by the clock on the wall.
enum Timing {
  /// Seconds of the fastest of some rounds, after one that does not count.
  static func best(rounds: Int, _ body: () throws -> Void) rethrows -> Double {
    try body()
    var best = Double.infinity
    let clock = ContinuousClock()
    for _ in 0..<max(1, rounds) {
      let start = clock.now
      try body()
      best = min(best, (clock.now - start).seconds)
    }
    return best
  }

  /// Analyses all batches, each on the next thread that is free.
  static func analyse(
    _ batches: [[AnnotatorInput]],
    _ pipeline: SpacyPipeline,
    threads: Int
  ) throws {
    let next = Mutex(0)
    let tokens = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let index = next.withLock { index in
          index += 1
          return index - 1
        }
        guard index < batches.count else { return }
        let annotated = pipeline.annotate(batches[index])
        tokens.withLock { $0 += annotated.reduce(0) { $0 + $1.tokens.count } }
      }
    }
  }

  /// How long an analysis of all batches takes, and its matrix products within it.
  static func products(
    _ batches: [[AnnotatorInput]],
    _ pipeline: SpacyPipeline
  ) -> (total: Double, seconds: Double, operations: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    var seconds = 0.0
    var operations = 0.0
    for batch in batches {
      let products = pipeline.meterProducts(batch)
      seconds += products.seconds
      operations += products.operations
    }
    return ((clock.now - start).seconds, seconds, operations)
  }
}
