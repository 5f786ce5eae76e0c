import Annotations
import Chronology
import Record
import Testing

@Suite("Tenures") struct TenureTests {
  private func tenure(
    _ status: Office.Status = .current,
    since: String? = nil,
    until: String? = nil,
    seen: (String, String)
  ) -> Tenure {
    Tenure(
      title: "foreign minister",
      organization: nil,
      countries: [],
      sector: nil,
      status: status,
      since: since,
      until: until,
      seenFrom: seen.0,
      seenTo: seen.1,
      evidence: [],
      support: Support(origins: 1, unknownOrigins: 0)
    )
  }

  private func covers(_ tenure: Tenure, _ day: String) throws -> Bool {
    let day = try #require(CalendarDate(day))
    return tenure.covers(DayInterval(day: day))
  }

  @Test("a report speaks for the days around it and for no others")
  func reach() throws {
    let seen = tenure(seen: ("2034-05-30", "2034-06-10"))
    #expect(try covers(seen, "2034-05-29"))
    #expect(try covers(seen, "2034-06-04"))
    #expect(try covers(seen, "2034-07-11"))
    #expect(try !covers(seen, "2034-07-12"))
    #expect(try !covers(seen, "2033-05-30"))
  }

  @Test("what reports tell of beginning and end counts as precisely as they tell it")
  func toldBounds() throws {
    let told = tenure(since: "2031-09", seen: ("2034-05-30", "2034-05-30"))
    #expect(try covers(told, "2031-09-02"))
    #expect(try !covers(told, "2031-08-31"))
    let ended = tenure(until: "2034-06-01", seen: ("2034-05-30", "2034-05-30"))
    #expect(try !covers(ended, "2034-06-02"))
  }

  @Test("a former office answers for the days on which it is reported as former")
  func former() throws {
    let former = tenure(.former, since: "2020", seen: ("2034-05-30", "2034-05-30"))
    #expect(try covers(former, "2034-05-30"))
    #expect(try !covers(former, "2034-05-29"))
  }
}
