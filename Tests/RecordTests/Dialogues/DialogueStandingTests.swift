import Annotations
import Chronology
import Record
import Testing

@Suite("Standing of a dialogue on a day") struct DialogueStandingTests {
  private func standing(
    _ day: String,
    _ sightings: DialogueSighting...
  ) throws -> DialogueStanding {
    try #require(entries(sightings).first).standing(on: CalendarDate(day))
  }

  @Test(
    "the arithmetic is shown",
    arguments: [
      (
        "2018", "P1Y", "2024-05-30",
        "last held 2018, once a year, so due by 2019-12-31: overdue by 4 years 151 days"
      ),
      (
        "2023-06-20", "P1Y", "2024-05-30",
        "last held 2023-06-20, once a year, so due by 2024-06-20: in 21 days"
      ),
      (
        "2023-06", "P6M", "2023-12-30",
        "last held 2023-06, twice a year, so due by 2023-12-30: today"
      ),
      (
        "2022-02-27/2022-02-28", "P2Y", "2024-02-29",
        "last held 2022-02-27 to 2022-02-28, every 2 years, so due by 2024-02-28: overdue by 1 day"
      ),
      (
        "2024-01-31", "P1M", "2025-03-01",
        "last held 2024-01-31, once a month, so due by 2024-02-29: overdue by 1 year 1 day"
      ),
    ]
  )
  func arithmetic(_ held: String, _ cadence: String, _ day: String, _ words: String) throws {
    let told = try sighting("a", day, .ongoing, held: held, cadence: cadence)
    #expect(try standing(day, told).due?.arithmetic == words)
  }

  @Test("it is overdue from the day after it was due, and lapsed when it has missed a whole turn")
  func lapse() throws {
    let told = try sighting("a", "2020-03-02", .held, held: "2020-03-01", cadence: "P1Y")
    let onTime = try standing("2021-03-01", told)
    #expect(!onTime.isOverdue && onTime.status == .held)
    let late = try standing("2021-03-02", told)
    #expect(late.isOverdue && late.status == .held)
    let lapsed = try standing("2022-03-02", told)
    #expect(lapsed.status == .lapsed && lapsed.told == .held && lapsed.isReckoned)
  }

  @Test("without a cadence of its own, or without a meeting on record, nothing is reckoned")
  func unknown() throws {
    #expect(try standing("2050-01-01", sighting("a", "2020-03-02", .held, held: "2020")).due == nil)
    #expect(
      try standing("2050-01-01", sighting("a", "2020-03-02", .ongoing, cadence: "P1Y")).due == nil
    )
  }

  @Test(
    "what reports tell of its end or its return stands against the calendar",
    arguments: [DialogueStatus.suspended, .postponed, .cancelled, .resumptionAgreed, .proposed]
  )
  func told(_ status: DialogueStatus) throws {
    let told = try sighting("a", "2031-01-01", status, held: "2020", cadence: "P1Y")
    let standing = try standing("2031-01-01", told)
    #expect(standing.status == status)
    #expect(standing.isOverdue)
  }

  @Test("what has ended is never due")
  func ended() throws {
    let told = try sighting("a", "2031-01-01", .ended, held: "2020", cadence: "P1Y")
    #expect(try standing("2031-01-01", told).due == nil)
  }

  @Test("a plan whose day has passed without a report is unknown, not held")
  func plan() throws {
    let told = try sighting("a", "2031-04-10", .scheduled, plan: "2031-05-02")
    let before = try standing("2031-05-02", told)
    #expect(before.status == .scheduled && !before.isOverdue)
    let after = try standing("2031-05-12", told)
    #expect(after.status == .unknown && after.told == .scheduled)
    #expect(
      after.due?.arithmetic
        == "scheduled for 2031-05-02, so due by 2031-05-02: overdue by 10 days"
    )
  }
}
