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

  private func dialogue(of event: Event) -> DialogueMention? {
    event.dialogue.flatMap {
      report.dialogues.indices.contains($0.index) ? report.dialogues[$0.index] : nil
    }
  }

  /// Whether a participant is part of the words for the format itself: "ruling party" of "the ruling party talks", or the council that
  /// somebody asks for. Somebody who is named is none.
  private func isWordOfFormat(_ participant: EventParticipant, _ event: Event) -> Bool {
    guard let range = participant.range, let dialogue = dialogue(of: event),
      dialogue.mentions.contains(where: { $0.contains(range.start) && range.end <= $0.end })
    else { return false }
    let words = report.article.text[range]
    if words == dialogue.name { return true }
    return !words.contains { $0.isUppercase }
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

  /// Words that no actor was found for: a name may be somebody's, a thing is nobody; the place of a visit stands for its country.
  private func nameless(_ participant: EventParticipant, _ event: Event) -> NamedParty? {
    guard let range = participant.range else { return nil }
    let words = report.article.text[range]
    if let place = event.place, place.range.overlaps(range) {
      return event.modes.contains(.visit) ? place.country.flatMap(country) : nil
    }
    guard words.first?.isUppercase ?? false else { return nil }
    return NamedParty(name: words, kind: nil, countries: [], sectors: [])
  }
}
