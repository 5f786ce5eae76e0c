import Annotations
import Reports
import Testing

import Record

struct QuoteVariantTests {
  /// The variant that the later of two direct quotations becomes.
  private func compare(
    _ first: String,
    _ second: String,
    by speakers: (String, String) = ("Ada Brill", "Ada Brill")
  ) throws -> QuoteVariant? {
    func report(_ id: String, _ words: String, _ speaker: String, _ time: String) -> Report {
      let text = "The talks went on until dawn.\n\n“\(words),” \(speaker) said."
      return written(
        id,
        text,
        published: time,
        quotations: [quotation("“\(words),”", by: 0, in: text)],
        actors: people(speaker)
      )
    }
    let groups = try QuoteVariantFinder().mentions(
      in: [
        report("b", second, speakers.1, "2024-03-02T12:00"),
        report("a", first, speakers.0, "2024-03-02T08:00"),
      ],
      story: "s"
    )
    return groups.flatMap(\.variants).first { $0.place.report == "b" }
  }

  @Test("Case, punctuation, abbreviation points and number style are no change")
  func verbatim() throws {
    let variant = try compare(
      "The U.S. side sent us three drafts & a map; they're \"generous\"",
      "the US side sent us 3 drafts and a map, they’re ‘generous’"
    )
    #expect(variant?.verdict == .verbatim)
    #expect(variant?.changes.isEmpty == true)
    #expect(variant?.against?.report == "a")
  }

  @Test("A contraction written out is shown, and harmless")
  func contraction() throws {
    let variant = try compare(
      "We don't sell water to people who are thirsty",
      "We do not sell water to people who are thirsty"
    )
    #expect(variant?.verdict == .verbatim)
    #expect(variant?.changes == [QuoteChange(op: .replace, from: "don't", to: "do not", flag: nil)])
  }

  @Test("A run of the words is trimmed, whichever end is gone")
  func trimmed() throws {
    let long = "As I said before, the bridge belongs to the people who cross it, and that is that"
    #expect(try compare(long, "the bridge belongs to the people who cross it")?.verdict == .trimmed)
    #expect(try compare("the bridge belongs to the people who cross it", long)?.verdict == .trimmed)
  }

  @Test("A clause gone from the middle is spliced")
  func spliced() throws {
    let variant = try compare(
      "The bridge belongs to the people, whatever the two governments may have written down, and it stays open",
      "The bridge belongs to the people … and it stays open"
    )
    #expect(variant?.verdict == .spliced)
    #expect(variant?.changes.first?.op == .delete)
  }

  @Test(
    "Negation, number, modal verb and name are flagged",
    arguments: [
      (
        "we will sign the treaty before winter comes",
        "we will not sign the treaty before winter comes", "negation"
      ),
      (
        "the harbour can take the ships of both fleets",
        "the harbour can't take the ships of both fleets", "negation"
      ),
      (
        "we counted 45 wagons at the northern gate", "we counted 54 wagons at the northern gate",
        "number"
      ),
      (
        "it happened twice in the course of the talks",
        "it happened thrice in the course of the talks", "number"
      ),
      (
        "the council may open the archive to scholars",
        "the council will open the archive to scholars", "modal"
      ),
      (
        "the road to Halvard belongs to all of us, and nobody will close it this winter",
        "the road to Ostermoor belongs to all of us, and nobody will close it this winter", "name"
      ),
    ]
  )
  func flags(_ first: String, _ second: String, _ flag: String) throws {
    let variant = try compare(first, second)
    #expect(variant?.verdict == .wordsChanged)
    #expect(variant?.changes.count == 1)
    #expect(variant?.changes.first?.flag?.rawValue == flag)
  }

  @Test("A change of plain words has no flag")
  func plainChange() throws {
    let variant = try compare(
      "this was obviously the best week of the negotiations",
      "this was clearly the best week of the negotiations"
    )
    #expect(variant?.verdict == .wordsChanged)
    #expect(
      variant?.changes == [QuoteChange(op: .replace, from: "obviously", to: "clearly", flag: nil)]
    )
  }

  @Test("The same words under another name are reattributed")
  func reattributed() throws {
    let words = "nobody leaves this table before the map is drawn"
    #expect(try compare(words, words, by: ("Ada Brill", "Tomas Quill"))?.verdict == .reattributed)
    #expect(try compare(words, words, by: ("Ada Brill", "Mrs Brill"))?.verdict == .verbatim)
  }

  @Test("Different utterances that share common words stay apart")
  func onlyReport() throws {
    let variant = try compare(
      "we are going to have to wait for the harvest",
      "we are going to have to speak about prisons"
    )
    #expect(variant?.verdict == .onlyReport)
    #expect(variant?.against == nil)
  }

  @Test(
    "An indirect statement between quotation marks elsewhere is made direct, and the other way round"
  )
  func madeDirect() throws {
    let indirect =
      "Ada Brill said that she would rather lose the harbour than the confidence of her crews."
    let direct =
      "“I would rather lose the harbour than the confidence of my crews,” Ada Brill said."
    func groups(_ first: String, _ second: String) throws -> [QuoteVariant] {
      try QuoteVariantFinder().mentions(
        in: [
          written("a", first, published: "2024-03-02T08:00"),
          written("b", second, published: "2024-03-02T12:00"),
        ],
        story: "s"
      ).flatMap(\.variants).filter { $0.place.report == "b" }
    }
    #expect(try groups(indirect, direct).first?.verdict == .madeDirect)
    #expect(try groups(direct, indirect).first?.verdict == .madeIndirect)
  }

  @Test("A quotation broken by its speaker is one quotation")
  func broken() throws {
    let whole = "“The mill is ours and the river is theirs. We share the fish,” Ada Brill said."
    let broken = "“The mill is ours and the river is theirs,” Ada Brill said. “We share the fish.”"
    let variants = try QuoteVariantFinder().mentions(
      in: [
        written("a", whole, published: "2024-03-02T08:00"),
        written("b", broken, published: "2024-03-02T12:00"),
      ],
      story: "s"
    ).flatMap(\.variants)
    #expect(variants.map(\.verdict) == [nil, .verbatim])
  }

  @Test(
    "A version is judged by the one that has most of it, not by a cut one that hides the change"
  )
  func judgedByTheFullest() throws {
    func report(_ id: String, _ words: String, _ time: String) -> Report {
      let text = "The talks went on until dawn.\n\n“\(words),” Ada Brill said."
      return written(
        id,
        text,
        published: time,
        quotations: [quotation("“\(words),”", by: 0, in: text)],
        actors: people("Ada Brill")
      )
    }
    let variants = try QuoteVariantFinder().mentions(
      in: [
        report(
          "full",
          "The harbour stays open to every crew, and the 12 pilots know it",
          "2024-03-02T08:00"
        ),
        report("cut", "The harbour stays open to every crew", "2024-03-02T10:00"),
        report(
          "late",
          "The harbour stays open to every crew, and the 21 pilots know it",
          "2024-03-02T12:00"
        ),
      ],
      story: "s"
    ).flatMap(\.variants)
    #expect(variants.map(\.verdict) == [nil, .trimmed, .wordsChanged])
    #expect(variants.last?.changes.map(\.flag) == [.number])
    #expect(variants.last?.against?.report == "full")
  }
}
