import TextModel

/// A package's lemma tables: suffix rules, exceptions and known base forms for each part of speech.
struct LemmaTables: Sendable {
  struct SuffixRule: Sendable {
    let old: [UInt8]
    let new: [UInt8]
  }

  /// The tables of one part of speech.
  struct Entry: Sendable {
    var rules: [SuffixRule] = []
    /// Base forms by the hash of an inflected one.
    var exceptions: [UInt64: [String]] = [:]
    /// Hashes of base forms.
    var index = HashIndex(capacity: 16)

    var isEmpty: Bool { rules.isEmpty && exceptions.isEmpty && index.count == 0 }
  }

  private var entries: [UInt64: Entry] = [:]

  /// Reads `lookups.bin` of the lemmatizer.
  init(_ bytes: [UInt8], subject: String) throws(SpacyModelError) {
    var reader = MessagePackReader(bytes, subject: subject)
    var hasRules = false
    for _ in 0..<(try reader.mapCount()) {
      switch String(decoding: try reader.stringBytes(), as: UTF8.self) {
      case "lemma_rules":
        hasRules = true
        try readRules(&reader, subject)
      case "lemma_exc": try readExceptions(&reader, subject)
      case "lemma_index": try readIndex(&reader, subject)
      default: _ = try reader.value()
      }
    }
    guard hasRules else {
      throw SpacyModelError(.unreadable, subject: subject, expected: "lemma_rules", found: "none")
    }
  }

  /// The tables under a part of speech's name in lower case.
  func entry(for partOfSpeech: PartOfSpeech) -> Entry? {
    entries[StringID.of(partOfSpeech.rawValue.lowercased())]
  }

  private mutating func readRules(
    _ reader: inout MessagePackReader,
    _ subject: String
  ) throws(SpacyModelError) {
    for _ in 0..<(try reader.mapCount()) {
      let key = try Self.key(&reader, subject)
      for _ in 0..<(try reader.arrayCount()) {
        guard try reader.arrayCount() == 2 else {
          throw SpacyModelError(
            .unreadable,
            subject: "\(subject): lemma_rules",
            expected: "pairs of suffixes",
            found: "something else"
          )
        }
        let rule = SuffixRule(
          old: Array(try reader.stringBytes()),
          new: Array(try reader.stringBytes())
        )
        entries[key, default: Entry()].rules.append(rule)
      }
    }
  }

  private mutating func readExceptions(
    _ reader: inout MessagePackReader,
    _ subject: String
  ) throws(SpacyModelError) {
    for _ in 0..<(try reader.mapCount()) {
      let key = try Self.key(&reader, subject)
      let count = try reader.mapCount()
      var exceptions: [UInt64: [String]] = [:]
      exceptions.reserveCapacity(count)
      for _ in 0..<count {
        let form = try reader.stringBytes().withUnsafeBytes { MurmurHash.hash64($0) }
        var lemmas: [String] = []
        for _ in 0..<(try reader.arrayCount()) {
          lemmas.append(String(decoding: try reader.stringBytes(), as: UTF8.self))
        }
        exceptions[form] = lemmas
      }
      entries[key, default: Entry()].exceptions = exceptions
    }
  }

  private mutating func readIndex(
    _ reader: inout MessagePackReader,
    _ subject: String
  ) throws(SpacyModelError) {
    for _ in 0..<(try reader.mapCount()) {
      let key = try Self.key(&reader, subject)
      let count = try reader.arrayCount()
      var index = HashIndex(capacity: count)
      for _ in 0..<count {
        index.set(try reader.stringBytes().withUnsafeBytes { MurmurHash.hash64($0) }, 0)
      }
      entries[key, default: Entry()].index = index
    }
  }

  private static func key(
    _ reader: inout MessagePackReader,
    _ subject: String
  ) throws(SpacyModelError) -> UInt64 {
    switch try reader.value() {
    case .string(let name): return StringID.of(name)
    case let value:
      guard let key = value.unsignedValue else {
        throw SpacyModelError(
          .unreadable,
          subject: subject,
          expected: "a part of speech",
          found: "another key"
        )
      }
      return key
    }
  }
}
