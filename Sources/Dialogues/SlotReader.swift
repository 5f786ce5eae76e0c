import Annotations
import Chronology
import EventCoding
import TextModel

/// When a format meets, met last, and how long it did not: read from the times of a sentence that speaks of it.
struct SlotReader {
  let input: EventCodingInput
  let tables: DialogueTables
  private var text: AnnotatedText { input.text }

  struct Slots {
    var cadence: DialogueMention.Cadence?
    var lastHeld: DialogueMention.Dated?
    var gap: DialogueMention.Length?
  }

  /// - Parameter held: whether the sentence tells of a meeting that took place.
  func slots(inSentence sentence: Int, phrase: FormatPhrase, held: Bool) -> Slots {
    var slots = Slots()
    if let period = phrase.cadence {
      slots.cadence = DialogueMention.Cadence(
        value: period,
        approximate: false,
        range: text.range(of: phrase.core)
      )
    }
    let range = text.sentences[sentence].range
    for (index, time) in input.times.enumerated() where range.contains(time.range) {
      let tokens = text.tokens(in: time.range)
      guard let first = tokens.first else { continue }
      switch time.kind {
      case .set: slots.cadence = slots.cadence ?? cadence(time)
      case .duration: slots.gap = slots.gap ?? gap(time, tokens)
      case .date, .time:
        if slots.gap == nil, let gap = gap(time, tokens) { slots.gap = gap }
        if isLastHeld(first, sentence: sentence) || (held && isOfMeeting(first, phrase)) {
          slots.lastHeld =
            slots.lastHeld
            ?? DialogueMention.Dated(interval: time.interval, range: time.range, timex: index)
        }
      }
    }
    return slots
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

  /// "six-year hiatus", "for the first time in six years", "the first summit in four years".
  private func gap(_ time: Timex, _ tokens: Range<Int>) -> DialogueMention.Length? {
    guard let period = Period(time.value), period.approximateDays >= 28 else { return nil }
    let after = tokens.upperBound..<min(text.tokens.count, tokens.upperBound + 3)
    if after.contains(where: { tables.gaps.contains(text.tokens[$0].lemma.lowercased()) }) {
      return DialogueMention.Length(value: period, range: time.range)
    }
    let start = tokens.lowerBound
    guard start > 0, ["in", "for"].contains(text.tokens[start - 1].lower) else { return nil }
    let before = max(0, start - 12)..<start
    let isFirst = before.contains { ["first", "1st"].contains(text.tokens[$0].lower) }
    return isFirst ? DialogueMention.Length(value: period, range: time.range) : nil
  }

  /// "last held in 2018", "have not taken place since 2018", "the last round was in May".
  private func isLastHeld(_ first: Int, sentence: Int) -> Bool {
    let start = text.sentences[sentence].tokens.lowerBound
    let before = max(start, first - 10)..<first
    guard first > start else { return false }
    let words = before.map { text.tokens[$0].lower }
    if text.tokens[first - 1].lower == "since" {
      return words.contains {
        ["not", "n't", "no", "never", "stalled", "suspended", "frozen", "lapsed", "last"].contains(
          $0
        )
      }
    }
    let isLast = words.contains("last") || (words.contains("recent") && words.contains("most"))
    return isLast && ["in", "on", "during"].contains(text.tokens[first - 1].lower)
  }

  /// Whether the time hangs on the phrase or on the verb that governs it.
  private func isOfMeeting(_ first: Int, _ phrase: FormatPhrase) -> Bool {
    let above = text.ancestors(of: first)
    if above.contains(phrase.head) { return true }
    let governor = text.tokens[phrase.head].head
    return above.prefix(3).contains(governor) && governor != phrase.head
  }
}
