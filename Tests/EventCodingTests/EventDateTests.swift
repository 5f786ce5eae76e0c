import Annotations
import Chronology
import Foundation
import TestSupport
import TextModel
import Testing

@testable import EventCoding

@Suite("Dates of events")
struct EventDateTests {
  private let coder: EventCoder

  init() throws { coder = try EventCoder() }

  /// Words of a text that are a time, and the days that they mean.
  private struct Told {
    let words: String
    var from: String?
    var to: String?
    /// The whole range, where the words are one end of it.
    var whole: (String, String)?
    var kind = Timex.Kind.date
    var value = ""
    var role: Timex.Role?
  }

  private func days(_ from: String?, _ to: String?) -> DayInterval? {
    guard let from, let to, let first = CalendarDate(from), let last = CalendarDate(to) else {
      return nil
    }
    return DayInterval(from: first, to: last)
  }

  /// The days of the events of a text, by type, as `from/to`; `-` for none. The day of publication is 30 May 2024.
  private func dates(_ source: String, _ told: Told...) -> [EventType: String] {
    let text = AnnotatedText.written(source)
    let times = told.compactMap { time -> Timex? in
      let whole = text.text[text.text.range]
      guard let place = whole.range(of: time.words) else { return nil }
      let start = whole[..<place.lowerBound].utf8.count
      return Timex(
        range: TextRange(start, start + time.words.utf8.count),
        kind: time.kind,
        value: time.value,
        interval: days(time.from, time.to ?? time.from),
        whole: time.whole.flatMap { days($0.0, $0.1) },
        basis: .published,
        rule: RuleID("test"),
        role: time.role
      )
    }
    let input = EventCodingInput(
      text: text,
      context: ArticleContext(
        published: PublicationDate(value: "2024-05-30", precision: .day, basis: .input)
      ),
      times: times,
      actors: ActorIndex([]),
      offices: [],
      quotations: []
    )
    return Dictionary(
      coder.events(input).map { event in
        (event.type, event.date.interval.map { "\($0.from)/\($0.to)" } ?? "-")
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test("one end of a range dates an event by the whole range")
  func range() {
    let found = dates(
      """
      [GPE Norway/NNP/nsubj>3 ] will/MD/aux>3 meet/VB/ROOT [GPE Sweden/NNP/dobj>3 ] on/IN/prep>3 June/NNP/pobj>5 2/CD/nummod>6
      """,
      Told(words: "June 2", from: "2024-06-02", whole: ("2024-06-02", "2024-06-04"))
    )
    #expect(found[.consult] == "2024-06-02/2024-06-04")
  }

  @Test("the day of a dateline dates no event")
  func dateline() {
    let found = dates(
      """
      OSLO/NNP/nsubj>4 May/NNP/npadvmod>4 29/CD/nummod>2 met|meet/VBD/ROOT [GPE Sweden/NNP/dobj>4 ]
      """,
      Told(words: "May 29", from: "2024-05-29", role: .dateline)
    )
    #expect(found[.consult] == "-")
  }

  @Test("a second verb shares the day of the first, unless it speaks of what is to come")
  func coordinated() {
    let past = dates(
      """
      [GPE Norway/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Sweden/NNP/dobj>2 ] on/IN/prep>2 Friday/NNP/pobj>4 and/CC/cc>2 accused|accuse/VBD/conj>2 it/PRP/dobj>7
      """,
      Told(words: "Friday", from: "2024-05-24")
    )
    #expect(past[.consult] == "2024-05-24/2024-05-24")
    #expect(past[.accuse] == "2024-05-24/2024-05-24")
    let future = dates(
      """
      [GPE Norway/NNP/nsubj>2 ] accused|accuse/VBD/ROOT [GPE Sweden/NNP/dobj>2 ] on/IN/prep>2 Friday/NNP/pobj>4 and/CC/cc>2 will/MD/aux>8 meet/VB/conj>2 [GPE Finland/NNP/dobj>8 ]
      """,
      Told(words: "Friday", from: "2024-05-24")
    )
    #expect(future[.accuse] == "2024-05-24/2024-05-24")
    #expect(future[.consult] == "-")
  }

  @Test("a participle shares the day of its clause")
  func participle() {
    let found = dates(
      """
      [GPE Norway/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Sweden/NNP/dobj>2 ] on/IN/prep>2 Friday/NNP/pobj>4 accusing|accuse/VBG/advcl>2 it/PRP/dobj>6
      """,
      Told(words: "Friday", from: "2024-05-24")
    )
    #expect(found[.accuse] == "2024-05-24/2024-05-24")
  }

  @Test("a clause about a meeting's noun dates the meeting")
  func described() {
    let found = dates(
      """
      Talks|talk/NNS/nsubj>9 between/IN/prep>1 [GPE Norway/NNP/pobj>2 ] and/CC/cc>3 [GPE Sweden/NNP/conj>3 ] held|hold/VBN/acl>1 on/IN/prep>6 Friday/NNP/pobj>7 failed|fail/VBD/ROOT
      """,
      Told(words: "Friday", from: "2024-05-24")
    )
    #expect(found[.consult] == "2024-05-24/2024-05-24")
  }

  @Test(
    "a meeting called off is dated by the day that had been set, not by that of the calling-off"
  )
  func calledOff() {
    let found = dates(
      """
      The/DT/det>2 summit/NN/nsubjpass>14 of/IN/prep>2 [GPE Norway/NNP/pobj>3 ] and/CC/cc>4 [GPE Sweden/NNP/conj>4 ] due/JJ/amod>2 to/TO/aux>9 open/VB/xcomp>7 on/IN/prep>9 Monday/NNP/pobj>10 has|have/VBZ/aux>14 been|be/VBN/auxpass>14 cancelled|cancel/VBN/ROOT on/IN/prep>14 Tuesday/NNP/pobj>15
      """,
      Told(words: "Monday", from: "2024-06-03"),
      Told(words: "Tuesday", from: "2024-05-28")
    )
    #expect(found[.consult] == "2024-06-03/2024-06-03")
  }

  @Test("a clause without a subject behind a meeting's noun dates it, wherever the tree hangs it")
  func reduced() {
    let found = dates(
      """
      Talks|talk/NNS/nsubj>11 with/IN/prep>1 [GPE Sweden/NNP/pobj>2 ] _,/,/punct>11 to/TO/aux>7 be/VB/auxpass>7 held|hold/VBN/advcl>11 on/IN/prep>7 Monday/NNP/pobj>8 _,/,/punct>11 matter|matter/VBP/ROOT
      """,
      Told(words: "Monday", from: "2024-06-03")
    )
    #expect(found[.consult] == "2024-06-03/2024-06-03")
  }

  @Test("what is welcomed last week was not welcomed then")
  func spokenOf() {
    let found = dates(
      """
      [GPE Norway/NNP/nsubj>2 ] welcomed|welcome/VBD/ROOT the/DT/det>4 return/NN/dobj>2 of/IN/prep>4 Sweden/NNP/pobj>5 last/JJ/amod>8 week/NN/npadvmod>2
      """,
      Told(words: "last week", from: "2024-05-20", to: "2024-05-26")
    )
    #expect(found[.support] == "-")
  }

  @Test("a time up to which, or since when, is not the event's")
  func bounds() {
    let found = dates(
      """
      [GPE Norway/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Sweden/NNP/dobj>2 ] after/IN/prep>2 Friday/NNP/pobj>4
      """,
      Told(words: "Friday", from: "2024-05-24")
    )
    #expect(found[.consult] == "-")
  }

  @Test("of two times in a clause the one within the other's days is the event's")
  func exact() {
    let found = dates(
      """
      This/DT/det>2 week/NN/npadvmod>4 [GPE Norway/NNP/nsubj>4 ] met|meet/VBD/ROOT [GPE Sweden/NNP/dobj>4 ] in/IN/prep>4 [GPE Oslo/NNP/pobj>6 ] on/IN/prep>4 Monday/NNP/pobj>8
      """,
      Told(words: "This week", from: "2024-05-27", to: "2024-06-02"),
      Told(words: "Monday", from: "2024-05-27")
    )
    #expect(found[.consult] == "2024-05-27/2024-05-27")
  }

  @Test("a length beside the first day gives the last one")
  func length() {
    let found = dates(
      """
      [GPE Norway/NNP/nsubj>5 ] and/CC/cc>1 [GPE Sweden/NNP/conj>1 ] will/MD/aux>5 hold/VB/ROOT two/CD/nummod>7 day/NN/compound>8 talks|talk/NNS/dobj>5 on/IN/prep>5 Monday/NNP/pobj>9
      """,
      Told(words: "two day", kind: .duration, value: "P2D"),
      Told(words: "Monday", from: "2024-06-03")
    )
    #expect(found[.consult] == "2024-06-03/2024-06-04")
  }

  @Test("what was before the news does not share the day of the verb beside it")
  func background() {
    let row = { (auxiliary: String) in
      """
      [GPE Norway/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Sweden/NNP/dobj>2 ] on/IN/prep>2 Monday/NNP/pobj>4 and/CC/cc>2 \
      \(auxiliary) accused|accuse/VBN/conj>2 [GPE Chad/NNP/dobj>8 ]
      """
    }
    let monday = Told(words: "Monday", from: "2024-05-27")
    #expect(
      dates(row("had|have/VBD/aux>8"), monday) == [.consult: "2024-05-27/2024-05-27", .accuse: "-"]
    )
    #expect(dates(row("then/RB/advmod>8"), monday)[.accuse] == "2024-05-27/2024-05-27")
  }

  @Test("a session that was due to open on a day and was called off has that day")
  func due() {
    let found = dates(
      """
      A/DT/det>2 session/NN/nsubjpass>13 between/IN/prep>2 [GPE Norway/NNP/pobj>3 ] and/CC/cc>4 [GPE Chad/NNP/conj>4 ] \
      _,/,/punct>2 due/JJ/prep>2 to/TO/aux>10 open/VB/xcomp>8 on/IN/prep>10 Friday/NNP/pobj>11 called|call/VBN/ROOT \
      off/RP/prt>13
      """,
      Told(words: "Friday", from: "2024-05-31")
    )
    #expect(found[.consult] == "2024-05-31/2024-05-31")
  }
}
