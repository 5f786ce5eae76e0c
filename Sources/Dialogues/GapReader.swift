import Annotations
import Chronology
import TextModel

/// How long a format did not meet: "for the first time in six years", "a three-year hiatus", "dormant for eleven years".
struct GapReader {
  let text: AnnotatedText
  let tables: DialogueTables
  let today: CalendarDate?

  func gap(_ time: Timex, _ tokens: Range<Int>) -> DialogueMention.Length? {
    guard let period = Period(time.value), period.approximateDays >= 28, !tokens.isEmpty else {
      return nil
    }
    let length = DialogueMention.Length(value: period, range: time.range)
    let start = tokens.lowerBound
    let sentence = text.sentences[text.tokens[start].sentence].tokens
    let near = max(sentence.lowerBound, start - 5)..<start
    let after = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 3)
    let before = max(sentence.lowerBound, start - 14)..<start
    let lead = near.suffix(4)
    if isGapNoun(in: after)
      || (lead.contains { text.tokens[$0].lower == "of" } && isGapNoun(in: near))
    {
      return length
    }
    let isFor = lead.contains { ["for", "in"].contains(text.tokens[$0].lower) }
    if isFor, before.contains(where: { isFirst($0) || isIdle($0) || isNegated($0) }) {
      return length
    }
    let isAfter = lead.contains { text.tokens[$0].lower == "after" }
    let follows = after.first.map { text.tokens[$0].lower }
    let isTimeAfter = follows == "after" && isMeetingAgain(after.lowerBound, sentence)
    let resumes = before.contains {
      tables.standings[text.tokens[$0].lemma.lowercased()]?.ahead == .resumptionAgreed
    }
    return isTimeAfter || (isAfter && resumes && follows != "of") ? length : nil
  }

  /// "the first since 2033": the years between.
  func since(_ time: Timex, _ first: Int, _ sentence: Int) -> DialogueMention.Length? {
    guard let today, let interval = time.interval, interval.length > 360,
      interval.from.year < today.year, first > 0, text.tokens[first - 1].lower == "since"
    else { return nil }
    let start = max(text.sentences[sentence].tokens.lowerBound, first - 6)
    guard (start..<first).contains(where: { isFirst($0) }) else { return nil }
    let years = today.year - interval.from.year
    return DialogueMention.Length(value: Period(years: years), range: time.range)
  }

  /// Whether a verb tells that something takes place again: "for the first time in", "for the first time since".
  func isAgain(_ verb: Int, _ sentence: Int) -> Bool {
    let end = min(verb + 14, text.sentences[sentence].tokens.upperBound)
    guard verb + 1 < end else { return false }
    return (verb + 1..<end).contains {
      text.tokens[$0].lower == "time" && $0 > 0 && text.tokens[$0 - 1].lower == "first"
    }
  }

  /// A length before or behind a noun for a gap, wherever it stands: "four months of silence".
  func told(_ time: Timex, _ tokens: Range<Int>) -> DialogueMention.Length? {
    guard let period = Period(time.value), period.approximateDays >= 28, !tokens.isEmpty,
      let sentence = tokens.first.map({ text.sentences[text.tokens[$0].sentence].tokens })
    else { return nil }
    let after = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 3)
    guard isGapNoun(in: after) else { return nil }
    return DialogueMention.Length(value: period, range: time.range)
  }

  private func isGapNoun(in run: Range<Int>) -> Bool {
    run.contains { tables.has(.gap, text.tokens[$0].lemma.lowercased()) }
  }

  private func isFirst(_ token: Int) -> Bool {
    ["first", "1st"].contains(text.tokens[token].lower)
  }

  /// "dormant for", "frozen for", "stalled for".
  private func isIdle(_ token: Int) -> Bool {
    let word = text.tokens[token]
    guard let standing = tables.standings[word.lower] ?? tables.standings[word.lemma.lowercased()]
    else { return false }
    return [.suspended, .lapsed].contains(standing.past) && word.tag != .vbd
  }

  /// "has not met for", "without a meeting for".
  private func isNegated(_ token: Int) -> Bool {
    guard ["not", "n't", "never", "without", "no"].contains(text.tokens[token].lower) else {
      return false
    }
    let head = text.tokens[text.tokens[token].head].lemma.lowercased()
    return tables.has(.meets, head) || tables.has(.edition, head)
  }

  /// "five years after it last met", "two years after the fifth".
  private func isMeetingAgain(_ after: Int, _ sentence: Range<Int>) -> Bool {
    (after..<min(after + 8, sentence.upperBound)).contains {
      text.tokens[$0].lower == "last" || Ordinals.value(text.tokens[$0].lower) ?? 0 > 1
    }
  }
}
