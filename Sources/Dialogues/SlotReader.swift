import Annotations
import Chronology
import EventCoding
import TextModel

/// When a format meets, met last, and how long it did not: read from the times of a sentence that speaks of it.
struct SlotReader {
  let input: EventCodingInput
  let tables: DialogueTables
  private var text: AnnotatedText { input.text }
  private var today: CalendarDate? { input.context.published?.day }

  struct Slots {
    var cadence: DialogueMention.Cadence?
    /// A meeting that took place by the report's day.
    var lastHeld: DialogueMention.Dated?
    /// Whether the text calls it the last one.
    var isLast = false
    var gap: DialogueMention.Length?
    /// Whether a time on the phrase or its verb lies after the report's day.
    var isAhead = false
  }

  /// - Parameter held: whether the sentence tells of a meeting that took place; nil where it tells nothing of the kind, so that
  ///   only a time on the phrase itself counts.
  func slots(inSentence sentence: Int, phrase: FormatPhrase, held: Bool?) -> Slots {
    var slots = Slots()
    if let period = phrase.cadence {
      let range = text.range(of: phrase.core)
      slots.cadence = DialogueMention.Cadence(value: period, approximate: false, range: range)
    }
    let range = text.sentences[sentence].range
    for (index, time) in input.times.enumerated() where range.contains(time.range) {
      let tokens = text.tokens(in: time.range)
      guard let first = tokens.first else { continue }
      switch time.kind {
      case .set: slots.cadence = slots.cadence ?? cadence(time)
      case .duration: slots.gap = slots.gap ?? gap(time, tokens)
      case .date, .time:
        slots.gap = slots.gap ?? gap(time, tokens) ?? gapSince(time, first, sentence)
        read(time, index: index, first, phrase: phrase, sentence, held: held, &slots)
      }
    }
    return slots
  }

  private func read(
    _ time: Timex,
    index: Int,
    _ first: Int,
    phrase: FormatPhrase,
    _ sentence: Int,
    held: Bool?,
    _ slots: inout Slots
  ) {
    let isLast = isLastHeld(first, sentence: sentence)
    let isOfMeeting = isOfMeeting(first, phrase)
    guard isLast || isOfMeeting, let interval = time.interval else { return }
    if let today, interval.from > today {
      slots.isAhead = slots.isAhead || isOfMeeting
      return
    }
    let isYear = interval.length > 360
    let counts = held ?? text.ancestors(of: first).contains(phrase.head)
    guard isLast || (counts && !isYear) else { return }
    if let known = slots.lastHeld?.interval, known.to >= interval.to { return }
    slots.lastHeld = DialogueMention.Dated(interval: interval, range: time.range, timex: index)
    slots.isLast = isLast
  }

  private func cadence(_ time: Timex) -> DialogueMention.Cadence? {
    guard var period = Period(time.value) else { return nil }
    if let freq = time.freq.flatMap({ Int($0.prefix { $0.isNumber }) }), freq > 1, period.years == 1
    {
      period = Period(months: 12 / freq)
    }
    let start = text.tokens(in: time.range).lowerBound
    let before = start > 0 ? text.tokens[start - 1].lower : ""
    let approximate = time.mod == "APPROX" || ["around", "about", "roughly"].contains(before)
    return DialogueMention.Cadence(value: period, approximate: approximate, range: time.range)
  }

  /// "six-year hiatus", "a break of twelve years", "the first summit in four years", "after nearly five years".
  private func gap(_ time: Timex, _ tokens: Range<Int>) -> DialogueMention.Length? {
    guard let period = Period(time.value), period.approximateDays >= 28 else { return nil }
    let length = DialogueMention.Length(value: period, range: time.range)
    let after = tokens.upperBound..<min(text.tokens.count, tokens.upperBound + 3)
    let start = tokens.lowerBound
    let near = max(0, start - 5)..<start
    if (Array(near) + Array(after)).contains(where: {
      tables.gaps.contains(text.tokens[$0].lemma.lowercased())
    }) {
      return length
    }
    let before = max(0, start - 14)..<start
    guard
      near.contains(where: { ["in", "for", "after"].contains(text.tokens[$0].lower) })
    else { return nil }
    let isFirst = before.contains { ["first", "1st"].contains(text.tokens[$0].lower) }
    let resumes =
      near.contains { text.tokens[$0].lower == "after" }
      && before.contains {
        tables.standings[text.tokens[$0].lemma.lowercased()]?.ahead == .resumptionAgreed
      }
    return isFirst || resumes ? length : nil
  }

  /// "the first since 2033": the years between.
  private func gapSince(_ time: Timex, _ first: Int, _ sentence: Int) -> DialogueMention.Length? {
    guard let today, let interval = time.interval, interval.length > 360,
      interval.from.year < today.year, first > 0, text.tokens[first - 1].lower == "since"
    else { return nil }
    let start = max(text.sentences[sentence].tokens.lowerBound, first - 6)
    guard (start..<first).contains(where: { text.tokens[$0].lower == "first" }) else { return nil }
    let years = today.year - interval.from.year
    return DialogueMention.Length(value: Period(years: years), range: time.range)
  }

  /// "last held in 2018", "have not taken place since 2018", "the last round was in May".
  private func isLastHeld(_ first: Int, sentence: Int) -> Bool {
    let start = text.sentences[sentence].tokens.lowerBound
    guard first > start else { return false }
    let words = (max(start, first - 18)..<first).map { text.tokens[$0].lower }
    if text.tokens[first - 1].lower == "since" {
      let never: Set<String> = [
        "not", "n't", "no", "never", "stalled", "lapsed", "last", "dormant",
      ]
      return words.contains { never.contains($0) }
    }
    return words.contains("last")
      || (words.contains("recent") && words.contains("most"))
  }

  /// Whether the time hangs on the phrase or on the verb that governs it.
  private func isOfMeeting(_ first: Int, _ phrase: FormatPhrase) -> Bool {
    let above = text.ancestors(of: first)
    if above.contains(phrase.head) { return true }
    var verb = phrase.head
    for ancestor in text.ancestors(of: phrase.head).prefix(4) {
      verb = ancestor
      if text.tokens[ancestor].isVerb { break }
    }
    return verb != phrase.head && above.prefix(3).contains(verb)
  }
}
