import Annotations
import Chronology
import Exchange
import Record
import TextModel

/// The life of one dialogue, as a person wants to read it: how it stands, why, and every change with its evidence.
struct DialogueLife {
  let entry: DialogueEntry
  let standing: DialogueStanding
  let style: TextStyle
  let width: Int

  /// Writes the lives of dialogues to standard output.
  /// - Parameter day: the day on which they are asked for.
  static func write(_ entries: [DialogueEntry], on day: CalendarDate?, json: Bool) throws {
    let output = StandardOutput()
    if json {
      var writer = JSONWriter()
      if entries.count == 1 {
        writer.dialogue(entries[0], entries[0].standing(on: day))
      } else {
        writer.array(entries) { $0.dialogue($1, $1.standing(on: day)) }
      }
      return try output.write(writer.bytes + [UInt8(ascii: "\n")])
    }
    guard !entries.isEmpty else {
      return try output.write("nothing was reported of it by \(day?.description ?? "then")\n")
    }
    let lives = entries.map { entry in
      DialogueLife(
        entry: entry,
        standing: entry.standing(on: day),
        style: .standardOutput,
        width: min(Terminal.width ?? 100, 100)
      ).text
    }
    try output.write(lives.joined(separator: "\n"))
  }

  var text: String {
    var text = style.bold("\(entry.title) (\(entry.id))") + "\n"
    for (name, value) in facts where !value.isEmpty {
      text += Paragraphs.wrapped("\(style.bold(name)): \(value)", width: width, indent: 2)
    }
    text += section("history", entry.history.map(change) + reckoned)
    text += section("meetings", entry.editions.map(edition))
    text += section("reports differ", entry.disagreements.flatMap(disagreement))
    return text
  }

  private var facts: [(String, String)] {
    [
      ("countries", entry.countries.joined(separator: ", ")),
      ("parties", Wording.list(entry.parties)),
      ("level", entry.level.rawValue),
      ("kind", entry.kind.rawValue),
      ("topic", entry.topic ?? ""),
      (
        "cadence",
        entry.cadence.map { Wording.cadence($0, approximate: entry.cadenceIsApproximate) }
          ?? "unknown"
      ),
      ("last held", entry.lastHeld?.inWords ?? "unknown"),
      ("gap", entry.gap.map(Wording.length) ?? ""),
      (standing.day.map { "status on \($0)" } ?? "status", Wording.status(standing)),
      (
        "due",
        standing.due?.arithmetic ?? "unknown: neither a plan, nor a cadence with a last meeting"
      ),
      ("open", Wording.list(entry.openPoints)),
      ("also called", entry.names.filter { $0 != entry.title }.joined(separator: "; ")),
      ("stands on", Wording.support(entry.support)),
    ]
  }

  private func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n" + style.bold(title) + "\n" + items.joined()
  }

  private func change(_ change: DialogueChange) -> String {
    let day: String
    switch change.basis {
    case .text: day = change.interval?.inWords ?? ""
    case .published: day = "by " + (change.reported?.description ?? "")
    case .none: day = "undated"
    }
    return passages(
      "\(day): \(Wording.status(change.status)) (\(Wording.support(change.support)))",
      change.evidence
    )
  }

  /// What no report says but the calendar does.
  private var reckoned: [String] {
    guard standing.isReckoned, let due = standing.due else { return [] }
    let since = due.due.adding(days: 1)
    let what =
      due.basis == .cadence
      ? "lapsed by its own cadence" : "no report says whether it was held: unknown"
    return [
      Paragraphs.wrapped(
        "since \(since): \(what): \(due.arithmetic)",
        width: width,
        first: 2,
        indent: 6
      )
    ]
  }

  private func edition(_ edition: DialogueEdition) -> String {
    var head = edition.interval?.inWords ?? "date unknown"
    if let ordinal = edition.ordinal { head = "number \(ordinal), \(head)" }
    if let place = edition.place {
      head += ", \(place)" + (edition.host.map { " (\($0.rawValue))" } ?? "")
    }
    head += edition.isHeld ? ": held" : ": planned"
    return Paragraphs.wrapped(
      "\(head) (\(Wording.support(edition.support)))",
      width: width,
      first: 2,
      indent: 6
    )
  }

  private func disagreement(_ disagreement: Disagreement) -> [String] {
    [Paragraphs.wrapped("on \(disagreement.field):", width: width, first: 2, indent: 6)]
      + disagreement.values.map { value in
        Paragraphs.wrapped(
          "\(value.value): \(Wording.list(value.reports))",
          width: width,
          first: 4,
          indent: 6
        )
      }
  }

  private func passages(_ head: String, _ evidence: [Evidence]) -> String {
    var text = Paragraphs.wrapped(head, width: width, first: 2, indent: 6)
    for passage in evidence {
      text += Paragraphs.wrapped("“\(passage.text)”", width: width, first: 4, indent: 4)
      text += style.dim(
        "      \(passage.report), characters \(passage.codePoints.start) to \(passage.codePoints.end)"
      )
      text += "\n"
    }
    return text
  }
}
