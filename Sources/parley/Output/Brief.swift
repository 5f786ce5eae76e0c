import Annotations
import Chronology
import Record
import RecordStore

/// The front page: what is on record, as a person wants to read it.
struct Brief {
  let selection: BriefSelection
  let style: TextStyle
  let width: Int

  /// A part of the page, the first with the page's opening; empty where nothing is on record.
  func text(of part: BriefSelection.Part) -> String {
    switch part {
    case .stories:
      Paragraphs.wrapped(opening, width: width)
        + section("Stories", selection.stories.map(story), part)
    case .occurred: section("What happened", selection.occurred.map(event), part)
    case .open: section("Ahead, asked for or in doubt", selection.open.map(event), part)
    case .dialogues: section("Dialogues", selection.dialogues.map(dialogue), part)
    case .overdue: section("Overdue", selection.overdue.map(overdue), part)
    case .people: section("Offices", selection.people.map(person), part)
    case .altered: section("Words that changed on the way", selection.altered.map(statement), part)
    case .oneSided: section("Heard from one side only", selection.oneSided.map(oneSide), part)
    }
  }

  private var opening: String {
    let counts = selection.counts
    return [
      Wording.count(counts.reports, "report"),
      Wording.count(counts.stories, "story", plural: "stories"),
      Wording.count(counts.events, "event"), Wording.count(counts.dialogues, "dialogue"),
      Wording.count(counts.people, "person", plural: "people"),
    ].joined(separator: ", ") + " on record"
  }

  private func section(_ title: String, _ items: [String], _ part: BriefSelection.Part) -> String {
    guard !items.isEmpty else { return "" }
    var text = "\n" + style.bold(title.uppercased()) + "\n" + items.joined()
    if selection.isCut(part) {
      text += style.dim("  There is more: parley \(part.command)") + "\n"
    }
    return text
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
    for edge in story.lineage.edges {
      let share = Int((edge.shared * 100).rounded())
      lines.append(
        edge.relation == .sharedSource
          ? "\(selection.name(edge.derived)) and \(selection.name(edge.source)) go back to one source (\(share)% shared)"
          : "\(selection.name(edge.derived)): \(edge.relation.rawValue) of \(selection.name(edge.source)) (\(share)% shared)"
      )
    }
    for member in story.reports where member.basis == .story {
      lines.append(
        "\(selection.name(member.id)) is undated; its story dates it \(Wording.day(member.published))"
      )
    }
    return block(lines)
  }

  private func event(_ event: EventEntry) -> String {
    var who = Wording.actors(event)
    if !event.recipients.isEmpty {
      who += (who.isEmpty ? "" : " → ") + Wording.list(event.recipients.map(\.name))
    }
    let modes =
      event.modes.isEmpty ? "" : " (\(event.modes.map(\.rawValue).joined(separator: ", ")))"
    let status = event.status == .occurred ? "" : " [\(event.status.rawValue)]"
    var head = "\(Wording.day(of: event)): \(event.type.rawValue)\(modes)\(status) \(who)"
    let isNamed = (event.actors + event.recipients).contains { $0.name == event.place }
    if let place = event.place, !isNamed { head += ", \(place)" }
    if event.dateBasis == .story { head += " (dated through its story)" }
    var lines = [head]
    if let first = event.evidence.first { lines.append("“\(first.text)”") }
    var foot =
      Wording.support(event.support) + ", " + Wording.count(event.evidence.count, "passage")
    if !event.sources.isEmpty { foot += "; says: " + Wording.list(event.sources) }
    lines.append(foot + "; \(event.id.short)")
    for disagreement in event.disagreements {
      let values = disagreement.values.map {
        "\($0.value) (\(Wording.list($0.reports.map(selection.name))))"
      }
      lines.append("reports differ on \(disagreement.field): " + values.joined(separator: " / "))
    }
    return block(lines)
  }

  private func dialogue(_ dialogue: DialogueEntry) -> String {
    let standing = dialogue.standing(on: selection.day)
    var facts = [Wording.status(standing)]
    if dialogue.level != .unknown { facts.append("\(dialogue.level.rawValue) level") }
    if let cadence = dialogue.cadence {
      facts.append(Wording.cadence(cadence, approximate: dialogue.cadenceIsApproximate))
    }
    if let held = dialogue.lastHeld { facts.append("last held \(Wording.date(held))") }
    if let gap = dialogue.gap { facts.append("gap of \(Wording.length(gap))") }
    if !dialogue.openPoints.isEmpty { facts.append("open: " + Wording.list(dialogue.openPoints)) }
    var lines = [
      "\(dialogue.title) (\(dialogue.countries.joined(separator: ", ")))",
      facts.joined(separator: "; "),
    ]
    if let due = standing.due, due.isOverdue { lines.append(due.arithmetic) }
    let latest = dialogue.history.last?.evidence.first ?? dialogue.evidence.first
    if let latest { lines.append("“\(latest.text)”") }
    lines.append("\(Wording.support(dialogue.support)); \(dialogue.id.short)")
    return block(lines)
  }

  /// What should have met by now and is not told of above.
  private func overdue(_ dialogue: DialogueEntry) -> String {
    let arithmetic = dialogue.standing(on: selection.day).due?.arithmetic ?? ""
    return block([
      "\(dialogue.title) (\(dialogue.countries.joined(separator: ", "))): \(arithmetic) (\(dialogue.id.short))"
    ])
  }

  private func person(_ person: PersonEntry) -> String {
    let offices = PeopleCommand.inOrder(person.offices).map(PeopleCommand.described)
      .joined(separator: "; ")
    let countries = person.countries.isEmpty ? "" : " (\(person.countries.joined(separator: ", ")))"
    return block(["\(person.name)\(countries): \(offices)"])
  }

  private func statement(_ statement: StatementEntry) -> String {
    var lines = [statement.group.speaker ?? "Speaker unknown"]
    for variant in statement.group.variants {
      let verdict = variant.verdict == nil ? "" : " — " + Wording.verdict(on: variant)
      lines.append("\(selection.name(variant.place.report)): “\(variant.place.text)”\(verdict)")
    }
    return block(lines)
  }

  private func oneSide(_ event: EventEntry) -> String {
    let heard = event.sidesHeard.joined(separator: ", ")
    let silent = event.countries.filter { !event.sidesHeard.contains($0) }
    let others = Wording.list(silent) + (silent.count == 1 ? " is not" : " are not")
    return block([
      "\(event.type.rawValue) \(Wording.actors(event)), \(Wording.day(of: event)): \(heard) is on record, \(others) (\(event.id.short))"
    ])
  }
}
