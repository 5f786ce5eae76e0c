import TextModel

extension Token {
  /// The lemma by which frames know a word, put right where English spelling says that it cannot be.
  ///
  /// The model's lemmatizer takes "raped", "fined" and "hoping" for forms of "rap", "fin" and "hop". A short verb that ends in
  /// one vowel and one consonant doubles the consonant ("rapped"), so an undoubled form belongs to the verb with a silent "e".
  ///
  /// It also leaves the capital of a sentence's first word alone where the word is in no table ("Police"): frames write small.
  var base: String {
    if let first = lemma.utf8.first, first >= 0x41, first <= 0x5A { return lemma.lowercased() }
    guard isVerb, lower.utf8.count <= 9, lemma.utf8.count <= 5, lower != lemma else { return lemma }
    let ending = lower.utf8.count - lemma.utf8.count
    guard ending == 2 && lower.hasSuffix("ed") || ending == 3 && lower.hasSuffix("ing"),
      lower.hasPrefix(lemma)
    else { return lemma }
    let letters = Array(lemma.utf8)
    guard letters.count >= 3, let last = letters.last, !Self.undoubled.contains(last),
      !Self.vowels.contains(last), Self.vowels.contains(letters[letters.count - 2]),
      !letters.dropLast(2).contains(where: Self.vowels.contains)
    else { return lemma }
    return lemma + "e"
  }

  private static let vowels = Set("aeiou".utf8)
  /// Consonants that are never doubled at the end of a verb.
  private static let undoubled = Set("wxyh".utf8)
}
