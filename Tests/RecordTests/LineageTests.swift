import Reports
import Testing

import Record

struct LineageTests {
  private let wire = written(
    "wire",
    StoryTexts.wire,
    published: "2024-06-04T12:00Z",
    outlet: "Reuters"
  )

  private func lineage(_ reports: Report...) throws -> Lineage {
    let analyzer = try LineageAnalyzer()
    let found = analyzer.lineage(of: reports)
    #expect(analyzer.lineage(of: reports.reversed()) == found)
    return found
  }

  @Test("A credited copy derives from the agency's report, even with an earlier time")
  func copy() throws {
    let found = try lineage(
      wire,
      written(
        "copy",
        StoryTexts.wire,
        published: "2024-06-04T11:50Z",
        outlet: "Star",
        authors: ["Reuters"]
      )
    )
    #expect(found.edges.map(\.derived) == ["copy"])
    #expect(found.edges.first?.relation == .copy)
    #expect(found.edges.first?.isDirectionKnown == true)
    #expect(found.edges.first?.evidence.contains("credits Reuters") == true)
    #expect(found.origins == [["copy", "wire"]])
  }

  @Test("A part of the words is an excerpt")
  func excerpt() throws {
    let found = try lineage(
      wire,
      written("part", StoryTexts.excerpt, published: "2024-06-05T09:00Z", outlet: "Canal Weekly")
    )
    #expect(found.edges.first?.relation == .excerpt)
    #expect(found.edges.first?.source == "wire")
  }

  @Test(
    "A version with words changed here and there is a copy, and says that its outlet is the same"
  )
  func corrected() throws {
    let words = StoryTexts.wire.replacing("320 barges", with: "230 barges")
      .replacing("18 crowns", with: "16 crowns").replacing("95 crews", with: "59 crews")
      .replacing("14 months", with: "15 months").replacing("June 20", with: "June 21")
      .replacing("a fifth", with: "a quarter").replacing("lower basin", with: "upper basin")
      .replacing("water levels", with: "water depths").replacing("convoy", with: "column")
    let found = try lineage(
      written("first", StoryTexts.wire, published: "2024-06-04T12:00Z", outlet: "Star"),
      written("second", words, published: "2024-06-04T18:00Z", outlet: "Star")
    )
    let edge = try #require(found.edges.first)
    #expect(edge.relation == .copy)
    #expect(edge.shared < 0.72)
    #expect(edge.evidence.contains("a later version by the same outlet"))
  }

  @Test("A passage that a longer article has from elsewhere is an excerpt")
  func passage() throws {
    let found = try lineage(
      written("short", StoryTexts.excerpt, published: "2024-06-04T12:00Z", outlet: "Star"),
      written(
        "long",
        StoryTexts.independent + "\n\n" + StoryTexts.excerpt + "\n\n" + StoryTexts.lastYear,
        published: "2024-06-06T12:00Z",
        outlet: "Canal Weekly"
      )
    )
    #expect(found.edges.first?.derived == "long")
    #expect(found.edges.first?.relation == .excerpt)
  }

  @Test("Names, numbers and their order betray a rewrite that shares no run of words")
  func rewrite() throws {
    let found = try lineage(
      wire,
      written("new", StoryTexts.rewrite, published: "2024-06-05T06:00Z", outlet: "Evening Star")
    )
    #expect(found.edges.first?.relation == .rewrite)
    #expect(found.edges.first?.derived == "new")
    #expect(found.origins.count == 1)
  }

  @Test("An official quotation in common does not make a copy")
  func independent() throws {
    let found = try lineage(
      wire,
      written(
        "own",
        StoryTexts.independent,
        published: "2024-06-04T20:00Z",
        outlet: "Ostermoor Post"
      )
    )
    #expect(found.edges.isEmpty)
    #expect(found.origins == [["wire"], ["own"]])
  }

  @Test("One phrase of an office's message in two outlets' reports makes neither a rewrite")
  func phraseInCommon() throws {
    let brief = """
      It has been a long wait for those who live by the water, but after a closure of 14 months the first of the grain barges that \
      Arcadia sends to Belmont may come up the Corvane canal again in June, the river board at Port Ludlam said, and everybody on \
      the quays hopes that it is for good this time.
      """
    let long = """
      The Corvane canal opens on June 20. Grain barges of Arcadia and Belmont will again pass the Corvane canal after a closure of 14 \
      months, a message of the river board at Port Ludlam said.

      Masters of barges must announce themselves at the Halvard locks by June 12, the board said. A pilot comes aboard at Sarn. The \
      charge is 18 crowns a tonne, and may be paid at Ostermoor.

      The board has nine members. Its chairman, Pavel Orsic, was elected in December 2019 for five years.
      """
    let found = try lineage(
      written("long", long, published: "2024-06-04", outlet: "Ostermoor Post"),
      written("brief", brief, published: "2024-06-05", outlet: "Canal Weekly")
    )
    #expect(found.edges.isEmpty)
    #expect(found.origins == [["long"], ["brief"]])
  }

  @Test("An undated report that credits nobody and is like no other is unknown, never independent")
  func unknown() throws {
    let short = "The canal is open again. The ministers of Arcadia and Belmont shook hands on it."
    let found = try lineage(wire, written("short", short))
    #expect(found.unknown == ["short"])
    #expect(found.origins == [["wire"]])
  }

  @Test("Where neither credit nor date tells, the direction is open")
  func openDirection() throws {
    let found = try lineage(
      written("one", StoryTexts.wire, outlet: "Star"),
      written("two", StoryTexts.excerpt, outlet: "Post")
    )
    #expect(found.edges.first?.isDirectionKnown == false)
    #expect(found.edges.first?.source == "one")
    #expect(found.origins == [["one", "two"]])
  }

  @Test("Whom a report quotes as its source it derives from, though an agency tells the same")
  func credited() throws {
    let late = """
      As the Evening Star tells it, the Corvane will carry grain again, and 320 vessels at the Halvard locks can cast off. Belmont \
      drops its charge of 18 crowns, and 40 boats leave on June 20.
      """
    let found = try lineage(
      wire,
      written("star", StoryTexts.rewrite, published: "2024-06-05T06:00Z", outlet: "Evening Star"),
      written("blog", late, published: "2024-06-06T06:00Z", outlet: "Barge Blog")
    )
    let edge = found.edges.first { $0.derived == "blog" }
    #expect(edge?.source == "star")
    #expect(edge?.evidence.contains("credits Evening Star") == true)
  }

  @Test("An agency that tells of an outlet's report, and mostly other things, stands on its own")
  func aboutAReport() throws {
    let denial = """
      OSTERMOOR, June 6 (AP) - Arcadia's treasury denied on Thursday that it had promised to pay for the Corvane canal, as the Evening \
      Star had reported.

      "There is no such line in the budget," said its spokesman, Anselm Kray. The treasury has set 37 million crowns aside for the \
      railway to Quendale, Kray said.
      """
    let found = try lineage(
      written("star", StoryTexts.rewrite, published: "2024-06-05T06:00Z", outlet: "Evening Star"),
      written("denial", denial, published: "2024-06-06T12:00Z", outlet: "AP")
    )
    #expect(found.edges.isEmpty)
    #expect(found.origins == [["star"], ["denial"]])
  }
}
