import Chronology
import Annotations
import EventCoding
import TextModel

/// What speaks for a standing beside the words of the table: founding, coded events, tense.
extension StandingReader {
  /// Whether the phrase is what somebody sets up: "agreed to establish a joint council".
  func isFounded(_ phrase: FormatPhrase) -> Bool {
    let token = text.tokens[phrase.top]
    guard [.dobj, .nsubjpass].contains(token.dep), text.tokens[token.head].isVerb else {
      return false
    }
    let lemma = text.tokens[token.head].lemma.lowercased()
    return entry(token.head)?.past == .agreed && lemma != "agree" && lemma != "approve"
  }

  /// What an event says that is coded on the phrase's noun or on a word above it.
  func coded(_ phrase: FormatPhrase) -> Standing? {
    let words = [phrase.top] + text.ancestors(of: phrase.top).prefix(2)
    for event in events[text.tokens[phrase.top].sentence] ?? [] {
      guard
        event.trigger.contains(where: { trigger in
          words.contains { text.tokens[$0].range.overlaps(trigger) }
        }), let status = Self.status(of: event)
      else { continue }
      return Standing(status: status, rank: .news, isTold: false)
    }
    return nil
  }

  private static func status(of event: Event) -> DialogueStatus? {
    switch (event.type, event.status) {
    case (_, .cancelled): .cancelled
    case (_, .postponed): .postponed
    case (.consult, .occurred): .held
    case (.consult, .ongoing): .ongoing
    case (.consult, .planned): .scheduled
    case (.consult, .proposed), (.request, _): .proposed
    case (.sanction, .occurred): .suspended
    default: nil
    }
  }

  /// "The commission meets on Friday": the present tense with a day ahead tells of what is to come; so it does with
  /// one that nobody can date.
  func isFuturate(_ token: Int) -> Bool {
    let word = text.tokens[token]
    guard word.tag == .vbz || word.tag == .vbp, !["be", "have", "do"].contains(word.lemma) else {
      return false
    }
    return times.indices(inSentence: word.sentence).contains { index in
      let time = times.times[index]
      guard time.kind == .date || time.kind == .time,
        let first = text.tokens(in: time.range).first, times.verb(of: first) == token
      else { return false }
      guard let interval = time.interval else { return time.isUndatable }
      return today.map { interval.to > $0 } ?? false
    }
  }

  /// What the place of the phrase in its clause and the tense of that clause say.
  func tense(_ phrase: FormatPhrase) -> Standing? {
    let above = text.tokens[phrase.top].head
    if phrase.top != above, text.tokens[phrase.top].dep == .pobj {
      switch text.tokens[above].lower {
      case "after", "following", "since":
        return Standing(status: .held, rank: .news, isTold: false)
      case "before",
        "of" where text.tokens[text.tokens[above].head].lower == "ahead",
        "for" where text.tokens[text.tokens[above].head].lemma == "prepare":
        return Standing(status: .scheduled, rank: .news, isTold: false)
      default: break
      }
    }
    guard let verb = times.verb(of: phrase.top) else { return nil }
    let children = text.children(of: verb)
    if children.contains(where: {
      text.tokens[$0].dep == .aux && tables.has(.future, text.tokens[$0].lower)
    }) {
      return Standing(status: .scheduled, rank: .later, isTold: false)
    }
    let isMeeting = ![.commission, .council, .forum, .mechanism, .exchange].contains(
      phrase.noun.kind
    )
    let isPast =
      text.tokens[verb].tag == .vbd
      || children.contains { ["was", "were"].contains(text.tokens[$0].lower) }
    if isPast, isMeeting || phrase.isEdition {
      return Standing(status: .held, rank: .later, isTold: false)
    }
    return isPast ? nil : Standing(status: .ongoing, rank: .later, isTold: false)
  }
}
