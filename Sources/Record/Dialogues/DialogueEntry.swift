package import Annotations
package import Chronology

/// A standing format of exchange, with its life as the reports tell it.
package struct DialogueEntry: Hashable, Sendable, Codable, RecordEntry {
  package let id: EntryID
  /// What reports call it, without words that are true of one meeting or for a while only.
  package let name: String
  /// The name, with its parties before it where it names none; nil in records made before this was kept.
  package let fullName: String?
  package let names: [String]
  package let kind: DialogueKind
  package let level: DialogueLevel
  package let countryCodes: [CountryCode]
  package let parties: [String]
  package let topic: String?
  package let cadence: Period?
  package let cadenceIsApproximate: Bool
  package let lastHeld: DayInterval?
  package let gap: Period?
  /// As the reports tell it; ``standing(on:)`` reckons what follows from it on a day.
  package let status: DialogueStatus
  /// The days of the next meeting, where it stands as scheduled and a report gives them.
  package let plan: DayInterval?
  /// Held ones first, each in order of time.
  package private(set) var editions: [DialogueEdition]
  /// In order of time.
  package private(set) var history: [DialogueChange]
  package let openPoints: [String]
  package private(set) var disagreements: [Disagreement]
  package private(set) var evidence: [Evidence]
  /// The words of its mentions.
  package private(set) var words: [Evidence]
  package private(set) var mentions: [MentionID]
  package let support: Support

  package var title: String { fullName ?? name }
  package var from: String? { history.lazy.compactMap(\.day).min()?.description }
  package var to: String? { history.lazy.compactMap(\.day).max()?.description }
  package var countries: [String] { countryCodes.map(\.rawValue) }

  /// - Parameter mentions: at least one, sorted by ID.
  init(_ mentions: [DialogueSighting], origins: OriginTable) {
    let newest = Self.inTime(mentions).reversed()
    let names = mentions.map(\.name)
    let cadence = newest.lazy.compactMap(\.cadence).first
    let history = DialogueHistory(mentions, origins: origins)
    let editions = EditionReader(origins: origins).editions(of: mentions)
    id = EntryID(kind: .dialogue, seed: mentions[0].id.description)
    let best = Set(mentions.map(\.bestTitle)).max() ?? mentions[0].bestTitle
    name = best.core
    fullName = best.name
    self.names = Set(names).sorted()
    kind = newest[newest.startIndex].kind
    level = mentions.lazy.map(\.level).first { $0 != .unknown } ?? .unknown
    countryCodes = mentions[0].countryCodes
    parties = Set(mentions.flatMap(\.parties)).sorted()
    topic = newest.lazy.compactMap(\.topic).first
    self.cadence = cadence?.value
    cadenceIsApproximate = cadence?.approximate ?? false
    lastHeld = editions.last { $0.isHeld }?.interval
    gap = newest.lazy.compactMap(\.gap).first
    status = history.status
    plan = history.plan
    self.editions = editions
    self.history = history.changes
    openPoints = Set(mentions.flatMap(\.openPoints)).sorted()
    disagreements = DialogueClaims(mentions).disagreements(editions)
    evidence = Set(mentions.flatMap(\.evidence)).sorted()
    words = Set(mentions.flatMap(\.words)).sorted()
    self.mentions = mentions.map(\.id)
    support = origins.support(of: mentions.map(\.id.report))
  }

  /// By day of report, undated ones first, then by ID.
  private static func inTime(_ mentions: [DialogueSighting]) -> [DialogueSighting] {
    mentions.map { ($0.reported?.dayNumber ?? .min, $0.id) }.enumerated()
      .sorted { $0.element < $1.element }
      .map { mentions[$0.offset] }
  }

  package var summary: DialogueEntry? {
    var short = self
    let days = history.compactMap(\.day)
    let last = history.count - 1
    short.history = history.enumerated()
      .filter { $0 == last || $1.day != nil && ($1.day == days.min() || $1.day == days.max()) }
      .map { $1.abridged }
    short.editions = []
    short.disagreements = []
    short.evidence = Array(evidence.prefix(1))
    short.words = []
    short.mentions = []
    return short
  }
}
