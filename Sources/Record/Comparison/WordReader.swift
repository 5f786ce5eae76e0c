import TextModel

/// Cuts a text into words for comparison, in one pass over its bytes.
///
/// Its own and not the language analysis' tokens: two reports must be cut alike whatever stands around a word, and the title has
/// to be read as well.
struct WordReader {
  let frequencies: WordFrequencies

  /// - Complexity: O(bytes of the range).
  func words(of text: SourceText, in range: TextRange) -> [ComparedWord] {
    var cursor = WordCursor(bytes: text.bytes, range: range)
    var words: [ComparedWord] = []
    words.reserveCapacity(range.count / 6)
    while let raw = cursor.next() {
      let form = raw.prefixes[raw.prefixes.count - 1].value
      let kind: ComparedWord.Kind =
        raw.digits > 0 && !raw.hasLetters
        ? .number(length: raw.digits) : raw.isCapitalized ? .capitalized : .word
      let stem = raw.hasLetters ? self.stem(raw) : form
      words.append(
        ComparedWord(
          range: raw.range,
          form: form,
          stem: stem,
          opening: raw.prefixes[min(5, raw.prefixes.count - 1)].value,
          kind: kind,
          isOpening: raw.isOpening,
          information: raw.hasLetters && raw.prefixes.count > 2
            ? frequencies.information(of: stem) : 0
        )
      )
    }
    return words
  }

  /// The uninflected form: plural, -ing and -ed go where the list of words knows what remains.
  private func stem(_ raw: WordCursor.RawWord) -> UInt64 {
    var count = raw.folded.count
    if count > 2, raw.folded[count - 1] == UInt8(ascii: "s"),
      raw.folded[count - 2] == UInt8(ascii: "'")
    {
      count -= 2
    }
    let word = raw.prefixes[count]
    guard count >= 4 else { return word.value }
    func ends(_ suffix: StaticString) -> Bool {
      let length = suffix.utf8CodeUnitCount
      guard count > length else { return false }
      return suffix.withUTF8Buffer { buffer in
        (0..<length).allSatisfy { raw.folded[count - length + $0] == buffer[$0] }
      }
    }
    if ends("ies") {
      let base = raw.prefixes[count - 3].adding(UInt8(ascii: "y"))
      if count > 4, frequencies.contains(base.value) { return base.value }
    }
    if ends("es"), count > 4, frequencies.contains(raw.prefixes[count - 2].value),
      !frequencies.contains(raw.prefixes[count - 1].value)
    {
      return raw.prefixes[count - 2].value
    }
    if ends("s"), !ends("ss"), !ends("us"), !ends("is"),
      frequencies.contains(raw.prefixes[count - 1].value)
    {
      return raw.prefixes[count - 1].value
    }
    for length in [3, 2] where count > length + 2 && (length == 3 ? ends("ing") : ends("ed")) {
      let base = raw.prefixes[count - length]
      if frequencies.isCommonEnough(base.value, beside: word.value) { return base.value }
      let withE = base.adding(UInt8(ascii: "e"))
      if frequencies.contains(withE.value) { return withE.value }
      let last = count - length - 1
      if last > 1, raw.folded[last] == raw.folded[last - 1],
        frequencies.contains(raw.prefixes[last].value)
      {
        return raw.prefixes[last].value
      }
    }
    return word.value
  }
}
