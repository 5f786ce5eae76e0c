import Annotations
import Chronology
import EventCoding
import TextModel

/// When a format meets and met last, read from the times of a sentence that speaks of it. How long it did not: ``GapReader``.
struct SlotReader {
  let text: AnnotatedText
  let tables: DialogueTables
  let times: ClauseTimes
  let gaps: GapReader
  let today: CalendarDate?

  struct Slots {
    var cadence: DialogueMention.Cadence?
    /// A meeting that took place by the report's day.
    var lastHeld: DialogueMention.Dated?
    /// Whether the text calls it the last one.
    var isLast = false
    var gap: DialogueMention.Length?
    /// A meeting to come.
    var next: DialogueMention.Dated?
    /// Whether the text says that it has not met since.
    var isLapsed = false
    /// Whether the date is that of its end.
    var isEnd = false
    /// Whether it met again after a gap.
    var isBack = false
  }

  /// - Parameters:
  ///   - standing: what the clause says of the format; nil where it tells nothing, so that only a time on the phrase counts.
  ///   - clause: the status that a verb of a clause at the phrase tells.
  func slots(
    of phrase: FormatPhrase,
    standing: Standing?,
    clause: (Int) -> DialogueStatus?
  ) -> Slots {
    var slots = Slots()
    if let period = phrase.cadence {
      let range = text.range(of: phrase.core)
      slots.cadence = DialogueMention.Cadence(value: period, approximate: false, range: range)
    }
    let isTenseOnly = standing.map { !$0.isTold && $0.status == .ongoing } ?? false
    let held = standing.map { Self.isHeld($0.status) && !isTenseOnly }
    let sentence = text.tokens[phrase.top].sentence
    let further = standing?.word.flatMap { times.verb(of: $0) }
    let verb = text.tokens[phrase.top].head == phrase.top ? nil : times.verb(of: phrase.top)
    for index in times.indices(inSentence: sentence) {
      let time = times.times[index]
      let tokens = text.tokens(in: time.range)
      guard let first = tokens.first else { continue }
      let isOnPhrase = isOn(phrase, first)
      let own = times.verb(of: first)
      let isOnClause = own.map { isClause($0, of: phrase) } ?? false
      let isOnVerb = own != nil && (own == verb || own == further) && !isReporting(own)
      switch time.kind {
      case .set:
        guard isOnPhrase || isMeeting(first, own, phrase, verb) else { continue }
        slots.cadence = slots.cadence ?? cadence(time)
      case .duration:
        slots.gap = slots.gap ?? gaps.gap(time, tokens)
        if slots.cadence == nil { slots.cadence = rhythm(time, tokens) }
      case .date, .time:
        slots.gap = slots.gap ?? gaps.gap(time, tokens) ?? gaps.since(time, first, sentence)
        guard isOnPhrase || isOnVerb || isOnClause, let interval = time.interval else { continue }
        if standing?.status == .lapsed, preposition(above: first) == "since" {
          set(interval, index, &slots)
          slots.isLast = true
          continue
        }
        let isHeld =
          isOnClause
          ? own.flatMap(clause).map(Self.isHeld) ?? false : held
        take(interval, index, isOnPhrase: isOnPhrase, verb: own, phrase, held: isHeld, &slots)
      }
    }
    return slots
  }

  private static func isHeld(_ status: DialogueStatus) -> Bool {
    [.held, .ongoing, .resumed].contains(status)
  }

  private func take(
    _ interval: DayInterval,
    _ index: Int,
    isOnPhrase: Bool,
    verb: Int?,
    _ phrase: FormatPhrase,
    held: Bool?,
    _ slots: inout Slots
  ) {
    let range = times.times[index].range
    let first = text.tokens(in: range).lowerBound
    if let today, interval.from > today {
      if held != true || isOnPhrase, !isSince(first) {
        slots.next =
          slots.next ?? DialogueMention.Dated(interval: interval, range: range, timex: index)
      }
      return
    }
    guard !isSince(first), held ?? isOnPhrase else { return }
    let isExact = phrase.isPrevious || isLast(verb) || interval.length < 300
    guard isExact else { return }
    var days = interval
    if let known = slots.lastHeld?.interval {
      guard let joined = joined(known, interval, first) else {
        if known.to < interval.to { set(days, index, &slots) }
        return
      }
      days = joined
    }
    slots.isEnd = verb.map { tables.has(.ends, text.tokens[$0].lemma.lowercased()) } ?? false
    set(days, index, &slots)
    slots.isLast = phrase.isPrevious || isLast(verb)
  }

  private func set(_ days: DayInterval, _ index: Int, _ slots: inout Slots) {
    let range = times.times[index].range
    slots.lastHeld = DialogueMention.Dated(interval: days, range: range, timex: index)
  }

