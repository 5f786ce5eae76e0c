import Annotations
import Articles
import Reports
import TextModel

/// What lineage compares of a report: its own words, its details, its credits.
struct ReportMatter {
  let id: String
  let outlet: String?
  /// The agency that the outlet is; nil for any other outlet.
  let agency: String?
  let moment: PublicationMoment?
  /// Whether a person signs it.
  let hasByline: Bool
  let text: SourceText
  let words: [ComparedWord]
  /// Runs of five words outside quotation marks and credit lines, in the order of the text.
  let runs: [UInt64]
  let shingles: Set<UInt64>
  let details: [Detail]
  /// Stems, openings of names and values of numbers of the whole text.
  let vocabulary: Set<UInt64>
  /// Keys of the details of each sentence, with their weights.
  let sentences: [[UInt64: Float]]
  /// Where each key stands.
  let places: [UInt64: [Int32]]
  /// Agencies named as a source; filled in by ``CreditFinder``.
  var credits: Set<String> = []
  /// Other outlets named as a source.
  var creditedOutlets: Set<String> = []
  /// Whether somebody spoke to this outlet itself.
  var hasOwnReporting = false

  /// A name, a number or a rare word outside quotation marks.
  struct Detail {
    let key: UInt64
    /// Another form under which it may stand elsewhere; the same as `key` where there is none.
    let alternative: UInt64
    let weight: Float
    /// Whether it is a name or a number: what a rewriter cannot make up.
    let isFact: Bool
  }
}

/// Makes ``ReportMatter``s.
struct MatterBuilder {
  let frequencies: WordFrequencies
  let numbers: NumberWords
  let agencies: AgencyTable

  static let shingleLength = 5
  private static let rareInformation: Float = 3

  func matter(of report: Report) -> ReportMatter {
    let article = report.article
    let reader = WordReader(frequencies: frequencies)
    let words = reader.words(of: article.text, in: article.text.range)
    let excluded = (QuotationMarks.ranges(in: article.text) + article.credits.map(\.range)).sorted()
    let own = words.filter { !contains($0.range.start, excluded) }
    let readings = numbers.readings(words, in: article.text)
    var vocabulary: Set<UInt64> = []
    for word in words {
      vocabulary.insert(word.stem)
      if word.kind == .capitalized { vocabulary.insert(Self.nameKey(word)) }
    }
    var facts: [Int: (key: UInt64, value: Double)] = [:]
    for reading in readings {
      let key = Self.numberKey(reading.value)
      vocabulary.insert(key)
      facts[reading.words.lowerBound] = (key, reading.value)
    }
    var sentences = [[UInt64: Float]](repeating: [:], count: max(1, report.sentences.count))
    var details: [UInt64: ReportMatter.Detail] = [:]
    var sentence = 0
    var range = excluded.startIndex
    for (index, word) in words.enumerated() {
      while sentence + 1 < report.sentences.count,
        report.sentences[sentence + 1].start <= word.range.start
      {
        sentence += 1
      }
      while range < excluded.endIndex, excluded[range].end <= word.range.start { range += 1 }
      if range < excluded.endIndex, excluded[range].contains(word.range.start) { continue }
      guard let detail = detail(word, number: facts[index]) else { continue }
      if details[detail.key].map({ $0.isFact || !detail.isFact }) != true {
        details[detail.key] = detail
      }
      sentences[sentence][detail.alternative] = detail.weight
    }
    var places: [UInt64: [Int32]] = [:]
    for (index, keys) in sentences.enumerated() {
      for key in keys.keys { places[key, default: []].append(Int32(index)) }
    }
    let runs = Shingles.hashes(own, length: Self.shingleLength)
    return ReportMatter(
      id: article.id,
      outlet: article.outlet,
      agency: article.outlet.flatMap(agencies.agency),
      moment: PublicationMoment(article.published),
      hasByline: article.authors.contains { agencies.agency($0) == nil },
      text: article.text,
      words: words,
      runs: runs,
      shingles: Set(runs),
      details: details.values.sorted { $0.key < $1.key },
      vocabulary: vocabulary,
      sentences: sentences,
      places: places
    )
  }

  private func detail(
    _ word: ComparedWord,
    number: (key: UInt64, value: Double)?
  ) -> ReportMatter.Detail? {
    if let number {
      guard number.value > 2 else { return nil }
      let weight: Float = number.value > 20 ? 5 : 3
      return .init(key: number.key, alternative: number.key, weight: weight, isFact: true)
    }
    if word.isNumber { return nil }
    if word.isName, word.range.count > 1 {
      return .init(
        key: word.stem,
        alternative: Self.nameKey(word),
        weight: max(word.information, 4),
        isFact: true
      )
    }
    guard word.information > Self.rareInformation else { return nil }
    let alternative = word.kind == .capitalized ? Self.nameKey(word) : word.stem
    return .init(key: word.stem, alternative: alternative, weight: word.information, isFact: false)
  }

  private func contains(_ offset: Int, _ sorted: [TextRange]) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].contains(offset)
  }

  private static func nameKey(_ word: ComparedWord) -> UInt64 {
    word.range.count > 5 ? WordHash.of([word.opening, 1]) : word.stem
  }

  private static func numberKey(_ value: Double) -> UInt64 { WordHash.of([value.bitPattern, 2]) }
}
