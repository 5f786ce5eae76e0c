import Annotations
import Articles
import Chronology
import Reports
import TextModel

/// A report written by hand: sentences end with a line or with ". " before a capital; quotations are added by name.
func written(
  _ id: String,
  _ text: String,
  published: String? = nil,
  outlet: String? = nil,
  title: String? = nil,
  authors: [String] = [],
  quotations: [Quotation] = [],
  actors: [ActorEntry] = [],
  times: [Timex] = [],
  events: [Event] = []
) -> Report {
  let source = SourceText(text)
  var paragraphs: [TextRange] = []
  var sentences: [TextRange] = []
  var start = 0
  var sentence = 0
  let bytes = source.bytes + [10]
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "\n") {
      if index > start { paragraphs.append(TextRange(start, index)) }
      if index > sentence { sentences.append(TextRange(sentence, index)) }
      start = index + 1
      sentence = index + 1
    } else if byte == UInt8(ascii: "."), index + 2 < bytes.count,
      bytes[index + 1] == UInt8(ascii: " ")
    {
      sentences.append(TextRange(sentence, index + 1))
      sentence = index + 2
    }
  }
  let date = published.map {
    PublicationDate(value: $0, precision: $0.utf8.count > 10 ? .minute : .day, basis: .input)
  }
  return Report(
    article: Article(
      id: id,
      outlet: outlet,
      title: title,
      authors: authors,
      language: "en",
      published: date,
      text: source,
      paragraphs: paragraphs
    ),
    sentences: sentences,
    times: times,
    actors: actors,
    quotations: quotations,
    events: events
  )
}

/// Talks of countries in the first sentence, and the countries.
func talks(_ countries: String...) -> (actors: [ActorEntry], events: [Event]) {
  let actors = countries.enumerated().map { number, code in
    ActorEntry(
      id: ActorID(number),
      name: code,
      kind: .country,
      countries: [CountryCode(code)],
      sectors: [],
      mentions: [],
      rule: RuleID("test")
    )
  }
  let event = Event(
    id: EventID(0),
    sentence: 0,
    trigger: [],
    type: .consult,
    modes: [],
    contexts: [],
    actors: actors.map { EventParticipant(range: nil, actor: $0.id) },
    recipients: [],
    place: nil,
    date: .unknown,
    status: .occurred,
    cameo: nil,
    attribution: [],
    dialogue: nil,
    rule: RuleID("test")
  )
  return (actors, [event])
}

/// The bytes of the first place where words stand in a text.
func place(_ words: String, in text: String) -> TextRange {
  let needle = Array(words.utf8)
  let hay = Array(text.utf8)
  for start in 0...max(0, hay.count - needle.count)
  where Array(hay[start..<(start + needle.count)]) == needle {
    return TextRange(start, start + needle.count)
  }
  return TextRange(0, 0)
}

/// A quotation whose content and speaker stand in the text.
func quotation(
  _ words: String,
  by speaker: Int? = nil,
  kind: Quotation.Kind = .direct,
  in text: String
) -> Quotation {
  let range = place(words, in: text)
  return Quotation(
    id: QuotationID(0),
    kind: kind,
    range: range,
    content: [range],
    cue: [],
    cueLemma: nil,
    cueClass: nil,
    source: speaker.map { Quotation.Participant(ranges: [], actor: ActorID($0)) },
    addressee: nil,
    rule: RuleID("test")
  )
}

/// People of a report, by name.
func people(_ names: String...) -> [ActorEntry] {
  names.enumerated().map { index, name in
    ActorEntry(
      id: ActorID(index),
      name: name,
      kind: .person,
      countries: [],
      sectors: [],
      mentions: [ActorMention(range: TextRange(0, 1), form: .name)],
      rule: RuleID("test")
    )
  }
}