  /// "on Tuesday and Wednesday", "October 10-11": both days as one meeting.
  private func joined(_ known: DayInterval, _ next: DayInterval, _ first: Int) -> DayInterval? {
    guard first > 0,
      ["and", "-", "–", "to", "until", "through"].contains(text.tokens[first - 1].lower),
      next.length == 1, next.from > known.to, next.from.dayNumber - known.to.dayNumber <= 6
    else { return nil }
    return known.hull(next)
  }

  /// Lengths of time, with their sentences, in those that no phrase was found in.
  func loneLengths(besides taken: Set<Int>) -> [(index: Int, sentence: Int)] {
    times.times.indices.compactMap { index in
      guard times.times[index].kind == .duration,
        let first = text.tokens(in: times.times[index].range).first,
        !taken.contains(text.tokens[first].sentence)
      else { return nil }
      return (index, text.tokens[first].sentence)
    }
  }

  /// What a clause around a verb of meeting says of the format spoken of: "it last met in May 2015", "they meet every year".
  func slots(ofMeetingVerb verb: Int) -> Slots {
    var slots = Slots()
    let sentence = text.tokens[verb].sentence
    let isNegated = text.children(of: verb).contains {
      text.tokens[$0].dep == .neg || text.tokens[$0].lower == "never"
    }
    for index in times.indices(inSentence: sentence) {
      let time = times.times[index]
      let tokens = text.tokens(in: time.range)
      guard let first = tokens.first,
        times.verb(of: first) == verb || text.tokens[first].head == verb
      else { continue }
      switch time.kind {
      case .set: slots.cadence = slots.cadence ?? cadence(time)
      case .duration:
        guard slots.gap == nil, let gap = gaps.gap(time, tokens) else { continue }
        slots.gap = gap
        slots.isBack = !isNegated && !isAhead(verb)
      case .date, .time:
        if let gap = gaps.since(time, first, sentence) {
          slots.gap = slots.gap ?? gap
          slots.isBack = !isNegated
        }
        guard let interval = time.interval, today.map({ interval.from <= $0 }) ?? true else {
          continue
        }
        let isLapse = isNegated && isSince(first)
        let isMeeting = isLast(verb) || isCounted(verb) || gaps.isAgain(verb, sentence)
        guard isLapse || (isMeeting && !isNegated && !isSince(first) && !isAhead(verb)) else {
          continue
        }
        if let known = slots.lastHeld?.interval, known.to >= interval.to { continue }
        set(interval, index, &slots)
        slots.isLast = isLast(verb) || isLapse
        slots.isLapsed = slots.isLapsed || isLapse
      }
    }
    return slots
  }

  /// "The last one, two years ago in Lima, brought nine accords".
  func lastOne(at token: Int) -> Slots? {
    guard text.tokens[token].lower == "one",
      text.children(of: token).contains(where: { tables.has(.previous, text.tokens[$0].lower) })
    else { return nil }
    let run = text.subtree(of: token)
    for index in times.indices(inSentence: text.tokens[token].sentence) {
      guard let first = text.tokens(in: times.times[index].range).first, run.contains(first),
        let interval = times.times[index].interval, today.map({ interval.from <= $0 }) ?? true
      else { continue }
      var slots = Slots()
      set(interval, index, &slots)
      return slots
    }
    return nil
  }

  /// Whether the subject only counts: "the first took place in Lima", "the last one was held in May".
  private func isCounted(_ verb: Int) -> Bool {
    text.children(of: verb).contains { child in
      guard [.nsubj, .nsubjpass].contains(text.tokens[child].dep) else { return false }
      let word = text.tokens[child].lower
      return word == "one" || Ordinals.value(word) != nil
        || (word == "latest" || word == "last" || word == "previous")
    }
  }

  private func isAhead(_ verb: Int) -> Bool {
    text.tokens[verb].tag == .vb
      || text.children(of: verb).contains {
        let word = text.tokens[$0].lower
        return text.tokens[$0].dep == .aux
          && (tables.has(.future, word) || tables.has(.doubtful, word))
      }
  }

  /// "a two-year rhythm".
  func rhythm(_ time: Timex, _ tokens: Range<Int>) -> DialogueMention.Cadence? {
    guard let period = Period(time.value), tokens.upperBound < text.tokens.count,
      ["rhythm", "cycle", "interval", "cadence"].contains(
        text.tokens[tokens.upperBound].lemma.lowercased()
      )
    else { return nil }
    return DialogueMention.Cadence(value: period, approximate: false, range: time.range)
  }

  private func cadence(_ time: Timex) -> DialogueMention.Cadence? {
    var period = Period(time.value)
    if period == nil, time.value.hasPrefix("XXXX") {
      period = time.value.hasPrefix("XXXX-WXX") ? Period(weeks: 1) : Period(years: 1)
    }
    guard var period else { return nil }
    // "Several times a year" is no rhythm that anybody can reckon with.
    let words = text.tokens(in: time.range)
    if words.contains(where: { ["several", "few", "many"].contains(text.tokens[$0].lower) }) {
      return nil
    }
    let start = words.lowerBound
    let word = text.tokens[start].lower
    let freq =
      time.freq.flatMap { Int($0.prefix { $0.isNumber }) }
      ?? (word == "twice" ? 2 : Ordinals.cardinal(word))
    if let freq, freq > 1, 12 % freq == 0, period == Period(years: 1),
      text.string(of: text.tokens(in: time.range)).contains("a year") || time.freq != nil
    {
      period = Period(months: 12 / freq)
    }
    let before = start > 0 ? text.tokens[start - 1].lower : ""
    let approximate = time.mod == "APPROX" || ["around", "about", "roughly"].contains(before)
    return DialogueMention.Cadence(value: period, approximate: approximate, range: time.range)
  }

