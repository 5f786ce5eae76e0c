import Annotations
import Chronology

/// When a report was published, as far as reports can be put in order by it.
struct PublicationMoment: Hashable {
  let day: Int
  /// Minutes since 1 January 1970, the zone taken into account where it is given; nil for a day alone.
  let minute: Int?

  init?(_ date: PublicationDate?) {
    guard let date, let day = date.day else { return nil }
    self.day = day.dayNumber
    let bytes = Array(date.value.utf8)
    func number(_ start: Int) -> Int? {
      guard start + 2 <= bytes.count else { return nil }
      let (tens, ones) = (Int(bytes[start]) - 48, Int(bytes[start + 1]) - 48)
      return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
    }
    guard date.precision == .minute || date.precision == .second, bytes.count >= 16,
      let hours = number(11), let minutes = number(14)
    else {
      minute = nil
      return
    }
    var offset = 0
    if let sign = bytes.dropFirst(16).lastIndex(where: { $0 == 0x2b || $0 == 0x2d }),
      let zoneHours = number(sign + 1)
    {
      let zoneMinutes = number(
        bytes.count > sign + 3 && bytes[sign + 3] == 0x3a ? sign + 4 : sign + 3
      )
      offset = (bytes[sign] == 0x2b ? 1 : -1) * (zoneHours * 60 + (zoneMinutes ?? 0))
    }
    minute = day.dayNumber * 1440 + hours * 60 + minutes - offset
  }

  /// Minutes by which this one is later, where the two can be told apart; nil where they cannot.
  func minutes(after other: PublicationMoment) -> Int? {
    if let minute, let otherMinute = other.minute {
      return minute == otherMinute ? nil : minute - otherMinute
    }
    return day == other.day ? nil : (day - other.day) * 1440
  }
}
