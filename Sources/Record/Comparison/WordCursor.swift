import TextModel

/// Walks over the words of a text's bytes, folding case, accents, apostrophes and the points of abbreviations.
struct WordCursor {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  /// Whether the next word opens a sentence or a quotation.
  private var isOpening = true

  /// One word as it was found.
  struct RawWord {
    var range: TextRange
    /// Folded bytes, and the hash of every prefix (`prefixes[n]` of the first n bytes).
    var folded: [UInt8] = []
    var prefixes: [WordHash] = [WordHash()]
    var digits = 0
    var hasLetters = false
    var isCapitalized = false
    var isOpening = false

    mutating func append(_ byte: UInt8) {
      folded.append(byte)
      prefixes.append(prefixes[prefixes.count - 1].adding(byte))
    }
  }

  init(bytes: [UInt8], range: TextRange) {
    self.bytes = bytes
    end = min(range.end, bytes.count)
    position = range.start
  }

  /// The next word; nil at the end.
  mutating func next() -> RawWord? {
    while position < end {
      let scalar = self.scalar(at: position)
      if Self.isWordScalar(scalar.value) { return word() }
      if scalar.value == "&" { return ampersand() }
      note(scalar.value)
      position += scalar.length
    }
    return nil
  }

  /// "&" is the word "and".
  private mutating func ampersand() -> RawWord {
    var word = RawWord(range: TextRange(position, position + 1))
    for byte in "and".utf8 { word.append(byte) }
    word.hasLetters = true
    isOpening = false
    position += 1
    return word
  }

  private mutating func word() -> RawWord {
    let start = position
    var word = RawWord(range: TextRange(start, start))
    word.isOpening = isOpening
    isOpening = false
    var stop = start
    while position < end {
      let scalar = self.scalar(at: position)
      if Self.isWordScalar(scalar.value) {
        if position == start { word.isCapitalized = scalar.value.isUppercase }
        append(scalar.value, to: &word)
        position += scalar.length
        stop = position
        continue
      }
      guard joins(scalar, in: word) else { break }
      if Self.isApostrophe(scalar.value) { word.append(UInt8(ascii: "'")) }
      position += scalar.length
    }
    // The point of an abbreviation ("U.S.") belongs to it and ends no sentence by itself.
    word.range = TextRange(start, stop)
    return word
  }

  /// Whether a mark inside a word holds it together: an apostrophe between letters, a point in a number or an abbreviation,
  /// a comma in a number.
  private func joins(_ mark: (value: Unicode.Scalar, length: Int), in word: RawWord) -> Bool {
    let after = position + mark.length
    guard after < end else { return false }
    let next = scalar(at: after).value
    guard Self.isWordScalar(next) else { return false }
    let isNumber = word.digits > 0 && !word.hasLetters
    switch mark.value {
    case "'", "’": return !isNumber && !next.isDigit
    case ".":
      if isNumber { return next.isDigit }
      return isInitial(at: position) && !next.isDigit
    case ",": return isNumber && next.isDigit && isThousands(after)
    default: return false
    }
  }

  /// Whether the letter before a point stands alone (`U.S`), so that the point abbreviates.
  private func isInitial(at point: Int) -> Bool {
    guard point >= 1, bytes[point - 1] < 0x80 else { return false }
    guard point >= 2 else { return true }
    let before = bytes[point - 2]
    return !(before >= 0x80 || Unicode.Scalar(before).isWordCharacter)
  }

  /// Whether three digits and no fourth follow: a comma that groups a number.
  private func isThousands(_ start: Int) -> Bool {
    guard start + 3 <= end else { return false }
    guard (0..<3).allSatisfy({ Unicode.Scalar(bytes[start + $0]).isDigit }) else { return false }
    return start + 3 >= end || !Unicode.Scalar(bytes[start + 3]).isDigit
  }

  private func append(_ scalar: Unicode.Scalar, to word: inout RawWord) {
    if scalar.isDigit { word.digits += 1 } else { word.hasLetters = true }
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      word.append(scalar.isUppercase ? byte | 0x20 : byte)
    } else if let base = Folding.base(of: scalar) {
      for byte in base { word.append(byte) }
    } else {
      for byte in scalar.properties.lowercaseMapping.utf8 { word.append(byte) }
    }
  }

  private mutating func note(_ mark: Unicode.Scalar) {
    switch mark {
    case ".", "!", "?", ":", "\n", "“", "\"", "‘", "•", "|": isOpening = true
    case " ", "\r", "\t", "\u{a0}", ")", "]", "”", "’", "'": break
    default: isOpening = false
    }
  }

  private func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard index + length <= bytes.count, first >= 0xc0 else { return ("\u{fffd}", 1) }
    var value = UInt32(first) & (0xff >> (UInt32(length) + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3f) }
    return (Unicode.Scalar(value) ?? "\u{fffd}", length)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’"
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.isWordCharacter : scalar.properties.isAlphabetic
  }
}

extension Unicode.Scalar {
  /// An ASCII letter or digit.
  fileprivate var isWordCharacter: Bool {
    isDigit || (0x61...0x7a).contains(value | 0x20)
  }

  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var isUppercase: Bool {
    value < 0x80 ? (0x41...0x5a).contains(value) : properties.isUppercase
  }
}
