import RuleFiles
import TextModel

/// Reads numbers in digits and in words, to one value: "27,000" and "twenty-seven thousand".
struct NumberWords: Sendable {
  private let entries: [UInt64: Entry]

  private struct Entry: Sendable {
    let value: Double
    let kind: Kind
  }

  private enum Kind: String {
    case unit, ten, scale, part, ordinal
  }

  /// - Throws: ``RuleFileError`` for a value that is no number or a kind that is not known.
  init(rules: RuleFolder) throws(RuleFileError) {
    let table = try rules.table("number_words.tsv", required: ["word", "value", "kind"])
    var entries: [UInt64: Entry] = [:]
    for row in table.rows {
      guard let value = Double(row["value"]), let kind = Kind(rawValue: row["kind"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "'\(row["value"])' '\(row["kind"])'",
          remedy: "write a number, and one of unit, ten, scale, part, ordinal"
        )
      }
      entries[WordHash.of(row["word"])] = Entry(value: value, kind: kind)
    }
    self.entries = entries
  }

  /// Whether a word is a number, an ordinal or a part of a whole.
  func isNumeric(_ word: ComparedWord) -> Bool { word.isNumber || entries[word.form] != nil }

  /// The key of a number word's digits, so that "three" and "3" are one word; nil for any other word.
  func digits(_ form: UInt64) -> UInt64? {
    guard let entry = entries[form], entry.kind == .unit || entry.kind == .ten else { return nil }
    return WordHash.of(String(Int(entry.value)))
  }

  /// A number in a text: which words it takes, and its value.
  struct Reading {
    let words: Range<Int>
    let value: Double
  }

  /// The numbers of a run of words, in order. Ordinals and parts are left out.
  func readings(_ words: [ComparedWord], in text: SourceText) -> [Reading] {
    var readings: [Reading] = []
    var index = 0
    while index < words.count {
      let start = index
      guard var value = opening(words, &index, text) else {
        index += 1
        continue
      }
      while index < words.count, let entry = entries[words[index].form], entry.kind == .scale {
        value *= entry.value
        index += 1
      }
      readings.append(Reading(words: start..<index, value: value))
    }
    return readings
  }

  /// Digits, a unit, a ten, or a ten with a unit; moves past it.
  private func opening(_ words: [ComparedWord], _ index: inout Int, _ text: SourceText) -> Double? {
    let word = words[index]
    if word.isNumber {
      guard let value = Double(text[word.range].filter { $0 != "," }) else { return nil }
      index += 1
      return value
    }
    guard let entry = entries[word.form], entry.kind == .unit || entry.kind == .ten else {
      return nil
    }
    index += 1
    guard entry.kind == .ten, index < words.count, let next = entries[words[index].form],
      next.kind == .unit, next.value > 0, next.value < 10
    else { return entry.value }
    index += 1
    return entry.value + next.value
  }
}
