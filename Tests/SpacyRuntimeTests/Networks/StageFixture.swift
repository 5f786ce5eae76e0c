import Foundation
import SpacyRuntime
import Testing

/// What spaCy computed for a few sentences, as `Tools/peer/stages.py` wrote it.
struct StageFixture: Decodable {
  struct TokenRow: Decodable {
    let start: Int
    let end: Int
    let tag: String
    let head: Int
    let label: String
    let entity: String

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      start = try row.decode(Int.self)
      end = try row.decode(Int.self)
      tag = try row.decode(String.self)
      head = try row.decode(Int.self)
      label = try row.decode(String.self)
      entity = try row.decode(String.self)
    }
  }

  struct Scores: Decodable {
    let tagger: [[Float]]?
    let parser: [String: Float]?
    let ner: [String: Float]?
  }

  let text: String
  let vectors: [String: [[Float]]]
  let scores: Scores
  let tokens: [TokenRow]
  let sentence_starts: [Int]

  static func all(_ name: String) throws -> [StageFixture] {
    let data = try Data(contentsOf: file("\(name).stages.json"))
    return try JSONDecoder().decode([StageFixture].self, from: data)
  }

  static func file(_ name: String) throws -> URL {
    let folder = try #require(Bundle.module.resourceURL)
    return folder.appendingPathComponent("Fixtures").appendingPathComponent(name)
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1...1, using: &self) }
  }
}
