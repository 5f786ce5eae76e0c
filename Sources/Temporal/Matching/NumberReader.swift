import TextModel

/// Reads how many: `3`, `1,945`, `4 1/2`, `twenty-two`, `two hundred`, `a`, `half a`, `a couple of`, `several`.
struct NumberReader {
  let lexicon: Lexicon
  private let pieces: [Piece]
  private let words: RuleWords

  init(lexicon: Lexicon, words: RuleWords, pieces: [Piece]) {
    self.lexicon = lexicon
    self.pieces = pieces
    self.words = words
  }

  /// The number that begins at a piece and the piece after it.
  func read(at index: Int) -> (amount: Amount, end: Int)? {
    guard index < pieces.count else { return nil }
    let piece = pieces[index]
    if piece.classes.contains(ClassSet(.digits)) { return digits(at: index) }
    guard !piece.classes.isDisjoint(with: .numberStart) else { return nil }
    if isWord(words.half, index) { return halfOfOne(at: index) }
    if piece.classes.contains(ClassSet(.article)) { return article(at: index) }
    if piece.classes.contains(ClassSet(.few)) { return several(at: index) }
    return spelled(at: index)
  }

  private func digits(at index: Int) -> (Amount, Int) {
    var value = Double(pieces[index].value)
    var end = index + 1
    // 1,945 and 3.5 come in pieces without white space.
    while let next = glued(end + 1, .d3), isWord(words.comma, end) {
      value = value * 1000 + Double(pieces[next].value)
      end += 2
    }
    if let next = glued(end + 1, .digits), isWord(words.point, end) {
      let width = pieces[next].range.count
      var scale = 1.0
      for _ in 0..<width { scale *= 10 }
      value += Double(pieces[next].value) / scale
      end += 2
    } else if end + 2 < pieces.count, pieces[end].classes.contains(ClassSet(.digits)),
      isWord(words.slash, end + 1), let below = glued(end + 2, .digits), pieces[below].value > 0
    {
      value += Double(pieces[end].value) / Double(pieces[below].value)
      end += 3
    }
    if end < pieces.count, pieces[end].classes.contains(ClassSet(.scale)) {
      value *= Double(self.value(.scale, end))
      end += 1
    }
    return (Amount(value: value), end)
  }

  private func halfOfOne(at index: Int) -> (Amount, Int) {
    let next = index + 1
    if isClass(.article, next) { return (Amount(value: 0.5), next + 1) }
    if next < pieces.count, isWord(words.hyphen, next) { return (Amount(value: 0.5), next + 1) }
    return (Amount(value: 0.5), next)
  }

  /// `a`, `a half`, `a couple of`, `a hundred`.
  private func article(at index: Int) -> (Amount, Int)? {
    let next = index + 1
    if isWord(words.half, next) {
      return (Amount(value: 0.5), isWord(words.hyphen, next + 1) ? next + 2 : next + 1)
    }
    if isClass(.few, next) { return several(at: next) }
    if isClass(.scale, next) { return spelled(at: next) }
    return (.one, next)
  }

  private func several(at index: Int) -> (Amount, Int) {
    let number = value(.few, index)
    let end = isWord(words.of, index + 1) ? index + 2 : index + 1
    return (number > 0 ? Amount(value: Double(number)) : .open, end)
  }

  /// Number words up to millions.
  private func spelled(at start: Int) -> (Amount, Int)? {
    var total = 0
    var group = 0
    var end = start
    while end < pieces.count {
      if isClass(.ten, end), group % 100 == 0 {
        group += value(.ten, end)
        end += 1
        if isWord(words.hyphen, end), isClass(.small, end + 1), value(.small, end + 1) < 10 {
          group += value(.small, end + 1)
          end += 2
        }
      } else if isClass(.small, end), group % 100 == 0 || (group % 10 == 0 && group % 100 >= 20) {
        group += value(.small, end)
        end += 1
      } else if isClass(.scale, end) {
        let scale = value(.scale, end)
        group = max(1, group) * scale
        if scale >= 1000 {
          total += group
          group = 0
        }
        end += 1
      } else if end > start, isWord(words.and, end),
        pieces[end - 1].classes.contains(ClassSet(.scale)),
        isClass(.ten, end + 1) || isClass(.small, end + 1)
      {
        end += 1
      } else {
        break
      }
    }
    return end > start ? (Amount(value: Double(total + group)), end) : nil
  }

  private func isClass(_ tokenClass: TokenClass, _ index: Int) -> Bool {
    index < pieces.count && pieces[index].classes.contains(ClassSet(tokenClass))
  }

  private func glued(_ index: Int, _ tokenClass: TokenClass) -> Int? {
    isClass(tokenClass, index) && pieces[index].glued && pieces[index - 1].glued ? index : nil
  }

  private func isWord(_ word: Int, _ index: Int) -> Bool {
    index < pieces.count && Int(pieces[index].word) == word
  }

  private func value(_ tokenClass: TokenClass, _ index: Int) -> Int {
    let word = pieces[index].word
    return word < 0 ? 0 : lexicon.entries[Int(word)].value(tokenClass) ?? 0
  }
}

/// Words and marks that number reading itself knows.
struct RuleWords: Sendable {
  let half: Int
  let of: Int
  let and: Int
  let comma: Int
  let point: Int
  let slash: Int
  let hyphen: Int

  /// Enters the words and the marks into a lexicon.
  init(lexicon: inout Lexicon) {
    half = lexicon.add("half")
    of = lexicon.add("of")
    and = lexicon.add("and")
    comma = lexicon.add(",")
    point = lexicon.add(".")
    slash = lexicon.add("/")
    hyphen = lexicon.add("-")
  }

  /// All of them: what may stand inside a number.
  var numberParts: Set<Int32> {
    Set([half, of, and, comma, point, slash, hyphen].map(Int32.init))
  }
}
