package import Annotations
package import Chronology

/// A dialogue as one report tells of it.
package struct DialogueSighting: Hashable, Sendable, Codable {
  package let id: MentionID
  package let story: String
  package let name: String
  /// What to call it on a page; nil in records made before this was kept.
  package let title: DialogueTitle?
  package let kind: DialogueKind
  package let level: DialogueLevel
  package let countryCodes: [CountryCode]
  /// What tells it from other formats of the same countries.
  package let identity: DialogueIdentity
  package let parties: [String]
  package let topic: String?
  package let cadence: DialogueMention.Cadence?
  package let lastHeld: DayInterval?
  package let gap: Period?
  package let edition: DialogueMention.Edition?
  package let status: DialogueStatus
  /// Day of the change that the status tells of, where an event of the text dates it; else nil.
  package let changed: DayInterval?
  package let openPoints: [String]
  /// The sentences of its mentions; the first is the one that names it.
  package let evidence: [Evidence]
  /// The sentence that shows the status; the first of ``evidence`` where none is known.
  package let statusEvidence: Evidence
  /// The sentence that says when it was last held, where one does.
  package let heldEvidence: Evidence?
  /// The sentence that gives the gap, where one does.
  package let gapEvidence: Evidence?
  /// The words of each mention.
  package let words: [Evidence]
  /// Day of the report, where known.
  package let reported: CalendarDate?
  package let rule: RuleID

  package init(
    id: MentionID,
    story: String,
    name: String,
    title: DialogueTitle? = nil,
    kind: DialogueKind,
    level: DialogueLevel,
    countryCodes: [CountryCode],
    identity: DialogueIdentity,
    parties: [String] = [],
    topic: String? = nil,
    cadence: DialogueMention.Cadence? = nil,
    lastHeld: DayInterval? = nil,
    gap: Period? = nil,
    edition: DialogueMention.Edition? = nil,
    status: DialogueStatus,
    changed: DayInterval? = nil,
    openPoints: [String] = [],
    evidence: [Evidence],
    statusEvidence: Evidence,
    heldEvidence: Evidence? = nil,
    gapEvidence: Evidence? = nil,
    words: [Evidence] = [],
    reported: CalendarDate?,
    rule: RuleID
  ) {
    self.id = id
    self.story = story
    self.name = name
    self.title = title
    self.kind = kind
    self.level = level
    self.countryCodes = countryCodes
    self.identity = identity
    self.parties = parties
    self.topic = topic
    self.cadence = cadence
    self.lastHeld = lastHeld
    self.gap = gap
    self.edition = edition
    self.status = status
    self.changed = changed
    self.openPoints = openPoints
    self.evidence = evidence
    self.statusEvidence = statusEvidence
    self.heldEvidence = heldEvidence
    self.gapEvidence = gapEvidence
    self.words = words
    self.reported = reported
    self.rule = rule
  }

  /// When it was last held by what the report can know: nothing that lies after its own day.
  package var knownHeld: DayInterval? {
    guard let lastHeld else { return nil }
    guard let reported else { return lastHeld }
    return lastHeld.from <= reported ? lastHeld : nil
  }

  /// Whether it tells of a meeting that took place as news. "They ended the fourth round" is told of the round, not of the format.
  package var isOfMeeting: Bool {
    switch status {
    case .held, .resumed: true
    case .ended: edition?.ordinal != nil && newsOfMeeting != nil
    default: false
    }
  }

  /// The meeting that the report tells of as news: one of the month before it.
  package var newsOfMeeting: DayInterval? {
    guard let held = knownHeld, let reported, held.length <= 31 else { return nil }
    return held.to.adding(months: 1) >= reported ? held : nil
  }

  var bestTitle: DialogueTitle { title ?? DialogueTitle(name: name, core: name) }

  /// The day for which a meeting is planned, as far as the report tells: an edition that lies after its day.
  package var plan: DayInterval? {
    guard let interval = edition?.interval, let reported, interval.to > reported else { return nil }
    return interval
  }
}

extension DialogueSighting: MergeableMention {
  package static var kind: EntryKind { .dialogue }

  /// One key: the countries; without countries, what the format is called; without a telling name, the report.
  ///
  /// Which of the mentions behind one key are of one format is told from all of them (``DialogueGrouping``).
  package var keys: [String] { [bucket] }

  private var bucket: String {
    if !countryCodes.isEmpty { return "c:" + countryCodes.map(\.rawValue).joined(separator: ",") }
    guard !identity.topics.isEmpty else { return "r:\(id.report)" }
    return "n:" + (identity.topics + ["/"] + identity.bodies).joined(separator: " ")
  }

  package func concerns(_ other: DialogueSighting) -> Bool { bucket == other.bucket }

  package static func groups(of mentions: [DialogueSighting]) -> [[DialogueSighting]] {
    Dictionary(grouping: mentions, by: \.bucket)
      .sorted { $0.key < $1.key }
      .flatMap { DialogueGrouping.groups(of: $0.value) }
  }

  package static func entry(
    of mentions: [DialogueSighting],
    origins: OriginTable
  ) -> DialogueEntry {
    DialogueEntry(mentions, origins: origins)
  }
}
