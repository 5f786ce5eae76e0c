import Annotations
import TextModel

/// What comparing a direct quotation with those of other stories takes, small enough to be kept with it.
///
/// Words are kept by the lower half of their hashes: two words of two statements that are compared hardly ever share it.
struct SpokenWords: Hashable, Sendable {
  let speaker: QuoteStatement.Speaker?
  /// Where the words stand in the quoted text alone (``QuotePlace/text``).
  let words: [TextRange]
  let names: [Bool]
  let units: [QuoteUnit]

  /// Fewest units of a quotation that is looked for in other stories, and what they must tell beyond common words, in nats.
  static let fewestUnits = 7
  static let leastInformation: Float = 20
  private static let runLength = 4
  private static let window = 5
  private static let leastRunInformation: Float = 7

  /// - Returns: nil for what anybody may say again: too short, or of common words only.
  init?(_ statement: QuoteStatement) {
    guard statement.isDirect, !statement.isSentence, statement.units.count >= Self.fewestUnits,
      Self.information(statement.units[...]) >= Self.leastInformation
    else { return nil }
    speaker = statement.speaker
    words = Self.places(statement)
    names = statement.names
    units = statement.units.map { unit in
      QuoteUnit(
        form: unit.form & 0xffff_ffff,
        reported: unit.form & 0xffff_ffff,
        weight: (unit.weight * 10).rounded() / 10,
        token: unit.token,
        flag: unit.flag
      )
    }
  }

  init(
    speaker: QuoteStatement.Speaker?,
    words: [TextRange],
    names: [Bool],
    units: [QuoteUnit]
  ) {
    self.speaker = speaker
    self.words = words
    self.names = names
    self.units = units
  }

  /// Names of telling runs of four words: of any eight words in common two statements share a name, unless they are common words.
  ///
  /// In each five neighbouring runs the most telling one is taken, so that what is chosen depends on the words near by alone.
  /// - Source: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing", 2003, with information in the place of the least hash.
  /// - Complexity: O(units).
  var fingerprints: Set<UInt64> {
    let runs = (0..<max(0, units.count - Self.runLength + 1)).map { start in
      let run = units[start..<(start + Self.runLength)]
      return (information: Self.information(run), name: WordHash.of(run.map(\.form)))
    }
    let window = min(Self.window, runs.count)
    var chosen: Set<UInt64> = []
    for start in 0..<max(0, runs.count - window + 1) {
      let best = runs[start..<(start + window)].max {
        ($0.information, $0.name) < ($1.information, $1.name)
      }
      if let best, best.information >= Self.leastRunInformation { chosen.insert(best.name) }
    }
    return chosen
  }

  /// The statement again, as far as comparing takes it; its words stand in the quoted text alone.
  var statement: QuoteStatement {
    QuoteStatement(
      report: 0,
      number: 0,
      isSentence: false,
      kind: .direct,
      speaker: speaker,
      chain: 0,
      pieces: [],
      words: words,
      names: names,
      units: units,
      rule: "quote:spoken"
    )
  }

  /// What units tell beyond common words, in nats.
  static func information(_ units: some Sequence<QuoteUnit>) -> Float {
    units.reduce(0) { $0 + $1.weight - 1 }
  }

  /// The words' places in the text that the pieces make, parted by blanks.
  private static func places(_ statement: QuoteStatement) -> [TextRange] {
    var places: [TextRange] = []
    var start = 0
    for piece in statement.pieces {
      for word in statement.words where piece.contains(word) {
        places.append(TextRange(word.start - piece.start + start, word.end - piece.start + start))
      }
      start += piece.count + 1
    }
    return places
  }
}

extension SpokenWords: Codable {
  private enum CodingKeys: String, CodingKey {
    case speaker, units
  }

  /// Numbers in hexadecimal digits: for each word its distance from the word before, its length and whether it is a name; for each
  /// unit its form, weight in tenths, word and flag.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(speaker, forKey: .speaker)
    var numbers: [Int] = [words.count]
    var end = 0
    for (word, isName) in zip(words, names) {
      numbers += [word.start - end, word.count << 1 | (isName ? 1 : 0)]
      end = word.end
    }
    for unit in units {
      let flag = unit.flag.flatMap(QuoteChange.Flag.allCases.firstIndex).map { $0 + 1 } ?? 0
      numbers += [Int(unit.form), Int((unit.weight * 10).rounded()), unit.token, flag]
    }
    let digits = numbers.map { String($0, radix: 16) }.joined(separator: " ")
    try container.encode(digits, forKey: .units)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let digits = try container.decode(String.self, forKey: .units)
    let numbers = digits.utf8.split(separator: UInt8(ascii: " ")).map { digits in
      digits.reduce(0) { $0 << 4 | Int($1 < 0x3a ? $1 &- 0x30 : $1 &- 0x57) }
    }
    guard let count = numbers.first, count >= 0, numbers.count > 2 * count,
      (numbers.count - 1 - 2 * count) % 4 == 0
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .units,
        in: container,
        debugDescription: "not the words of a quotation"
      )
    }
    var words: [TextRange] = []
    var names: [Bool] = []
    var end = 0
    for position in stride(from: 1, to: 1 + 2 * count, by: 2) {
      let start = end + numbers[position]
      end = start + (numbers[position + 1] >> 1)
      words.append(TextRange(start, end))
      names.append(numbers[position + 1] & 1 == 1)
    }
    let flags = QuoteChange.Flag.allCases
    let units = stride(from: 1 + 2 * count, to: numbers.count, by: 4).map { position in
      let flag = numbers[position + 3]
      return QuoteUnit(
        form: UInt64(numbers[position]),
        reported: UInt64(numbers[position]),
        weight: Float(numbers[position + 1]) / 10,
        token: numbers[position + 2],
        flag: flags.indices.contains(flag - 1) ? flags[flag - 1] : nil
      )
    }
    self.init(
      speaker: try container.decode(QuoteStatement.Speaker?.self, forKey: .speaker),
      words: words,
      names: names,
      units: units
    )
  }
}
