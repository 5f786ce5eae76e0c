import Chronology
import Foundation
import Testing

@Suite("Formulas on a reference day") struct AnchoringTests {
  private func days(_ anchoring: Anchoring, on day: String = "2024-05-30") throws -> String {
    let reference = try #require(CalendarDate(day))
    let interval = try #require(anchoring.resolve(on: reference))
    return interval.from == interval.to
      ? interval.from.description : "\(interval.from.description) \(interval.to.description)"
  }

  @Test("weekdays lie where their formula says, from every day of a week")
  func weekdays() throws {
    for number in 20_000..<20_014 {
      let day = CalendarDate(dayNumber: number)
      for weekday in Weekday.allCases {
        let up = try #require(Anchoring.weekdayUpTo(weekday).resolve(on: day)).from
        let before = try #require(Anchoring.weekdayBefore(weekday).resolve(on: day)).from
        let from = try #require(
          Anchoring.weekdayFrom(weekday, exclusive: false).resolve(on: day)
        ).from
        let near = try #require(Anchoring.weekdayWithin(weekday, back: 3).resolve(on: day)).from
        #expect([up, before, from, near].allSatisfy { $0.weekday == weekday })
        #expect((-6...0).contains(up.dayNumber - number))
        #expect((-7 ... -1).contains(before.dayNumber - number))
        #expect((0...6).contains(from.dayNumber - number))
        #expect((-3...3).contains(near.dayNumber - number))
      }
    }
  }

  @Test("months and days of the year are the last or the next ones")
  func yearly() throws {
    #expect(try days(.monthDay(month: 5, day: 30, future: false)) == "2024-05-30")
    #expect(try days(.monthDay(month: 6, day: 1, future: false)) == "2023-06-01")
    #expect(try days(.monthDay(month: 2, day: 29, future: true)) == "2028-02-29")
    #expect(try days(.month(11, future: false)) == "2023-11-01 2023-11-30")
    #expect(try days(.month(5, future: true)) == "2024-05-01 2024-05-31")
  }

  @Test("the winter under way is this winter")
  func seasons() throws {
    let winter = Recurrence.season(.winter)
    #expect(try days(.recurring(winter, .current), on: "2025-01-10") == "2024-12-01 2025-02-28")
    #expect(try days(.recurring(winter, .after), on: "2025-01-10") == "2025-12-01 2026-02-28")
    #expect(try days(.recurring(winter, .before), on: "2025-01-10") == "2023-12-01 2024-02-29")
  }

  @Test("a range that ends before it begins ends at the next return")
  func spans() throws {
    let past = Anchoring.span(.weekdayUpTo(.friday), .weekdayUpTo(.monday))
    #expect(try days(past) == "2024-05-24 2024-05-27")
    let turned = Anchoring.span(.weekdayUpTo(.thursday), .weekdayUpTo(.monday))
    #expect(try days(turned) == "2024-05-30 2024-06-03")
    let next = Anchoring.shifted(.weekdayFrom(.monday, exclusive: false), .day, offset: 1)
    #expect(try days(next) == "2024-06-04")
  }

  @Test("a fiscal year begins in its month")
  func fiscalYears() throws {
    #expect(
      try days(.fiscalYear(startMonth: 4, offset: 0), on: "2024-03-31") == "2023-04-01 2024-03-31"
    )
    #expect(
      try days(.fiscalYear(startMonth: 10, offset: 1), on: "2024-10-01")
        == "2025-10-01 2026-09-30"
    )
  }

  @Test("a day of the month skips months that have no such day")
  func dayOfMonth() throws {
    #expect(try days(.dayOfMonth(31, future: true), on: "2024-04-02") == "2024-05-31")
    #expect(try days(.dayOfMonth(31, future: false), on: "2024-03-02") == "2024-01-31")
  }

  @Test("formulas survive being stored")
  func coding() throws {
    let formula = Anchoring.span(
      .recurring(.holiday(.easter(-2)), .nearest),
      .shifted(.unit(.week, offset: -1), .day, offset: 3)
    )
    let data = try JSONEncoder().encode(formula)
    #expect(try JSONDecoder().decode(Anchoring.self, from: data) == formula)
  }
}
