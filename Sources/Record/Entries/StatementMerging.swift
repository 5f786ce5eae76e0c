import Annotations
import TextModel

extension StatementMention {
  package static func entry(
    of mentions: [StatementMention],
    origins: OriginTable
  ) -> StatementEntry {
    let judge = StatementJudge(mentions)
    let versions = judge.versions
    return StatementEntry(
      id: EntryID(kind: .statement, seed: mentions[0].id.description),
      group: QuoteGroup(
        speaker: versions.lazy.compactMap(\.variant.speaker).first,
        variants: judge.variants
      ),
      stories: Set(mentions.map(\.story)).sorted(),
      days: versions.compactMap(\.day).sorted(),
      countries: Set(mentions.flatMap(\.countries)).sorted(),
      evidence: Set(versions.map(\.evidence)).sorted(),
      support: origins.support(
        of: mentions.reduce(into: Set<String>()) { $0.formUnion($1.reports) }
      )
    )
  }
}

/// Judges the versions of a statement that several stories give: within a story as the story does, and the first of a later story by
/// the likest of an earlier one.
private struct StatementJudge {
  let versions: [StatementMention.Version]
  /// Number of the mention that a version stands in.
  private let owners: [Int]
  private let mentions: [StatementMention]

  /// Earlier versions with other words that one is compared with at most.
  private static let candidateLimit = 16

  init(_ mentions: [StatementMention]) {
    self.mentions = mentions
    let all = mentions.enumerated().flatMap { number, mention in
      mention.versions.map { (version: $0, owner: number) }
    }
    .sorted { $0.version.precedes($1.version) }
    versions = all.map(\.version)
    owners = all.map(\.owner)
  }

  var variants: [QuoteVariant] {
    guard mentions.count > 1 else { return versions.map(\.variant) }
    let texts = versions.map { SourceText($0.variant.place.text) }
    var firsts: [(words: [UInt64], version: Int)] = []
    return versions.indices.map { index in
      let version = versions[index]
      guard let spoken = version.spoken else { return version.variant.besideOthers }
      defer {
        let words = spoken.units.map(\.form)
        if !firsts.contains(where: { $0.words == words && owners[$0.version] == owners[index] }) {
          firsts.append((words, index))
        }
      }
      guard !isJudgedByQuotation(index) else { return version.variant }
      var best: (comparison: QuoteComparison, version: Int)?
      let earlier = firsts.lazy.filter { owners[$0.version] != owners[index] }
      for candidate in earlier.prefix(Self.candidateLimit) {
        guard let other = versions[candidate.version].spoken,
          let comparison = QuoteComparison(
            other.statement,
            spoken.statement,
            (texts[candidate.version], texts[index])
          )
        else { continue }
        if best.map({ comparison.tellsMore(than: $0.comparison) }) ?? true {
          best = (comparison, candidate.version)
        }
      }
      guard let best else { return version.variant.besideOthers }
      return version.variant.judged(best.comparison, against: versions[best.version].variant.place)
    }
  }

  /// Whether the story itself has an earlier direct version by which it judges this one.
  private func isJudgedByQuotation(_ index: Int) -> Bool {
    guard let against = versions[index].variant.against else { return false }
    return mentions[owners[index]].variants.contains { $0.place == against && $0.kind != .indirect }
  }
}

extension QuoteVariant {
  /// The same where other stories have versions too.
  fileprivate var besideOthers: QuoteVariant {
    guard verdict == .onlyReport else { return self }
    return QuoteVariant(
      place: place,
      kind: kind,
      speaker: speaker,
      verdict: nil,
      against: nil,
      changes: [],
      rule: rule
    )
  }

  fileprivate func judged(_ comparison: QuoteComparison, against other: QuotePlace) -> QuoteVariant
  {
    QuoteVariant(
      place: place,
      kind: kind,
      speaker: speaker,
      verdict: comparison.verdict,
      against: other,
      changes: comparison.changes,
      rule: rule
    )
  }
}
