/// A person's name as merging compares it.
struct CalledName: Hashable {
  /// Its words in lower case.
  let words: [String]
  let normalized: String

  init(_ name: String) {
    words = name.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
    normalized = words.joined(separator: " ")
  }

  /// Whether it has more than one word.
  var isFull: Bool { words.count > 1 }

  /// The first and the last word: which of them is the family name is not the same everywhere.
  var surnames: Set<String> { Set([words.first, words.last].compactMap { $0 }) }

  /// Whether two full names may be one person's: one says more than the other, with an initial for a word perhaps, or says it in another order
  /// or spelling.
  func mayBe(_ other: CalledName) -> Bool {
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    let longer = long.words.map(Self.folded)
    let shorter = short.words.map(Self.folded)
    var rest = longer[...]
    let isPart = shorter.allSatisfy { word in
      guard let place = rest.firstIndex(where: { Self.isOne(word, $0) }) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
    return isPart || shorter.sorted() == longer.sorted() || shorter.joined() == longer.joined()
  }

  private static func isOne(_ left: String, _ right: String) -> Bool {
    left == right || left.count == 1 && right.hasPrefix(left)
      || right.count == 1 && left.hasPrefix(right)
  }

  /// The letters of a word without accents.
  private static func folded(_ word: String) -> String {
    var bytes: [UInt8] = []
    for scalar in word.unicodeScalars where scalar.properties.isAlphabetic {
      bytes += Folding.base(of: scalar) ?? Array(String(scalar).utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
