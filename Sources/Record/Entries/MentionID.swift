import TextModel

/// Names one thing that one report says: the report, what kind of thing, and its number there.
package struct MentionID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  package let report: String
  package let kind: EntryKind
  package let index: Int

  package init(report: String, kind: EntryKind, index: Int) {
    self.report = report
    self.kind = kind
    self.index = index
  }

  package var description: String { "\(report)#\(kind.rawValue)\(index + 1)" }

  package static func < (left: MentionID, right: MentionID) -> Bool {
    (left.report, left.kind.rawValue, left.index) < (right.report, right.kind.rawValue, right.index)
  }
}

/// What an entry of the record is about. The raw value begins an entry's ID.
package enum EntryKind: String, Sendable, Codable, CaseIterable {
  case event = "e"
  case dialogue = "d"
  case office = "o"
  case statement = "q"
  case story = "s"
}

/// Name of an entry of the record: its kind's letter and 16 hexadecimal digits.
///
/// Made from the smallest of the entry's mentions, so that it does not depend on the order of reading. Two of ten million entries meet in
/// 64 bits with a probability of one to 370,000.
package struct EntryID: RawRepresentable, Hashable, Sendable, Codable, Comparable,
  CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(kind: EntryKind, seed: String) {
    // The first digits of a plain FNV hash hardly change with the last letters, so the bits are mixed once more.
    let hash = FNV1a.hash(seed)
    let hex = String((hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9, radix: 16)
    rawValue = kind.rawValue + String(repeating: "0", count: max(0, 16 - hex.count)) + hex
  }

  /// Enough of it for people: the letter and ten digits. Any beginning that is of one entry alone stands for it.
  package var short: String { String(rawValue.prefix(11)) }

  package var kind: EntryKind? { rawValue.first.flatMap { EntryKind(rawValue: String($0)) } }
  package var description: String { rawValue }

  package static func < (left: EntryID, right: EntryID) -> Bool { left.rawValue < right.rawValue }
}
