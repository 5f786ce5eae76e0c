/// Runs of so many words, as hashes.
enum Shingles {
  /// One hash for each place where a run begins; none for a text shorter than a run.
  /// - Complexity: O(words · length).
  static func hashes(_ words: [ComparedWord], length: Int) -> [UInt64] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      var hash = WordHash()
      for offset in 0..<length { hash.mix(words[start + offset].form) }
      return hash.value
    }
  }
}
