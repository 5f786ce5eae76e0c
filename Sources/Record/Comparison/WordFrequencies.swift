import RuleFiles

/// How common English words are, in any text: with it a report's terms weigh the same whatever the record holds, so that two
/// reports compare alike whichever came first.
struct WordFrequencies: Sendable {
  /// Hash of the word to its information, -ln of its share of all running words, in tenths.
  private let tenths: [UInt64: UInt16]

  /// Below this a word says nothing about a text's matter.
  private static let floor: Float = 5.5
  /// The information above the floor of a word that is not in the list: names, mostly.
  static let unknown: Float = 12.5

  /// - Throws: ``RuleFileError`` for a line that is not a number, a tab and words.
  init(rules: RuleFolder) throws(RuleFileError) {
    let name = "word_frequencies.txt"
    let contents = try rules.contents(name)
    var tenths: [UInt64: UInt16] = [:]
    tenths.reserveCapacity(40_000)
    var band: UInt16?
    var hash = WordHash()
    var line = 1
    var isEmpty = true
    var isComment = false
    var number: UInt16 = 0
    var isWellFormed = true
    for byte in contents.utf8 {
      switch byte {
      case UInt8(ascii: "\n"):
        if !isEmpty, let band { tenths[hash.value] = band }
        (band, hash, isEmpty, isComment, number) = (nil, WordHash(), true, false, 0)
        line += 1
      case _ where isComment: continue
      case UInt8(ascii: "#") where band == nil && isEmpty && number == 0: isComment = true
      case UInt8(ascii: "\t") where band == nil: band = number
      case UInt8(ascii: " "):
        if !isEmpty, let band { tenths[hash.value] = band }
        (hash, isEmpty) = (WordHash(), true)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where band == nil && number < 1000:
        number = number * 10 + UInt16(byte - UInt8(ascii: "0"))
      default:
        isWellFormed = isWellFormed && band != nil
        hash.add(byte)
        isEmpty = false
      }
      if !isWellFormed { break }
    }
    guard isWellFormed else {
      throw RuleFileError(
        file: name,
        line: line,
        found: "a line that does not begin with a number and a tab",
        remedy: "write the information in tenths, a tab, and the words parted by spaces"
      )
    }
    self.tenths = tenths
  }

  func contains(_ word: UInt64) -> Bool { tenths[word] != nil }

  /// Whether `base` is at least a twentieth as common as `word`: else the likeness is an accident (`bed`, `b`).
  func isCommonEnough(_ base: UInt64, beside word: UInt64) -> Bool {
    guard let baseTenths = tenths[base] else { return false }
    return tenths[word].map { baseTenths <= $0 + 30 } ?? true
  }

  /// Information above the floor; 0 for the commonest words.
  func information(of word: UInt64) -> Float {
    tenths[word].map { max(0, Float($0) / 10 - Self.floor) } ?? Self.unknown
  }
}
