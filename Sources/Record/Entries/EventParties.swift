import Annotations
import Articles
import Reports
import TextModel

/// Who takes part in the events of one report, as the record names them.
struct EventParties {
  private let report: Report
  private let index: ActorIndex
  private let titles: [ActorID: [String]]

  init(_ report: Report) {
    self.report = report
    index = ActorIndex(report.actors)
    titles = Dictionary(grouping: report.offices.filter { $0.status == .current }, by: \.holder)
      .mapValues { Set($0.map { $0.title.lowercased() }).sorted() }
  }

  func countries(of actor: ActorID) -> [CountryCode] { index.countries(of: actor) }

  func name(_ source: Quotation.Participant) -> String {
    if let actor = source.actor { return index[actor].name }
    return source.ranges.map { report.article.text[$0] }.joined(separator: " ")
  }

  /// Those who act; at a format's meeting that names nobody ("the ruling party talks were held") the format's countries.
  func actors(of event: Event) -> [NamedParty] {
    let named = event.actors.filter { !isWordOfFormat($0, event) }
    if named.isEmpty, event.type == .consult, let dialogue = dialogue(of: event) {
      return dialogue.countries.compactMap(country)
    }
    return named.compactMap { party($0, event) }
  }

  /// Those acted upon: nobody who acts, and no thing. Who asks for a format of two countries asks the other.
  func recipients(of event: Event) -> [NamedParty] {
    let acting = Set(event.actors.compactMap(\.actor))
    let named = event.recipients.filter {
      !isWordOfFormat($0, event) && !($0.actor.map(acting.contains) ?? false)
    }
    let found = named.compactMap { party($0, event) }
    guard found.isEmpty, event.type == .request, let dialogue = dialogue(of: event),
      dialogue.countries.count == 2
    else { return found }
    let asking = Set(acting.flatMap(index.countries))
    return asking.isEmpty
      ? [] : dialogue.countries.filter { !asking.contains($0) }.compactMap(country)
  }

  /// The format that an event belongs to: the one that the analysis gives; of a meeting else the one whose words stand for who meets
  /// ("the commission has not met"), or, where nobody is named, the only one that the sentence speaks of.
  func dialogue(of event: Event) -> DialogueMention? {
    if let own = event.dialogue, report.dialogues.indices.contains(own.index) {
      return report.dialogues[own.index]
    }
    guard event.type == .consult else { return nil }
    if let range = event.actors.first?.range {
      guard event.actors.allSatisfy({ $0.range == range }) else { return nil }
      return report.dialogues.first { $0.mentions.contains { $0.contains(range) } }
    }
    guard report.sentences.indices.contains(event.sentence) else { return nil }
    let sentence = report.sentences[event.sentence]
    let here = report.dialogues.filter { $0.mentions.contains { sentence.contains($0) } }
    return here.count == 1 ? here[0] : nil
  }

  /// Whether nobody takes part but words of the format itself.
  func areAllWordsOfFormat(_ event: Event) -> Bool {
    let all = event.actors + event.recipients
    return !all.isEmpty && event.dialogue != nil && all.allSatisfy { isWordOfFormat($0, event) }
  }

  /// Whether a participant is part of the words for the format itself: "ruling party" of "the ruling party talks", or the council that
  /// somebody asks for. A country or person that is named is none.
  private func isWordOfFormat(_ participant: EventParticipant, _ event: Event) -> Bool {
    guard let range = participant.range, let dialogue = dialogue(of: event),
      dialogue.mentions.contains(where: { $0.contains(range) })
    else { return false }
    guard let actor = participant.actor else { return true }
    if index[actor].kind == .group || index[actor].kind == .organization {
      let words = report.article.text[range]
      // "ASEAN-China foreign ministers" of their meeting: words before its noun.
      return words == dialogue.name || !words.contains { $0.isUppercase }
        || dialogue.mentions.contains { $0.start == range.start && range.end <= $0.end }
    }
    return false
  }

  private func country(_ code: CountryCode) -> NamedParty? {
    let known = report.actors.first { $0.kind == .country && $0.countries == [code] }
    return NamedParty(
      name: known?.name ?? code.rawValue,
      kind: .country,
      countries: [code],
      sectors: known?.sectors ?? []
    )
  }

  private func party(_ participant: EventParticipant, _ event: Event) -> NamedParty? {
    guard let actor = participant.actor else { return nameless(participant, event) }
    let entry = index[actor]
    if entry.kind == .organization || entry.kind == .group, isOccasion(entry.name) { return nil }
    if entry.kind == .person, entry.countries.count == 1, isOwnSide(participant.range) {
      return country(entry.countries[0])
    }
    let isNamed = entry.kind != .person || entry.mentions.contains { $0.form == .name }
    return NamedParty(
      name: entry.name,
      kind: entry.kind,
      countries: index.countries(of: actor),
      sectors: entry.sectors,
      titles: entry.kind == .person ? isNamed ? titles[actor] : [entry.name.lowercased()] : nil,
      isUnnamed: isNamed ? nil : true
    )
  }

  /// "The Leaders' Summit": where somebody takes part, and nobody who does.
  private func isOccasion(_ name: String) -> Bool {
    name.split(separator: " ").last.map {
      ["summit", "meeting", "conference", "talks", "session", "dialogue"].contains($0.lowercased())
    } ?? false
  }

  /// "They asked us", says a spokesman: his side.
  private func isOwnSide(_ range: TextRange?) -> Bool {
    range.map { ["we", "us", "our"].contains(report.article.text[$0].lowercased()) } ?? false
  }

  /// Words that no actor was found for: a name may be somebody's, a thing is nobody; the place of a visit stands for its country.
  private func nameless(_ participant: EventParticipant, _ event: Event) -> NamedParty? {
    guard let range = participant.range else { return nil }
    let words = report.article.text[range]
    if let place = event.place, place.range.overlaps(range) {
      return event.modes.contains(.visit) ? place.country.flatMap(country) : nil
    }
    guard words.first?.isUppercase ?? false, !isOccasion(words) else { return nil }
    return NamedParty(name: words, kind: nil, countries: [], sectors: [])
  }
}
