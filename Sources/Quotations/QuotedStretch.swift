package import TextModel

/// A stretch of text between quotation marks, within one paragraph.
package struct QuotedStretch {
  /// With its marks.
  package var range: TextRange
  let family: QuoteMark.Family
  let paragraph: Int
  /// Index of the stretch that it stands in.
  package var parent: Int?
  let isOpened: Bool
  var isClosed: Bool
  /// Left open, and taken up by an opening mark at the next paragraph's start.
  var isContinued = false
  /// Takes up the stretch before it.
  var continues = false
  /// Tokens with at least one byte inside.
  var tokens: Range<Int> = 0..<0
}
