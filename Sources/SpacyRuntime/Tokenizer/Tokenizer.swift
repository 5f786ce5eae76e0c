/// The rules of a package's tokenizer, ready to run: immutable, shared by all workers (``TokenizerWorker``).
package struct Tokenizer: Sendable {
  let rules: TokenizerRules
  let sequences: SpecialSequences
  /// Special cases by the hash of their text.
  private let specialIndex: HashIndex
  private let specials: [SpecialCase]
  /// Bytes of the longest special case.
  let longestSpecial: Int
  /// What every worker's lexemes begin with: those of the special cases.
  let lexemes: LexemeCache

  /// Reads the package's `tokenizer` file.
  /// - Throws: ``SpacyModelError`` if it cannot be read or has a rule that PCRE2 does not take.
  package init(_ package: ModelPackage, vocabulary: Vocabulary) throws(SpacyModelError) {
    let file = try package.messagePack("tokenizer")
    try self.init(file, vocabulary: vocabulary, subject: "\(package.name): tokenizer")
  }

  init(
    _ file: MessagePackValue,
    vocabulary: Vocabulary,
    subject: String
  ) throws(SpacyModelError) {
    rules = try TokenizerRules(file, subject: subject)
    var lexemes = LexemeCache(vocabulary)
    var index = HashIndex(capacity: 4096)
    var specials: [SpecialCase] = []
    var longest = 0
    let rows = file["exceptions"]?.mapValue ?? []
    for row in rows {
      guard let text = row.key.stringValue else { continue }
      guard let pieces = row.value.arrayValue,
        let special = Self.special(pieces, lexemes: &lexemes),
        special.pieces.reduce(0, { $0 + Int($1.length) }) == text.utf8.count
      else {
        throw SpacyModelError(
          .unsupported,
          subject: "\(subject): exception '\(text)'",
          expected: "tokens with ORTH and NORM that make up the text",
          found: "something else"
        )
      }
      index.set(MurmurHash.hash64(text), Int32(specials.count))
      specials.append(special)
      longest = max(longest, text.utf8.count)
    }
    self.lexemes = lexemes
    specialIndex = index
    self.specials = specials
    longestSpecial = longest
    let all = file["faster_heuristics"]?.boolValue == false
    sequences = Self.sequences(rows.compactMap(\.key.stringValue), all: all, rules: rules)
  }

  /// The special case of exactly these bytes.
  @inline(__always)
  func special(_ text: UnsafeBufferPointer<UInt8>) -> SpecialCase? {
    guard text.count <= longestSpecial else { return nil }
    let found = specialIndex.find(MurmurHash.hash64(UnsafeRawBufferPointer(text)))
    return found < 0 ? nil : specials[Int(found)]
  }

  private static func special(
    _ pieces: [MessagePackValue],
    lexemes: inout LexemeCache
  ) -> SpecialCase? {
    var result: [SpecialCase.Piece] = []
    for piece in pieces {
      var form: String?
      var norm: String?
      for pair in piece.mapValue ?? [] {
        switch (pair.key.intValue, pair.key.stringValue) {
        case (65, _), (_, "ORTH"): form = pair.value.stringValue
        case (67, _), (_, "NORM"): norm = pair.value.stringValue
        default: return nil
        }
      }
      guard var form, !form.isEmpty else { return nil }
      let hash = MurmurHash.hash64(form)
      let number = form.withUTF8 { bytes in
        let plain = lexemes.number(of: bytes, hash: hash)
        guard let norm = norm.map(StringID.of), norm != lexemes.value(of: .norm, plain) else {
          return plain
        }
        return lexemes.number(of: bytes, hash: hash, norm: norm)
      }
      result.append(SpecialCase.Piece(length: Int32(form.utf8.count), lexeme: number))
    }
    return SpecialCase(pieces: result)
  }

  /// The special cases that the affix rules would take apart, as those rules cut them.
  private static func sequences(
    _ texts: [String],
    all: Bool,
    rules: TokenizerRules
  ) -> SpecialSequences {
    let splitter = AffixSplitter(rules: rules, scratch: PatternScratch())
    var sequences = SpecialSequences()
    for var text in texts {
      text.withUTF8 { bytes in
        guard all || splitter.hasAffix(bytes) || bytes.contains(0x20) else { return }
        var orths: [UInt64] = []
        // A space inside a special case would part chunks; English has none but " " itself.
        splitter.split(bytes, special: { _ in nil }) { start, length, _ in
          orths.append(StringID.of(UnsafeBufferPointer(rebasing: bytes[start..<(start + length)])))
        }
        sequences.insert(orths)
      }
    }
    return sequences
  }
}
