import Annotations
package import Chronology
import Articles
package import Reports
import TextModel

/// What the story of a report adds to it: its name, and the days of expressions that the report alone could not date.
package struct StoryContext: Sendable, Codable {
  package let story: String
  /// Index of an expression among the report's times to its days.
  package let dates: [Int: DayInterval]
  /// The report's day, from its story where it is undated itself.
  package let reported: CalendarDate?

  package init(story: String, dates: [Int: DayInterval] = [:], reported: CalendarDate?) {
    self.story = story
    self.dates = dates
    self.reported = reported
  }
}

/// Everything in one report that merges into entries.
package struct ReportMentions: Sendable {
  package let events: [EventMention]
  package let dialogues: [DialogueSighting]
  package let people: [PersonMention]

  /// - Parameter words: reads what a dialogue's name tells.
  /// - Complexity: linear in the report.
  package init(_ report: Report, context: StoryContext, words: DialogueWords) {
    let maker = MentionMaker(report: report, context: context)
    events = report.events.map(maker.event)
    dialogues = SightingMaker(report: report, context: context, words: words).sightings()
    people = maker.people()
  }
}

private struct MentionMaker {
  let report: Report
  let context: StoryContext
  let evidence: EvidenceMaker
  let index: ActorIndex

  init(report: Report, context: StoryContext) {
    self.report = report
    self.context = context
    evidence = EvidenceMaker(report)
    index = ActorIndex(report.actors)
  }

  private func id(_ kind: EntryKind, _ index: Int) -> MentionID {
    MentionID(report: report.article.id, kind: kind, index: index)
  }

  // MARK: Events

  func event(_ event: Event) -> EventMention {
    let sentence =
      report.sentences.indices.contains(event.sentence)
      ? evidence.evidence(report.sentences[event.sentence])
      : evidence.sentence(around: event.trigger.first ?? TextRange(0, 0))
    let redated = event.date.timex.flatMap { context.dates[$0] }
    let interval = event.date.interval ?? redated
    let sources = attributions(event).compactMap(\.source)
    return EventMention(
      id: id(.event, event.id.index),
      story: context.story,
      type: event.type,
      modes: event.modes,
      contexts: event.contexts,
      actors: parties(event.actors),
      recipients: parties(event.recipients),
      place: event.place?.name,
      placeCountry: event.place?.country,
      interval: interval,
      dateBasis: event.date.interval == nil && redated != nil ? .story : event.date.basis,
      status: event.status,
      cameo: event.cameo,
      dialogue: event.dialogue.map { report.dialogues[$0.index].name },
      topic: contentWords(sentence.text),
      heard: Set(sources.compactMap(\.actor).flatMap(index.countries)).sorted(),
      sources: sources.map(name),
      evidence: sentence,
      reported: context.reported,
      isNews: isNews(interval, sentence: event.sentence),
      counts: StatedCount.all(in: sentence.text),
      rule: event.rule
    )
  }

  /// Who the report has it from. Where the word for a joint act is itself read as a word of saying ("the two agreed to …"), the
  /// report tells of the act, and nobody is heard.
  private func attributions(_ event: Event) -> [Quotation] {
    let quotations = event.attribution.map { report.quotations[$0.index] }
    switch event.type {
    case .agree, .consult, .cooperate: break
    default: return quotations
    }
    return quotations.filter { quotation in
      !quotation.cue.contains { cue in
        event.trigger.contains { $0.start < cue.end && cue.start < $0.end }
      }
    }
  }

  /// Days before a report for which what it tells is its news; sentences that news stands in where no day is told.
  private static let newsDays = 7
  private static let leadSentences = 3

  private func isNews(_ interval: DayInterval?, sentence: Int) -> Bool {
    guard let interval, let reported = context.reported else {
      return sentence < Self.leadSentences
    }
    return interval.length <= 31 && interval.to >= reported.adding(days: -Self.newsDays)
  }

  private func parties(_ participants: [EventParticipant]) -> [NamedParty] {
    participants.compactMap { participant in
      guard let actor = participant.actor else {
        return participant.range.map {
          NamedParty(name: report.article.text[$0], kind: nil, countries: [], sectors: [])
        }
      }
      let entry = index[actor]
      return NamedParty(
        name: entry.name,
        kind: entry.kind,
        countries: index.countries(of: actor),
        sectors: entry.sectors
      )
    }
  }

  private func name(_ source: Quotation.Participant) -> String {
    if let actor = source.actor { return index[actor].name }
    return source.ranges.map { report.article.text[$0] }.joined(separator: " ")
  }

  /// Words of four letters and more, in lower case, cut to five so that inflections fall together.
  private func contentWords(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map { String($0.prefix(5)) }
    )
  }

  // MARK: People

  func people() -> [PersonMention] {
    let offices = Dictionary(grouping: report.offices, by: \.holder)
    return report.actors.filter { $0.kind == .person && $0.mentions.contains { $0.form == .name } }
      .map { actor in
        let claims = (offices[actor.id] ?? []).map(claim)
        let first = actor.mentions.first { $0.form == .name } ?? actor.mentions[0]
        return PersonMention(
          id: id(.office, actor.id.index),
          story: context.story,
          name: actor.name,
          countries: actor.countries,
          sectors: actor.sectors,
          offices: claims,
          evidence: [evidence.sentence(around: first.range)] + claims.map(\.evidence),
          reported: context.reported
        )
      }
  }

  private func claim(_ office: Office) -> OfficeClaim {
    OfficeClaim(
      title: office.title,
      organization: office.organization,
      countries: office.countries,
      sector: office.sector,
      status: office.status,
      since: office.since,
      until: office.until,
      reported: context.reported,
      evidence: evidence.sentence(around: office.range)
    )
  }
}
