/// A half-open range of UTF-8 bytes in one text.
///
/// All positions inside parley are bytes; they become code points only where data leaves the program (``CodePointMap``).
package struct TextRange: Hashable, Sendable, Codable {
  /// The first byte.
  package let start: Int
  /// The byte after the last.
  package let end: Int

  /// - Precondition: `0 <= start <= end`; a range that is the wrong way round is made empty at `start`.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Length in bytes.
  package var count: Int { end - start }

  package var isEmpty: Bool { start == end }

  /// Whether every byte of `other` lies inside; an empty range lies inside where it touches.
  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two share at least one byte.
  package func overlaps(_ other: TextRange) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// The bytes that both cover, or nil when they share none.
  package func intersection(_ other: TextRange) -> TextRange? {
    overlaps(other) ? TextRange(max(start, other.start), min(end, other.end)) : nil
  }

  /// The smallest range that covers both.
  package func hull(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}

extension TextRange: Comparable {
  /// Text order: by start, then the shorter first.
  package static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
