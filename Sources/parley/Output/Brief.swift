import Annotations
import Chronology
import Record
import RecordStore

/// The front page: what is on record, as a person wants to read it.
struct Brief {
  let counts: RecordCounts
  let stories: [StoryEntry]
  let events: [EventEntry]
  let dialogues: [DialogueEntry]
  let people: [PersonEntry]
  let statements: [StatementEntry]
  let style: TextStyle
  let width: Int

  var text: String {
    var text = Paragraphs.wrapped(opening, width: width)
    text += section("Stories", stories.map(story))
    text += section("What happened", occurred.map(event))
    text += section("Ahead, asked for or in doubt", open.map(event))
    text += section("Dialogues", dialogues.map(dialogue))
    text += section("Offices", people.filter { !$0.offices.isEmpty }.map(person))
    text += section("Words that changed on the way", altered.map(statement))
    text += section("Heard from one side only", oneSided.map(oneSide))
    return text
  }

  private var opening: String {
    [
      Wording.count(counts.reports, "report"),
      Wording.count(counts.stories, "story", plural: "stories"),
      Wording.count(counts.events, "event"), Wording.count(counts.dialogues, "dialogue"),
      Wording.count(counts.people, "person", plural: "people"),
    ].joined(separator: ", ") + " on record"
  }

  private var occurred: [EventEntry] {
    named.filter { $0.status == .occurred || $0.status == .ongoing }
  }

  private var open: [EventEntry] {
    named.filter { $0.status != .occurred && $0.status != .ongoing }
  }

  /// Events of which somebody is named; the others stay in `parley events`.
  private var named: [EventEntry] { events.filter { !($0.actors + $0.recipients).isEmpty } }

  private var altered: [StatementEntry] { statements.filter(\.isAltered) }

  /// Events of two countries or more about which just one of them is on record.
  private var oneSided: [EventEntry] {
    events.filter { $0.countries.count > 1 && $0.sidesHeard.count == 1 }
  }

  private func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n" + style.bold(title.uppercased()) + "\n" + items.joined()
  }

  private func block(_ lines: [String]) -> String {
    lines.enumerated().map { number, line in
      number == 0
        ? Paragraphs.wrapped(line, width: width, first: 2, indent: 4)
        : Paragraphs.wrapped(line, width: width, first: 4, indent: 6)
    }
    .joined()
  }

  // MARK: Items

  private func story(_ story: StoryEntry) -> String {
    let size = Wording.count(story.reports.count, "report")
    var lines = [
      "\(Wording.day(story.from)): \(story.title) (\(size), \(Wording.support(story.support)))"
    ]
    let names = Dictionary(story.reports.map { ($0.id, $0.outlet ?? $0.id) }) { first, _ in first }
    for edge in story.lineage.edges {
      let share = Int((edge.shared * 100).rounded())
      lines.append(
        edge.relation == .sharedSource
          ? "\(name(edge.derived, names)) and \(name(edge.source, names)) go back to one source (\(share)% shared)"
          : "\(name(edge.derived, names)): \(edge.relation.rawValue) of \(name(edge.source, names)) (\(share)% shared)"
      )
    }
    for member in story.reports where member.basis == .story {
      lines.append(
        "\(name(member.id, names)) is undated; its story dates it \(Wording.day(member.published))"
      )
    }
    return block(lines)
  }

  private func name(_ report: String, _ outlets: [String: String]) -> String {
    outlets[report].map { $0 == report ? report : "\($0) (\(report))" } ?? report
  }

  private func event(_ event: EventEntry) -> String {
    let actors = event.actors.map(\.name)
    let recipients = event.recipients.map(\.name)
    var who = Wording.list(actors)
    if !recipients.isEmpty { who += (who.isEmpty ? "" : " → ") + Wording.list(recipients) }
    let modes =
      event.modes.isEmpty ? "" : " (\(event.modes.map(\.rawValue).joined(separator: ", ")))"
    let status = event.status == .occurred ? "" : " [\(event.status.rawValue)]"
    var head = "\(Wording.date(event.interval)): \(event.type.rawValue)\(modes)\(status) \(who)"
    if let place = event.place { head += ", \(place)" }
    if event.dateBasis == .story { head += " (dated through its story)" }
    var lines = [head]
    if let first = event.evidence.first { lines.append("“\(first.text)”") }
    var foot =
      Wording.support(event.support) + ", " + Wording.count(event.evidence.count, "passage")
    if !event.sources.isEmpty { foot += "; says: " + Wording.list(event.sources) }
    lines.append(foot + "; \(event.id)")
    for disagreement in event.disagreements {
      let values = disagreement.values.map { "\($0.value) (\($0.reports.joined(separator: ", ")))" }
      lines.append("reports differ on \(disagreement.field): " + values.joined(separator: " / "))
    }
    return block(lines)
  }

  private func dialogue(_ dialogue: DialogueEntry) -> String {
    var facts = [Wording.status(dialogue.status)]
    if dialogue.level != .unknown { facts.append("\(dialogue.level.rawValue) level") }
    if let cadence = dialogue.cadence {
      facts.append(Wording.cadence(cadence, approximate: dialogue.cadenceIsApproximate))
    }
    if let held = dialogue.lastHeld { facts.append("last held \(Wording.date(held))") }
    if let gap = dialogue.gap { facts.append("gap of \(Wording.length(gap))") }
    if !dialogue.openPoints.isEmpty { facts.append("open: " + Wording.list(dialogue.openPoints)) }
    var lines = [
      "\(dialogue.name) (\(dialogue.countries.joined(separator: ", ")))",
      facts.joined(separator: "; "),
    ]
    if let first = dialogue.evidence.first { lines.append("“\(first.text)”") }
    lines.append("\(Wording.support(dialogue.support)); \(dialogue.id)")
    return block(lines)
  }

  private func person(_ person: PersonEntry) -> String {
    let offices = person.offices.map(PeopleCommand.described).joined(separator: "; ")
    let countries = person.countries.isEmpty ? "" : " (\(person.countries.joined(separator: ", ")))"
    return block(["\(person.name)\(countries): \(offices)"])
  }

  private func statement(_ statement: StatementEntry) -> String {
    var lines = [statement.group.speaker ?? "Speaker unknown"]
    for variant in statement.group.variants {
      let verdict = variant.verdict.map { " — " + Wording.verdict($0) } ?? ""
      lines.append("\(variant.place.report): \(variant.place.text)\(verdict)")
    }
    return block(lines)
  }

  private func oneSide(_ event: EventEntry) -> String {
    let heard = event.sidesHeard.joined(separator: ", ")
    let silent = event.countries.filter { !event.sidesHeard.contains($0) }
    return block([
      "\(event.type.rawValue) \(Wording.list(event.actors.map(\.name))), \(Wording.date(event.interval)): \(heard) is on record, \(Wording.list(silent)) is not (\(event.id))"
    ])
  }
}
