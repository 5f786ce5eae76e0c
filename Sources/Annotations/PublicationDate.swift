package import Chronology

/// When an article was published or changed, how exactly that is known, and where it says so.
package struct PublicationDate: Hashable, Sendable, Codable {
  /// ISO 8601, as precise as known, the zone as the source writes it: `2024-05-30T10:19`.
  package let value: String
  package let precision: DatePrecision
  package let basis: Basis

  /// Where the date comes from.
  package enum Basis: String, Sendable, Codable {
    case input, metadata, visible, url, dateline, story, none
  }

  package init(value: String, precision: DatePrecision, basis: Basis) {
    self.value = value
    self.precision = precision
    self.basis = basis
  }

  /// The day as written (no zone moved), where the value is that precise.
  package var day: CalendarDate? { CalendarDate(String(value.prefix(10))) }
}
