import Annotations
import Articles
import Chronology
import Reports
import TextModel

/// Reports written by hand for tests of the record.
enum WrittenReport {
  /// A report of one sentence about a meeting of two countries, on the day of the report unless `event` names another.
  static func meeting(
    _ id: String,
    text: String,
    day: String?,
    countries: [String] = ["PRT", "MAR"],
    type: EventType = .consult,
    status: EventStatus = .occurred,
    event: String? = nil,
    isDated: Bool = true
  ) -> Report {
    let source = SourceText(text)
    let published = day.map { PublicationDate(value: $0, precision: .day, basis: .input) }
    let actors = countries.enumerated().map { number, code in
      ActorEntry(
        id: ActorID(number),
        name: code,
        kind: .country,
        countries: [CountryCode(code)],
        sectors: [.government],
        mentions: [ActorMention(range: TextRange(0, 4), form: .name)],
        rule: RuleID("test")
      )
    }
    let day = event.flatMap { CalendarDate($0) } ?? published?.day
    let interval = isDated ? day.map { DayInterval(day: $0) } : nil
    let event = Event(
      id: EventID(0),
      sentence: 0,
      trigger: [TextRange(0, 4)],
      type: type,
      modes: [],
      contexts: [],
      actors: actors.map { EventParticipant(range: nil, actor: $0.id) },
      recipients: [],
      place: nil,
      date: EventDate(interval: interval, basis: .text, timex: nil),
      status: status,
      cameo: nil,
      attribution: [],
      dialogue: nil,
      rule: RuleID("test")
    )
    return Report(
      article: Article(
        id: id,
        title: nil,
        published: published,
        text: source,
        paragraphs: [source.range]
      ),
      sentences: [source.range],
      actors: actors,
      events: [event]
    )
  }

  /// A report of one sentence in which somebody is quoted.
  static func quoting(
    _ words: String,
    by speaker: String,
    in id: String,
    about matter: String,
    day: String?
  ) -> Report {
    let source = SourceText("\(matter) “\(words),” \(speaker) said.")
    let start = matter.utf8.count + 1
    let range = TextRange(start, start + words.utf8.count + 7)
    let quotation = Quotation(
      id: QuotationID(0),
      kind: .direct,
      range: range,
      content: [range],
      cue: [],
      cueLemma: nil,
      cueClass: nil,
      source: Quotation.Participant(ranges: [], actor: ActorID(0)),
      addressee: nil,
      rule: RuleID("test")
    )
    let actor = ActorEntry(
      id: ActorID(0),
      name: speaker,
      kind: .person,
      countries: [],
      sectors: [],
      mentions: [ActorMention(range: TextRange(range.end, range.end + 1), form: .name)],
      rule: RuleID("test")
    )
    return Report(
      article: Article(
        id: id,
        title: nil,
        published: day.map { PublicationDate(value: $0, precision: .day, basis: .input) },
        text: source,
        paragraphs: [source.range]
      ),
      sentences: [source.range],
      actors: [actor],
      quotations: [quotation]
    )
  }

  /// A report of one sentence that names people, each as foreign minister of the countries given; and one format of two countries.
  static func naming(
    _ people: [(name: String, countries: [String], title: String)],
    in id: String,
    day: String?,
    about matter: String
  ) -> Report {
    let format = "Fisheries Council"
    let source = SourceText("\(matter) The \(format) is mentioned.")
    let range = TextRange(0, matter.utf8.count)
    let countries = people.map { $0.countries.map { CountryCode($0) } }
    let actors = people.enumerated().map { number, person in
      ActorEntry(
        id: ActorID(number),
        name: person.name,
        kind: .person,
        countries: countries[number],
        sectors: [.government],
        mentions: [ActorMention(range: range, form: .name)],
        rule: RuleID("test")
      )
    }
    let offices = people.enumerated().map { number, person in
      Office(
        holder: ActorID(number),
        title: person.title,
        organization: number == 0 ? "Fisheries Board" : nil,
        organizationActor: nil,
        countries: countries[number],
        sector: number == 0 ? nil : .government,
        range: range,
        status: .current,
        since: person.title.count > 8 ? "2031" : nil,
        rule: RuleID("test")
      )
    }
    let start = matter.utf8.count + 5
    let dialogue = DialogueMention(
      id: DialogueID(0),
      name: format,
      kind: .council,
      level: .unknown,
      parties: [],
      countries: [CountryCode("CHL"), CountryCode("PER")],
      topic: nil,
      mentions: [TextRange(start, start + format.utf8.count)],
      cadence: nil,
      lastHeld: nil,
      gap: nil,
      edition: nil,
      status: .ongoing,
      openPoints: [],
      events: [],
      rule: RuleID("test")
    )
    return Report(
      article: Article(
        id: id,
        title: nil,
        published: day.map { PublicationDate(value: $0, precision: .day, basis: .input) },
        text: source,
        paragraphs: [source.range]
      ),
      sentences: [range, TextRange(range.end + 1, source.range.end)],
      actors: actors,
      offices: offices,
      dialogues: [dialogue]
    )
  }
}
