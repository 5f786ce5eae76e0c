package import Annotations
package import Chronology

/// A change in the life of a format, however many reports tell of it.
package struct DialogueChange: Hashable, Sendable, Codable {
  package let status: DialogueStatus
  /// The days on which it came about, where a report gives them.
  package let interval: DayInterval?
  package let basis: Basis
  /// Day of the first report that tells of it.
  package let reported: CalendarDate?
  package let evidence: [Evidence]
  package let support: Support

  /// Where the day comes from.
  package enum Basis: String, Sendable, Codable {
    /// The text dates it.
    case text
    /// Only the day of the report is known: it came about by then.
    case published
    /// Nothing dates it.
    case none
  }

  /// The day by which it had come about; nil where nothing dates it.
  package var day: CalendarDate? { interval?.to ?? reported }

  /// The same with the first of its evidence.
  var abridged: DialogueChange {
    DialogueChange(
      status: status,
      interval: interval,
      basis: basis,
      reported: reported,
      evidence: Array(evidence.prefix(1)),
      support: support
    )
  }
}
