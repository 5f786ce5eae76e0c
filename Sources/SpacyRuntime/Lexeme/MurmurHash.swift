/// MurmurHash2 for 64-bit platforms (variant A), with which spaCy turns strings into identifiers.
///
/// - Source: Austin Appleby, MurmurHash2.cpp, `MurmurHash64A` (public domain).
package enum MurmurHash {
  /// The hash of bytes with spaCy's seed, 1.
  /// - Complexity: O(n), eight bytes a step.
  @inline(__always)
  package static func hash64(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    hash64(bytes, seed: 1)
  }

  package static func hash64(_ string: String) -> UInt64 {
    var string = string
    return string.withUTF8 { hash64(UnsafeRawBufferPointer($0)) }
  }

  package static func hash64(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    let multiplier: UInt64 = 0xC6A4_A793_5BD1_E995
    let count = bytes.count
    var hash = seed ^ (UInt64(count) &* multiplier)
    var offset = 0
    while offset + 8 <= count {
      var block = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      block = block &* multiplier
      block ^= block >> 47
      block = block &* multiplier
      hash = (hash ^ block) &* multiplier
      offset += 8
    }
    if offset < count {
      var rest: UInt64 = 0
      for index in (offset..<count).reversed() { rest = rest << 8 | UInt64(bytes[index]) }
      hash = (hash ^ rest) &* multiplier
    }
    hash ^= hash >> 47
    hash = hash &* multiplier
    return hash ^ (hash >> 47)
  }
}
