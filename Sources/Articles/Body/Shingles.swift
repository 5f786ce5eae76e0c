/// Runs of four words as numbers, for telling whether one text stands in another.
enum Shingles {
  static let width = 4

  /// The shingles of a text; words are letters and digits in small letters.
  static func of(_ text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    var hash = NameHash.seed
    var length = 0
    for byte in text {
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0xC3 && byte != 0xE2 {
        hash = NameHash.step(hash, byte.lowered)
        length += 1
      } else if length > 0, byte < 0x80 {
        words.append(hash)
        hash = NameHash.seed
        length = 0
      }
    }
    if length > 0 { words.append(hash) }
    guard words.count >= width else { return [] }
    return (0...(words.count - width)).map { start in
      var sum: UInt64 = 0
      for offset in 0..<width { sum = sum &* 0x9E37_79B9_7F4A_7C15 &+ words[start + offset] }
      return sum
    }
  }

  /// The share of a text's shingles that are in a set; a text too short for any counts as wholly in.
  static func share(of text: [UInt8], in set: Set<UInt64>) -> Double {
    let shingles = of(text)
    guard !shingles.isEmpty else { return 1 }
    return Double(shingles.count { set.contains($0) }) / Double(shingles.count)
  }
}
