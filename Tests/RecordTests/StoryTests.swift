import Reports
import Testing

import Record

struct StoryTests {
  private let reports = [
    written("wire", StoryTexts.wire, published: "2024-06-04T12:00Z", outlet: "Reuters"),
    written("excerpt", StoryTexts.excerpt, published: "2024-06-04T18:00Z", outlet: "Canal Weekly"),
    written("rewrite", StoryTexts.rewrite, published: "2024-06-05T06:00Z", outlet: "Evening Star"),
    written(
      "own",
      StoryTexts.independent,
      published: "2024-06-04T20:00Z",
      outlet: "Ostermoor Post"
    ),
    written("before", StoryTexts.lastYear, published: "2023-05-11", outlet: "Evening Star"),
  ]

  private func stories(_ reports: [Report]) throws -> [[String]] {
    let builder = try SignatureBuilder()
    return StoryClusterer().stories(of: reports.map(builder.signature)).map(\.reports)
  }

  @Test("Reports of one happening are a story, the same ministers' other meeting is another")
  func oneHappening() throws {
    let found = try stories(reports)
    #expect(
      found.contains { $0.contains("wire") && $0.contains("rewrite") && $0.contains("excerpt") }
    )
    #expect(found.contains(["before"]))
  }

  @Test(
    "Much the same words about dealings of other countries are less alike, unless they are a copy"
  )
  func otherParties() throws {
    let builder = try SignatureBuilder()
    func signature(_ id: String, _ text: String, _ countries: String...) -> ReportSignature {
      let told = countries.count == 2 ? talks(countries[0], countries[1]) : talks(countries[0])
      return builder.signature(
        of: written(id, text, published: "2024-06-05", actors: told.actors, events: told.events)
      )
    }
    func likeness(_ left: ReportSignature, _ right: ReportSignature) -> Float {
      StoryClusterer().link(left, right)?.similarity ?? 0
    }
    let wire = signature("wire", StoryTexts.wire, "ISL", "NOR")
    let same = signature("rewrite", StoryTexts.rewrite, "ISL", "NOR")
    let wider = signature("rewrite", StoryTexts.rewrite, "ISL")
    let other = signature("rewrite", StoryTexts.rewrite, "ISL", "DNK")
    #expect(likeness(wire, same) > 0.2)
    #expect(likeness(wire, wider) == likeness(wire, same))
    #expect(likeness(wire, other) < 0.6 * likeness(wire, same))
    let copy = signature("copy", StoryTexts.wire, "ISL", "DNK")
    #expect(likeness(wire, copy) > 0.9)
  }

  @Test("The order of reading changes no story")
  func order() throws {
    let expected = try stories(reports)
    for shift in 1..<reports.count {
      let turned = Array(reports[shift...] + reports[..<shift])
      #expect(try stories(turned) == expected)
      #expect(try stories(turned.reversed()) == expected)
    }
  }

  @Test("Links found in shards and across them join into the same components")
  func shards() throws {
    let builder = try SignatureBuilder()
    let clusterer = StoryClusterer()
    let signatures = reports.map(builder.signature)
    var links: [StoryLink] = []
    for (index, left) in signatures.enumerated() {
      for right in signatures[..<index] {
        let link = clusterer.link(left, right)
        #expect(link == clusterer.link(right, left))
        if let link { links.append(link) }
      }
    }
    let ids = signatures.map(\.id)
    #expect(
      clusterer.components(of: ids, links: links)
        == clusterer.components(of: ids.reversed(), links: links.reversed())
    )
  }

  @Test("Two happenings of one kind are parted by names and numbers of their own")
  func lookalikes() throws {
    let builder = try SignatureBuilder()
    func quake(_ id: String, _ island: String, _ size: String, _ dead: String, _ mayor: String)
      -> Report
    {
      written(
        id,
        """
        An earthquake of magnitude \(size) shook the island of Velmora, damaging houses in \(island) and killing \(dead) people.
        The geological survey said the earthquake struck at a depth of ten kilometres beneath the island of Velmora.
        \(mayor), the mayor of \(island), said rescue workers had searched the ruins for survivors of the earthquake.
        In \(island) \(mayor) asked for \(dead)0 tents for \(size) thousand homeless families.
        """
      )
    }
    let first = (0..<3).map { quake("a\($0)", "Tessaly", "5.9", "41", "Ruben Halloway") }
    let second = (0..<3).map { quake("b\($0)", "Korrigan", "6.3", "87", "Signe Aldermoor") }
    let found = StoryClusterer().stories(of: (first + second).map(builder.signature))
    #expect(Set(found.map { Set($0.reports) }) == [["a0", "a1", "a2"], ["b0", "b1", "b2"]])
  }
}
