import Annotations
import Record
import RecordStore

/// One statement in all its versions, as a person wants to read it: who has the words when, and what became of them.
struct StatementPage {
  let entry: StatementEntry
  /// Of the reports of its versions.
  let headings: [String: ReportHeading]
  let style: TextStyle
  let width: Int

  var text: String {
    var text = style.bold("\(entry.group.speaker ?? "Speaker unknown") (\(entry.id.short))") + "\n"
    text += fact("countries", entry.countries.joined(separator: ", "))
    text += fact("quoted", quoted)
    text += fact("stands on", Wording.support(entry.support))
    text += "\n" + style.bold("versions") + "\n"
    for variant in entry.group.variants { text += version(variant) }
    return text
  }

  private func fact(_ name: String, _ value: String) -> String {
    value.isEmpty
      ? "" : Paragraphs.wrapped("\(style.bold(name)): \(value)", width: width, indent: 2)
  }

  private var quoted: String {
    var told =
      Wording.count(entry.group.variants.count, "version") + " in "
      + Wording.count(entry.stories.count, "story", plural: "stories")
    if let from = entry.from, let to = entry.to {
      told += from == to ? ", \(from)" : ", \(from) to \(to)"
    }
    return told
  }

  private func version(_ variant: QuoteVariant) -> String {
    var head = name(variant.place.report)
    if variant.kind == .indirect { head += ", in reported speech" }
    if variant.verdict != nil {
      head += ": " + style.yellow(Wording.verdict(on: variant))
      if let against = variant.against { head += ", against \(against.report)" }
    }
    return Paragraphs.wrapped(head, width: width, first: 2, indent: 6)
      + Paragraphs.wrapped("“\(variant.place.text)”", width: width, first: 4, indent: 4)
  }

  /// `2031-03-04 Harbour Gazette (d1)`.
  private func name(_ report: String) -> String {
    let heading = headings[report]
    let parts = [heading?.day ?? "undated", heading?.outlet ?? "", "(\(report))"]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
