import Annotations
import Chronology
import Record
import TestSupport
import Testing

@Suite("Which mentions are of one dialogue") struct DialogueGroupingTests {
  private func names(_ sightings: [DialogueSighting]) -> Set<Set<String>> {
    Set(DialogueSighting.groups(of: sightings).map { Set($0.map(\.name)) })
  }

  /// One report a name, in order.
  private func told(_ names: [(String, DialogueLevel)]) throws -> [DialogueSighting] {
    try names.enumerated().map { number, named in
      try sighting("r\(number)", "2031-01-0\(number + 1)", .held, name: named.0, level: named.1)
    }
  }

  @Test("one format keeps one entry while its name changes from report to report")
  func renamed() throws {
    let sightings = try told([
      ("Joint Economic Commission", .minister), ("the economic commission", .unknown),
      ("fourth session of the commission on trade", .official), ("the commission", .unknown),
    ])
    #expect(names(sightings).count == 1)
  }

  @Test("formats of other topics, other bodies and other levels stay apart")
  func apart() throws {
    let sightings = try told([
      ("Joint Border Commission", .official), ("annual political consultations", .official),
      ("Parliamentary Friendship Group", .parliament), ("energy dialogue", .nonstate),
      ("ministers' forum", .minister), ("summit", .leader), ("2+2 talks", .minister),
    ])
    #expect(names(sightings).count == 7)
  }

  @Test("a name that likens to both of two formats does not make them one")
  func noChain() throws {
    let sightings = try told([
      ("border security commission", .official), ("border commission", .official),
      ("security dialogue", .official), ("maritime security dialogue", .official),
    ])
    let groups = names(sightings)
    #expect(
      !groups.contains { $0.contains("border commission") && $0.contains("security dialogue") }
    )
  }

  @Test("foreign and defence ministers at one table are a 2+2")
  func twoPlusTwo() throws {
    let sightings = try told([
      ("inaugural 2+2 dialogue", .minister),
      ("joint meeting of foreign and defence ministers", .minister),
    ])
    #expect(names(sightings).count == 1)
  }

  @Test("plain talks join the only format there is, and none of several")
  func plain() throws {
    let one = try told([("human rights dialogue", .unknown), ("their talks", .unknown)])
    #expect(names(one).count == 1)
    let several = try told([
      ("human rights dialogue", .unknown), ("border commission", .unknown), ("talks", .unknown),
    ])
    #expect(names(several).count == 3)
  }

  @Test("plain talks in the sentence that names a format are that format")
  func beside() throws {
    let sightings = try [
      sighting("a", "2031-01-01", .held, name: "fifth round", level: .unknown, sentence: 2),
      sighting(
        "a",
        "2031-01-01",
        .held,
        name: "political consultations",
        number: 1,
        sentence: 2
      ),
      sighting("a", "2031-01-01", .held, name: "border commission", number: 2, sentence: 5),
    ]
    #expect(
      names(sightings).contains(["fifth round", "political consultations"])
    )
  }

  @Test("countries part formats; without countries a telling name joins")
  func countries() throws {
    let sightings = try [
      sighting("a", "2031-01-01", .held),
      sighting("b", "2031-01-02", .held, countries: ["BOL", "CHL"]),
      sighting("c", "2031-01-03", .held, name: "prisoners' committee", countries: []),
      sighting("d", "2031-01-04", .held, name: "joint prisoners' committee", countries: []),
      sighting("e", "2031-01-05", .held, name: "talks", countries: []),
      sighting("f", "2031-01-06", .held, name: "talks", countries: []),
    ]
    #expect(DialogueSighting.groups(of: sightings).count == 5)
  }

  @Test("the entries are the same whatever the order, and read in shards")
  func order() throws {
    let names: [(String, DialogueLevel)] = [
      ("Joint Economic Commission", .minister), ("economic commission", .unknown),
      ("border commission", .official), ("border security talks", .unknown), ("talks", .unknown),
      ("security dialogue", .official), ("summit", .leader), ("three-way summit", .leader),
      ("High Council", .leader), ("council", .unknown), ("party dialogue", .party),
      ("round of talks", .unknown),
    ]
    let statuses: [DialogueStatus] = [.held, .scheduled, .suspended, .resumptionAgreed, .ongoing]
    var numbers = SplitMix(seed: 7)
    let sightings = try (0..<60).map { number in
      let named = names[Int(numbers.next() % UInt64(names.count))]
      return try sighting(
        "r\(number / 2)",
        "203\(numbers.next() % 5)-0\(1 + numbers.next() % 9)-11",
        statuses[Int(numbers.next() % UInt64(statuses.count))],
        name: named.0,
        level: named.1,
        held: "203\(numbers.next() % 5)-04",
        cadence: numbers.next() % 2 == 0 ? "P1Y" : nil,
        number: number % 2,
        sentence: number % 2
      )
    }
    let whole = entries(sightings)
    for _ in 0..<20 {
      #expect(entries(sightings.shuffled(using: &numbers)) == whole)
      // Shards hand on mentions; what they grouped is grouped anew with the rest.
      let cut = Int(numbers.next() % 60)
      let shards = [sightings.prefix(cut), sightings.dropFirst(cut)].map { part in
        DialogueSighting.groups(of: Array(part)).flatMap { $0 }
      }
      #expect(entries(shards.flatMap { $0 }) == whole)
    }
  }
}
