/// Converts between byte offsets and Unicode code points (the unit of the interchange contract).
///
/// A text that is plain ASCII needs no table. For others one count is kept every 64 bytes.
/// - Complexity: O(1) for each conversion after an O(n) start.
package struct CodePointMap: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  /// Code points that begin before byte `64 * i`; empty for ASCII.
  private let counts: [Int]

  package init(_ text: SourceText) {
    bytes = text.bytes
    guard text.bytes.contains(where: { $0 >= 0x80 }) else {
      counts = []
      return
    }
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var total = 0
    for (index, byte) in text.bytes.enumerated() {
      if index % Self.stride == 0 { counts.append(total) }
      if byte & 0xC0 != 0x80 { total += 1 }
    }
    self.counts = counts
  }

  /// Code points that begin before `offset`.
  package func codePoint(atByte offset: Int) -> Int {
    let offset = min(max(0, offset), bytes.count)
    guard !counts.isEmpty else { return offset }
    let block = min(offset / Self.stride, counts.count - 1)
    var total = counts[block]
    for index in (block * Self.stride)..<offset where bytes[index] & 0xC0 != 0x80 { total += 1 }
    return total
  }

  /// The byte at which code point number `index` begins; the text's length beyond the last.
  package func byte(atCodePoint index: Int) -> Int {
    guard !counts.isEmpty else { return min(max(0, index), bytes.count) }
    var low = 0
    var high = counts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if counts[middle] <= index { low = middle } else { high = middle - 1 }
    }
    var total = counts[low]
    var offset = low * Self.stride
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if total == index { return offset }
        total += 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// `[start, end)` in code points.
  package func codePoints(_ range: TextRange) -> (start: Int, end: Int) {
    (codePoint(atByte: range.start), codePoint(atByte: range.end))
  }
}
