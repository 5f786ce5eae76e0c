import Annotations
import Chronology
package import Record
import TextModel

extension JSONWriter {
  /// - Parameter standing: how it stands on the day asked for; its status is the entry's.
  package mutating func dialogue(_ entry: DialogueEntry, _ standing: DialogueStanding) {
    object { json in
      json.member("id", entry.id.rawValue)
      json.member("name", entry.name)
      json.member("title", entry.title)
      json.member("names", strings: entry.names)
      json.member("kind", entry.kind.rawValue)
      json.member("level", entry.level.rawValue)
      json.member("countries", strings: entry.countries)
      json.member("parties", strings: entry.parties)
      json.member("topic", entry.topic)
      json.key("cadence")
      if let cadence = entry.cadence {
        json.object { json in
          json.member("value", cadence.description)
          json.member("approximate", entry.cadenceIsApproximate)
        }
      } else {
        json.null()
      }
      json.days("last_held", entry.lastHeld)
      json.key("gap")
      if let gap = entry.gap {
        json.object { $0.member("value", gap.description) }
      } else {
        json.null()
      }
      json.member("as_of", standing.day?.description)
      json.member("status", standing.status.rawValue)
      json.member("told_status", standing.told.rawValue)
      json.days("plan", entry.plan)
      json.due(standing.due)
      json.key("editions")
      json.array(entry.editions) { $0.edition($1) }
      json.key("history")
      json.array(entry.history) { $0.change($1) }
      json.member("open_points", strings: entry.openPoints)
      json.standing(entry, entry.disagreements)
    }
  }

  private mutating func days(_ name: String, _ interval: DayInterval?) {
    key(name)
    if let interval { object { $0.interval(interval) } } else { null() }
  }

  private mutating func due(_ due: DueReckoning?) {
    key("due")
    guard let due else { return null() }
    object { json in
      json.member("basis", due.basis.rawValue)
      json.member("by", due.due.description)
      json.member("overdue", due.isOverdue ? due.overdue.description : nil)
      json.member("arithmetic", due.arithmetic)
    }
  }

  private mutating func edition(_ edition: DialogueEdition) {
    object { json in
      json.member("ordinal", edition.ordinal)
      json.interval(edition.interval)
      json.member("place", edition.place)
      json.member("host", edition.host?.rawValue)
      json.member("held", edition.isHeld)
      json.support(edition.support, edition.evidence)
    }
  }

  private mutating func change(_ change: DialogueChange) {
    object { json in
      json.member("date", change.day?.description)
      json.member("status", change.status.rawValue)
      json.interval(change.interval)
      json.member("basis", change.basis.rawValue)
      json.member("reported", change.reported?.description)
      json.support(change.support, change.evidence)
    }
  }

  private mutating func support(_ support: Support, _ evidence: [Evidence]) {
    member("origins", support.origins)
    member("unknown_origins", support.unknownOrigins)
    key("evidence")
    array(evidence) { $0.evidence($1) }
  }
}
