import Annotations
import Chronology
import Record
import Testing

@Suite("Life of a dialogue") struct DialogueHistoryTests {
  private func life(_ sightings: DialogueSighting...) throws -> DialogueEntry {
    try #require(entries(sightings).first)
  }

  @Test(
    "each change follows on the one before",
    arguments: [
      ([.proposed, .agreed, .scheduled, .held], [.proposed, .agreed, .scheduled, .held]),
      ([.held, .postponed, .scheduled, .held], [.held, .postponed, .scheduled, .held]),
      ([.held, .suspended, .held], [.held, .suspended, .resumed]),
      ([.held, .suspended, .agreed, .held], [.held, .suspended, .resumptionAgreed, .resumed]),
      ([.lapsed, .proposed, .resumptionAgreed, .resumed], nil),
      ([.held, .ended], nil),
      ([.held, .cancelled, .agreed], [.held, .cancelled, .resumptionAgreed]),
      ([.agreed, .ongoing, .suspended, .resumed, .ended], nil),
    ] as [([DialogueStatus], [DialogueStatus]?)]
  )
  func changes(_ told: [DialogueStatus], _ expected: [DialogueStatus]?) throws {
    let sightings = try told.enumerated().map { number, status in
      try sighting("r\(number)", "203\(number)-05-01", status)
    }
    let entry = try #require(entries(sightings).first)
    #expect(entry.history.map(\.status) == expected ?? told)
    #expect(entry.status == (expected ?? told).last)
  }

  @Test("what a newer report retells of an earlier state does not undo the newer one")
  func retelling() throws {
    let entry = try life(
      sighting("a", "2030-03-02", .held, held: "2030-03-01"),
      sighting("b", "2031-04-10", .suspended),
      sighting("c", "2031-05-20", .held, held: "2030-03"),
      sighting("d", "2031-06-01", .proposed)
    )
    #expect(entry.status == .suspended)
    #expect(entry.history.map(\.status) == [.held, .suspended])
    #expect(entry.history[0].support == Support(origins: 2, unknownOrigins: 0))
    #expect(entry.history[0].interval == days("2030-03-01"))
  }

  @Test("a lapse told after a revival was agreed is old news; years later it is not")
  func lapseAfterRevival() throws {
    let revived = try sighting("a", "2031-04-10", .resumptionAgreed)
    let retold = try sighting("b", "2031-04-12", .lapsed, held: "2024")
    #expect(try life(revived, retold).status == .resumptionAgreed)
    let held = try sighting("a", "2031-04-10", .held, held: "2031-04-09")
    #expect(try life(held, sighting("b", "2031-06-12", .lapsed)).status == .held)
    #expect(try life(held, sighting("b", "2034-06-12", .lapsed)).status == .lapsed)
  }

  @Test("a change that the text dates stands on its own day, others by the day of their report")
  func dated() throws {
    let entry = try life(
      sighting("a", "2031-04-10", .suspended, changed: "2031-04-07"),
      sighting("b", "2031-04-08", .scheduled)
    )
    #expect(entry.history.map(\.status) == [.suspended, .scheduled])
    #expect(entry.history.map(\.basis) == [.text, .published])
    #expect(entry.history.map(\.day) == [CalendarDate("2031-04-07"), CalendarDate("2031-04-08")])
  }

  @Test("a preview of the day does not undo the meeting; the next meeting's date does follow it")
  func preview() throws {
    let held = try sighting("a", "2031-04-10", .held, held: "2031-04-10")
    #expect(try life(held, sighting("b", "2031-04-10", .scheduled)).status == .held)
    let next = try sighting("b", "2031-04-10", .scheduled, plan: "2032-04-10")
    #expect(try life(held, next).status == .scheduled)
    let stale = try sighting("b", "2031-04-09", .scheduled, plan: "2031-04-10")
    #expect(try life(held, stale).history.map(\.status) == [.scheduled, .held])
  }

  @Test("an undated report's news come after the meetings that it knows of, and undo nothing dated")
  func undated() throws {
    let undated = try sighting("a", nil, .resumptionAgreed, held: "2018")
    #expect(try life(undated).history.map(\.status) == [.held, .resumptionAgreed])
    let later = try sighting("b", "2024-05-30", .resumed, held: "2024-05-29")
    #expect(try life(undated, later).status == .resumed)
  }

  @Test("a numbered meeting that has just ended is held; a format that ends without one has ended")
  func endOfRound() throws {
    let round = try sighting("a", "2031-04-10", .ended, held: "2031-04-09", ordinal: 4)
    #expect(try life(round).status == .held)
    let format = try sighting("b", "2032-06-10", .ended, held: "2031-04-09", ordinal: 5)
    #expect(try life(round, format).status == .ended)
  }

  @Test("a number that may be the next meeting's does not part reports of the last one")
  func doubtfulNumber() throws {
    let entry = try life(
      sighting("a", "2031-04-10", .held, held: "2031-04-09", ordinal: 4),
      sighting("b", "2032-02-01", .suspended, held: "2031-04", ordinal: 5, plan: nil)
    )
    #expect(entry.editions.map(\.ordinal) == [4])
    #expect(entry.lastHeld == days("2031-04-09"))
  }

  @Test("the very first meeting resumes nothing; what goes on after a gap has resumed")
  func firstAndGap() throws {
    let down = try sighting("a", "2031-04-10", .suspended)
    let first = try sighting("b", "2032-04-10", .held, held: "2032-04-09", ordinal: 1)
    #expect(try life(down, first).status == .held)
    #expect(try life(down, sighting("b", "2032-04-10", .ongoing, gap: "P1Y")).status == .resumed)
    #expect(try life(down, sighting("b", "2032-04-10", .ongoing)).status == .suspended)
  }

  @Test("a plan is never a meeting, and a day after the report is no last meeting")
  func plans() throws {
    let entry = try life(
      sighting("a", "2031-04-10", .scheduled, held: "2031-05-02", plan: "2031-05-02")
    )
    #expect(entry.lastHeld == nil)
    #expect(entry.history.map(\.status) == [.scheduled])
    #expect(entry.plan == days("2031-05-02"))
    #expect(entry.editions.map(\.isHeld) == [false])
  }

  @Test("meetings told in several ways are one, with the narrowest days; numbers part them")
  func editions() throws {
    let entry = try life(
      sighting("a", "2030-03-02", .held, held: "2030-03-01", ordinal: 4),
      sighting("b", "2030-03-03", .held, held: "2030-03-01/2030-03-02", ordinal: 4),
      sighting("c", "2031-01-05", .scheduled, held: "2030", ordinal: 5, plan: "2031-03-09"),
      sighting("d", "2031-03-10", .held, held: "2031-03-09", ordinal: 5)
    )
    #expect(entry.editions.map(\.ordinal) == [4, 5])
    #expect(entry.editions.map(\.interval) == [days("2030-03-01"), days("2031-03-09")])
    #expect(entry.editions[0].support.origins == 3)
    #expect(entry.editions.map(\.isHeld) == [true, true])
    #expect(entry.lastHeld == days("2031-03-09"))
  }
}
