/// The 64-bit FNV-1a hash: the same on every machine and in every run, unlike `Hasher`.
///
/// - Source: Fowler, Noll, Vo, Eastlake, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
package enum FNV1a {
  /// The hash of nothing, with which every other begins.
  @inlinable package static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash of what `hash` is of and one byte more.
  @inlinable package static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  package static func hash(_ string: String) -> UInt64 {
    string.utf8.reduce(seed, step)
  }
}
