import Annotations
import Chronology
import Record
import TestSupport
import Testing

@Suite("Events of several reports") struct EventGroupingTests {
  @Test("two reports of one meeting of one day are one event, in any story")
  func sameDay() throws {
    let mentions = [
      try told("a", ["CHL", "PER"], on: "2034-09-20"),
      try told("b", ["CHL", "PER"], on: "2034-09-20"),
      try told("c", ["CHL", "PER"], on: "2034-09-20", story: "s2"),
    ]
    #expect(entries(mentions).map(\.reports) == [["a", "b", "c"]])
  }

  @Test("a mention without a day does not join meetings of two days")
  func noChainOfDays() throws {
    let mentions = [
      try told("a", ["CHL", "PER"], on: "2034-09-14"),
      try told("b", ["CHL", "PER"]),
      try told("c", ["CHL", "PER"], on: "2034-09-20"),
      try told("d", ["CHL", "PER"], on: "2034-09-14/2034-09-20", "Envoys spoke of whales"),
    ]
    let made = entries(mentions)
    for entry in made {
      let days = mentions.filter { entry.mentions.contains($0.id) }.compactMap(\.interval)
      #expect(days.allSatisfy { day in days.allSatisfy { $0.overlaps(day) } })
    }
    #expect(made.first { $0.reports.contains("a") }?.reports.contains("c") == false)
  }

  @Test("a visitor who sees two ministers on one day has two meetings")
  func people() throws {
    let mentions = [
      try told("a", ["Rojas/CHL", "Quispe/PER"], on: "2034-09-20"),
      try told("b", ["Rojas/CHL", "Flores/PER"], on: "2034-09-20"),
      try told("c", ["Rojas/CHL", "Flores/PER", "Salas/PER"], on: "2034-09-20"),
      try told("d", ["Rojas/CHL", "PER"], on: "2034-09-20"),
    ]
    let made = entries(mentions)
    #expect(made.count == 2)
    #expect(made.first { $0.reports.contains("b") }?.reports.contains("c") == true)
    #expect(made.first { $0.reports.contains("a") }?.reports.contains("b") == false)
  }

  @Test("a visit is not the meetings held on it")
  func visit() throws {
    let mentions = [
      try told("a", ["Rojas/CHL", "PER"], on: "2034-09-20", modes: [.visit]),
      try told("b", ["Rojas/CHL", "Quispe/PER"], on: "2034-09-20"),
    ]
    #expect(entries(mentions).count == 2)
  }

  @Test("leaders of a summit whom different reports name are at one meeting")
  func summit() throws {
    let mentions = [
      try told("a", ["Rojas/CHL", "PER", "BOL"], on: "2034-09-20"),
      try told("b", ["CHL", "Quispe/PER", "BOL"], on: "2034-09-20"),
    ]
    #expect(entries(mentions).count == 1)
  }

  @Test("what occurred and what one report denies or plans besides are two things")
  func standings() throws {
    let denied = try told("a", ["CHL", "PER"], on: "2034-09-20", status: .denied, sentence: 1)
    let mentions = [try told("b", ["CHL", "PER"], on: "2034-09-20"), denied]
    let made = entries(mentions)
    #expect(made.count == 1)
    #expect(made.first?.disagreements.map(\.field) == ["status"])
    let undated = [
      try told("a", ["CHL", "PER"], status: .denied), try told("b", ["CHL", "PER"]),
    ]
    #expect(entries(undated).count == 2)
  }

  @Test("a meeting and its postponement in one sentence are one event")
  func postponed() throws {
    let planned = try told("a", ["CHL", "PER"], on: "2034-10-20", status: .planned)
    let postponed = try told("a", ["CHL", "PER"], on: "2034-10-20", status: .postponed, number: 1)
    let made = entries([planned, postponed])
    #expect(made.count == 1)
    #expect(made.first?.status == .postponed)
    #expect(made.first?.disagreements == [])
    let other = try told("a", ["CHL", "PER"], on: "2034-11-20", status: .postponed, number: 1)
    #expect(entries([planned, other]).count == 2)
  }

