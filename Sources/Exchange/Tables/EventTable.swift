import Annotations
import Chronology
package import Record

extension RecordTables {
  /// A row an event.
  package static var events: RecordTable<EventEntry> {
    let columns = [
      "id", "from", "to", "precision", "date_basis", "type", "mode", "contexts", "cameo", "status",
      "actors", "actor_countries", "actor_sectors", "recipients", "recipient_countries",
      "recipient_sectors", "place", "place_country", "dialogue", "sides_heard", "sources",
      "disagreements", "by",
    ]
    return RecordTable(columns + EventEntry.supportColumns) { event in
      let day: [String?] = [
        event.from, event.to, event.interval?.precision.rawValue, event.dateBasis.rawValue,
      ]
      let what: [String?] = [
        event.type.rawValue, event.modes.map(\.rawValue).cell, event.contexts.map(\.rawValue).cell,
        event.cameo, event.status.rawValue,
      ]
      let place: [String?] = [event.place, event.placeCountry?.rawValue, event.dialogue]
      let said: [String?] = [
        event.sidesHeard.cell, event.sources.cell, event.disagreements.map(\.field).cell,
        event.rules.map(\.rawValue).cell,
      ]
      return [
        [event.id.rawValue] + day + what + parties(event.actors) + parties(event.recipients)
          + place + said + event.supportCells
      ]
    }
  }

  /// Names as the reports have them, countries and sectors each once.
  private static func parties(_ parties: [NamedParty]) -> [String?] {
    [
      parties.map(\.name).cell, Set(parties.flatMap(\.countries).map(\.rawValue)).sorted().cell,
      Set(parties.flatMap(\.sectors).map(\.rawValue)).sorted().cell,
    ]
  }
}
