import Annotations
import Chronology
import TextModel

/// Finds the day of an event that an expression counts from: 'two days after the summit', 'the eve of the vote'.
///
/// The day is one that the text itself ties to the event: in the event's own phrase ('the summit, which opens on Tuesday'), in
/// the next sentence ('The gathering opens on July 8'), or where a verb tells the same event ('it
/// was called off on Thursday' dates 'the cancellation'). An event without such a day stays undated.
struct EventAnchors {
  let text: AnnotatedText
  let tense: TenseReader
  let mentions: [Discourse.Mention]

  /// The day told right behind an expression: 'on the eve of the vote, October 29, they met'.
  func apposed(to expression: Range<Int>) -> Resolution? {
    let next = expression.upperBound
    guard next < text.tokens.count, text.tokens[next].lower == "," else { return nil }
    return mentions.first {
      $0.tokens.lowerBound == next + 1 && $0.resolution.granule == .unit(.day)
    }?
    .resolution
  }

  /// - Parameters:
  ///   - phrase: the event's noun phrase.
  ///   - expression: the tokens of the whole expression.
  /// - Returns: what dates the event.
  func anchor(of phrase: Range<Int>, expression: Range<Int>) -> Resolution? {
    let head = tense.head(of: phrase)
    let sentence = text.tokens[expression.lowerBound].sentence
    let days = mentions.filter { $0.resolution.granule == .unit(.day) }
    // In the phrase or what describes it.
    let own = days.first {
      $0.tokens.lowerBound >= phrase.lowerBound && $0.sentence == sentence
        && text.isWithin($0.tokens.lowerBound, subtreeOf: head)
    }
    if let own { return own.resolution }
    if let described = days.first(where: {
      $0.sentence == sentence && $0.tokens.lowerBound >= phrase.upperBound
        && isDescribed(phrase, upTo: $0.tokens.lowerBound)
    }) {
      return described.resolution
    }
    // Another mention of the same event that has a day.
    return days.last {
      abs($0.sentence - sentence) <= 3 && !expression.overlaps($0.tokens)
        && isTied($0.tokens, to: head)
    }?
    .resolution
  }

  /// Whether what lies between an event and a day says that it is the event's: ', which opens on', ', set for'.
  private func isDescribed(_ phrase: Range<Int>, upTo day: Int) -> Bool {
    let next = phrase.upperBound
    guard next + 1 < day, day - next <= 8, text.tokens[next].lower == "," else { return false }
    let word = text.tokens[next + 1]
    return word.tag == .wdt || word.lower == "due" || word.lower == "to"
      || word.tag == .vbn
        && (tense.cues.takePlace.contains(word.lemma) || tense.cues.plan.contains(word.lemma)
          || tense.cues.schedule.contains(word.lemma) || word.lower == "set")
      || word.tag == .vbg && tense.cues.takePlace.contains(word.lemma)
  }

  /// 'the meeting', 'the withdrawal': a bare definite takes up what was told just before.
  func isAnaphoric(_ phrase: Range<Int>, head: Int) -> Bool {
    guard let first = phrase.first, ["the", "that", "this"].contains(text.tokens[first].lower)
    else {
      return false
    }
    return text.tokens[head].pos == .noun
      && !text.children(of: head).contains { child in
        [.acl, .relcl, .prep, .poss].contains(text.tokens[child].dep)
      }
  }

  /// Whether the day belongs to a verb whose subject or object is the event, or another word for it.
  private func isTied(_ day: Range<Int>, to head: Int) -> Bool {
    guard let verb = tense.governor(of: day) else { return false }
    let lemma = text.tokens[head].lemma
    if let told = tense.cues.verbs[lemma], told.contains(tense.phrasalLemma(of: verb)) {
      return true
    }
    let isEvent = tense.cues.event.contains(lemma)
    return text.children(of: verb).contains { child in
      let token = text.tokens[child]
      guard [.nsubj, .nsubjpass, .dobj].contains(token.dep), child != head else { return false }
      if token.lemma == lemma { return true }
      return isEvent && tense.cues.event.contains(token.lemma)
        && tense.cues.takePlace.contains(text.tokens[verb].lemma)
    }
  }
}
