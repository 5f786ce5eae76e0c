import Annotations
import Articles
import Chronology
import Reports

/// Made-up coverage: stories of one to eight reports, about a hundred reports a day, some of them copies, some rewritten, some undated.
struct SyntheticCoverage {
  private var random: SeededRandom
  private let world: SyntheticWorld
  private var pending: [Report] = []
  private var made = 0

  private static let reportsPerDay = 100
  /// 1 January 2021.
  private static let firstDay = 18_628
  private static let filler = [
    "the", "of", "on", "after", "with", "officials", "said", "would", "talks", "new", "for", "in",
    "government", "week", "over", "their", "from", "agreed", "plans", "to",
  ]

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    world = SyntheticWorld(random: &random)
  }

  mutating func next(_ count: Int) -> [Report] {
    while pending.count < count { pending += story() }
    let batch = Array(pending[..<count])
    pending = Array(pending[count...])
    return batch
  }

  // MARK: Stories

  private mutating func story() -> [Report] {
    let day = Self.firstDay + made / Self.reportsPerDay
    let facts = self.facts()
    let original = sentences(facts)
    let size = 1 + random.ranked(below: 8)
    return (0..<size).map { number in
      let told: [SyntheticSentence]
      if number == 0 {
        told = original
      } else if random.chance(0.5) {
        told = original.enumerated().filter { $0.offset == 0 || $0.offset % 5 != number % 5 }
          .map(\.element)
      } else {
        told = sentences(facts)
      }
      made += 1
      let isDated = number == 0 || !random.chance(0.1)
      return SyntheticReport(
        id: SeededRandom.name(made),
        outlet: "Outlet \(random.ranked(below: 300))",
        published: isDated ? CalendarDate(dayNumber: day + (number > 3 ? 1 : 0)) : nil,
        happened: CalendarDate(dayNumber: day),
        world: world
      ).report(of: told)
    }
  }

  /// What the reports of one story have in common.
  private struct Facts {
    let countries: [Int]
    let officials: [SyntheticWorld.Official]
    let place: String
    let topic: [String]
    let format: SyntheticWorld.Format?
    let quotations: [[String]]
  }

  private mutating func facts() -> Facts {
    let format = random.chance(0.2) ? world.formats[random.ranked(below: world.formats.count)] : nil
    let countries = format?.countries ?? pair()
    var officials = countries.map { country in
      let all = world.countries[country].officials
      return all[random.ranked(below: all.count)]
    }
    // Most people in the news are named once.
    officials.append(
      SyntheticWorld.Official(
        name: SyntheticWorld.name(&random) + " " + SyntheticWorld.name(&random),
        title: "mayor",
        country: world.countries[countries[0]].code
      )
    )
    return Facts(
      countries: countries,
      officials: officials,
      place: random.chance(0.5)
        ? world.countries[countries[1]].capital : SyntheticWorld.name(&random),
      topic: (0..<8).map { _ in rareWord() },
      format: format,
      quotations: (0..<2).map { _ in words(14, [], rare: 0.5) }
    )
  }

  private mutating func pair() -> [Int] {
    let first = random.ranked(below: world.countries.count)
    let second = random.ranked(below: world.countries.count)
    return [first, second == first ? (first + 1) % world.countries.count : second].sorted()
  }

  private mutating func rareWord() -> String {
    world.vocabulary[Int.random(in: 0..<world.vocabulary.count, using: &random)]
  }

  private mutating func words(_ count: Int, _ topic: [String], rare: Double) -> [String] {
    (0..<count).map { _ in
      if random.chance(rare) {
        guard !topic.isEmpty, random.chance(0.7) else { return rareWord() }
        return topic[Int.random(in: 0..<topic.count, using: &random)]
      }
      return Self.filler[random.ranked(below: Self.filler.count)]
    }
  }

  private mutating func sentences(_ facts: Facts) -> [SyntheticSentence] {
    var told: [SyntheticSentence] = [
      .meeting(
        facts.officials[0],
        facts.officials[1],
        facts.place,
        words(6, facts.topic, rare: 0.6)
      )
    ]
    if let format = facts.format { told.append(.dialogue(format)) }
    told.append(.accusation(facts.countries, words(7, facts.topic, rare: 0.5)))
    for (number, quotation) in facts.quotations.enumerated() {
      told.append(.quotation(facts.officials[number + 1], quotation))
      told.append(.plain(words(18, facts.topic, rare: 0.3)))
    }
    for _ in 0..<3 { told.append(.plain(words(20, facts.topic, rare: 0.3))) }
    return told
  }
}
