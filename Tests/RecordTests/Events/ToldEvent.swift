import Annotations
import Articles
import Chronology
import Record
import Reports
import TextModel

/// What one report tells of one event, by hand. Parties are "CHL" for a country or "Rojas/CHL" for a person.
func told(
  _ report: String,
  _ parties: [String],
  on day: String? = nil,
  _ words: String = "The two held talks about copper prices and the northern railway",
  status: EventStatus = .occurred,
  type: EventType = .consult,
  modes: [EventMode] = [],
  place: String? = nil,
  story: String = "s1",
  reported: String? = "2034-09-21",
  sentence: Int = 0,
  number: Int = 0
) throws -> EventMention {
  let text = SourceText(Array(repeating: words, count: sentence + 1).joined(separator: " "))
  let length = words.utf8.count
  let sentences = (0...sentence).map {
    TextRange($0 * (length + 1), $0 * (length + 1) + length)
  }
  let actors = parties.enumerated().map { number, party in
    let parts = party.split(separator: "/").map(String.init)
    return ActorEntry(
      id: ActorID(number),
      name: parts[0],
      kind: parts.count > 1 ? .person : .country,
      countries: [CountryCode(parts.count > 1 ? parts[1] : parts[0])],
      sectors: [],
      mentions: [ActorMention(range: TextRange(0, 3), form: .name)],
      rule: RuleID("test")
    )
  }
  let event = Event(
    id: EventID(number),
    sentence: sentence,
    trigger: [TextRange(0, 3)],
    type: type,
    modes: modes,
    contexts: [],
    actors: actors.map { EventParticipant(range: nil, actor: $0.id) },
    recipients: [],
    place: place.map { EventPlace(range: TextRange(0, 3), name: $0, country: CountryCode($0)) },
    date: EventDate(interval: day.flatMap(days), basis: .text, timex: nil),
    status: status,
    cameo: nil,
    attribution: [],
    dialogue: nil,
    rule: RuleID("test")
  )
  let written = Report(
    article: Article(id: report, title: nil, published: nil, text: text, paragraphs: [text.range]),
    sentences: sentences,
    actors: actors,
    events: [event]
  )
  let context = StoryContext(story: story, reported: reported.flatMap { CalendarDate($0) })
  return ReportMentions(written, context: context, words: try DialogueWords()).events[0]
}

/// The reports of each entry that mentions make.
func entries(_ mentions: [EventMention]) -> [EventEntry] {
  Merging.entries(of: mentions, origins: OriginTable(groups: [:], unknown: []))
}

extension EventEntry {
  var reports: [String] { mentions.map(\.report) }
}
