import TextModel

/// A word in the form in which reports are compared: case, accents, apostrophe styles and the points of abbreviations are gone.
struct ComparedWord: Hashable {
  let range: TextRange
  /// Hash of the folded form: `U.S.` and `US`, `Lázaro` and `Lazaro` are the same.
  let form: UInt64
  /// Hash of the uninflected form, as far as the frequency list knows it; without a possessive.
  let stem: UInt64
  /// Hash of the first five folded bytes, or of the whole of a shorter word: joins `Kosovo` and `Kosovar`.
  let opening: UInt64
  let kind: Kind
  /// Whether the word opens a sentence or a quotation, where a capital letter tells nothing.
  let isOpening: Bool
  /// Information in nats above that of the commonest words; 0 for these.
  let information: Float

  enum Kind: Hashable {
    case word
    /// Begins with a capital letter.
    case capitalized
    /// Digits; `length` counts them.
    case number(length: Int)
  }

  /// A name as far as spelling tells: a capital letter where none is due.
  var isName: Bool { kind == .capitalized && !isOpening }

  var isNumber: Bool {
    if case .number = kind { return true }
    return false
  }
}
