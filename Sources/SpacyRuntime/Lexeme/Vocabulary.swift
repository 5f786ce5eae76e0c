/// The tables behind lexical attributes: which form is normalised to which. Immutable, shared by all workers.
package struct Vocabulary: Sendable {
  /// Identifiers of normalised forms by identifiers of forms.
  private let norms: [UInt64: UInt64]

  /// Reads the package's `lexeme_norm` table, which goes before spaCy's own.
  package init(_ package: ModelPackage) throws(SpacyModelError) {
    var norms = BaseNorms.table
    let file = "vocab/lookups.bin"
    if package.has(file) {
      var reader = MessagePackReader(try package.contents(of: file), subject: file)
      for _ in 0..<(try reader.mapCount()) {
        let name = String(decoding: try reader.stringBytes(), as: UTF8.self)
        guard name == "lexeme_norm" else {
          _ = try reader.value()
          continue
        }
        for _ in 0..<(try reader.mapCount()) {
          guard let form = try reader.value().unsignedValue else { continue }
          norms[form] = try reader.stringBytes().withUnsafeBufferPointer { StringID.of($0) }
        }
      }
    }
    self.norms = norms
  }

  /// Without any package's table.
  package init() {
    norms = BaseNorms.table
  }

  /// The form's attributes.
  /// - Parameter norm: a normalised form that a tokenizer rule gives to this token, if one does.
  func lexeme(_ bytes: UnsafeBufferPointer<UInt8>, norm: UInt64? = nil) -> Lexeme {
    let orth = StringID.of(bytes)
    return Lexeme(bytes, orth: orth, norm: norm ?? norms[orth])
  }
}
