import Foundation
import Record
import Reports
import Testing

@Suite("Statements across stories") struct StatementMentionTests {
  private static let words =
    "We will not trade a single cod for a promise that nobody in this chamber can enforce"

  /// What one story of one report makes of a quotation.
  private func mention(
    _ story: String,
    _ words: String,
    by speaker: String? = "Ilse Varnholm",
    day: String
  ) throws -> [StatementMention] {
    let text = "The sitting was long.\n\n“\(words),” the house heard."
    let report = written(
      "report-\(story)",
      text,
      published: day,
      quotations: [quotation("“\(words),”", by: speaker.map { _ in 0 }, in: text)],
      actors: speaker.map { people($0) } ?? []
    )
    return try QuoteVariantFinder().mentions(in: [report], story: story)
  }

  /// The entries of mentions, which come to the same in any order and after lying on disk.
  private func entries(_ mentions: [[StatementMention]]) throws -> [StatementEntry] {
    let all = mentions.flatMap { $0 }
    let origins = OriginTable(groups: [:], unknown: [])
    let kept = try all.reversed().map { mention in
      try JSONDecoder().decode(StatementMention.self, from: JSONEncoder().encode(mention))
    }
    let entries = Merging.entries(of: all, origins: origins)
    #expect(Merging.entries(of: kept, origins: origins) == entries)
    return entries
  }

  @Test("Words quoted again weeks later, cut, negated, under another name, are one statement")
  func quotedAgain() throws {
    let found = try entries([
      mention("b", String(Self.words.dropFirst(18)), day: "2031-03-25"),
      mention("d", Self.words, by: "Matti Lahden", day: "2031-06-20"),
      mention("a", Self.words, day: "2031-03-04"),
      mention(
        "c",
        Self.words.replacingOccurrences(of: "not ", with: ""),
        by: "Prime Minister Varnholm",
        day: "2031-05-12"
      ),
    ])
    let entry = try #require(found.first)
    #expect(found.count == 1)
    let variants = entry.group.variants
    #expect(variants.map(\.place.report) == ["a", "b", "c", "d"].map { "report-" + $0 })
    #expect(variants.map(\.verdict) == [nil, .trimmed, .wordsChanged, .reattributed])
    #expect(variants.dropFirst().allSatisfy { $0.against?.report == "report-a" })
    #expect(variants[2].changes.map(\.flag) == [.negation])
    #expect(entry.stories == ["a", "b", "c", "d"])
    #expect(entry.support.origins == 4)
  }

  @Test(
    "What anybody may say again is no statement in common",
    arguments: [
      "We will see what the next days bring", "Thank you all very much for coming here today",
      "It is an honour for me to be here with you", "They fled the harbour",
      "Our thoughts and prayers are with the families of the victims",
    ]
  )
  func common(_ words: String) throws {
    let found = try entries([
      mention("a", words, day: "2031-03-04"), mention("b", words, day: "2031-05-12"),
    ])
    #expect(found.map { $0.group.variants.map(\.verdict) } == [[.onlyReport], [.onlyReport]])
  }

  @Test("Two sentences about one matter stay two")
  func otherWords() throws {
    let found = try entries([
      mention("a", Self.words, day: "2031-03-04"),
      mention(
        "b",
        "We will not trade the herring quotas of our northern villages for a handshake in Bergen",
        day: "2031-03-25"
      ),
    ])
    #expect(found.count == 2)
  }

  @Test("Less in common is enough under one name than under two, or under none")
  func speakers() throws {
    let first =
      "the auditors of the ferry fund in Narvik saw nothing, heard nothing and wrote nothing"
    let second =
      "the auditors of the ferry fund in Narvik drank nothing, counted nothing and signed nothing"
    func count(_ speakers: (String?, String?)) throws -> Int {
      try entries([
        mention("a", first, by: speakers.0, day: "2031-03-04"),
        mention("b", second, by: speakers.1, day: "2031-05-12"),
      ]).count
    }
    #expect(try count(("Ada Brill", "Mrs Brill")) == 1)
    #expect(try count(("Ada Brill", "Tomas Quill")) == 2)
    #expect(try count(("Ada Brill", nil)) == 2)
  }

  @Test("A story's own earlier quotation judges its later ones; only its first is judged by others")
  func storyFirst() throws {
    func report(_ id: String, _ words: String, _ time: String) -> Report {
      let text = "The sitting was long.\n\n“\(words),” the house heard."
      return written(
        id,
        text,
        published: time,
        quotations: [quotation("“\(words),”", by: 0, in: text)],
        actors: people("Ilse Varnholm")
      )
    }
    let altered = Self.words.replacingOccurrences(of: "not ", with: "")
    let later = try QuoteVariantFinder().mentions(
      in: [
        report("late", altered, "2031-05-12T18:00"), report("early", altered, "2031-05-12T08:00"),
      ],
      story: "b"
    )
    let found = try entries([mention("a", Self.words, day: "2031-03-04"), later])
    let variants = try #require(found.first).group.variants
    #expect(variants.map(\.place.report) == ["report-a", "early", "late"])
    #expect(variants.map(\.verdict) == [nil, .wordsChanged, .verbatim])
    #expect(variants.map(\.against?.report) == [nil, "report-a", "early"])
  }
}
