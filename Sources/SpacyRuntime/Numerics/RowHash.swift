/// Where a key stands in a hashed embedding table: four 32-bit hashes of a 64-bit key (MurmurHash3, 128 bits, one 8-byte block).
///
/// - Source: thinc 8.3, `NumpyOps.hash`; Austin Appleby, MurmurHash3_x64_128.
package enum RowHash {
  /// - Returns: hashes, still to be reduced to a table's rows.
  package static func hash(_ key: UInt64, seed: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    var low = key &* 0x87C3_7B91_1142_53D5
    low = (low << 31) | (low >> 33)
    low = low &* 0x4CF5_AD43_2745_937F
    low ^= UInt64(seed) ^ 8
    var high = UInt64(seed) ^ 8
    low = low &+ high
    high = high &+ low
    low = mix(low)
    high = mix(high)
    low = low &+ high
    high = high &+ low
    return (
      UInt32(truncatingIfNeeded: low),
      UInt32(truncatingIfNeeded: low >> 32),
      UInt32(truncatingIfNeeded: high),
      UInt32(truncatingIfNeeded: high >> 32)
    )
  }

  /// The finaliser of 64-bit MurmurHash3.
  static func mix(_ key: UInt64) -> UInt64 {
    var key = key ^ (key >> 33)
    key = key &* 0xFF51_AFD7_ED55_8CCD
    key ^= key >> 33
    key = key &* 0xC4CE_B9FE_1A85_EC53
    return key ^ (key >> 33)
  }
}
