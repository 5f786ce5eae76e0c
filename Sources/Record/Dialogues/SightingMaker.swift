import Annotations
import Articles
import Chronology
import Reports
import TextModel

/// Makes sightings of the dialogues of one report.
struct SightingMaker {
  private let report: Report
  private let context: StoryContext
  private let words: DialogueWords
  private let evidence: EvidenceMaker
  private let index: ActorIndex

  init(report: Report, context: StoryContext, words: DialogueWords) {
    self.report = report
    self.context = context
    self.words = words
    evidence = EvidenceMaker(report)
    index = ActorIndex(report.actors)
  }

  /// - Complexity: linear in the report; nothing for one without dialogues.
  func sightings() -> [DialogueSighting] {
    guard !report.dialogues.isEmpty else { return [] }
    let foreign = foreignWords()
    return report.dialogues.filter { !$0.mentions.isEmpty }.map { sighting($0, foreign) }
  }

  private func sighting(_ dialogue: DialogueMention, _ foreign: Set<String>) -> DialogueSighting {
    let held = dialogue.lastHeld.flatMap { held in
      held.interval ?? held.timex.flatMap { context.dates[$0] }
    }
    let sentences = dialogue.mentions.map(evidence.sentence)
    let change = change(of: dialogue)
    return DialogueSighting(
      id: MentionID(report: report.article.id, kind: .dialogue, index: dialogue.id.index),
      story: context.story,
      name: dialogue.name,
      title: words.title(
        of: dialogue.name,
        parties: partyNames(dialogue),
        foreign: foreign.union(partyWords(dialogue))
      ),
      kind: dialogue.kind,
      level: dialogue.level,
      countryCodes: dialogue.countries,
      identity: identity(dialogue, foreign.union(partyWords(dialogue))),
      parties: parties(dialogue),
      topic: dialogue.topic,
      cadence: dialogue.cadence,
      lastHeld: held,
      gap: dialogue.gap?.value,
      edition: dialogue.edition.map(redated),
      status: dialogue.status,
      changed: change.flatMap(past),
      openPoints: dialogue.openPoints.map(\.what),
      evidence: sentences,
      statusEvidence: change.map(sentence) ?? sentences[0],
      heldEvidence: dialogue.lastHeld.map { evidence.sentence(around: $0.range) },
      gapEvidence: dialogue.gap.map { evidence.sentence(around: $0.range) },
      words: dialogue.mentions.map(evidence.evidence),
      reported: context.reported,
      rule: dialogue.rule
    )
  }

  private func redated(_ edition: DialogueMention.Edition) -> DialogueMention.Edition {
    DialogueMention.Edition(
      ordinal: edition.ordinal,
      interval: edition.interval ?? edition.timex.flatMap { context.dates[$0] },
      place: edition.place,
      timex: edition.timex
    )
  }

  /// Those who take part, each once: of a group ("their leaders", "the three") its members, else its countries.
  private func parties(_ dialogue: DialogueMention) -> [String] {
    Set(
      dialogue.parties.flatMap { party -> [String] in
        guard let actor = party.actor, index[actor].kind == .group else {
          return name(party).map { [$0] } ?? []
        }
        let members = index[actor].members.filter { $0 != actor }.map { index[$0].name }
        let named = dialogue.countries.compactMap(countryName)
        return !members.isEmpty ? members : !named.isEmpty ? named : [index[actor].name]
      }
    ).sorted()
  }

  private func countryName(_ code: CountryCode) -> String? {
    report.actors.first { $0.kind == .country && $0.countries == [code] }?.name
  }

  private func name(_ party: EventParticipant) -> String? {
    party.actor.map { index[$0].name } ?? party.range.map { report.article.text[$0] }
  }

  /// Most parties that a format is called after.
  private static let mostNamed = 4

  /// Names of the countries and blocs that take part, in order; none unless all are known, and they are two to four.
  private func partyNames(_ dialogue: DialogueMention) -> [String] {
    let actors = dialogue.parties.compactMap { $0.actor.map { index[$0] } }
    var names = dialogue.countries.compactMap(countryName)
    guard names.count == dialogue.countries.count else { return [] }
    names += Set(actors.filter { $0.kind == .bloc }.map(\.name)).sorted()
    return (2...Self.mostNamed).contains(names.count) ? names.sorted() : []
  }

