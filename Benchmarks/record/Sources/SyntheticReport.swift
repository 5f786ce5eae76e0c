import Annotations
import Articles
import Chronology
import Reports
import TextModel

/// A sentence of made-up coverage, and what it says.
enum SyntheticSentence {
  case meeting(SyntheticWorld.Official, SyntheticWorld.Official, String, [String])
  case accusation([Int], [String])
  case quotation(SyntheticWorld.Official, [String])
  case dialogue(SyntheticWorld.Format)
  case plain([String])
}

/// Writes sentences into a report as the analyses would have annotated them.
struct SyntheticReport {
  let id: String
  let outlet: String
  let published: CalendarDate?
  let happened: CalendarDate
  let world: SyntheticWorld

  private static let rule: RuleID = "synthetic"

  func report(of told: [SyntheticSentence]) -> Report {
    var page = Page()
    for sentence in told { write(sentence, &page) }
    let text = SourceText(String(decoding: page.bytes, as: UTF8.self))
    return Report(
      article: Article(
        id: id,
        url: "https://example.org/\(id)",
        outlet: outlet,
        title: "Talks " + id,
        language: "en",
        published: published.map {
          PublicationDate(value: $0.description, precision: .day, basis: .metadata)
        },
        text: text,
        paragraphs: page.sentences
      ),
      sentences: page.sentences,
      actors: page.actors,
      offices: page.offices,
      quotations: page.quotations,
      events: page.events,
      dialogues: page.dialogues
    )
  }

  /// What has been written.
  private struct Page {
    var bytes: [UInt8] = []
    var sentences: [TextRange] = []
    var actors: [ActorEntry] = []
    var numbers: [String: Int] = [:]
    var offices: [Office] = []
    var quotations: [Quotation] = []
    var events: [Event] = []
    var dialogues: [DialogueMention] = []

    @discardableResult
    mutating func add(_ words: String) -> TextRange {
      let start = bytes.count
      bytes += words.utf8
      return TextRange(start, bytes.count)
    }

    mutating func actor(
      _ name: String,
      _ kind: ActorEntry.Kind,
      _ country: CountryCode,
      at range: TextRange
    ) -> ActorID {
      let mention = ActorMention(range: range, form: .name)
      if let number = numbers[name] {
        actors[number].mentions.append(mention)
        return actors[number].id
      }
      let id = ActorID(actors.count)
      numbers[name] = id.index
      actors.append(
        ActorEntry(
          id: id,
          name: name,
          kind: kind,
          countries: [country],
          sectors: [.government],
          mentions: [mention],
          rule: SyntheticReport.rule
        )
      )
      return id
    }
  }

  private func write(_ sentence: SyntheticSentence, _ page: inout Page) {
    let start = page.bytes.count
    switch sentence {
    case .meeting(let host, let guest, let place, let words):
      let first = name(guest, &page)
      let trigger = page.add(" met ")
      let second = name(host, &page)
      page.add(" in ")
      let range = page.add(place)
      page.add(" on Monday about " + words.joined(separator: " "))
      event(
        .consult,
        [first, second],
        [],
        trigger,
        EventPlace(range: range, name: place, country: host.country),
        &page
      )
    case .accusation(let countries, let words):
      let first = country(countries[0], &page)
      let trigger = page.add(" accused ")
      let second = country(countries[1], &page)
      page.add(" of " + words.joined(separator: " "))
      event(.accuse, [first], [second], trigger, nil, &page)
    case .quotation(let speaker, let words):
      let content = page.add("\"\(words.joined(separator: " ")),\"")
      page.add(" ")
      let source = name(speaker, &page)
      let cue = page.add(" said")
      page.quotations.append(
        Quotation(
          id: QuotationID(page.quotations.count),
          kind: .direct,
          range: TextRange(start, page.bytes.count),
          content: [content],
          cue: [cue],
          cueLemma: "say",
          cueClass: .say,
          source: Quotation.Participant(ranges: [source.range ?? content], actor: source.actor),
          addressee: nil,
          rule: Self.rule
        )
      )
    case .dialogue(let format):
      dialogue(format, &page)
    case .plain(let words):
      page.add("The " + words.joined(separator: " "))
    }
    page.add(".")
    page.sentences.append(TextRange(start, page.bytes.count))
    page.add("\n\n")
  }

  private func name(
    _ official: SyntheticWorld.Official,
    _ page: inout Page
  ) -> EventParticipant {
    let title = page.add(official.title + " ")
    let range = page.add(official.name)
    let actor = page.actor(official.name, .person, official.country, at: range)
    page.offices.append(
      Office(
        holder: actor,
        title: official.title,
        organization: nil,
        organizationActor: nil,
        countries: [official.country],
        sector: .government,
        range: TextRange(title.start, range.end),
        status: .current,
        rule: Self.rule
      )
    )
    return EventParticipant(range: range, actor: actor)
  }

  private func country(_ number: Int, _ page: inout Page) -> EventParticipant {
    let country = world.countries[number]
    let range = page.add(country.name)
    return EventParticipant(
      range: range,
      actor: page.actor(country.name, .country, country.code, at: range)
    )
  }

  private func event(
    _ type: EventType,
    _ actors: [EventParticipant],
    _ recipients: [EventParticipant],
    _ trigger: TextRange,
    _ place: EventPlace?,
    _ page: inout Page
  ) {
    page.events.append(
      Event(
        id: EventID(page.events.count),
        sentence: page.sentences.count,
        trigger: [trigger],
        type: type,
        modes: [],
        contexts: [.diplomatic],
        actors: actors,
        recipients: recipients,
        place: place,
        date: EventDate(interval: DayInterval(day: happened), basis: .text, timex: nil),
        status: .occurred,
        cameo: nil,
        attribution: [],
        dialogue: nil,
        rule: Self.rule
      )
    )
  }

  private func dialogue(_ format: SyntheticWorld.Format, _ page: inout Page) {
    page.add("The ")
    let name = page.add(format.name)
    page.add(" met, ")
    let cadence = page.add("once a year")
    page.add(" as a rule, for the first time since ")
    let year = happened.year - 1
    let last = page.add("\(year)")
    page.dialogues.append(
      DialogueMention(
        id: DialogueID(page.dialogues.count),
        name: format.name,
        kind: .dialogue,
        level: .official,
        parties: [],
        countries: format.countries.map { world.countries[$0].code }.sorted(),
        topic: nil,
        mentions: [name],
        cadence: DialogueMention.Cadence(
          value: Period(years: 1),
          approximate: false,
          range: cadence
        ),
        lastHeld: DialogueMention.Dated(
          interval: DayInterval(year: year),
          range: last,
          timex: nil
        ),
        gap: nil,
        edition: DialogueMention.Edition(
          ordinal: nil,
          interval: DayInterval(day: happened),
          place: nil,
          timex: nil
        ),
        status: .held,
        openPoints: [],
        events: [],
        rule: Self.rule
      )
    )
  }
}
