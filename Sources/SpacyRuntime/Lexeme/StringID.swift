/// Identifiers of strings as spaCy gives them: a small number for its reserved words, else the string's hash.
///
/// The reserved words matter because they occur in text: the shape of "I" is `X`, which is symbol 101.
/// - Source: spaCy 3.8 (MIT), `spacy/symbols.pyx`.
package enum StringID {
  /// The identifier of a string; 0 for the empty one.
  package static func of(_ string: String) -> UInt64 {
    var string = string
    return string.withUTF8 { of($0) }
  }

  /// The identifier of a string given as UTF-8.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard !bytes.isEmpty else { return 0 }
    let hash = MurmurHash.hash64(UnsafeRawBufferPointer(bytes))
    return bytes.count <= longestSymbol ? symbols[hash] ?? hash : hash
  }

  /// Symbols' numbers by the hash of their names.
  private static let symbols: [UInt64: UInt64] = {
    var table: [UInt64: UInt64] = [:]
    func add(_ name: String, _ number: Int) {
      table[MurmurHash.hash64(name)] = UInt64(number)
    }
    for (first, names) in runs {
      for (index, name) in names.split(whereSeparator: \.isWhitespace).enumerated() {
        add(String(name), first + index)
      }
    }
    for number in 19...63 { add("FLAG\(number)", number) }
    for number in 1...276 {
      let digits = String(number)
      add(
        "DEPRECATED" + String(repeating: "0", count: 3 - digits.utf8.count) + digits,
        103 + number
      )
    }
    return table
  }()

  private static let longestSymbol = 20

  /// Names in the order of their numbers, from the first one's number on.
  private static let runs: [(first: Int, names: String)] = [
    (
      1,
      """
      IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL
      LIKE_NUM LIKE_EMAIL IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT
      IS_RIGHT_PUNCT IS_CURRENCY
      """
    ),
    (
      64,
      """
      ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE
      HEAD SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON
      PROPN PUNCT SCONJ SYM VERB X EOL SPACE
      """
    ),
    (
      380,
      """
      PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME
      PERCENT MONEY QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux
      auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj expl hmod hyph infmod intj
      iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis
      partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl rcmod root
      xcomp acl ENT_KB_ID MORPH ENT_ID IDX _
      """
    ),
  ]
}
