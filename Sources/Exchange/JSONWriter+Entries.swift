import Annotations
import Chronology
package import Record
import TextModel

extension JSONWriter {
  /// `{"report", "span", "text"}`, the span in code points.
  package mutating func evidence(_ evidence: Evidence) {
    object { json in
      json.member("report", evidence.report)
      json.key("span")
      json.array([evidence.codePoints.start, evidence.codePoints.end]) { $0.integer($1) }
      json.member("text", evidence.text)
    }
  }

  package mutating func event(_ entry: EventEntry) {
    object { json in
      json.member("id", entry.id.rawValue)
      json.member("type", entry.type.rawValue)
      json.member("mode", strings: entry.modes.map(\.rawValue))
      json.member("contexts", strings: entry.contexts.map(\.rawValue))
      json.parties("actors", entry.actors)
      json.parties("recipients", entry.recipients)
      json.key("place")
      if let place = entry.place {
        json.object { json in
          json.member("name", place)
          json.member("country", entry.placeCountry?.rawValue)
        }
      } else {
        json.null()
      }
      json.key("date")
      json.object { json in
        json.interval(entry.interval)
        json.member("precision", entry.interval?.precision.rawValue)
        json.member("basis", entry.dateBasis.rawValue)
      }
      json.key("announced")
      if let announced = entry.announced {
        json.object { $0.interval(announced) }
      } else {
        json.null()
      }
      json.member("status", entry.status.rawValue)
      json.member("cameo", entry.cameo)
      json.member("dialogue", entry.dialogue)
      json.member("countries", strings: entry.countries)
      json.member("stories", strings: entry.stories)
      json.member("sides_heard", strings: entry.sidesHeard)
      json.member("sources", strings: entry.sources)
      json.standing(entry, entry.disagreements)
      json.member("by", strings: entry.rules.map(\.rawValue))
    }
  }

  package mutating func person(_ entry: PersonEntry) {
    object { json in
      json.member("id", entry.id.rawValue)
      json.member("name", entry.name)
      json.member("names", strings: entry.names)
      json.member("countries", strings: entry.countries)
      json.member("sectors", strings: entry.sectors.map(\.rawValue))
      json.key("offices")
      json.array(entry.offices) { json, tenure in
        json.object { json in
          json.member("title", tenure.title)
          json.member("organization", tenure.organization)
          json.member("countries", strings: tenure.countries.map(\.rawValue))
          json.member("sector", tenure.sector?.rawValue)
          json.member("status", tenure.status.rawValue)
          json.member("since", tenure.since)
          json.member("until", tenure.until)
          json.member("seen_from", tenure.seenFrom)
          json.member("seen_to", tenure.seenTo)
          json.member("origins", tenure.support.origins)
          json.member("unknown_origins", tenure.support.unknownOrigins)
          json.key("evidence")
          json.array(tenure.evidence) { $0.evidence($1) }
        }
      }
      json.standing(entry, [])
    }
  }

  /// What every entry ends with: how many stand behind it, where reports differ, and its passages.
  mutating func standing(_ entry: some RecordEntry, _ disagreements: [Disagreement]) {
    member("origins", entry.support.origins)
    member("unknown_origins", entry.support.unknownOrigins)
    key("disagreements")
    array(disagreements) { json, disagreement in
      json.object { json in
        json.member("field", disagreement.field)
        json.key("values")
        json.array(disagreement.values) { json, value in
          json.object { json in
            json.member("value", value.value)
            json.member("reports", strings: value.reports)
          }
        }
      }
    }
    key("evidence")
    array(entry.evidence) { $0.evidence($1) }
  }

  private mutating func parties(_ name: String, _ parties: [NamedParty]) {
    key(name)
    array(parties) { json, party in
      json.object { json in
        json.member("name", party.name)
        json.member("kind", party.kind?.rawValue)
        json.member("countries", strings: party.countries.map(\.rawValue))
        json.member("sectors", strings: party.sectors.map(\.rawValue))
      }
    }
  }
}
