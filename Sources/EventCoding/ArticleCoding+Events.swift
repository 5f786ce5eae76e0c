import Annotations
import Chronology
import TextModel

extension ArticleCoding {
  /// Writes a draft out as an event of the report.
  ///
  /// - Parameter company: who was told of together before, for "the two" and its like.
  /// - Returns: nil for what only those told of before can have done, where there are none.
  func event(_ draft: EventDraft, _ id: EventID, _ company: Company) -> Event? {
    let frame = coder.index.frames[draft.match.frame]
    let tokens = input.text.tokens
    let words = draft.match.words.sorted()
    let trigger = pieces(words)
    let isMutual = frame.isSymmetric || draft.outcome.type == .agree
    var actors = unique(
      draft.roles.source.flatMap { participants($0, company, isMutual: isMutual) }
    )
    let isBody = frame.takesCompany && frame.type == .consult
    if frame.isSymmetric, actors.isEmpty || isBody && !actors.contains(where: isOfCountry) {
      let meant = gathered(draft.match, company, isAgreed: frame.takesCompany && !isBody)
      if meant.isEmpty, frame.takesCompany { return nil }
      actors = meant
    }
    let recipients = unique(draft.roles.target.flatMap { participants($0, company) })
      .filter { !actors.contains($0) && !(isMutual && isParty($0, among: actors)) }
    let sentence = tokens[draft.match.head].sentence
    let attribution = attribution(draft.match)
    let isBackground =
      draft.outcome.status == .occurred
      && background.tells(draft.match.head, isSaid: isSaid(draft.match))
    let date = dates.date(
      of: draft.match,
      type: draft.outcome.type,
      isOff: frame.status == .cancelled || frame.status == .postponed,
      isBackground: isBackground
    )
    return Event(
      id: id,
      sentence: sentence,
      trigger: trigger,
      type: draft.outcome.type,
      modes: draft.outcome.isReshaped ? [] : frame.modes,
      contexts: coder.contexts.contexts(
        in: input.text.sentences[sentence].tokens,
        finder.matcher.phrases.grammar,
        of: frame.contexts
      ),
      actors: actors,
      recipients: recipients,
      place: circumstances.place(of: draft.match, finder),
      date: date,
      status: status(draft, date),
      cameo: draft.outcome.cameo,
      attribution: attribution,
      dialogue: nil,
      rule: RuleID(
        "frame:" + frame.name
          + (draft.outcome.isReshaped ? "+" + draft.outcome.type.rawValue.lowercased() : "")
      ),
      isBackground: isBackground
    )
  }

  /// Whoever was told of before, for "the talks ended" that names nobody.
  /// - Parameter isAgreed: whether what is spoken of is something agreed on, not a meeting: "the accord was signed".
  private func gathered(_ match: FrameMatch, _ company: Company, isAgreed: Bool)
    -> [EventParticipant]
  {
    let phrases = finder.matcher.phrases
    let grammar = phrases.grammar
    let nouns = [match.head] + match.objects + grammar.surfaceSubjects(match.head)
    for noun in nouns.map({ grammar.contentHead($0) }) {
      let found = isAgreed ? company.agreed(on: noun, phrases) : company.gathered(at: noun, phrases)
      if let meant = found {
        return meant.map { EventParticipant(range: phrases.range(of: noun), actor: state(of: $0)) }
      }
    }
    return []
  }

  /// The country of a person, where the article names it: at "the talks, last held in 2031" the countries sat, and not those who
  /// met today.
  private func state(of actor: ActorID) -> ActorID {
    guard input.actors[actor].kind == .person else { return actor }
    let countries = input.actors.countries(of: actor)
    let found = input.actors.actors.first { $0.kind == .country && $0.countries == countries }
    return found?.id ?? actor
  }

  private func isOfCountry(_ participant: EventParticipant) -> Bool {
    participant.actor.map { !input.actors.countries(of: $0).isEmpty } ?? false
  }

  private func includes(_ found: [EventParticipant], _ members: [ActorID]) -> Bool {
    let countries = members.flatMap { input.actors.countries(of: $0) }
    return found.allSatisfy { participant in
      participant.actor.map { who in
        input.actors.countries(of: who).allSatisfy(countries.contains)
      } ?? false
    }
  }

