import Annotations
import Record

/// One story, as a person wants to read it: its reports by origin, and who has it from whom.
struct StoryPage {
  let entry: StoryEntry
  let style: TextStyle
  let width: Int

  var text: String {
    var text = Paragraphs.wrapped(
      style.bold("\(entry.title) (\(entry.id.short))"),
      width: width,
      indent: 2
    )
    text += fact("countries", entry.countries.joined(separator: ", "))
    text += fact("stands on", Wording.support(entry.support))
    for (number, origin) in entry.lineage.origins.enumerated() {
      text += "\n" + style.bold("origin \(number + 1)") + "\n" + origin.map(report).joined()
    }
    if !entry.lineage.unknown.isEmpty {
      text += "\n" + style.bold("cannot be placed") + "\n"
      text += entry.lineage.unknown.map(report).joined()
    }
    for redating in entry.redatings where redating.published != nil {
      text += fact(
        "dated through the story",
        "\(redating.report): " + redating.evidence.joined(separator: "; ")
      )
    }
    return text
  }

  private func fact(_ name: String, _ value: String) -> String {
    value.isEmpty
      ? "" : Paragraphs.wrapped("\(style.bold(name)): \(value)", width: width, indent: 2)
  }

  private func report(_ id: String) -> String {
    guard let member = entry.reports.first(where: { $0.id == id }) else { return "" }
    var head = [member.published ?? "undated", member.outlet, member.title]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    head += " (\(id))"
    if member.basis == .story { head += ", dated through the story" }
    var text = Paragraphs.wrapped(head, width: width, first: 2, indent: 6)
    for edge in entry.lineage.edges where edge.derived == id {
      text += Paragraphs.wrapped(style.yellow(tie(edge)), width: width, first: 4, indent: 6)
    }
    if let opening = entry.evidence.first(where: { $0.report == id }) {
      text += Paragraphs.wrapped("“\(opening.text)”", width: width, first: 4, indent: 4)
    }
    return text
  }

  private func tie(_ edge: LineageEdge) -> String {
    let open = edge.isDirectionKnown ? "" : ", or the other way round"
    let why = edge.evidence.isEmpty ? "" : ": " + edge.evidence.joined(separator: "; ")
    return Wording.relation(edge.relation) + " \(edge.source)\(open)\(why)"
  }
}
