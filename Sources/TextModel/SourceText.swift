/// A text as UTF-8 bytes: what every ``TextRange`` of a report points into.
package struct SourceText: Hashable, Sendable {
  /// Valid UTF-8.
  package let bytes: [UInt8]

  package init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// The whole text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package var range: TextRange { TextRange(0, bytes.count) }

  /// The words in a range; a range beyond the end is cut.
  package subscript(range: TextRange) -> String {
    let end = min(range.end, bytes.count)
    let start = min(range.start, end)
    return bytes.withUnsafeBufferPointer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[start..<end]), as: UTF8.self)
    }
  }
}
