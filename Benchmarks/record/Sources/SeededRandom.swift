import Foundation

/// Numbers that look random and are the same in every run.
///
/// - Source: Steele, Lea, Flood 2014, "Fast Splittable Pseudorandom Number Generators" (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  /// A number below `count`, each about as likely as one over its rank (Zipf): what the news tells of most, it tells of very often.
  mutating func ranked(below count: Int) -> Int {
    let drawn = exp(Double.random(in: 0..<1, using: &self) * log(Double(count + 1)))
    return min(count - 1, Int(drawn) - 1)
  }

  /// The ID of a report: it falls anywhere among the others, as hashes of real reports do.
  static func name(_ number: Int) -> String {
    var random = SeededRandom(seed: UInt64(number))
    return String(random.next(), radix: 16)
  }
}
