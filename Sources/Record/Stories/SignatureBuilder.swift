import Annotations
import Articles
import Chronology
package import Reports
package import RuleFiles
import TextModel

/// Makes ``ReportSignature``s: weighs a report's words by how rare they are in English at large, names and numbers more.
package struct SignatureBuilder: Sendable {
  private let frequencies: WordFrequencies

  /// Terms beyond this number add nothing to a comparison of news texts.
  private static let termLimit = 320
  private static let keyTermCount = 12
  /// One in four runs of five words is kept.
  private static let sampling: UInt64 = 4
  private static let quotedRunLimit = 96
  private static let nameFloor: Float = 6
  private static let nameFactor: Float = 1.3

  /// - Parameter rules: the folder of this module's resources; nil for the one that is shipped.
  /// - Throws: ``RuleFileError`` if the word list is damaged.
  package init(rules: RuleFolder? = nil) throws(RuleFileError) {
    frequencies = try WordFrequencies(rules: rules ?? .bundled)
  }

  /// - Complexity: O(bytes of the text).
  package func signature(of report: Report) -> ReportSignature {
    let article = report.article
    let reader = WordReader(frequencies: frequencies)
    let body = reader.words(of: article.text, in: article.text.range)
    let title = SourceText(article.title ?? "")
    let terms = self.terms(reader.words(of: title, in: title.range) + body)
    return ReportSignature(
      id: article.id,
      outlet: article.outlet,
      published: article.published?.value,
      day: article.published?.day?.dayNumber,
      agencies: Set(article.credits.compactMap(\.agency)).sorted(),
      terms: terms.sorted { $0.key < $1.key },
      keyTerms: terms.filter { !$0.isNumber }.prefix(Self.keyTermCount).map(\.key),
      fingerprints: fingerprints(body),
      quotedRuns: quotedRuns(article.text, reader),
      wordCount: body.count,
      parties: parties(report)
    )
  }

  /// Sentences in which a report says what it is about.
  private static let leadSentences = 3

  /// The countries of the first event of the lead that two or more take part in.
  private func parties(_ report: Report) -> [String]? {
    let index = ActorIndex(report.actors)
    for event in report.events where event.sentence < Self.leadSentences {
      switch event.type {
      case .agree, .consult, .support, .cooperate, .reject, .accuse: break
      default: continue
      }
      let countries = (event.actors + event.recipients).compactMap(\.actor).flatMap(index.countries)
      if Set(countries).count > 1 { return Set(countries).map(\.rawValue).sorted() }
    }
    return nil
  }

  /// Terms by weight, the heaviest first.
  private func terms(_ words: [ComparedWord]) -> [ReportSignature.Term] {
    struct Tally {
      var count = 0
      var isName = false
      var information: Float = 0
      var digits = 0
    }
    var tallies: [UInt64: Tally] = [:]
    tallies.reserveCapacity(words.count / 2)
    for word in words {
      var digits = 0
      if case .number(let length) = word.kind { digits = length }
      guard word.information > 0 || digits > 0 || word.isName else { continue }
      var tally = tallies[word.stem] ?? Tally()
      tally.count += 1
      tally.isName = tally.isName || word.isName
      tally.information = word.information
      tally.digits = digits
      tallies[word.stem] = tally
    }
    var terms = tallies.compactMap { key, tally -> ReportSignature.Term? in
      var information = tally.information
      if tally.digits > 0 {
        information = 1.5 * Float(min(tally.digits, 4))
      } else if tally.isName, information > 0 {
        information = max(information, Self.nameFloor) * Self.nameFactor
      }
      guard information > 0 else { return nil }
      return ReportSignature.Term(
        key: key,
        weight: (1 + logarithm(tally.count)) * information,
        isNumber: tally.digits > 0
      )
    }
    terms.sort { ($0.weight, $1.key) > ($1.weight, $0.key) }
    terms = Array(terms.prefix(Self.termLimit))
    let length = terms.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else { return [] }
    return terms.map {
      ReportSignature.Term(key: $0.key, weight: $0.weight / length, isNumber: $0.isNumber)
    }
  }

  private func quotedRuns(_ text: SourceText, _ reader: WordReader) -> [UInt64] {
    let runs = QuotationMarks.ranges(in: text).flatMap { range in
      Shingles.hashes(reader.words(of: text, in: range), length: 7)
    }
    return Array(Set(runs).sorted().prefix(Self.quotedRunLimit))
  }

  private func fingerprints(_ words: [ComparedWord]) -> [UInt64] {
    Set(Shingles.hashes(words, length: 5).filter { $0 % Self.sampling == 0 }).sorted()
  }
}
