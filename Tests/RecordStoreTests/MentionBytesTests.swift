import Annotations
import Chronology
import Foundation
import Record
import RecordStore
import Reports
import TestSupport
import Testing
import TextModel

/// Mentions that lie in bytes are read back as they were written, and what is damaged is refused.
@Suite("Mentions in bytes") struct MentionBytesTests {
  private func check<Mention: StoredMention & Equatable>(_ mention: Mention) throws {
    let bytes = try mention.stored
    #expect(try Mention.read(bytes) == mention)
    #expect(throws: DecodingError.self) { try Mention.read(JSONEncoder().encode(mention)) }
    for length in 0..<bytes.count {
      #expect(throws: DecodingError.self) { try Mention.read(bytes.prefix(length)) }
    }
  }

  @Test("a mention of a person")
  func people() throws {
    var numbers = SplitMix(seed: 3)
    let names = ["Rosa Quispe", "Quispe", "Ana Flores", "Zoë Ñandú"]
    for number in 0..<20 {
      let people = (0...Int(numbers.next() % 2)).map { _ in
        (
          name: names[Int(numbers.next() % 4)],
          countries: [[], ["PER"], ["PER", "CHL"]][Int(numbers.next() % 3)], title: "envoy"
        )
      }
      let report = WrittenReport.naming(
        people,
        in: "r\(number)",
        day: number % 3 == 0 ? nil : "2034-05-12",
        about: "Ferry crews on Lake Titicaca ended a strike."
      )
      let context = StoryContext(story: "s1", reported: CalendarDate("2034-05-12"))
      for person in ReportMentions(report, context: context, words: try DialogueWords()).people {
        try check(person)
      }
    }
  }

  @Test("a mention of a dialogue, with or without each thing that it may tell", arguments: 0..<40)
  func dialogues(_ seed: UInt64) throws { try check(Self.sighting(seed)) }

  @Test("bytes that no mention gives are refused", arguments: 0..<40)
  func damaged(_ seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    var bytes = try Self.sighting(seed).stored
    let place = 1 + Int(numbers.next() % UInt64(bytes.count - 1))
    bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
    // Another letter or number makes another mention; it must not end the program.
    _ = try? DialogueSighting.read(bytes)
  }

  private static func sighting(_ seed: UInt64) throws -> DialogueSighting {
    var numbers = SplitMix(seed: seed)
    func chosen<Value>(_ value: @autoclosure () -> Value?) -> Value? {
      numbers.next() % 2 == 0 ? value() : nil
    }
    func interval() -> DayInterval? {
      let from = CalendarDate(dayNumber: Int(numbers.next() % 16_000_000) - 700_000)
      return DayInterval(from: from, to: from.adding(days: Int(numbers.next() % 400)))
    }
    func passage(_ number: Int) -> Evidence {
      Evidence(
        report: number == 2 ? "another" : "r\(seed)",
        range: TextRange(300 * number, 300 * number + 171),
        codePoints: TextRange(290 * number, 290 * number + 160),
        text: "The São Tomé–Príncipe commission № \(number) met."
      )
    }
    let passages = (0..<4).map(passage)
    let period = Period(years: 1, months: 6, weeks: 0, days: 3)
    return DialogueSighting(
      id: MentionID(report: "r\(seed)", kind: .dialogue, index: Int(numbers.next() % 300)),
      story: "s\(seed)",
      name: "border commission",
      title: chosen(DialogueTitle(name: "Chile-Peru border commission", core: "border commission")),
      kind: DialogueKind.allCases[Int(seed) % DialogueKind.allCases.count],
      level: DialogueLevel.allCases[Int(seed) % DialogueLevel.allCases.count],
      countryCodes: (chosen(["CHL", "PER"]) ?? []).map { CountryCode($0) },
      identity: DialogueIdentity(
        level: .minister,
        bodies: chosen(["commission"]) ?? [],
        topics: chosen(["border", "water"]) ?? []
      ),
      parties: chosen(["Chile", "Peru"]) ?? [],
      topic: chosen("the border"),
      cadence: chosen(
        DialogueMention.Cadence(value: period, approximate: true, range: TextRange(3, 9))
      ),
      lastHeld: chosen(interval()) ?? nil,
      gap: chosen(period),
      edition: chosen(
        DialogueMention.Edition(
          ordinal: chosen(12),
          interval: chosen(interval()) ?? nil,
          place: chosen(
            EventPlace(range: TextRange(20, 25), name: "Arica", country: CountryCode("CHL"))
          ),
          timex: chosen(4)
        )
      ),
      status: DialogueStatus.allCases[Int(seed) % DialogueStatus.allCases.count],
      changed: chosen(interval()) ?? nil,
      openPoints: chosen(["date", "level"]) ?? [],
      evidence: [passages[0], passages[1]],
      statusEvidence: passages[1],
      heldEvidence: chosen(passages[2]),
      gapEvidence: chosen(passages[3]),
      words: [passages[0]],
      reported: chosen(CalendarDate(dayNumber: 20_000)),
      rule: RuleID("test")
    )
  }
}
