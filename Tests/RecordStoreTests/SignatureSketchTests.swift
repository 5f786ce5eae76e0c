import Foundation
import Record
import RecordStore
import TestSupport
import Testing

/// What tells that two reports cannot be alike, without either being read in full.
@Suite("Sketches of signatures") struct SignatureSketchTests {
  private let clusterer = StoryClusterer()

  /// - Parameter terms: of any weights; they are scaled.
  private func signature(
    _ id: String,
    _ terms: [UInt64: Float],
    quoting runs: Set<UInt64> = []
  ) -> ReportSignature {
    let length = terms.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return ReportSignature(
      id: id,
      outlet: nil,
      published: nil,
      day: nil,
      agencies: [],
      terms: terms.sorted { $0.key < $1.key }.map {
        ReportSignature.Term(key: $0.key, weight: $0.value / length, isNumber: false)
      },
      keyTerms: [],
      fingerprints: [],
      quotedRuns: runs.sorted(),
      wordCount: 100
    )
  }

  private func greatest(_ one: ReportSignature, _ other: ReportSignature) throws -> Float {
    try SignatureSketch.encode(other).withUnsafeBytes {
      try SignatureSketch.greatestSimilarity(of: one, to: $0, clusterer)
    }
  }

  @Test("the greatest similarity is never less than the similarity, and little more")
  func bounds() throws {
    var numbers = SplitMix(seed: 4)
    // Some keys begin alike, as of sixty thousand some do.
    let keys = (0..<40).map { number -> UInt64 in
      let start = UInt64(number % 8 == 7 ? number - 1 : number) << 58
      return start | numbers.next() % 1000
    }
    var compared = 0
    for round in 0..<400 {
      func some(_ id: String) -> ReportSignature {
        let count = 1 + Int(numbers.next() % 30)
        let terms = (0..<count).map { _ in
          (keys[Int(numbers.next() % 40)], Float(1 + numbers.next() % 900) / 30)
        }
        let runs = Set((0..<numbers.next() % 3).map { _ in numbers.next() % 8 << 60 })
        return signature(id, Dictionary(terms) { $1 }, quoting: runs)
      }
      let (one, other) = (some("a\(round)"), some("b\(round)"))
      guard let link = clusterer.link(one, other) else { continue }
      compared += 1
      #expect(try greatest(one, other) >= link.similarity)
      #expect(try greatest(other, one) >= link.similarity)
    }
    #expect(compared > 100)
    let one = signature("one", [7 << 50: 3, 9 << 50: 4, 20 << 50: 2])
    let other = signature("other", [8 << 50: 3, 9 << 50: 1, 20 << 50: 5])
    let likeness = try #require(clusterer.link(one, other)).similarity
    #expect(try greatest(one, other) - likeness < 0.01)
    let strange = signature("strange", [8 << 50: 3, 10 << 50: 4])
    #expect(try greatest(one, strange) == 0)
  }

  @Test("a quotation that may be in common counts")
  func quotations() throws {
    let one = signature("one", [1 << 60: 1], quoting: [3 << 60, 5 << 60])
    let other = signature("other", [2 << 60: 1], quoting: [4 << 60, 5 << 60])
    #expect(try greatest(one, other) > 0.1)
    #expect(try greatest(one, signature("third", [2 << 60: 1], quoting: [4 << 60])) == 0)
    #expect(try greatest(one, signature("none", [:])) == 0)
  }

  @Test("bytes that end early are refused")
  func damaged() throws {
    let one = signature("one", [1 << 60: 1, 2 << 60: 2])
    let sketch = SignatureSketch.encode(one)
    #expect(sketch.count == 8)
    for length in 0..<sketch.count {
      #expect(throws: DecodingError.self) {
        try sketch.prefix(length).withUnsafeBytes {
          try SignatureSketch.greatestSimilarity(of: one, to: $0, clusterer)
        }
      }
    }
  }
}