  @Test("reports of one story that tell the same of another day or place differ on it")
  func disagreements() throws {
    let days = [
      try told("a", ["CHL", "PER"], on: "2034-09-19"),
      try told("b", ["CHL", "PER"], on: "2034-09-20"),
    ]
    #expect(entries(days).first?.disagreements.map(\.field) == ["date"])
    #expect(
      entries(days).first?.disagreements.first?.values.map(\.reports) == [["a"], ["b"]]
    )
    let places = [
      try told("a", ["CHL", "PER"], on: "2034-09-20", place: "BOL"),
      try told("b", ["CHL", "PER"], on: "2034-09-20", place: "ARG"),
    ]
    #expect(entries(places).first?.disagreements.map(\.field) == ["place"])
    let otherWords = try told(
      "b",
      ["CHL", "PER"],
      on: "2034-09-20",
      "Fishing quotas were what ministers went through at length"
    )
    #expect(entries([days[0], otherWords]).count == 2)
  }

  @Test("reports of one story that count differently differ on the number")
  func numbers() throws {
    func differ(_ first: String, _ second: String) throws -> [String] {
      let made = entries([
        try told("a", ["CHL", "PER"], on: "2034-09-20", first),
        try told("b", ["CHL", "PER"], on: "2034-09-20", second),
      ])
      return made.flatMap(\.disagreements).flatMap(\.values).map(\.value)
    }
    let signed = "Ministers of the two countries went through the list and signed"
    #expect(
      try differ("\(signed) 12 agreements.", "\(signed) 14 agreements.")
        == ["12 agreements", "14 agreements"]
    )
    #expect(try differ("\(signed) 1,200 permits.", "\(signed) 1200 permits.").isEmpty)
    #expect(
      try differ("\(signed) loans of $4 million", "\(signed) loans of $5 million on Monday")
        == ["$4 million", "$5 million"]
    )
    #expect(try differ("\(signed) after 12 hours", "\(signed) within 14 hours").isEmpty)
    #expect(try differ("\(signed) 12 agreements.", "\(signed) 3 letters.").isEmpty)
  }

  @Test("a plan that came about is no disagreement, one still told of afterwards is")
  func plans() throws {
    let occurred = try told("b", ["CHL", "PER"], on: "2034-09-20")
    let before = try told(
      "a",
      ["CHL", "PER"],
      on: "2034-09-20",
      status: .planned,
      reported: "2034-09-18"
    )
    let after = try told(
      "c",
      ["CHL", "PER"],
      on: "2034-09-20",
      status: .planned,
      reported: "2034-09-23"
    )
    #expect(entries([occurred, before]).first?.disagreements == [])
    #expect(entries([occurred, before]).first?.status == .occurred)
    #expect(entries([occurred, after]).first?.disagreements.map(\.field) == ["status"])
  }

  @Test("reports that recall an event contradict nobody")
  func background() throws {
    let news = try told("a", ["CHL", "PER"], on: "2034-09-20")
    let recalled = try told(
      "b",
      ["CHL", "PER"],
      on: "2034-09-20",
      status: .planned,
      reported: "2034-11-02"
    )
    let made = entries([news, recalled])
    #expect(made.count == 1)
    #expect(made.first?.disagreements == [])
    #expect(made.first?.status == .occurred)
  }

  @Test("the entries depend on the mentions alone, and none holds what contradicts each other")
  func anyOrder() throws {
    var numbers = SplitMix(seed: 9)
    let parties = [
      ["CHL", "PER"], ["Rojas/CHL", "PER"], ["Rojas/CHL", "Quispe/PER"], ["CHL", "Flores/PER"],
      ["CHL"], ["CHL", "PER", "BOL"],
    ]
    let days = [nil, "2034-09-14", "2034-09-20", "2034-09", "2034-09-14/2034-09-20"]
    let words = [
      "The two held talks about copper prices", "Talks about copper prices and ferries were held",
      "They spoke of ferries, whales and copper",
    ]
    for _ in 0..<40 {
      let mentions = try (0..<12).map { number in
        try told(
          "r\(number)",
          parties[Int(numbers.next() % 6)],
          on: days[Int(numbers.next() % 5)],
          words[Int(numbers.next() % 3)],
          status: numbers.next() % 5 == 0 ? .planned : .occurred,
          story: numbers.next() % 4 == 0 ? "s2" : "s1"
        )
      }
      let made = entries(mentions)
      for _ in 0..<3 { #expect(entries(mentions.shuffled(using: &numbers)) == made) }
      for entry in made {
        let days = mentions.filter { entry.mentions.contains($0.id) }.compactMap(\.interval)
        #expect(days.allSatisfy { day in days.allSatisfy { $0.overlaps(day) } })
      }
    }
  }
}
