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

  /// - Parameter words: reads what a dialogue's name tells.
  /// - Complexity: linear in the report.
  package init(_ report: Report, context: StoryContext, words: DialogueWords) {
    let maker = MentionMaker(report: report, context: context)
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

  init(report: Report, context: StoryContext) {
    self.report = report
    self.context = context
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
          isShared: context.sharedNames.contains(actor.name)
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
