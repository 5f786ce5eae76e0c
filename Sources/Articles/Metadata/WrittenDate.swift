package import Annotations
package import Chronology

/// A date as a source writes it: as precise as it is, its zone as it stands.
package struct WrittenDate: Sendable, Hashable {
  package var year: Int
  package var month: Int?
  package var day: Int?
  package var hour: Int?
  package var minute: Int?
  package var second: Int?
  /// `Z`, `+09:00`; nil where the source names none.
  package var zone: String?

  /// ISO 8601.
  package var value: String {
    var out = pad(year, 4)
    guard let month else { return out }
    out += "-" + pad(month, 2)
    guard let day else { return out }
    out += "-" + pad(day, 2)
    guard let hour, let minute else { return out }
    out += "T" + pad(hour, 2) + ":" + pad(minute, 2)
    if let second { out += ":" + pad(second, 2) }
    return out + (zone ?? "")
  }

  package var precision: DatePrecision {
    if month == nil { return .year }
    if day == nil { return .month }
    if hour == nil || minute == nil { return .day }
    return second == nil ? .minute : .second
  }

  /// The day as written.
  package var calendarDay: CalendarDate? {
    guard let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  package func publication(_ basis: PublicationDate.Basis) -> PublicationDate {
    PublicationDate(value: value, precision: precision, basis: basis)
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
