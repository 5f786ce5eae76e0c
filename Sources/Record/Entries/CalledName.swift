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

  /// Whether two full names may be one person's: one says more than the other, or says it in another order or spelling.
  func mayBe(_ other: CalledName) -> Bool {
    let (short, long) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    var rest = long[...]
    let isPart = short.allSatisfy { word in
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
    return isPart || words.sorted() == other.words.sorted() || letters == other.letters
  }

  private var letters: String { normalized.filter(\.isLetter) }
}