  /// Whether a rhythm is that of the format's meetings and not, say, of a quota that it sets.
  private func isMeeting(_ first: Int, _ own: Int?, _ phrase: FormatPhrase, _ verb: Int?) -> Bool {
    for above in text.ancestors(of: first).prefix(3)
    where tables.has(.rhythm, text.tokens[above].lemma.lowercased()) {
      return true
    }
    guard let own, own == verb || isClause(own, of: phrase) else { return false }
    let lemma = text.tokens[own].lemma.lowercased()
    let isSubject =
      [.nsubj, .nsubjpass].contains(text.tokens[phrase.top].dep)
      && text.tokens[phrase.top].head == own
    let isArgument = isSubject || isClause(own, of: phrase) || text.tokens[phrase.top].dep == .dobj
    guard
      isSubject
        || isArgument
          && (tables.has(.meets, lemma) || tables.has(.rhythm, lemma) || lemma == "be")
    else { return false }
    return isDirect(first, own)
  }

  /// Whether a time says how often a verb's act takes place, and not how often that of an object.
  private func isDirect(_ first: Int, _ verb: Int) -> Bool {
    var current = first
    for _ in 0..<4 {
      let head = text.tokens[current].head
      if head == verb { return true }
      guard head != current,
        [.advmod, .prep, .npadvmod].contains(text.tokens[head].dep)
          || [.det, .amod, .nummod, .npadvmod, .quantmod, .pobj, .predet].contains(
            text.tokens[current].dep
          )
      else { return false }
      current = head
    }
    return false
  }

  /// Whether a verb is a clause at the phrase's nouns: "the consultations, the last of which was held in May".
  private func isClause(_ verb: Int, of phrase: FormatPhrase) -> Bool {
    [.relcl, .acl].contains(text.tokens[verb].dep)
      && [phrase.top, phrase.head].contains(text.tokens[verb].head)
  }

  /// Whether a time hangs on the phrase, or follows it directly.
  private func isOn(_ phrase: FormatPhrase, _ first: Int) -> Bool {
    var current = first
    for _ in 0..<4 {
      if current == phrase.top || current == phrase.head { return true }
      let head = text.tokens[current].head
      guard head != current, !text.tokens[current].isVerb else { return false }
      current = head
    }
    return false
  }

  /// Whether a time stands under "since", "until", "before" or "by": "since its third meeting, in Lima in May 2018".
  private func isSince(_ first: Int) -> Bool { preposition(above: first) != nil }

  private func preposition(above first: Int) -> String? {
    let bounds: Set<String> = ["since", "until", "before", "by"]
    if first > 0, bounds.contains(text.tokens[first - 1].lower) {
      return text.tokens[first - 1].lower
    }
    let sentence = text.sentences[text.tokens[first].sentence].tokens.lowerBound
    var current = first
    for _ in 0..<6 {
      let head = text.tokens[current].head
      if head == current || text.tokens[head].isVerb { break }
      if bounds.contains(text.tokens[head].lower) { return text.tokens[head].lower }
      current = head
    }
    guard text.tokens[current].dep == .prep, let since = wordBefore(first, "since", in: sentence),
      first - since <= 7 || (since..<first).allSatisfy({ !text.tokens[$0].isVerb })
    else { return nil }
    return "since"
  }

  private func wordBefore(_ token: Int, _ word: String, in sentence: Int) -> Int? {
    (max(sentence, token - Self.reach)..<token).last { text.tokens[$0].lower == word }
  }

  /// Tokens of a phrase like "since its twenty-fourth meeting, in San Juan in early November".
  private static let reach = 14

  /// "was last held", "last met", "most recently convened".
  private func isLast(_ verb: Int?) -> Bool {
    guard let verb else { return false }
    return text.children(of: verb).contains { child in
      let word = text.tokens[child].lower
      return word == "last"
        && (child + 1 >= text.tokens.count || text.tokens[child + 1].pos != .noun)
        || word == "previously" || word == "lastly"
        || word == "recently" && child > 0 && text.tokens[child - 1].lower == "most"
        || word == "time" && child > 0 && text.tokens[child - 1].lower == "last"
    }
  }

  private func isReporting(_ verb: Int?) -> Bool {
    guard let verb else { return false }
    return ["say", "tell", "announce", "report", "add", "state", "declare", "confirm", "note"]
      .contains(text.tokens[verb].lemma.lowercased())
  }
}
