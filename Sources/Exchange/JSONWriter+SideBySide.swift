import Annotations
import Articles
package import Record
package import Reports
import TextModel

/// Two reports laid side by side, with what the record knows of the pair.
package struct ComparedReports: Sendable {
  package let first: Report
  package let second: Report
  package let sideBySide: SideBySide
  /// Who has it from whom, where the record can tell.
  package let edge: LineageEdge?
  /// Versions of statements that one of the two gives and that are judged against the other's, with the entries they belong to.
  package let variants: [(statement: EntryID, variant: QuoteVariant)]

  package init(
    first: Report,
    second: Report,
    sideBySide: SideBySide,
    edge: LineageEdge?,
    variants: [(statement: EntryID, variant: QuoteVariant)]
  ) {
    self.first = first
    self.second = second
    self.sideBySide = sideBySide
    self.edge = edge
    self.variants = variants
  }

  /// Versions that stand in a row's sentences.
  package func variants(in row: SideBySide.Row) -> [(statement: EntryID, variant: QuoteVariant)] {
    variants.filter { item in
      let isFirst = item.variant.place.report == first.article.id
      let sentences = isFirst ? first.sentences : second.sentences
      return (isFirst ? row.first : row.second).contains {
        sentences[$0].contains(item.variant.place.range.start)
      }
    }
  }
}

extension JSONWriter {
  /// `{"first", "second", "lineage", "same", "changed", "only_first", "only_second", "rows"}`; spans in code points.
  package mutating func comparison(_ compared: ComparedReports) {
    let makers = (EvidenceMaker(compared.first), EvidenceMaker(compared.second))
    object { json in
      json.key("first")
      json.heading(compared.first)
      json.key("second")
      json.heading(compared.second)
      json.key("lineage")
      if let edge = compared.edge { json.edge(edge) } else { json.null() }
      for kind in SideBySide.Kind.allCases {
        json.member(kind.rawValue, compared.sideBySide.count(kind))
      }
      json.key("rows")
      json.array(compared.sideBySide.rows) { json, row in
        json.object { json in
          json.member("kind", row.kind.rawValue)
          json.member("moved", row.isMoved)
          json.key("first")
          json.array(row.first) { $0.evidence(makers.0.evidence(compared.first.sentences[$1])) }
          json.key("second")
          json.array(row.second) { $0.evidence(makers.1.evidence(compared.second.sentences[$1])) }
          json.key("changes")
          json.array(row.changes) { $0.change($1) }
          json.key("quotes")
          json.array(compared.variants(in: row)) { json, item in
            json.object { json in
              json.member("id", item.statement.rawValue)
              json.member("report", item.variant.place.report)
              json.member("verdict", item.variant.verdict?.rawValue)
              json.key("changes")
              json.array(item.variant.changes) { $0.change($1) }
            }
          }
        }
      }
    }
  }

  private mutating func heading(_ report: Report) {
    object { json in
      json.member("id", report.article.id)
      json.member("outlet", report.article.outlet)
      json.member("title", report.article.title)
      json.member("published", report.article.published?.value)
    }
  }
}
