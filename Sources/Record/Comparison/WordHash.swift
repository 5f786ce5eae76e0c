/// A 64-bit FNV-1a hash, the same on every machine and in every run: what the record stores and compares by.
///
/// - Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm".
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  func adding(_ byte: UInt8) -> WordHash {
    var copy = self
    copy.add(byte)
    return copy
  }

  /// Mixes in a whole number, all its bits at once (SplitMix64's finaliser).
  mutating func mix(_ number: UInt64) {
    var mixed = value ^ (number &+ 0x9e37_79b9_7f4a_7c15)
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    value = mixed ^ (mixed >> 31)
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  static func of(_ word: String) -> UInt64 { of(word.utf8) }

  static func of(_ numbers: [UInt64]) -> UInt64 {
    var hash = WordHash()
    for number in numbers { hash.mix(number) }
    return hash.value
  }
}
