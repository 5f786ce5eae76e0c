/// A word form with everything that depends on the form alone.
package struct Lexeme: Sendable {
  /// The form as written.
  package let text: String
  /// The form in lower case.
  package let lowercase: String
  /// Identifiers (``StringID``) of the lexical attributes.
  package let orth: UInt64
  package let lower: UInt64
  package let norm: UInt64
  package let prefix: UInt64
  package let suffix: UInt64
  package let shape: UInt64
  /// Whether the form is white space only.
  package let isSpace: Bool
  /// Whether the first letter is a capital.
  package let isCapitalized: Bool

  /// - Parameter norm: the normalised form's identifier, if another than the lower case's.
  init(_ bytes: UnsafeBufferPointer<UInt8>, orth: UInt64, norm: UInt64?) {
    text = String(decoding: bytes, as: UTF8.self)
    self.orth = orth
    let lowercase = CharacterClass.lowercased(text)
    self.lowercase = lowercase
    lower = lowercase.utf8.elementsEqual(text.utf8) ? orth : StringID.of(lowercase)
    self.norm = norm ?? lower
    let scalars = text.unicodeScalars
    prefix = StringID.of(String(String.UnicodeScalarView(scalars.prefix(1))))
    suffix = StringID.of(String(String.UnicodeScalarView(scalars.suffix(3))))
    shape = StringID.of(Self.shape(of: scalars))
    isSpace = Self.isSpace(bytes)
    isCapitalized = scalars.first.map(CharacterClass.isUpper) ?? false
  }

  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let length = CharacterClass.spaceLength(bytes, at: index, end: bytes.count)
      guard length > 0 else { return false }
      index += length
    }
    return index > 0
  }

  /// `Xxxxx` for "Tokyo", `dd` for "29": runs are cut at four, long forms are all one.
  private static func shape(of scalars: String.UnicodeScalarView) -> String {
    guard scalars.count < 100 else { return "LONG" }
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    for scalar in scalars {
      let kind: Unicode.Scalar =
        if CharacterClass.isAlpha(scalar) {
          CharacterClass.isUpper(scalar) ? "X" : "x"
        } else {
          CharacterClass.isDigit(scalar) ? "d" : scalar
        }
      run = kind == last ? run + 1 : 0
      last = kind
      if run < 4 { result.append(kind) }
    }
    return String(result)
  }
}
