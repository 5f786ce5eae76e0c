import Annotations
import Chronology
import TextModel

/// When: the time expression that dates an event, found in its clause, in what describes its noun, or in the clause that it
/// shares its time with.
///
/// An event without such an expression stays undated: neither the day of publication nor a dateline is its date.
struct EventDates {
  let grammar: Grammar
  let cues: DateCues
  let times: [Timex]
  /// Expressions that can date an event, by sentence.
  private let dated: [Int: [Mark]]
  /// Lengths in days before a noun ('two-day talks'), by that noun.
  private let lengths: [Int: Int]

  var text: AnnotatedText { grammar.text }

  /// A time expression and the token through which it hangs in the tree.
  struct Mark {
    let index: Int
    let tokens: Range<Int>
    let top: Int
  }

  init(grammar: Grammar, cues: DateCues, times: [Timex]) {
    self.grammar = grammar
    self.cues = cues
    self.times = times
    let text = grammar.text
    var dated: [Int: [Mark]] = [:]
    var lengths: [Int: Int] = [:]
    for (index, time) in times.enumerated() where time.role != .dateline {
      let run = text.tokens(in: time.range)
      guard
        let top = run.first(where: { !run.contains(text.tokens[$0].head) || text.tokens[$0].isRoot }
        )
      else { continue }
      switch time.kind {
      case .date, .time:
        dated[text.tokens[top].sentence, default: []]
          .append(Mark(index: index, tokens: run, top: top))
      case .duration:
        if let days = Self.days(time.value), text.tokens[top].head >= run.upperBound {
          lengths[text.tokens[top].head] = days
        }
      case .set: continue
      }
    }
    self.dated = dated
    self.lengths = lengths
  }

  /// The date of an event; unknown when no expression is its own.
  /// - Parameters:
  ///   - type: what the saying of something is, the time of what is spoken of does not date.
  ///   - isOff: whether it was called off or put off: dated by the day that had been set, not by the day of that.
  ///   - isBackground: whether it was before what the sentence reports, whose time is then not its own.
  func date(of match: FrameMatch, type: EventType, isOff: Bool, isBackground: Bool = false)
    -> EventDate
  {
    guard let marks = dated[text.tokens[match.head].sentence] else { return .unknown }
    if isOff {
      let set = marks.filter {
        (times[$0.index].whole ?? times[$0.index].interval)?.isExact ?? true
      }
      return described(match, set, depth: 3).map { date($0, match) } ?? .unknown
    }
    let isSaid =
      Self.speech.contains(type) && !cues.takesPlace.contains(text.tokens[match.head].lemma)
    guard
      let mark = best(marks, clause(of: match), isSaid: isSaid)
        ?? (isSaid ? nil : described(match, marks, depth: 1))
        ?? (isBackground ? nil : shared(match, marks, isSaid: isSaid))
    else { return .unknown }
    return date(mark, match)
  }

  private static let speech: Set<EventType> = [.support, .accuse, .request, .reject, .threaten]

  private func date(_ mark: Mark, _ match: FrameMatch) -> EventDate {
    let time = times[mark.index]
    guard var interval = time.whole ?? time.interval else {
      // Its story may date it: "on Wednesday" of an undated report.
      return EventDate(interval: nil, basis: .none, timex: time.anchoring == nil ? nil : mark.index)
    }
    if interval.length == 1, let days = length(match),
      let whole = DayInterval(from: interval.from, to: interval.from.adding(days: days - 1))
    {
      interval = whole
    }
    let basis: EventDate.Basis = time.basis == .story ? .story : .text
    return EventDate(interval: interval, basis: basis, timex: mark.index)
  }

  // MARK: In its own clause

  /// The nearest expression that hangs in a clause; of two, one that lies within the other's days is the more exact.
  /// - Parameter isSaid: whether the time of what the verb speaks of is to be left out.
  func best(_ marks: [Mark], _ clause: [Int], isSaid: Bool) -> Mark? {
    var found: [(mark: Mark, distance: Int)] = []
    for mark in marks {
      if let distance = distance(mark, clause), !(isSaid && isOfObject(mark, clause)) {
        found.append((mark, distance))
      }
    }
    guard let nearest = found.min(by: { $0.distance < $1.distance })?.mark else { return nil }
    guard let days = times[nearest.index].interval, days.length > 1 else { return nearest }
    let exact = found.first { other in
      guard let inner = times[other.mark.index].interval else { return false }
      return inner.length < days.length && days.from <= inner.from && inner.to <= days.to
    }
    return exact?.mark ?? nearest
  }

