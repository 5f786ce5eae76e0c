/// A number of things that a sentence states in figures: "14 agreements", "$42 million".
package struct StatedCount: Hashable, Sendable, Codable {
  /// What is counted: the noun cut to five letters, or the sign of a currency.
  package let counted: String
  /// Figures and scale: "14", "42 million".
  package let number: String
  /// As the sentence has it.
  package let words: String

  /// The counts of a sentence. Times, shares and dates count nothing.
  /// - Complexity: linear in the sentence.
  static func all(in sentence: String) -> Set<StatedCount> {
    let words = sentence.split {
      $0 == " " || $0 == "\n" || $0 == "-" || $0 == "–" || $0 == "\u{A0}"
    }
    var found: Set<StatedCount> = []
    for (index, word) in words.enumerated() {
      let currency = word.first.flatMap { "$€£¥".contains($0) ? String($0) : nil }
      let figures = word.drop { "$€£¥(\"“".contains($0) }.filter { $0 != "," }
      guard let first = figures.first, first.isASCII, first.isNumber,
        figures.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
      else { continue }
      // A sentence or a list ends behind "14." and "14,".
      let isClosed = word.last == "." || word.last == ","
      let rest = isClosed ? [] : words[(index + 1)...].prefix(2).map { letters($0) }
      let scale = rest.first.flatMap { scales.contains($0) ? $0 : nil }
      let number = [figures.last == "." ? String(figures.dropLast()) : figures, scale]
        .compactMap { $0 }.joined(separator: " ")
      if let currency {
        found.insert(StatedCount(counted: currency, number: number, words: currency + number))
        continue
      }
      guard let noun = scale == nil ? rest.first : rest.dropFirst().first, noun.count > 3,
        !uncounted.contains(noun)
      else { continue }
      found.insert(
        StatedCount(counted: String(noun.prefix(5)), number: number, words: "\(number) \(noun)")
      )
    }
    return found
  }

  private static func letters(_ word: Substring) -> String {
    word.filter(\.isLetter).lowercased()
  }

  private static let scales: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion",
  ]

  /// Measures of time and share, months, and what only follows a number by chance.
  private static let uncounted: Set<String> = [
    "second", "seconds", "minute", "minutes", "hour", "hours", "days", "week", "weeks", "month",
    "months", "year", "years", "decade", "decades", "percent", "cent", "points", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "with", "after", "before", "when", "from", "that", "this", "between", "other",
    "more", "others", "were", "have",
  ]
}
