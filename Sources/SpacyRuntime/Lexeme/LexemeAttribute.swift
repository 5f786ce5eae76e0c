/// A token's attribute as embedding layers ask for it, named as in a pipeline's `config.cfg`.
package enum LexemeAttribute: String, Sendable, CaseIterable {
  /// The form as written.
  case orth = "ORTH"
  case lower = "LOWER"
  /// The form normalised: spelling variants, quotes, currencies and contracted words made one.
  case norm = "NORM"
  /// The first character.
  case prefix = "PREFIX"
  /// The last three characters.
  case suffix = "SUFFIX"
  /// Kinds of characters: `Xxxx`, `dd`.
  case shape = "SHAPE"
  /// 1 if a space follows in the text: the one attribute that is not the lexeme's.
  case spacy = "SPACY"
  /// 1 if the form is white space only.
  case isSpace = "IS_SPACE"
}