  /// The words that an event's clause hangs on: its trigger, a light verb above it, verbs that it completes.
  private func clause(of match: FrameMatch) -> [Int] {
    var clause = match.words
    var current = match.head
    for _ in 0..<4 {
      let word = text.tokens[current]
      guard word.head != current else { break }
      let above = text.tokens[word.head]
      let passes: Bool
      switch word.dep {
      case .xcomp: passes = above.isVerb
      case .dobj, .nsubjpass, .nsubj, .attr: passes = above.isVerb && !word.isVerb
      case .acomp: passes = true
      default: passes = false
      }
      guard passes else { break }
      current = word.head
      clause.append(current)
    }
    return clause
  }

  /// How far a time expression's head stands from the clause; nil when it belongs to another.
  private func distance(_ mark: Mark, _ clause: [Int]) -> Int? {
    var current = mark.top
    // 'opened the forum, renamed last year, in the capital Friday': a bare day may have been hung too low.
    let isBareDay = mark.tokens.count == 1 && text.tokens[mark.top].dep == .npadvmod
    for step in 0..<8 {
      if let place = clause.firstIndex(of: current) { return step + 4 * place }
      let word = text.tokens[current]
      guard word.head != current else { return nil }
      // Another clause or another event's noun stands between.
      let isReduced =
        word.tag == .vbn && (word.dep == .acl || word.dep == .advcl) || isBareRow(current)
      if word.isVerb || word.dep == .relcl || word.dep == .advcl {
        guard isBareDay, step > 1, isReduced else { return nil }
      }
      // "for the first time since 2021" tells when it was not.
      if word.dep == .prep, isBound(current, mark) { return nil }
      current = word.head
    }
    return nil
  }

  /// 'opened the forum, renamed last year, …': a participle that was taken for a second verb of the same subject.
  private func isBareRow(_ verb: Int) -> Bool {
    let word = text.tokens[verb]
    let start = text.subtree(of: verb).lowerBound
    guard word.dep == .conj, word.tag == .vbd || word.tag == .vbn, start == verb, start > 0 else {
      return false
    }
    return text.tokens[start - 1].lower == "," && word.head < verb
      && !text.children(of: word.head).contains { text.tokens[$0].dep == .cc }
  }

  /// 'from' opens the event's own days where a range follows.
  private func isBound(_ preposition: Int, _ mark: Mark) -> Bool {
    let word = text.tokens[preposition].lower
    return cues.bounds.contains(word) && !(word == "from" && times[mark.index].whole != nil)
  }

  private func isPossessive(_ mark: Mark) -> Bool {
    mark.tokens.upperBound < text.tokens.count && text.tokens[mark.tokens.upperBound].tag == .pos
  }

  /// "criticised Monday's launch", "welcomed the visit last month": the time of what is spoken of, not of the speaking.
  private func isOfObject(_ mark: Mark, _ clause: [Int]) -> Bool {
    if isPossessive(mark) { return true }
    // A bare day may have been hung too low: "condemned the raid on Monday".
    guard let days = times[mark.index].interval, days.length > 1 else { return false }
    var current = mark.top
    for _ in 0..<6 {
      let next = text.tokens[current].head
      if next == current || clause.contains(next) { break }
      current = next
      if text.tokens[current].isNominal { return true }
    }
    // A longer time behind a thing belongs to the thing: "welcomed the return of the envoy last week".
    return clause.contains { verb in
      text.tokens[verb].isVerb
        && grammar.objects(of: verb).contains {
          $0 < mark.top && text.tokens[$0].pos == .noun && grammar.child($0, .prep, .acl) != nil
        }
    }
  }

  // MARK: Lengths

  /// Days that an event lasts, where its own noun says so and its first day is given: "two-day talks to begin on Tuesday".
  private func length(_ match: FrameMatch) -> Int? {
    var nouns = match.words + match.objects + grammar.subjects(of: match.head)
    let above = text.tokens[match.head]
    if above.dep == .relcl || above.dep == .acl { nouns.append(above.head) }
    guard let days = nouns.lazy.compactMap({ lengths[$0] }).first, days > 1, days < 60 else {
      return nil
    }
    let verbs = match.words + clause(of: match)
    let follow = verbs.flatMap { text.children(of: $0).map { $0 } }
    return (verbs + follow).contains {
      text.tokens[$0].isVerb && cues.opens.contains(text.tokens[$0].lemma)
    } ? days : nil
  }

  /// The days of `P2D`.
  private static func days(_ value: String) -> Int? {
    guard value.first == "P", value.last == "D" else { return nil }
    return Int(value.dropFirst().dropLast())
  }
}

extension DayInterval {
  /// Whether it names days, not a week or a year around them.
  fileprivate var isExact: Bool { length < 7 }
}
