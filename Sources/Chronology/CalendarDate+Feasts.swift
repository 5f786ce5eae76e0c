extension CalendarDate {
  /// Easter Sunday of the western churches.
  ///
  /// - Source: the anonymous Gregorian computus ("A New York correspondent", Nature, 1876).
  package static func easter(year: Int) -> CalendarDate? {
    guard year > 1582 else { return nil }
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let correction = (century + 8) / 25
    let epact =
      (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let position = epact + weekday - 7 * shift + 114
    return CalendarDate(year: year, month: position / 31, day: position % 31 + 1)
  }

  /// Easter Sunday of the orthodox churches, as a Gregorian day.
  ///
  /// - Source: Jean Meeus, "Astronomical Algorithms", 1991: the Julian computus; shifted to the Gregorian calendar.
  package static func orthodoxEaster(year: Int) -> CalendarDate? {
    guard year > 1582 else { return nil }
    let epact = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    let position = epact + weekday + 114
    let julian = CalendarDate(year: year, month: position / 31, day: position % 31 + 1)
    return julian?.adding(days: year / 100 - year / 400 - 2)
  }

  /// The first day of the Chinese calendar's year that begins in `year`; nil outside 1990 to 2030.
  package static func lunarNewYear(year: Int) -> CalendarDate? {
    guard (1990...2030).contains(year) else { return nil }
    // Days from 20 January, year by year.
    let offsets = [
      7, 26, 15, 3, 21, 11, 30, 18, 8, 27,
      16, 4, 23, 12, 2, 20, 9, 29, 18, 6,
      25, 14, 3, 21, 11, 30, 19, 8, 27, 16,
      5, 23, 12, 2, 21, 9, 28, 17, 6, 24,
      14,
    ]
    return CalendarDate(year: year, month: 1, day: 20)?.adding(days: offsets[year - 1990])
  }
}