  // MARK: What proves the status

  /// The event of the text that brought the status about; nil where none does.
  private func change(of dialogue: DialogueMention) -> Event? {
    let types = dialogue.status.changingTypes
    guard !types.isEmpty else { return nil }
    return dialogue.events.lazy
      .compactMap { id in report.events.indices.contains(id.index) ? report.events[id.index] : nil }
      .first { types.contains($0.type) && ($0.status == .occurred || $0.status == .ongoing) }
  }

  /// The event's days, unless they lie after the report.
  private func past(_ event: Event) -> DayInterval? {
    guard let days = event.date.interval ?? event.date.timex.flatMap({ context.dates[$0] })
    else { return nil }
    return context.reported.map { days.from <= $0 } ?? true ? days : nil
  }

  private func sentence(_ event: Event) -> Evidence {
    report.sentences.indices.contains(event.sentence)
      ? evidence.evidence(report.sentences[event.sentence])
      : evidence.sentence(around: event.trigger.first ?? TextRange(0, 0))
  }

  // MARK: What a name tells

  /// What it is about is told most surely by the phrase that opened the dialogue, then by its name, then by later phrases; the topic
  /// that an article gives may be one meeting's agenda. Any phrase may tell what kind of body it is ("the commission").
  private func identity(_ dialogue: DialogueMention, _ foreign: Set<String>) -> DialogueIdentity {
    let phrases = dialogue.mentions.map {
      (range: TextRange?.some($0), text: report.article.text[$0])
    }
    let inOrder = phrases.prefix(1) + [(range: nil, text: dialogue.name)] + phrases.dropFirst()
    let identities = inOrder.map { phrase in
      words.identity(
        of: phrase.text,
        level: dialogue.level,
        foreign: foreign,
        opensSentence: phrase.range.map(opensSentence) ?? opensSentence(dialogue)
      )
    }
    let telling =
      identities.prefix(2).first { !$0.topics.isEmpty }
      ?? identities.first { !$0.isBlank }
    return DialogueIdentity(
      level: dialogue.level,
      bodies: identities.flatMap(\.bodies),
      topics: telling?.topics ?? []
    )
  }

  /// Words that name countries, blocs and people: they tell who takes part, not which format it is.
  private func foreignWords() -> Set<String> {
    var result: Set<String> = []
    for actor in report.actors where actor.kind != .organization && actor.kind != .group {
      for mention in actor.mentions where mention.form == .name || mention.form == .metonym {
        result.formUnion(Self.words(report.article.text[mention.range]))
      }
      result.formUnion(Self.words(actor.name))
    }
    return result
  }

  /// Words that name the parties, organisations among them, but for one that is the format itself.
  private func partyWords(_ dialogue: DialogueMention) -> Set<String> {
    var result: Set<String> = []
    for name in dialogue.parties.compactMap(name) where name != dialogue.name {
      result.formUnion(Self.words(name))
    }
    return result
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
  }

  /// Whether a sentence begins with the dialogue's name.
  private func opensSentence(_ dialogue: DialogueMention) -> Bool {
    dialogue.mentions.contains {
      report.article.text[$0] == dialogue.name && opensSentence($0)
    }
  }

  private func opensSentence(_ range: TextRange) -> Bool {
    evidence.sentence(around: range).range.start == range.start
  }
}

extension DialogueStatus {
  /// Types of events that bring it about.
  fileprivate var changingTypes: Set<EventType> {
    switch self {
    case .agreed, .scheduled, .resumptionAgreed: [.agree, .support]
    case .held: [.consult]
    case .resumed: [.consult, .support]
    case .postponed, .cancelled: [.reject]
    case .suspended, .ended: [.reject, .sanction, .coerce]
    case .proposed: [.request]
    case .ongoing, .lapsed, .unknown: []
    }
  }
}
