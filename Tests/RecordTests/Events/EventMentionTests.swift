import Annotations
import Articles
import Chronology
import Record
import Reports
import Testing
import TextModel

@Suite("What a report's events bring to the record") struct EventMentionTests {
  private let text =
    "Chile and Peru have agreed to resume border talks, envoys said on Monday. The border talks were held once a year. The border talks have not been held since 2031."

  private func actor(_ number: Int, _ name: String, _ country: String, _ kind: ActorEntry.Kind)
    -> ActorEntry
  {
    ActorEntry(
      id: ActorID(number),
      name: name,
      kind: kind,
      countries: [CountryCode(country)],
      sectors: [],
      mentions: [
        ActorMention(range: TextRange(0, 3), form: name.first == "f" ? .title : .name)
      ],
      rule: RuleID("test")
    )
  }

  private func event(
    _ number: Int,
    _ type: EventType,
    sentence: Int,
    actors: [EventParticipant],
    recipients: [EventParticipant] = [],
    status: EventStatus = .occurred,
    attribution: [QuotationID] = []
  ) -> Event {
    Event(
      id: EventID(number),
      sentence: sentence,
      trigger: [],
      type: type,
      modes: [],
      contexts: [],
      actors: actors,
      recipients: recipients,
      place: nil,
      date: .unknown,
      status: status,
      cameo: nil,
      attribution: attribution,
      dialogue: DialogueID(0),
      rule: RuleID("test")
    )
  }

  private var talks: DialogueMention {
    DialogueMention(
      id: DialogueID(0),
      name: "border talks",
      kind: .talks,
      level: .official,
      parties: [],
      countries: ["CHL", "PER"].map { CountryCode($0) },
      topic: "border",
      mentions: [place("border talks", in: text), place("The border talks", in: text)],
      cadence: .init(
        value: Period(years: 1),
        approximate: false,
        range: place("once a year", in: text)
      ),
      lastHeld: .init(
        interval: DayInterval(year: 2031),
        range: place("2031", in: text),
        timex: nil
      ),
      gap: nil,
      edition: nil,
      status: .resumptionAgreed,
      openPoints: [],
      events: [],
      rule: RuleID("test")
    )
  }

  private func mentions(_ events: [Event]) throws -> [EventMention] {
    let monday = place("Monday", in: text)
    let day = try #require(CalendarDate("2034-09-18"))
    let report = Report(
      article: Article(
        id: "a",
        title: nil,
        published: nil,
        text: SourceText(text),
        paragraphs: [TextRange(0, text.utf8.count)]
      ),
      sentences: [
        place(
          "Chile and Peru have agreed to resume border talks, envoys said on Monday.",
          in: text
        ),
        place("The border talks were held once a year.", in: text),
        place("The border talks have not been held since 2031.", in: text),
      ],
      times: [
        Timex(
          range: monday,
          kind: .date,
          value: "2034-09-18",
          interval: DayInterval(from: day, to: day),
          basis: .published,
          rule: RuleID("test")
        )
      ],
      actors: [actor(0, "Chile", "CHL", .country), actor(1, "Peru", "PER", .country)],
      quotations: [
        Quotation(
          id: QuotationID(0),
          kind: .indirect,
          range: TextRange(0, monday.end),
          content: [TextRange(0, place(", envoys", in: text).start)],
          cue: [place("said", in: text)],
          cueLemma: "say",
          cueClass: .say,
          source: .init(ranges: [place("envoys", in: text)], actor: nil),
          addressee: nil,
          rule: RuleID("test")
        )
      ],
      events: events,
      dialogues: [talks]
    )
    let context = StoryContext(story: "s", reported: CalendarDate("2034-09-19"))
    return ReportMentions(report, context: context, words: try DialogueWords()).events
  }

  private let both = [ActorID(0), ActorID(1)].map { EventParticipant(range: nil, actor: $0) }

  @Test(
    "an undated agreement keeps the day on which it was announced, and that is no day of its own"
  )
  func announced() throws {
    let made = try mentions([
      event(0, .agree, sentence: 0, actors: both, attribution: [QuotationID(0)])
    ])
    #expect(made[0].interval == nil)
    #expect(made[0].announced?.from.description == "2034-09-18")
    #expect(entries(made)[0].from == "2034-09-18")
  }

  @Test("a format's habit and its lapse are no events")
  func habits() throws {
    let made = try mentions([
      event(0, .consult, sentence: 1, actors: both),
      event(1, .consult, sentence: 2, actors: both, status: .denied),
      event(2, .consult, sentence: 0, actors: both, status: .planned),
    ])
    #expect(made.map(\.status) == [.planned])
  }

  @Test("a format's meeting that names nobody is of its countries; who asks for it asks the other")
  func parties() throws {
    let words = EventParticipant(range: place("border", in: text), actor: nil)
    let made = try mentions([
      event(0, .consult, sentence: 0, actors: [words], status: .planned),
      event(1, .request, sentence: 0, actors: [both[0]], recipients: [words]),
      event(2, .agree, sentence: 0, actors: both, recipients: [both[0]]),
    ])
    #expect(made[0].actors.map(\.name) == ["Chile", "Peru"])
    #expect(made[1].recipients.map(\.name) == ["Peru"])
    #expect(made[2].recipients == [])
  }
}
