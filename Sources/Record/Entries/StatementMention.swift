import Annotations
import TextModel

/// A statement as the reports of one story give it, with everything that finding it again in other stories asks of it.
///
/// Versions of one story are brought together by ``QuoteVariantFinder``, which reads all their words; across stories a statement is known
/// again by telling runs of words in direct quotations alone.
package struct StatementMention: Hashable, Sendable, Codable {
  /// Of the first version between quotation marks or in reported speech.
  package let id: MentionID
  package let story: String
  /// The earliest report's first.
  package let versions: [Version]
  /// Of the speaker, as the reports tell it; sorted.
  package let countries: [String]

  /// One report's version.
  package struct Version: Hashable, Sendable, Codable {
    /// As the story's other reports judge it.
    package let variant: QuoteVariant
    /// From the first to the last of its words, in code points.
    let codePoints: TextRange
    /// All that stands there, where it is more than the quoted words.
    let passage: String?
    /// ISO 8601; nil for an undated report.
    package let day: String?
    /// Order among the versions of all stories.
    let minute: Int
    /// Nil where it is not looked for in other stories.
    let spoken: SpokenWords?

    package var evidence: Evidence {
      Evidence(
        report: variant.place.report,
        range: variant.place.range,
        codePoints: codePoints,
        text: passage ?? variant.place.text
      )
    }

    func precedes(_ other: Version) -> Bool {
      (minute, variant.place.report, variant.place.range, variant.kind.rawValue) < (
        other.minute, other.variant.place.report, other.variant.place.range,
        other.variant.kind.rawValue
      )
    }
  }

  package var variants: [QuoteVariant] { versions.map(\.variant) }
}

extension StatementMention: PairwiseMention {
  package static var kind: EntryKind { .statement }

  package var reports: Set<String> { Set(versions.map(\.variant.place.report)) }

  package var keys: [String] {
    versions.reduce(into: Set<UInt64>()) { $0.formUnion($1.spoken?.fingerprints ?? []) }
      .map { "r" + String($0, radix: 36) }.sorted()
  }

  /// What a story keeps apart stays apart, unless another story's version is both.
  package func isSame(as other: StatementMention) -> Bool {
    guard story != other.story else { return false }
    return versions.contains { version in
      guard let mine = version.spoken else { return false }
      return other.versions.contains { $0.spoken.map(mine.isSame) ?? false }
    }
  }
}

extension SpokenWords {
  /// How much must be the same in two stories, by what the speakers' names say.
  private struct Threshold {
    /// Share of the shorter quotation's matter.
    let likeness: Float
    /// Words in a row.
    let run: Int
    /// Beyond common words, in nats.
    let information: Float
  }

  private static let oneSpeaker = Threshold(likeness: 0.75, run: 4, information: 20)
  private static let openSpeaker = Threshold(likeness: 0.8, run: 6, information: 24)
  private static let otherSpeaker = Threshold(likeness: 0.85, run: 7, information: 28)

  /// Whether the two are the same words said once: near enough alike, and too telling to be said twice by chance. Symmetric.
  func isSame(as other: SpokenWords) -> Bool {
    let alignment = UnitAlignment(units, other.units, reported: false)
    let least = min(weight, other.weight)
    let matched = Float(alignment.partners.count { $0 >= 0 })
    let threshold = threshold(other)
    return alignment.matchedWeight >= threshold.likeness * least
      && alignment.longestRun >= threshold.run
      && alignment.matchedWeight - matched >= threshold.information
  }

  private var weight: Float { units.reduce(0) { $0 + $1.weight } }

  private func threshold(_ other: SpokenWords) -> Threshold {
    guard let speaker, let another = other.speaker, speaker.isPerson, another.isPerson else {
      return Self.openSpeaker
    }
    return speaker.canBe(another) ? Self.oneSpeaker : Self.otherSpeaker
  }
}
