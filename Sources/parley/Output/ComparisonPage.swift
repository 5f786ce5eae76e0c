import Annotations
import Articles
import Exchange
import Record
import Reports
import TextModel

/// Two reports side by side, as a person reads them.
struct ComparisonPage {
  let compared: ComparedReports
  let style: TextStyle
  let width: Int

  var text: String {
    var text = heading("A", compared.first) + heading("B", compared.second)
    text += Paragraphs.wrapped(relation, width: width)
    text += Paragraphs.wrapped(counts, width: width) + "\n"
    for row in compared.sideBySide.rows { text += block(row) }
    return text
  }

  private func heading(_ letter: String, _ report: Report) -> String {
    let article = report.article
    let what =
      [article.outlet, article.title, article.published?.value]
      .compactMap { $0 }.filter { !$0.isEmpty } + [article.id]
    return Paragraphs.wrapped(
      style.bold(letter) + "  " + what.joined(separator: ", "),
      width: width,
      indent: 3
    )
  }

  private var relation: String {
    guard let edge = compared.edge else { return "The record knows no tie between the two." }
    let why = edge.evidence.isEmpty ? "" : ": " + edge.evidence.joined(separator: "; ")
    guard edge.relation != .sharedSource else { return "Both go back to one source\(why)." }
    let isFirst = edge.source == compared.first.article.id
    let told =
      (isFirst ? "B is " : "A is ") + Wording.relation(edge.relation) + (isFirst ? " A" : " B")
    return told + (edge.isDirectionKnown ? "" : ", or the other way round") + why + "."
  }

  private var counts: String {
    let rows = compared.sideBySide
    return Wording.count(rows.count(.same), "sentence") + " the same, "
      + "\(rows.count(.changed)) changed, \(rows.count(.onlyFirst)) only in A, "
      + "\(rows.count(.onlySecond)) only in B"
  }

  private func block(_ row: SideBySide.Row) -> String {
    let label = Self.sign(row.kind) + " " + numbers(row)
    var lines = Paragraphs.wrapped(
      label + "  " + words(row),
      width: width,
      indent: 4
    )
    for note in notes(row) {
      lines += Paragraphs.wrapped(note, width: width, first: 6, indent: 8)
    }
    return lines
  }

  private static func sign(_ kind: SideBySide.Kind) -> String {
    switch kind {
    case .same: "="
    case .changed: "~"
    case .onlyFirst: "-"
    case .onlySecond: "+"
    }
  }

  private func numbers(_ row: SideBySide.Row) -> String {
    let places =
      row.first.map { "A\($0 + 1)" }.joined(separator: "+")
      + (row.first.isEmpty || row.second.isEmpty ? "" : " ")
      + row.second.map { "B\($0 + 1)" }.joined(separator: "+")
    return style.dim(places + (row.isMoved ? " moved" : ""))
  }

  private func words(_ row: SideBySide.Row) -> String {
    switch row.kind {
    case .same: return row.first.map { compared.first.words(of: $0) }.joined(separator: " ")
    case .onlyFirst:
      return style.red(row.first.map { compared.first.words(of: $0) }.joined(separator: " "))
    case .onlySecond:
      return style.green(row.second.map { compared.second.words(of: $0) }.joined(separator: " "))
    case .changed:
      let (first, second) = (compared.first.article.text, compared.second.article.text)
      return row.segments.map { segment in
        if segment.isShared, let range = segment.second { return second.withMarks(around: range) }
        if let gone = segment.first {
          let words = first.withMarks(around: gone)
          return style.isOn ? style.red(words) : "[-\(words)-]"
        }
        let words = segment.second.map { second.withMarks(around: $0) } ?? ""
        return style.isOn ? style.green(words) : "{+\(words)+}"
      }
      .joined(separator: " ")
    }
  }

  private func notes(_ row: SideBySide.Row) -> [String] {
    var notes = compared.variants(in: row).compactMap { item -> String? in
      guard let verdict = item.variant.verdict else { return nil }
      let place = item.variant.place.report == compared.first.article.id ? "A" : "B"
      return style.yellow("quotation in \(place): \(Wording.verdict(verdict))")
        + " (\(item.statement.short))"
    }
    notes = notes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    for change in row.changes {
      guard let flag = change.flag else { continue }
      notes.append(style.yellow(flag.rawValue + ":") + " " + Wording.change(change))
    }
    return notes
  }
}

extension SourceText {
  /// Words with the punctuation that hangs on them, which belongs to no word.
  fileprivate func withMarks(around range: TextRange) -> String {
    func isWordOrSpace(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), 0...0x20:
        true
      default: false
      }
    }
    var (start, end) = (range.start, range.end)
    while end < bytes.count, !isWordOrSpace(bytes[end]) { end += 1 }
    let openings = "\"'([{“‘«".utf8
    while start > 0, openings.contains(bytes[start - 1]) { start -= 1 }
    return self[TextRange(start, end)]
  }
}