  /// "The two ministers agreed that Lima and Quito will …": those who agree, told of again as their states.
  private func isParty(_ participant: EventParticipant, among actors: [EventParticipant]) -> Bool {
    guard actors.count > 1, let who = participant.actor else { return false }
    let countries = input.actors.countries(of: who)
    guard !countries.isEmpty else { return false }
    let agreeing = actors.compactMap(\.actor).flatMap { input.actors.countries(of: $0) }
    return countries.allSatisfy(agreeing.contains)
  }

  /// - Parameter isMutual: whether the event is one that several do together.
  private func participants(_ head: Int, _ company: Company, isMutual: Bool = false)
    -> [EventParticipant]
  {
    let phrases = finder.matcher.phrases
    if let speaker = speaker(of: head) { return [speaker] }
    let found = phrases.participants(head).filter { !isDateline($0) }
    let isKnown = found.contains { participant in
      participant.actor.map { !input.actors.countries(of: $0).isEmpty } ?? false
    }
    let several =
      isKnown && isMutual
      ? company.meant(byPronoun: head, phrases) ?? company.meant(by: head, phrases) : nil
    guard
      let meant = isKnown
        ? found.count > 1 ? nil : several.flatMap({ includes(found, $0) ? $0 : nil })
        : company.meant(by: head, phrases)
    else { return found }
    let range = found.first?.range
    return meant.map { EventParticipant(range: range, actor: $0) }
  }

  /// "We" and "I" of somebody's own words: whoever says them.
  private func speaker(of head: Int) -> EventParticipant? {
    let word = input.text.tokens[head]
    guard word.pos == .pronoun, Self.firstPerson.contains(word.lower) else { return nil }
    let said = input.quotations.last { quotation in
      quotation.kind != .indirect && quotation.content.contains { $0.contains(word.range) }
    }
    guard let actor = said?.source?.actor else { return nil }
    return EventParticipant(range: word.range, actor: actor)
  }

  private static let firstPerson: Set<String> = ["we", "us", "i", "me", "our", "my"]

  /// The place that an article was filed from takes no part in what it tells.
  private func isDateline(_ participant: EventParticipant) -> Bool {
    guard let range = participant.range else { return false }
    return input.context.credits.contains { $0.kind == .dateline && $0.range.contains(range) }
  }

  /// "The ministers meet on Friday": what is dated after the day of publication has not been held; in the present tense neither on
  /// that very day nor on one that nobody can date.
  private func status(_ draft: EventDraft, _ date: EventDate) -> EventStatus {
    let outcome = draft.outcome
    guard outcome.type == .consult, outcome.status == .occurred else { return outcome.status }
    let verb = input.text.tokens[draft.match.head]
    let isPresent = verb.isVerb && (verb.tag == .vbp || verb.tag == .vbz)
    guard let start = date.interval?.from else {
      let isUndatable = date.timex.map { input.times[$0].isUndatable } ?? false
      return isPresent && isUndatable ? .planned : outcome.status
    }
    guard let published = input.context.published?.day else { return outcome.status }
    if start > published { return .planned }
    return isPresent && start == published ? .planned : outcome.status
  }

  /// Runs of neighbouring trigger words.
  private func pieces(_ words: [Int]) -> [TextRange] {
    var result: [TextRange] = []
    var last = -2
    for word in words where word != last {
      let range = input.text.tokens[word].range
      if word == last + 1, let open = result.popLast() {
        result.append(open.hull(range))
      } else {
        result.append(range)
      }
      last = word
    }
    return result
  }

  private func unique(_ participants: [EventParticipant]) -> [EventParticipant] {
    var seen: Set<EventParticipant> = []
    var known: Set<ActorID> = []
    return participants.filter { participant in
      guard seen.insert(participant).inserted else { return false }
      guard let actor = participant.actor else { return true }
      return known.insert(actor).inserted
    }
  }

  /// Whether the trigger stands in what somebody says, not in the cue of it.
  private func isSaid(_ match: FrameMatch) -> Bool {
    let range = input.text.tokens[match.head].range
    return input.quotations.contains { quotation in
      quotation.content.contains { $0.contains(range) }
    }
  }

  /// Quotations whose content the event is told in, or whose cue tells of it.
  private func attribution(_ match: FrameMatch) -> [QuotationID] {
    let range = input.text.tokens[match.head].range
    var result: [QuotationID] = []
    for quotation in input.quotations {
      let isSaid = quotation.content.contains { $0.contains(range) }
      let isCue = quotation.cue.contains { $0.overlaps(range) }
      if isSaid || isCue { result.append(quotation.id) }
    }
    return result
  }
}
