package import Annotations
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
  /// The last day that can be the report's, where its story leaves several.
  package let latest: CalendarDate?
  /// Names in the report that several people of the story bear (``SharedNames``).
  package let sharedNames: [String]

  package init(
    story: String,
    dates: [Int: DayInterval] = [:],
    reported: CalendarDate?,
    latest: CalendarDate? = nil,
    sharedNames: [String] = []
  ) {
    self.story = story
    self.dates = dates
    self.reported = reported
    self.latest = latest
    self.sharedNames = sharedNames
  }

  /// The day by which it was told.
  var toldBy: CalendarDate? { reported ?? latest }
}

/// Everything in one report that merges into entries.
package struct ReportMentions: Sendable {
  package let events: [EventMention]
  package let dialogues: [DialogueSighting]
  package let people: [PersonMention]

  /// - Parameters:
  ///   - known: what the record knows of people of the report.
  ///   - words: reads what a dialogue's name tells.
  /// - Complexity: linear in the report.
  package init(
    _ report: Report,
    knowing known: [ActorID: KnownOffice] = [:],
    context: StoryContext,
    words: DialogueWords
  ) {
    let renamed = report.actors.filter { known[$0.id] != nil && !CalledName($0.name).isFull }
    let report = report.knowing(known)
    let maker = MentionMaker(report: report, context: context, renamed: Set(renamed.map(\.id)))
    events = EventMentionMaker(report: report, context: context).mentions()
    dialogues = SightingMaker(report: report, context: context, words: words).sightings()
    people = maker.people()
  }
}

private struct MentionMaker {
  let report: Report
  let context: StoryContext
  let evidence: EvidenceMaker
  let index: ActorIndex
  /// People whose full names are not the report's own.
  let renamed: Set<ActorID>

  init(report: Report, context: StoryContext, renamed: Set<ActorID>) {
    self.report = report
    self.context = context
    self.renamed = renamed
    evidence = EvidenceMaker(report)
    index = ActorIndex(report.actors)
  }

  private func id(_ kind: EntryKind, _ index: Int) -> MentionID {
    MentionID(report: report.article.id, kind: kind, index: index)
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
          reported: context.reported,
          isShared: renamed.contains(actor.id) || context.sharedNames.contains(actor.name)
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
