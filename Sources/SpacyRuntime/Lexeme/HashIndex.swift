/// Finds a small number by a 64-bit hash: open addressing, two loads for a hit, no allocation but to grow.
///
/// Keys are hashes of 64 bits already; two things that share one are taken for the same, as in spaCy.
struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  init(capacity: Int = 1024) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
  }

  /// The number under a key, or -1.
  @inline(__always)
  func find(_ key: UInt64) -> Int32 {
    let key = key == 0 ? 1 : key
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == 0 { return -1 }
      slot = (slot + 1) & mask
    }
  }

  /// Puts a number under a key, over an earlier one.
  mutating func set(_ key: UInt64, _ value: Int32) {
    if (count + 1) * 2 > keys.count { grow() }
    let key = key == 0 ? 1 : key
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    if keys[slot] == 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    var larger = HashIndex(capacity: keys.count)
    for (slot, key) in keys.enumerated() where key != 0 { larger.set(key, values[slot]) }
    self = larger
  }
}
