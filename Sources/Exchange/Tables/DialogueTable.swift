import Annotations
package import Chronology
package import Record

extension RecordTables {
  /// A row a dialogue, as it stands on a day.
  package static func dialogues(on day: CalendarDate?) -> RecordTable<DialogueEntry> {
    let columns = [
      "id", "name", "kind", "level", "countries", "parties", "topic", "cadence",
      "cadence_approximate", "last_held_from", "last_held_to", "gap", "as_of", "status",
      "told_status", "due_by", "overdue", "open_points", "disagreements",
    ]
    return RecordTable(columns + DialogueEntry.supportColumns) { entry in
      let standing = entry.standing(on: day)
      let who: [String?] = [
        entry.id.rawValue, entry.name, entry.kind.rawValue, entry.level.rawValue,
        entry.countries.cell, entry.parties.cell, entry.topic,
      ]
      let rhythm: [String?] = [
        entry.cadence?.description, entry.cadence.map { _ in "\(entry.cadenceIsApproximate)" },
        entry.lastHeld?.from.description, entry.lastHeld?.to.description, entry.gap?.description,
      ]
      let state: [String?] = [
        standing.day?.description, standing.status.rawValue, standing.told.rawValue,
        standing.due?.due.description, standing.isOverdue ? standing.due?.overdue.description : nil,
        entry.openPoints.cell, entry.disagreements.map(\.field).cell,
      ]
      return [who + rhythm + state + entry.supportCells]
    }
  }
}
