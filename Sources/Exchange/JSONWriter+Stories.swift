import Annotations
package import Record
import TextModel

extension JSONWriter {
  /// A story as the contract's `parley stories --json` has it, with evidence.
  package mutating func story(_ entry: StoryEntry) {
    object { json in
      json.member("id", entry.id.rawValue)
      json.member("title", entry.title)
      json.member("from", entry.from)
      json.member("to", entry.to)
      json.key("reports")
      json.array(entry.reports) { json, report in
        json.object { json in
          json.member("id", report.id)
          json.member("outlet", report.outlet)
          json.member("title", report.title)
          json.member("published", report.published)
          json.member("basis", report.basis.rawValue)
        }
      }
      json.key("origins")
      json.array(entry.lineage.origins) { json, group in
        json.array(group) { $0.string($1) }
      }
      json.member("unknown", strings: entry.lineage.unknown)
      json.key("lineage")
      json.array(entry.lineage.edges) { $0.edge($1) }
      json.member("countries", strings: entry.countries)
      json.key("redated")
      json.array(entry.redatings) { json, redating in
        json.object { json in
          json.member("report", redating.report)
          json.member("published", redating.published?.value)
          json.member("evidence", strings: redating.evidence)
        }
      }
      json.key("evidence")
      json.array(entry.evidence) { $0.evidence($1) }
    }
  }

  /// A statement as the contract's `parley quotes --json` has it, with evidence.
  package mutating func statement(_ entry: StatementEntry) {
    var codePoints: [String: [TextRange: TextRange]] = [:]
    for passage in entry.evidence {
      codePoints[passage.report, default: [:]][passage.range] = passage.codePoints
    }
    object { json in
      json.member("id", entry.id.rawValue)
      json.member("speaker", entry.group.speaker)
      json.member("stories", strings: entry.stories)
      json.key("variants")
      json.array(entry.group.variants) { json, variant in
        json.object { json in
          json.place(variant.place, codePoints)
          json.member("kind", variant.kind.rawValue)
          json.member("speaker", variant.speaker)
          json.member("verdict", variant.verdict?.rawValue)
          json.key("against")
          if let against = variant.against {
            json.object { $0.place(against, codePoints) }
          } else {
            json.null()
          }
          json.key("changes")
          json.array(variant.changes) { $0.change($1) }
          json.member("by", variant.rule.rawValue)
        }
      }
      json.member("origins", entry.support.origins)
      json.member("unknown_origins", entry.support.unknownOrigins)
      json.key("evidence")
      json.array(entry.evidence) { $0.evidence($1) }
    }
  }

  mutating func edge(_ edge: LineageEdge) {
    object { json in
      json.member("source", edge.source)
      json.member("derived", edge.derived)
      json.member("relation", edge.relation.rawValue)
      json.member("direction_known", edge.isDirectionKnown)
      json.member("confidence", edge.confidence)
      json.member("shared", edge.shared)
      json.member("evidence", strings: edge.evidence)
    }
  }

  mutating func change(_ change: QuoteChange) {
    object { json in
      json.member("op", change.op.rawValue)
      json.member("from", change.from)
      json.member("to", change.to)
      json.member("flag", change.flag?.rawValue)
    }
  }

  private mutating func place(
    _ place: QuotePlace,
    _ codePoints: [String: [TextRange: TextRange]]
  ) {
    member("report", place.report)
    key("span")
    if let range = codePoints[place.report]?[place.range] {
      array([range.start, range.end]) { $0.integer($1) }
    } else {
      null()
    }
    member("text", place.text)
  }
}
