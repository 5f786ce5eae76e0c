package import Chronology
package import Foundation
package import Record
import TextModel

/// How mentions of one kind lie in `mention.data`.
package protocol StoredMention: MergeableMention {
  /// The day of its report, where answers ask for it.
  var day: CalendarDate? { get }

  /// - Throws: `EncodingError`.
  var stored: Data { get throws }

  /// - Throws: `DecodingError` for bytes that are no such mention.
  static func read(_ data: Data) throws -> Self
}

extension StoredMention {
  package var day: CalendarDate? { nil }
  package var stored: Data { get throws { try Coding.encode(self) } }
  package static func read(_ data: Data) throws -> Self { try Coding.decode(Self.self, data) }
}

extension MergeableMention {
  /// The keys as the record holds them.
  ///
  /// A key's first half stands for its beginning up to the second colon, a story or a day, so that what hangs together lies together; its last
  /// three bits for the kind of mention. Two keys in one number cost a comparison.
  var keyNumbers: [Int64] {
    keys.map { key in
      var whole = FNV1a.seed
      var beginning = whole
      var colons = 0
      for byte in key.utf8 {
        whole = FNV1a.step(whole, byte)
        if byte == UInt8(ascii: ":") { colons += 1 }
        if colons < 2 { beginning = whole }
      }
      return Int64(
        bitPattern: beginning << 32 | (whole ^ whole >> 32) & 0xffff_fff8 | Self.kind.bits
      )
    }
  }
}

extension EntryKind {
  /// A number of three bits that stands for the kind in the file.
  fileprivate var bits: UInt64 {
    switch self {
    case .event: 0
    case .dialogue: 1
    case .office: 2
    case .statement: 3
    case .story: 4
    }
  }
}

extension EventMention: StoredMention {}
extension StatementMention: StoredMention {}
