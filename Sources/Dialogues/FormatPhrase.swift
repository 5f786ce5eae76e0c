import Annotations
import Chronology
import TextModel

/// A noun phrase that may speak of a format of exchange.
struct FormatPhrase {
  /// The format's noun: "commission" in "the seventh session of the joint commission".
  let head: Int
  /// The noun that the sentence's verbs govern: "session" there; else the head.
  let top: Int
  let noun: DialogueTables.Noun
  /// From the first modifier to the head.
  let core: Range<Int>
  /// The core, the count or meeting before it, and the phrases that name parties or topic behind it.
  let whole: Range<Int>
  let isDefinite: Bool
  /// Whether "its" or "their" ties it to something named before.
  let isOwned: Bool
  /// Lemmas of modifiers that are no names of countries.
  let modifiers: Set<String>
  let isNamed: Bool
  let recurs: Bool
  let cadence: Period?
  /// The words before the noun that say what it is about.
  let topicWords: [Int]
  /// The phrase behind the noun that says what it is about.
  let topicBehind: Range<Int>?
  /// Whether a common noun of no list stands before it and may say what it is about: "the lighthouse talks".
  let hasSubject: Bool
  /// Whether a phrase behind the noun holds a word of topic.
  let hasTopicBehind: Bool
  /// Whether a proper name that is no noun of the table stands before it.
  let hasNames: Bool
  /// Whether one stands behind it.
  let hasNamesBehind: Bool
  let ordinal: Int?
  let level: DialogueLevel
  let isBusiness: Bool
  /// How many countries a full list of its parties has: 3 for a three-way summit, else 2.
  let expected: Int
  /// Whether it counts meetings ("the second round", "another session") of a format.
  let isEdition: Bool
  /// Whether it is measured ("two days of talks", "six rounds of talks").
  let isMeasured: Bool
  /// How many days the meeting lasts: 2 for "two-day meeting" and "two days of talks".
  let days: Int?
  /// Whether the noun stands in the singular without an article or owner: "return to dialogue".
  let isMass: Bool
  /// Whether it speaks of an earlier meeting: "the previous round", "last year's session".
  let isPrevious: Bool

  var hasTopic: Bool { !topicWords.isEmpty }
}

/// Ordinal words and figures.
enum Ordinals {
  private static let words = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]
  private static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  private static let roundTens = [
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100,
  ]
  private static let cardinals = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
  ]

  /// 1 for `first` and `inaugural`, 32 for `thirty-second`, 7 for `7th`, 14 for `XIV`; nil for other words.
  static func value(_ word: String) -> Int? {
    if word == "inaugural" || word == "maiden" { return 1 }
    if let index = words.firstIndex(of: word) { return index + 1 }
    if let value = roundTens[word] { return value }
    let parts = word.split(separator: "-")
    if parts.count == 2, let ten = tens[String(parts[0])],
      let unit = words.firstIndex(of: String(parts[1]))
    {
      return ten + unit + 1
    }
    guard let last = word.dropLast(2).last, last.isNumber,
      ["st", "nd", "rd", "th"].contains(String(word.suffix(2)))
    else { return nil }
    return Int(word.dropLast(2))
  }

  /// 14 for `XIV`; nil for words that are no Roman number from 2 on.
  static func roman(_ word: String) -> Int? {
    let digits: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
    guard word.utf8.count > 1 else { return nil }
    var total = 0
    var largest = 0
    for character in word.reversed() {
      guard let digit = digits[character] else { return nil }
      total += digit < largest ? -digit : digit
      largest = max(largest, digit)
    }
    return total > 1 ? total : nil
  }

  /// 2 for `two` and `2`; nil for other words.
  static func cardinal(_ word: String) -> Int? { cardinals[word] ?? Int(word) }
}
