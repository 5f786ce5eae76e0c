import Annotations
import Articles
import Chronology
import Reports
import TextModel

/// Makes mentions of the events of one report.
struct EventMentionMaker {
  private let report: Report
  private let context: StoryContext
  private let evidence: EvidenceMaker
  private let parties: EventParties

  init(report: Report, context: StoryContext) {
    self.report = report
    self.context = context
    evidence = EvidenceMaker(report)
    parties = EventParties(report)
  }

  /// - Complexity: linear in the report.
  func mentions() -> [EventMention] {
    report.events.filter { !tellsOfRhythm($0) && !tellsOfLapse($0) }.map(mention)
  }

  private func mention(_ event: Event) -> EventMention {
    let sentence =
      report.sentences.indices.contains(event.sentence)
      ? evidence.evidence(report.sentences[event.sentence])
      : evidence.sentence(around: event.trigger.first ?? TextRange(0, 0))
    let redated = event.date.timex.flatMap { context.dates[$0] }
    let interval = event.date.interval ?? redated
    let quotations = attributions(event)
    let sources = quotations.compactMap(\.source) + confirmations(event)
    return EventMention(
      id: MentionID(report: report.article.id, kind: .event, index: event.id.index),
      story: context.story,
      type: event.type,
      modes: event.modes,
      contexts: event.contexts,
      actors: parties.actors(of: event),
      recipients: parties.recipients(of: event),
      place: event.place?.name,
      placeCountry: event.place?.country,
      interval: interval,
      dateBasis: event.date.interval == nil && redated != nil ? .story : event.date.basis,
      announced: interval == nil ? quotations.lazy.compactMap(announced).first : nil,
      status: event.status,
      cameo: event.cameo,
      dialogue: parties.dialogue(of: event)?.name,
      topic: contentWords(sentence.text),
      heard: Set(sources.compactMap(\.actor).flatMap { parties.countries(of: $0) }).sorted(),
      sources: sources.map(parties.name),
      evidence: sentence,
      reported: context.reported,
      toldBy: context.toldBy,
      isNews: event.isBackground != true && isNews(interval, sentence: event.sentence),
      counts: StatedCount.all(in: sentence.text),
      rule: event.rule
    )
  }

  /// Who the report has it from. Where the word for a joint act is itself read as a word of saying ("the two agreed to …"), the
  /// report tells of the act, and nobody is heard.
  private func attributions(_ event: Event) -> [Quotation] {
    let quotations = event.attribution.map { report.quotations[$0.index] }
    switch event.type {
    case .agree, .consult, .cooperate: break
    default: return quotations
    }
    return quotations.filter { quotation in
      !quotation.cue.contains { cue in
        event.trigger.contains { $0.start < cue.end && cue.start < $0.end }
      }
    }
  }

  /// Those of a taking-part country who confirm an agreement of a format: "also confirmed the decision", "confirmed that it was decided
  /// to resume the exchanges".
  private func confirmations(_ event: Event) -> [Quotation.Participant] {
    guard event.type == .agree, event.status == .occurred, let number = event.dialogue?.index,
      report.dialogues.indices.contains(number)
    else { return [] }
    let dialogue = report.dialogues[number]
    return report.quotations.compactMap { quotation in
      guard quotation.cueClass == .confirm, let source = quotation.source, let actor = source.actor,
        !Set(parties.countries(of: actor)).isDisjoint(with: dialogue.countries)
      else { return nil }
      let isOnFormat = dialogue.mentions.contains { mention in
        quotation.content.contains { $0.overlaps(mention) }
      }
      let words = quotation.content.flatMap { contentRun(report.article.text[$0]) }
      let isOnAgreement = words.contains { Self.agreement.contains(String($0.prefix(6))) }
      return isOnAgreement && (isOnFormat || words.count < 3) ? source : nil
    }
  }

  /// The first six letters of words for an agreement.
  private static let agreement: Set<String> = [
    "agreed", "agreem", "agree", "decisi", "decide", "deal", "accord", "pact", "unders",
  ]

  private func contentRun(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter }.map { $0 }
  }

  /// Words of four letters and more, in lower case, cut to five so that inflections fall together.
  private func contentWords(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map { String($0.prefix(5)) }
    )
  }

  // MARK: What is no event of its own

  /// Whether it is a format's habit ("they were held about once a year", "is supposed to meet every spring"): that is the dialogue's
  /// cadence.
  private func tellsOfRhythm(_ event: Event) -> Bool {
    guard event.type == .consult,
      [.occurred, .ongoing, .planned, .proposed].contains(event.status),
      event.date.interval == nil, let sentence = sentence(of: event)
    else { return false }
    return report.dialogues.contains { dialogue in
      guard let rhythm = dialogue.cadence?.range, sentence.contains(rhythm.start) else {
        return false
      }
      return !dialogue.mentions.contains { $0.overlaps(rhythm) }
    }
  }

  /// Whether it says that a format did not meet ("have not taken place since 2018", "the commission has not met"): that is the dialogue's
  /// lapse. What somebody denies is told as such. That talks "have stalled" is nobody's sanction either.
  private func tellsOfLapse(_ event: Event) -> Bool {
    if event.type == .sanction { return parties.areAllWordsOfFormat(event) }
    guard event.type == .consult, event.status == .denied, let sentence = sentence(of: event)
    else { return false }
    let isDenial = event.attribution.contains { report.quotations[$0.index].cueClass == .deny }
    if !isDenial, parties.dialogue(of: event) != nil { return true }
    return report.dialogues.contains { dialogue in
      [dialogue.lastHeld?.range, dialogue.gap?.range].contains {
        $0.map { sentence.contains($0.start) } ?? false
      }
    }
  }

  private func sentence(of event: Event) -> TextRange? {
    report.sentences.indices.contains(event.sentence) ? report.sentences[event.sentence] : nil
  }

  // MARK: Time

  /// Days before a report for which what it tells is its news; sentences that news stands in where no day is told.
  private static let newsDays = 7
  private static let leadSentences = 3
  /// Bytes between a word of saying and its day: "told reporters in Lima on Monday".
  private static let sayingReach = 40

  private func isNews(_ interval: DayInterval?, sentence: Int) -> Bool {
    guard let interval, let reported = context.toldBy else {
      return sentence < Self.leadSentences
    }
    return interval.length <= 31 && interval.to >= reported.adding(days: -Self.newsDays)
  }

  /// The day on which it was said: "…, officials said on Wednesday".
  private func announced(_ quotation: Quotation) -> DayInterval? {
    guard let cue = quotation.cue.last else { return nil }
    return report.times.indices.lazy.compactMap { index -> DayInterval? in
      let time = report.times[index]
      guard time.kind == .date, time.role == nil,
        !quotation.content.contains(where: { $0.overlaps(time.range) }),
        (0...Self.sayingReach).contains(time.range.start - cue.end)
          || (0...2).contains(cue.start - time.range.end),
        isOneSentence(time.range, cue), let days = time.interval ?? context.dates[index],
        days.length == 1
      else { return nil }
      return days
    }.first
  }

  private func isOneSentence(_ left: TextRange, _ right: TextRange) -> Bool {
    report.sentences.contains { $0.contains(left.start) && $0.contains(right.start) }
  }
}
