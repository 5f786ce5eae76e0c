package import TextModel

/// Two reports laid side by side, sentence by sentence.
package struct SideBySide: Sendable, Hashable {
  /// In the order of the first report; what only the second has stands behind the sentence that it follows there.
  package let rows: [Row]

  package enum Kind: String, Sendable, CaseIterable {
    /// The same words, whatever their case, punctuation, contractions and house style.
    case same
    case changed
    case onlyFirst = "only_first"
    case onlySecond = "only_second"
  }

  package struct Row: Sendable, Hashable {
    package let kind: Kind
    /// Indices of sentences; several where the other report has in one what this one tells in two.
    package let first: [Int]
    package let second: [Int]
    /// Whether it stands at another place in the second report.
    package let isMoved: Bool
    /// The words of both in order.
    package let segments: [Segment]
    package let changes: [QuoteChange]
  }

  /// A run of words: of both (`first` and `second`), or of one alone. Bytes of the reports' texts.
  package struct Segment: Sendable, Hashable {
    package let first: TextRange?
    package let second: TextRange?

    package var isShared: Bool { first != nil && second != nil }
  }

  /// Rows of one kind.
  package func count(_ kind: Kind) -> Int { rows.count { $0.kind == kind } }
}
