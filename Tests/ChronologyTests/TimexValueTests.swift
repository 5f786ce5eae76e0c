import Chronology
import Testing

@Suite("TIMEX3 values") struct TimexValueTests {
  @Test(
    "a value is read and written the same, with its days",
    arguments: [
      ("2024-05-29", "2024-05-29", "2024-05-29"), ("2024-W22", "2024-05-27", "2024-06-02"),
      ("2024-W22-WE", "2024-06-01", "2024-06-02"), ("2024-05", "2024-05-01", "2024-05-31"),
      ("2024-Q1", "2024-01-01", "2024-03-31"), ("2024-H2", "2024-07-01", "2024-12-31"),
      ("2023-WI", "2023-12-01", "2024-02-29"), ("2018", "2018-01-01", "2018-12-31"),
      ("199", "1990-01-01", "1999-12-31"), ("18", "1800-01-01", "1899-12-31"),
      ("2024-05-29T19:00", "2024-05-29", "2024-05-29"),
      ("2024-05-29TMO", "2024-05-29", "2024-05-29"),
      ("2024-06-03/2024-06-05", "2024-06-03", "2024-06-05"),
    ]
  )
  func roundTrip(value: String, from: String, to: String) throws {
    let parsed = try #require(TimexValue(value))
    #expect(parsed.description == value)
    #expect(parsed.interval?.from.description == from)
    #expect(parsed.interval?.to.description == to)
  }

  @Test("fiscal years are read, but stand for no days of their own")
  func fiscalYear() throws {
    let value = try #require(TimexValue("FY2024"))
    #expect(value.description == "FY2024" && value.interval == nil)
  }

  @Test(
    "what is unknown or wrong is no value",
    arguments: ["XXXX-WXX-3", "PAST_REF", "P6Y", "2024-13", "2024-02-30", "", "2024-", "20240"]
  )
  func noValue(text: String) {
    let value = TimexValue(text)
    #expect(value?.interval == nil)
  }

  @Test("holiday rules are written and read the same")
  func holidays() throws {
    for text in ["12-25", "thursday>=11-22", "easter-7", "orthodox+0", "lunar-1"] {
      #expect(try #require(HolidayRule(text)).description == text)
    }
    #expect(HolidayRule("13-01") == nil && HolidayRule("caturday>=01-01") == nil)
    let thanksgiving = try #require(HolidayRule("thursday>=11-22"))
    #expect(thanksgiving.day(in: 2021)?.description == "2021-11-25")
  }

  @Test("a winter's year is the one it begins in; the years before our era are marked")
  func years() throws {
    let day = try #require(CalendarDate(year: -479, month: 3, day: 1))
    #expect(TimexValue(.month, DayInterval(day: day)).description == "BC0480-03")
  }

  @Test("weekday, month and day are recurrences of every year that has them")
  func recurrences() throws {
    #expect(Recurrence.monthDay(month: 2, day: 29).interval(year: 2023) == nil)
    #expect(Recurrence.quarter(3).interval(year: 2023)?.from.description == "2023-07-01")
    #expect(Recurrence.half(3).interval(year: 2023) == nil)
  }
}
