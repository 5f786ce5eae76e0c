import Chronology
import Testing

@Suite("Days of the calendar") struct CalendarDateTests {
  @Test("every day of three centuries goes to its number and back, one after the other")
  func dayNumbersAreConsecutive() throws {
    var day = try #require(CalendarDate(year: 1850, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2150, month: 12, day: 31))
    var weekday = day.weekday.rawValue
    while day < last {
      let next = day.adding(days: 1)
      #expect(next.dayNumber == day.dayNumber + 1)
      #expect(CalendarDate(dayNumber: day.dayNumber) == day)
      weekday = (weekday + 1) % 7
      #expect(next.weekday.rawValue == weekday)
      day = next
    }
  }

  @Test("a day is written and read the same, before our era too")
  func textRoundTrip() throws {
    for number in stride(from: -900_000, through: 300_000, by: 997) {
      let day = CalendarDate(dayNumber: number)
      if day.year >= 0 { #expect(CalendarDate(day.description) == day) }
    }
    #expect(CalendarDate("2024-02-30") == nil)
    #expect(CalendarDate("2024-2-3") == nil)
  }

  @Test("30 May 2024 is a Thursday")
  func weekday() throws {
    #expect(try #require(CalendarDate("2024-05-30")).weekday == .thursday)
    #expect(try #require(CalendarDate("2000-02-29")).weekday == .tuesday)
  }

  @Test("months are added to the end of a shorter month")
  func addingMonths() throws {
    let day = try #require(CalendarDate("2024-01-31"))
    #expect(day.adding(months: 1).description == "2024-02-29")
    #expect(day.adding(months: -11).description == "2023-02-28")
    #expect(day.adding(years: 1).description == "2025-01-31")
  }

  @Test("a day's ISO week holds the day, and a week's Monday has its number")
  func isoWeeks() throws {
    for number in stride(from: 0, through: 40_000, by: 3) {
      let day = CalendarDate(dayNumber: number)
      let (year, week) = day.isoWeek
      let monday = try #require(CalendarDate(isoYear: year, week: week))
      #expect(monday.weekday == .monday)
      #expect((0...6).contains(day.dayNumber - monday.dayNumber))
    }
    #expect(CalendarDate(isoYear: 2021, week: 53) == nil)
    #expect(CalendarDate(isoYear: 2020, week: 53)?.description == "2020-12-28")
  }

  @Test("Easter falls on known Sundays and is always one")
  func easter() throws {
    let known = [
      (1997, "1997-03-30"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
      (2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25"),
    ]
    for (year, day) in known { #expect(CalendarDate.easter(year: year)?.description == day) }
    let orthodox = [(2008, "2008-04-27"), (2021, "2021-05-02"), (2024, "2024-05-05")]
    for (year, day) in orthodox {
      #expect(CalendarDate.orthodoxEaster(year: year)?.description == day)
    }
    for year in 1600...2400 {
      let western = try #require(CalendarDate.easter(year: year))
      let eastern = try #require(CalendarDate.orthodoxEaster(year: year))
      #expect(western.weekday == .sunday && eastern.weekday == .sunday)
      #expect(western <= eastern)
    }
  }

  @Test("the Chinese new year falls from 21 January to 20 February")
  func lunarNewYear() throws {
    for year in 1990...2030 {
      let day = try #require(CalendarDate.lunarNewYear(year: year))
      let first = try #require(CalendarDate(year: year, month: 1, day: 21))
      #expect((0...30).contains(day.dayNumber - first.dayNumber))
    }
    #expect(CalendarDate.lunarNewYear(year: 2025)?.description == "2025-01-29")
    #expect(CalendarDate.lunarNewYear(year: 2051) == nil)
  }
}
